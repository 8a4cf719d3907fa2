"""How long does it take to only write the same files and the same bytes? No generator can do better.

Usage: python octets.py SITE DESTINATION, which prints the seconds of the writing alone, by the clock and of
processor.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path


def ecrire(contenus: dict[Path, bytes], destination: Path) -> tuple[float, float]:
    """Write every file in a new folder; gives back the seconds it took, by the clock and of processor."""
    debut, travail = time.perf_counter(), time.process_time()
    dossiers: set[Path] = set()
    for chemin, contenu in contenus.items():
        fichier = destination / chemin
        if fichier.parent not in dossiers:
            fichier.parent.mkdir(parents=True, exist_ok=True)
            dossiers.add(fichier.parent)
        fichier.write_bytes(contenu)
    return time.perf_counter() - debut, time.process_time() - travail


if __name__ == "__main__":
    site, destination = map(Path, sys.argv[1:])
    lus = {f.relative_to(site): f.read_bytes() for f in sorted(site.rglob("*")) if f.is_file()}
    print(*ecrire(lus, destination))
