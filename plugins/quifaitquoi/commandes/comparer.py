"""What does a change of the files change for the public? Says it in French, for a reviewer."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from quifaitquoi import depot
from quifaitquoi.arguments import TERRITOIRES, jour
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande, jour_demande
from quifaitquoi.comparaison import NATIONAL, Comparaison, Lu, comparer, en_markdown, en_texte
from quifaitquoi.constats import Constat
from quifaitquoi.construction import controler
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.reading import code_du_dossier, nommer, reperer

_FORMATS: dict[str, Callable[[Comparaison], str]] = {"texte": en_texte, "markdown": en_markdown}


def _arguments(commande: argparse.ArgumentParser) -> None:
    commande.add_argument(
        "revision", metavar="RÉVISION", help="à quoi comparer : une branche, une étiquette, un commit"
    )
    commande.add_argument(
        "dossier",
        nargs="?",
        type=Path,
        metavar="DOSSIER",
        default=TERRITOIRES,
        help="le dossier des territoires (« territories » par défaut)",
    )
    aide = "comparer cette révision-ci, au lieu des fichiers du disque"
    commande.add_argument("--vers", metavar="RÉVISION", help=aide)
    commande.add_argument(
        "--format",
        choices=_FORMATS,
        default="texte",
        help="texte (par défaut) ou markdown, pour un commentaire",
    )
    commande.add_argument(
        "--date", type=jour, metavar="AAAA-MM-JJ", help="le jour des prochaines dates (aujourd’hui)"
    )


def _agir(options: argparse.Namespace) -> int:
    aujourdhui = jour_demande(options)
    dossier, codes = reperer(options.dossier)
    with TemporaryDirectory(prefix="quifaitquoi-") as temporaire:
        avant = Path(temporaire) / "avant" / dossier.name
        depot.extraire(dossier, options.revision, avant)
        apres = Path(temporaire) / "apres" / dossier.name if options.vers else dossier
        if options.vers:
            depot.extraire(dossier, options.vers, apres)
        changes = _codes_changes(avant, apres, codes)
        etats = [_lire(cote, changes, aujourdhui) for cote in (avant, apres)]
    resultat = comparer(etats[0], etats[1], options.revision, Contexte(aujourdhui))
    sys.stdout.write(_FORMATS[options.format](resultat))
    return ERREURS if etats[1].fautifs else BIEN


def _codes_changes(avant: Path, apres: Path, voulus: set[str] | None) -> set[str]:
    """The codes of the territories whose files are not the same bytes; all, when what is national changes."""
    dossiers = {
        chemin.name
        for cote in (avant, apres)
        if cote.is_dir()
        for chemin in cote.iterdir()
        if chemin.is_dir()
    }
    codes = {
        code_du_dossier(Path(nom)): nom for nom in dossiers if nom != NATIONAL and not nom.startswith(".")
    }
    if voulus is not None:
        codes = {code: nom for code, nom in codes.items() if code in voulus}
    if _octets(avant / NATIONAL) != _octets(apres / NATIONAL):
        return set(codes)
    return {code for code, nom in codes.items() if _octets(avant / nom) != _octets(apres / nom)}


def _octets(dossier: Path) -> dict[str, bytes]:
    return {
        fichier.relative_to(dossier).as_posix(): fichier.read_bytes()
        for fichier in dossier.rglob("*")
        if fichier.is_file() and not fichier.is_symlink()
    }


def _lire(racine: Path, codes: set[str], aujourdhui: date) -> Lu:
    """One side; a folder that was not there yet is an empty guide, without what is national."""
    if not (racine / NATIONAL).is_dir():
        return Lu()
    presents = {code_du_dossier(chemin) for chemin in racine.iterdir() if chemin.is_dir()}
    controle = controler(racine, codes & presents, aujourdhui)
    fautifs = Counter(_dossier(constat, racine) for constat in controle.erreurs)
    territoires = {t.code: t for t in controle.territoires if t.code not in fautifs}
    return Lu(territoires, controle.national, fautifs)


def _dossier(constat: Constat, racine: Path) -> str:
    """The code of the territory a finding is about, or `_national`."""
    nom = constat.origine.fichier.removeprefix(f"{nommer(racine)}/").partition("/")[0]
    return NATIONAL if nom in (NATIONAL, nommer(racine)) else code_du_dossier(Path(nom))


COMMANDE = Commande(
    "comparer", "dit ce qui change pour le public depuis une autre révision", _agir, _arguments
)
