"""Does the same YAML give the same bytes, whatever the day, the process and the folder?"""

from __future__ import annotations

import hashlib
from pathlib import Path

from .construction import construire


def empreintes(dossier: Path) -> dict[str, str]:
    return {
        fichier.relative_to(dossier).as_posix(): hashlib.sha256(fichier.read_bytes()).hexdigest()
        for fichier in sorted(dossier.rglob("*"))
        if fichier.is_file()
    }


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    """Two processes, two folders, two hash seeds, two time zones: what usually leaks into bytes."""
    premier = construire(tmp_path / "a", "16", "974", PYTHONHASHSEED="1", TZ="Europe/Paris")
    second = construire(tmp_path / "b" / "ailleurs", "16", "974", PYTHONHASHSEED="2", TZ="Pacific/Auckland")
    un, deux = empreintes(premier), empreintes(second)
    assert len(un) > 100
    assert un.keys() == deux.keys()
    assert [nom for nom in un if un[nom] != deux[nom]] == []


def test_a_part_of_the_guide_holds_only_that_part(tmp_path: Path) -> None:
    site = construire(tmp_path / "site", "974")
    territoires = sorted(d.name for d in site.iterdir() if d.is_dir() and d.name[:2].isdigit())
    assert territoires == ["974-la-reunion"]
