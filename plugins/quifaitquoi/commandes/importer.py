"""What becomes of each row of somebody else's file? Prints the report, changes the YAML of the territory."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from rich.console import Console

from quifaitquoi.arguments import TERRITOIRES, calendrier, jour
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande
from quifaitquoi.constats import Constat, en_texte, typographie, vouliez_vous_dire
from quifaitquoi.construction import controler, jour_de_construction
from quifaitquoi.geo import departements, slug
from quifaitquoi.importing import Attendu, Import, Issue, importer
from quifaitquoi.importing.fusion.chantier import Chantier, chantier
from quifaitquoi.importing.fusion.fichiers import fichiers
from quifaitquoi.importing.fusion.fusion import fusionner
from quifaitquoi.importing.fusion.memoire import DOSSIER as MEMOIRE
from quifaitquoi.importing.fusion.memoire import Memoire, lire_memoire
from quifaitquoi.model import Territoire
from quifaitquoi.reading.fichiers import NATIONAL, code_du_dossier, lire_dossier, nommer

_TAILLE_MAX = 100_000_000
"""Bytes: thirty times the national list of every place."""


_ACCUEIL = (
    "Reprend dans votre guide les lieux d’une liste que d’autres tiennent : un CSV du standard national, "
    "la liste des France services, ou les structures et services de data·inclusion."
)
_RASSURE = (
    "Rien n’est effacé ni écrasé : ce que vous avez écrit reste, même quand la liste revient l’an prochain. "
    "Chaque ligne est expliquée, et ce qui n’est pas compris attend d’être relu sans être publié. "
    "Commencez par « --essai » : tout est dit, rien n’est écrit. Voir content/importer.md."
)


def _arguments(commande: argparse.ArgumentParser) -> None:
    commande.description, commande.epilog = typographie(_ACCUEIL), typographie(_RASSURE)
    commande.add_argument("fichiers", type=Path, nargs="+", metavar="FICHIER", help="la liste (CSV ou JSON)")
    commande.add_argument(
        "--territoire", type=calendrier, metavar="CODE", required=True, help="votre département"
    )
    commande.add_argument("--essai", action="store_true", help="dit tout et n’écrit rien")
    commande.add_argument(
        "--format", choices=("texte", "json"), default="texte", help="texte (par défaut) ou json"
    )
    commande.add_argument(
        "--dossier", type=Path, default=TERRITOIRES, metavar="DOSSIER", help="celui de tous les territoires"
    )
    for nom, valeur, aide in _PRECISIONS:
        commande.add_argument(nom, default="", metavar=valeur, help=aide)
    commande.add_argument(
        "--verifie-le",
        type=jour,
        metavar="AAAA-MM-JJ",
        help="le jour de la liste, quand elle ne le dit pas (France services)",
    )


_PRECISIONS = (
    ("--acteur", "ID", "qui reçoit dans ces lieux (un « id » d’acteurs.yml)"),
    ("--source", "NOM", "d’où viennent les lignes qui ne le disent pas"),
    ("--licence", "NOM", "la licence des sources que le guide ne décrit pas encore"),
    ("--nom", "NOM", "le nom de la liste, si son fichier en a changé"),
)


def _agir(options: argparse.Namespace) -> int:
    # Shown on a terminal only; some seconds for some thousands of rows.
    with Console(stderr=True).status("Je lis, je compare, je vérifie…"):
        code_de_sortie, sortie, ensuite = _faire(options)
    sys.stdout.write(sortie)
    sys.stderr.write(ensuite)
    return code_de_sortie


def _faire(options: argparse.Namespace) -> tuple[int, str, str]:
    """The exit code, the report, and what was written."""
    code, aujourdhui = options.territoire.departement, _aujourdhui(options.maintenant)
    dossier = _dossier(options.dossier, code)
    avant = controler(options.dossier, {code}, aujourdhui)
    if avant.erreurs:
        return _d_abord(avant.erreurs, "Ce territoire a des erreurs : corrigez-les d’abord.")
    ici = _chantier(options.dossier, dossier, avant.territoires[0])
    lu = _lire(options, ici.territoire, aujourdhui)
    fusion = fusionner(lu, ici, _memoire(dossier, lu.nom), options.licence)
    changes = fichiers(fusion, ici, lu)
    if erreurs := _essayer(options.dossier, ici, changes, aujourdhui):
        return _d_abord(erreurs, "Avec cet import, le guide aurait ces erreurs : rien n’est écrit.")
    rapport = fusion.rapport
    refuse = rapport.nombre(Issue.REFUSEE) or any(constat.bloque for constat in rapport.constats)
    dit = rapport.en_json() if options.format == "json" else rapport.en_texte()
    return ERREURS if refuse else BIEN, dit, _ecrire(options, dossier, changes)


def _aujourdhui(maintenant: datetime) -> date:
    return jour_de_construction("", os.environ.get("SOURCE_DATE_EPOCH", ""), lambda: maintenant)


def _dossier(racine: Path, code: str) -> Path:
    dossiers = sorted(chemin for chemin in racine.iterdir() if chemin.is_dir())
    dossier = next((chemin for chemin in dossiers if code_du_dossier(chemin) == code), None)
    if dossier is None:
        message = f"il n’y a pas encore de guide {departements()[code].de} ici"
        raise ValueError(f"{message} : créez-le avec « quifaitquoi nouveau {code} »")
    return dossier


def _chantier(racine: Path, dossier: Path, territoire: Territoire) -> Chantier:
    debut = f"{nommer(racine)}/{dossier.name}/"
    pages = {page.fichier.removeprefix(debut): page for page in lire_dossier(racine, dossier, []).pages}
    textes = {nom: (dossier / nom).read_bytes().decode("utf-8-sig") for nom in pages}
    return chantier(dossier, territoire, pages, textes)


def _memoire(dossier: Path, nom: str) -> Memoire:
    chemin = dossier / MEMOIRE / f"{nom}.json"
    return lire_memoire(chemin.read_text(encoding="utf-8"), chemin.name) if chemin.is_file() else {}


def _d_abord(erreurs: Sequence[Constat], message: str) -> tuple[int, str, str]:
    return ERREURS, en_texte(erreurs), typographie(f"{message}\n")


def _lire(options: argparse.Namespace, territoire: Territoire, aujourdhui: date) -> Import:
    attendu = Attendu(
        source=options.source,
        verifie_le=options.verifie_le.isoformat() if options.verifie_le else "",
        acteur=options.acteur,
        joignable=_joignable(options.acteur, territoire),
        aujourdhui=aujourdhui,
    )
    lus = [(chemin.name, _octets(chemin)) for chemin in options.fichiers]
    lu = importer(lus, territoire.code, attendu=attendu)
    if options.nom and slug(options.nom) != options.nom:
        raise ValueError(
            f"--nom s’écrit en petites lettres et traits d’union (exemple : {slug(options.nom)})"
        )
    return replace(lu, nom=options.nom) if options.nom else lu


def _joignable(acteur: str, territoire: Territoire) -> bool:
    """Whether people can reach the acteur that is said to receive; raises ValueError when there is none."""
    if not acteur:
        return False
    connus = {un.id: un for un in territoire.acteurs}
    if acteur not in connus:
        propose = vouliez_vous_dire(acteur, connus) or "Écrivez-le d’abord dans acteurs.yml."
        raise ValueError(f"« {acteur} » n’est pas un acteur de ce territoire. {propose}")
    lui = connus[acteur]
    return bool(lui.telephone or lui.courriels or lui.site_web)


def _octets(chemin: Path) -> bytes:
    if not chemin.is_file():
        raise ValueError(f"« {chemin} » n’est pas un fichier")
    if chemin.stat().st_size > _TAILLE_MAX:
        raise ValueError(f"« {chemin} » dépasse {_TAILLE_MAX // 1_000_000} Mo : partagez-le")
    return chemin.read_bytes()


def _essayer(
    racine: Path, ici: Chantier, changes: Mapping[str, bytes], aujourdhui: date
) -> Sequence[Constat]:
    """The errors that the guide would have: found in a copy of the territory, before anything is written."""
    if not changes:
        return ()
    with tempfile.TemporaryDirectory() as temporaire:
        copie = Path(temporaire) / (racine.name or "territories")
        for nom in (NATIONAL, ici.dossier.name):
            shutil.copytree(racine / nom, copie / nom)
        _poser(copie / ici.dossier.name, changes)
        return controler(copie, {ici.territoire.code}, aujourdhui).erreurs


def _ecrire(options: argparse.Namespace, dossier: Path, changes: Mapping[str, bytes]) -> str:
    if not changes:
        return typographie("Rien à changer : vos fichiers restent tels quels, à l’octet près.\n")
    noms = ", ".join(str(options.dossier / dossier.name / nom) for nom in changes)
    if options.essai:
        return typographie(f"Essai : rien n’est écrit. Changeraient : {noms}\n")
    _poser(dossier, changes)
    return typographie(f"Écrit : {noms}\n")


def _poser(dossier: Path, changes: Mapping[str, bytes]) -> None:
    """Whole files only: somebody who stops the command never leaves half of one."""
    for nom, octets in changes.items():
        chemin = dossier / nom
        chemin.parent.mkdir(parents=True, exist_ok=True)
        provisoire = chemin.with_name(f".{chemin.name}.nouveau")
        provisoire.write_bytes(octets)
        provisoire.replace(chemin)


COMMANDE = Commande(
    "importer",
    "reprend les lieux d’une liste, garde vos corrections, et dit ce que devient chaque ligne",
    _agir,
    _arguments,
)
