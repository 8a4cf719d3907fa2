"""Which bytes do the files of a territory hold after an import?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quifaitquoi.importing.fusion.ajout import ajouter
from quifaitquoi.importing.fusion.apport import Apport
from quifaitquoi.importing.fusion.chantier import Chantier
from quifaitquoi.importing.fusion.fusion import Fusion
from quifaitquoi.importing.fusion.memoire import DOSSIER, ecrire_memoire
from quifaitquoi.importing.fusion.redaction import en_element, fichier_neuf
from quifaitquoi.importing.fusion.retouche import Retouche, appliquer
from quifaitquoi.importing.importation import Import

LETTRES_MAX = 700_000
"""Of a file: the reading room takes 2 MB and 100,000 values, a person far less."""
_MARQUE = b"\xef\xbb\xbf"


def fichiers(fusion: Fusion, chantier: Chantier, lu: Import) -> dict[str, bytes]:
    """The files that change, by their name in the folder of the territory; none when nothing does.

    Raises ValueError, in French, when a record cannot be added where it should.
    """
    retouches = {nom: list(listes) for nom, listes in fusion.retouches.items()}
    textes = {nom: texte.contenu for nom, texte in chantier.textes.items()}
    for nom, apports in _repartir(fusion.neufs, lu.nom, textes).items():
        if nom in textes:
            retouches.setdefault(nom, []).extend(_ajouts(nom, apports, chantier))
        else:
            textes[nom] = fichier_neuf(apports, lu.fichier)
    textes |= {nom: appliquer(textes[nom], liste) for nom, liste in retouches.items()}
    textes[f"{DOSSIER}/{lu.nom}.json"] = ecrire_memoire(fusion.memoire) if fusion.memoire else ""
    return _qui_changent(textes, chantier)


def _repartir(apports: Sequence[Apport], source: str, textes: Mapping[str, str]) -> dict[str, list[Apport]]:
    """New records by the file where they go: `import-<source>.yml`, then a second one when it is full."""
    remplis = {nom: len(texte) for nom, texte in textes.items()}
    repartis: dict[str, list[Apport]] = {}
    rang = 1
    for apport in apports:
        taille = len(en_element(apport, "  "))
        while remplis.get(nom := _nom(source, rang), 0) + taille > LETTRES_MAX:
            rang += 1
        remplis[nom] = remplis.get(nom, 0) + taille
        repartis.setdefault(nom, []).append(apport)
    return repartis


def _nom(source: str, rang: int) -> str:
    return f"import-{source}.yml" if rang == 1 else f"import-{source}-{rang}.yml"


def _ajouts(nom: str, apports: Sequence[Apport], chantier: Chantier) -> Iterator[Retouche]:
    for genre in dict.fromkeys(apport.genre for apport in apports):
        siens = [apport for apport in apports if apport.genre == genre]
        yield ajouter(chantier.pages[nom], chantier.textes[nom], genre, siens)


def _qui_changent(textes: Mapping[str, str], chantier: Chantier) -> dict[str, bytes]:
    changes: dict[str, bytes] = {}
    for nom, texte in textes.items():
        chemin = chantier.dossier / nom
        avant = chemin.read_bytes() if chemin.is_file() else b""
        octets = (_MARQUE if avant.startswith(_MARQUE) else b"") + texte.encode()
        if octets != avant:
            changes[nom] = octets
    return changes
