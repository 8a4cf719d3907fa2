"""How long does a command take, and how much memory at most?"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from tests.perf.memoire import Pic

# Linux counts in KiB, macOS in bytes.
UNITE_MEMOIRE = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Mesure:
    """One run, children included: seconds on the wall and of processor, peak of memory in bytes."""

    secondes: float
    processeur: float
    memoire: int


def executer(
    commande: Sequence[str], dossier: Path, sortie: IO[str] | None = None, **environnement: str
) -> Mesure:
    """Run a command to its end and measure it with its children; what it prints goes to `sortie`, or nowhere.

    Raises subprocess.CalledProcessError when it fails.
    """
    reglages: Mapping[str, str] = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environnement}
    debut = time.perf_counter()
    ou = sortie or subprocess.DEVNULL
    with subprocess.Popen(
        commande, cwd=dossier, env=reglages, stdout=ou, stderr=subprocess.DEVNULL
    ) as processus:
        with Pic(processus.pid) as pic:
            _, etat, usage = os.wait4(processus.pid, 0)
            secondes = time.perf_counter() - debut
        processus.returncode = os.waitstatus_to_exitcode(etat)
    if processus.returncode:
        raise subprocess.CalledProcessError(processus.returncode, commande)
    return Mesure(secondes, usage.ru_utime + usage.ru_stime, pic.octets or usage.ru_maxrss * UNITE_MEMOIRE)


def mediane(mesures: Sequence[Mesure]) -> Mesure:
    """The run in the middle, by time, with the worst memory of all."""
    milieu = sorted(mesures, key=lambda mesure: mesure.secondes)[len(mesures) // 2]
    return replace(milieu, memoire=max(mesure.memoire for mesure in mesures))
