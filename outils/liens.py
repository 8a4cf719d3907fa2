"""Which links of the guide answer no more? Tries each of them once, politely, and writes a list in Markdown.

Run once a month by the forge (.github/workflows/revue.yml); a site may refuse robots, so only 404, 410 and
names that no longer exist are called dead. The rest is to be looked at by somebody.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from socket import gaierror
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from quifaitquoi.constats import typographie
from quifaitquoi.echappement import LONGUEUR_MAX, echapper

_LIEN = re.compile(r"""https://[^\s<>"'`\\{}|^,\]]+""")
_ATTENTE = 20
_A_LA_FOIS = 8
_MORTS = (404, 410)
_AGENT = "qui-fait-quoi/liens (verification mensuelle)"


@dataclass(frozen=True, slots=True)
class Lien:
    """An address, and every place where it is written."""

    url: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Essai:
    """What a link has answered; `mort` when nobody will ever answer there as it is written."""

    lien: Lien
    reponse: str
    mort: bool


def liens_de(dossier: Path) -> list[Lien]:
    """Each address of the YAML, with its files and lines; sentences may end on one."""
    places: dict[str, list[str]] = {}
    for fichier in sorted(dossier.rglob("*.yml")):
        for numero, ligne in enumerate(fichier.read_text("utf-8").splitlines(), 1):
            for trouve in _LIEN.finditer(ligne):
                url = trouve[0].rstrip(".;:!?)")
                places.setdefault(url, []).append(f"{fichier.as_posix()}, ligne {numero}")
    return [Lien(url, tuple(ou)) for url, ou in places.items()]


def essayer(lien: Lien) -> Essai | None:
    """None when it answers; some servers know GET only."""
    for methode in ("HEAD", "GET"):
        requete = Request(lien.url, method=methode, headers={"User-Agent": _AGENT})  # noqa: S310 (https only)
        try:
            with urlopen(requete, timeout=_ATTENTE):  # noqa: S310 (https only)
                return None
        except HTTPError as erreur:
            dernier = Essai(lien, f"erreur {erreur.code}", erreur.code in _MORTS)
        except (URLError, TimeoutError, OSError) as erreur:
            raison = getattr(erreur, "reason", erreur)
            if isinstance(raison, gaierror):
                return Essai(lien, "ce nom de site n’existe plus", mort=True)
            dernier = Essai(lien, "pas de réponse", mort=False)
    return dernier


def en_markdown(essais: Iterable[Essai], combien: int) -> str:
    """The dead first; cut where a comment of the forge would be."""
    tous = sorted(essais, key=lambda essai: (not essai.mort, essai.lien.url))
    titre = f"### Liens : {len(tous)} sur {combien} à regarder" if tous else f"Les {combien} liens répondent."
    texte = "\n".join([typographie(titre), "", *_lignes(tous)])
    return texte[:LONGUEUR_MAX].rpartition("\n")[0] + "\n" if len(texte) > LONGUEUR_MAX else texte + "\n"


def _lignes(essais: Iterable[Essai]) -> Iterator[str]:
    for essai in essais:
        quoi = "Ne répond plus" if essai.mort else "À regarder"
        ou = " ; ".join(essai.lien.places[:3]) + (" …" if len(essai.lien.places) > 3 else "")
        yield f"- [ ] {quoi} ({essai.reponse}) : {echapper(f'{essai.lien.url} – {ou}')}"


def main(dossiers: Iterable[str], tester: Callable[[Lien], Essai | None] = essayer) -> str:
    """The report for these folders."""
    liens = [lien for dossier in dossiers for lien in liens_de(Path(dossier))]
    with ThreadPoolExecutor(_A_LA_FOIS) as fils:
        essais = [essai for essai in fils.map(tester, liens) if essai]
    return en_markdown(essais, len(liens))


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1:] or ["territories"]))
