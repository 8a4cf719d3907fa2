"""How do all the processors of the machine build the guide, without changing a byte of it?

Territories don't know one another, so each is built by whichever process is free, a copy of this one: nothing
has to be sent to it, and what was read stays in memory once for all. Results come back in order.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final, TypeVar

PROCESSUS_MAX: Final = 4
"""Each adds its memory to that of the whole of France, which has to fit in 300 MB."""

_Chose = TypeVar("_Chose")
_Fait = TypeVar("_Fait")


class ProcessusPerduError(RuntimeError):
    """One of the processes was killed by the system."""


def processus_permis() -> int:
    """How many processes may build at once: as many as processors, 1 where a copy of this one isn't safe.

    Windows can't copy a process; the libraries of macOS don't outlive it; and a lock held by another thread,
    of a preview or of the typesetter of posters, would never be released in the copy.
    """
    if sys.platform != "linux" or _fils() != 1:
        return 1
    return min(len(os.sched_getaffinity(0)), PROCESSUS_MAX)


def _fils() -> int:
    """Threads of this process, those of libraries included, as the system counts them; 0 when unknown."""
    try:
        return sum(1 for _ in Path("/proc/self/task").iterdir())
    except OSError:
        return 0


def repartir(
    faire: Callable[[_Chose], _Fait], choses: Sequence[_Chose], processus: int | None = None
) -> list[_Fait]:
    """What `faire` makes of each of `choses`, in their order; put the longest first.

    What `faire` raises is raised here, for the first of `choses` that fails. Its results travel between
    processes: keep them small. ProcessusPerduError when the system kills one of these.
    """
    processus = min(processus or processus_permis(), len(choses))
    if processus < 2:
        return [faire(chose) for chose in choses]
    # What the collector doesn't touch stays shared between the processes.
    gc.freeze()
    try:
        with ProcessPoolExecutor(processus, get_context("fork"), _retenir, (faire, choses)) as equipe:
            return list(equipe.map(_faire, range(len(choses))))
    except BrokenProcessPool as erreur:
        raise ProcessusPerduError(
            "la machine a arrêté la fabrication en cours de route, sans doute faute de mémoire. "
            "Relancez-la, ou fabriquez moins de territoires à la fois (TERRITOIRES=54,88)"
        ) from erreur
    finally:
        gc.unfreeze()


_travail: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""In a copy, what there is to do: a function made on the spot can't be sent from one process to another."""


def _retenir(faire: Callable[[Any], Any], choses: Sequence[Any]) -> None:
    _travail[:] = [(faire, choses)]


def _faire(rang: int) -> Any:
    [(faire, choses)] = _travail
    return faire(choses[rang])
