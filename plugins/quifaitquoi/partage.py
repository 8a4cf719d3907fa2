"""How do all the processors of the machine build the guide, without changing a byte of it?

Territories don't know one another, so each is built by whichever process is free: this one or a copy of it.
Nothing has to be sent to a copy, and what was read stays in memory once for all. Results come back in order.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, TypeVar

PROCESSUS_MAX: Final = 4
"""Each adds some 60 MB to the memory of the first one."""
_OCTETS: Final = 2

_Chose = TypeVar("_Chose")
_Fait = TypeVar("_Fait")


class ProcessusPerduError(RuntimeError):
    """One of the processes was killed by the system."""


@dataclass(frozen=True, slots=True)
class _Echec:
    erreur: Exception


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
    # All that was read is still needed: the collector would search it in vain, again and again; and what it
    # doesn't touch stays shared between the processes.
    gc.freeze()
    try:
        if processus < 2:
            return [faire(chose) for chose in choses]
        faits = _a_plusieurs(faire, choses, processus)
    finally:
        gc.unfreeze()
    resultats = []
    for rang in range(len(choses)):
        if isinstance(fait := faits[rang], _Echec):
            raise fait.erreur
        resultats.append(fait)
    return resultats


def _a_plusieurs(
    faire: Callable[[_Chose], _Fait], choses: Sequence[_Chose], processus: int
) -> dict[int, _Fait | _Echec]:
    """This process and its copies take the next thing to do as soon as they are free."""
    file = _file_d_attente(len(choses))
    copies = []
    try:
        for _ in range(processus - 1):
            reception, envoi = get_context("fork").Pipe(duplex=False)
            copie = get_context("fork").Process(target=_copie, args=(envoi, faire, choses, file), daemon=True)
            copie.start()
            envoi.close()
            copies.append((copie, reception))
        faits = _prendre(faire, choses, file)
        for _, reception in copies:
            faits |= _recevoir(reception)
    finally:
        os.close(file)
        for copie, _ in copies:
            copie.kill()
            copie.join()
    return faits


def _file_d_attente(combien: int) -> int:
    """The ranks to take, in a pipe that all copies read: the system gives each of them once."""
    lecture, ecriture = os.pipe()
    os.write(ecriture, b"".join(rang.to_bytes(_OCTETS) for rang in range(combien)))
    os.close(ecriture)
    return lecture


def _prendre(
    faire: Callable[[_Chose], _Fait], choses: Sequence[_Chose], file: int
) -> dict[int, _Fait | _Echec]:
    """What this process has made, by rank; after a failure nobody takes anything any more."""
    faits: dict[int, _Fait | _Echec] = {}
    while pris := os.read(file, _OCTETS):
        rang = int.from_bytes(pris)
        try:
            faits[rang] = faire(choses[rang])
        except Exception as erreur:  # noqa: BLE001 (raised again by repartir)
            faits[rang] = _Echec(erreur)
            while os.read(file, len(choses) * _OCTETS):
                pass
    return faits


def _copie(envoi: Connection, faire: Callable[[_Chose], _Fait], choses: Sequence[_Chose], file: int) -> None:
    faits = _prendre(faire, choses, file)
    envoi.send(
        {r: _Echec(_transportable(f.erreur)) if isinstance(f, _Echec) else f for r, f in faits.items()}
    )


def _transportable(erreur: Exception) -> Exception:
    """The error with the lines it comes from, which stay behind in the copy."""
    lignes = "".join(traceback.format_exception(erreur))
    erreur.add_note(lignes)
    try:
        pickle.loads(pickle.dumps(erreur))  # noqa: S301 (we have just made it)
    except Exception:  # noqa: BLE001 (anybody's error class may refuse, in its own way)
        return RuntimeError(lignes)
    return erreur


def _recevoir(reception: Connection) -> dict[int, Any]:
    try:
        return dict(reception.recv())
    except EOFError:
        raise ProcessusPerduError(
            "la machine a arrêté la fabrication en cours de route, sans doute faute de mémoire. "
            "Relancez-la, ou fabriquez moins de territoires à la fois (TERRITOIRES=54,88)"
        ) from None
