"""How much memory do a process and its copies hold at most, what they share being counted once?

Linux only, from proc_pid_smaps(5): « proportional set size » shares each page out between its holders.
Elsewhere the guide is built by one process, whose own peak the system gives.
"""

from __future__ import annotations

import re
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

_INTERVALLE = 0.2
_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


class Pic:
    """Looks at a process and its children every fifth of a second, from `with` to its end."""

    def __init__(self, pid: int) -> None:
        self.octets = 0
        """0 where the system doesn't tell."""
        self._pid = pid
        self._fin = threading.Event()
        self._fil = threading.Thread(target=self._guetter, daemon=True)

    def __enter__(self) -> Self:
        self._fil.start()
        return self

    def __exit__(
        self, genre: type[BaseException] | None, erreur: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._fin.set()
        self._fil.join()

    def _guetter(self) -> None:
        while not self._fin.wait(_INTERVALLE):
            self.octets = max(self.octets, sum(map(_octets, _famille(self._pid))))


def _famille(pid: int) -> list[int]:
    """A process and all that it has started; a process may end while it is looked at."""
    try:
        enfants = [
            int(n) for f in Path(f"/proc/{pid}/task").glob("*/children") for n in f.read_text().split()
        ]
    except OSError:
        enfants = []
    return [pid, *(descendant for enfant in enfants for descendant in _famille(enfant))]


def _octets(pid: int) -> int:
    try:
        trouve = _PSS.search(Path(f"/proc/{pid}/smaps_rollup").read_text("ascii"))
    except OSError:
        return 0
    return int(trouve[1]) * 1024 if trouve else 0
