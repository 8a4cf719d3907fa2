"""What can one ask on a command line? Reads the arguments, calls the rooms, prints."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from quifaitquoi.arguments import MAUVAIS_USAGE, Analyseur, calendrier, instant, jour
from quifaitquoi.constats import Constat, cite, en_annotations, en_json, en_texte, tries, typographie
from quifaitquoi.construction import controler, jour_de_construction
from quifaitquoi.horaires import Calendrier, date_longue, expliquer, heure, lire_saisie
from quifaitquoi.importing import Issue, importer, nom_du_fichier
from quifaitquoi.reading import reperer, schema

BIEN, ERREURS = 0, 1
_FORMATS: dict[str, Callable[[Sequence[Constat]], str]] = {
    "texte": en_texte,
    "json": en_json,
    "github": en_annotations,
}


def analyseur() -> Analyseur:
    """All the commands, with their help."""
    principal = Analyseur(
        prog="quifaitquoi", description="Vérifie les fichiers d’un guide et lit des horaires."
    )
    commandes = principal.add_subparsers(
        title="Commandes\u00a0", metavar="COMMANDE", dest="commande", required=True
    )
    _commande_verifier(commandes)
    _commande(
        commandes,
        "schema",
        _schema,
        "écrit le schéma JSON des fichiers, pour l’aide à la saisie des éditeurs",
    )
    _commande_horaires(commandes)
    _commande_importer(commandes)
    return principal


def _commande(
    commandes: Any, nom: str, agir: Callable[[argparse.Namespace], int], aide: str
) -> argparse.ArgumentParser:
    commande: argparse.ArgumentParser = commandes.add_parser(
        nom, help=aide, description=f"{aide[0].upper()}{aide[1:]}."
    )
    commande.set_defaults(agir=agir)
    return commande


def _commande_verifier(commandes: Any) -> None:
    commande = _commande(
        commandes, "verifier", _verifier, "relit les fichiers YAML et dit tout ce qui n’y va pas"
    )
    commande.add_argument(
        "dossiers",
        nargs="*",
        type=Path,
        metavar="DOSSIER",
        default=[Path("territories")],
        help="tous les territoires (« territories » par défaut), ou le dossier d’un seul",
    )
    commande.add_argument(
        "--format", choices=_FORMATS, default="texte", help="texte (par défaut), json ou github"
    )
    commande.add_argument(
        "--date", type=jour, metavar="AAAA-MM-JJ", help="le jour de la vérification (aujourd’hui)"
    )


def _commande_horaires(commandes: Any) -> None:
    commande = _commande(commandes, "horaires", _horaires, "dit comment des horaires sont compris")
    commande.add_argument(
        "texte", metavar="TEXTE", help="« lundi : 9h-12h ; jours fériés : fermé », OSM ou phrase"
    )
    commande.add_argument(
        "--territoire",
        type=calendrier,
        metavar="CODE",
        default="75",
        help="le département, pour ses jours fériés, ses vacances et son heure (75 par défaut)",
    )
    commande.add_argument(
        "--a-partir",
        type=instant,
        metavar="AAAA-MM-JJTHH:MM",
        help="le début des prochaines dates (maintenant)",
    )
    commande.add_argument(
        "--format", choices=("texte", "json"), default="texte", help="texte (par défaut) ou json"
    )


def _commande_importer(commandes: Any) -> None:
    aide = "reprend les lieux d’un fichier CSV du standard national, et dit ce que devient chaque ligne"
    commande = _commande(commandes, "importer", _importer, aide)
    commande.add_argument("fichier", type=Path, metavar="FICHIER", help="le fichier CSV")
    commande.add_argument(
        "--territoire", type=calendrier, metavar="CODE", required=True, help="le département à reprendre"
    )
    commande.add_argument(
        "--sortie", type=Path, metavar="DOSSIER", help="où écrire le YAML (sans elle, rien n’est écrit)"
    )
    commande.add_argument(
        "--source", default="", metavar="NOM", help="la source des lignes qui ne disent pas la leur"
    )


def _verifier(options: argparse.Namespace) -> int:
    epoque = os.environ.get("SOURCE_DATE_EPOCH", "")
    aujourdhui = options.date or jour_de_construction("", epoque, lambda: datetime.now().astimezone())
    trouves: list[Constat] = []
    for dossier in options.dossiers:
        racine, codes = reperer(dossier)
        trouves += controler(racine, codes, aujourdhui).constats
    constats = tries(trouves)
    sys.stdout.write(_FORMATS[options.format](constats))
    return ERREURS if any(constat.bloque for constat in constats) else BIEN


def _schema(_: argparse.Namespace) -> int:
    sys.stdout.write(schema())
    return BIEN


def _importer(options: argparse.Namespace) -> int:
    fichier: Path = options.fichier
    if not fichier.is_file():
        raise ValueError(f"« {fichier} » n’est pas un fichier")
    lu = importer(
        fichier.read_bytes(), options.territoire.departement, fichier=fichier.name, source=options.source
    )
    sys.stdout.write(lu.rapport.en_texte())
    if options.sortie and lu.yaml:
        ecrit: Path = options.sortie / nom_du_fichier(fichier.name)
        if ecrit.exists() and ecrit.read_bytes() != lu.yaml.encode():
            raise ValueError(
                f"« {ecrit} » existe déjà et n’est pas pareil : renommez-le, ou changez de dossier"
            )
        options.sortie.mkdir(parents=True, exist_ok=True)
        ecrit.write_bytes(lu.yaml.encode())
        sys.stdout.write(typographie(f"écrit dans {ecrit}\n"))
    refus = lu.rapport.nombre(Issue.REFUSEE) or any(constat.bloque for constat in lu.rapport.constats)
    return ERREURS if refus else BIEN


def _horaires(options: argparse.Namespace) -> int:
    saisie, territoire = lire_saisie(options.texte), options.territoire
    reponse = expliquer(saisie, territoire, _debut(options.a_partir, territoire))
    if options.format == "json":
        sys.stdout.write(json.dumps(reponse, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(_en_lignes(options.texte, reponse))
    return ERREURS if any(constat.gravite == "erreur" for constat in saisie.constats) else BIEN


def _debut(demande: datetime | None, calendrier: Calendrier) -> datetime:
    """The instant asked for, in the clock of the territory when none is said."""
    if demande is None:
        return datetime.now(calendrier.fuseau)
    return (
        demande.astimezone(calendrier.fuseau) if demande.tzinfo else demande.replace(tzinfo=calendrier.fuseau)
    )


def _en_lignes(texte: str, reponse: dict[str, Any]) -> str:
    lignes = (
        [f"{cite(texte)} :", f"  {reponse['phrase']}", f"  OSM : {reponse['osm']}"]
        if reponse["phrase"]
        else []
    )
    for prochaine in reponse["prochaines"]:
        debut, fin = datetime.fromisoformat(prochaine["debut"]), datetime.fromisoformat(prochaine["fin"])
        precisions = ", ".join(
            filter(None, (prochaine["acces"], prochaine["ferie"] and f"jour férié ({prochaine['ferie']})"))
        )
        suite = f", {precisions}" if precisions else ""
        lignes.append(f"  {date_longue(debut.date())}, de {heure(debut.time())} à {heure(fin.time())}{suite}")
    for constat in reponse["constats"]:
        conseil = f" Vouliez-vous dire « {constat['suggestion']} » ?" if constat.get("suggestion") else ""
        point = "" if constat["message"].endswith((".", "…", "?")) else "."
        lignes.append(f"  {constat['gravite']} : {constat['message']}{point}{conseil}")
    return typographie("\n".join(lignes)) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when errors are found, 2 for a wrong use. Never a traceback."""
    for sortie in (sys.stdout, sys.stderr):
        if isinstance(sortie, io.TextIOWrapper):
            # A console that lacks a letter shows another sign rather than failing.
            sortie.reconfigure(errors="replace")
    try:
        options = analyseur().parse_args(arguments)
        agir: Callable[[argparse.Namespace], int] = options.agir
        return agir(options)
    except BrokenPipeError:
        # Whoever read our output has gone (« | head »): the interpreter must not try to flush it either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return MAUVAIS_USAGE
    except (OSError, ValueError) as erreur:
        sys.stderr.write(typographie(f"quifaitquoi : {_raison(erreur)}\n"))
        return MAUVAIS_USAGE


def _raison(erreur: OSError | ValueError) -> str:
    if isinstance(erreur, (FileNotFoundError, NotADirectoryError)):
        return f"« {erreur.filename} » n’est pas un dossier"
    return f"« {erreur.filename} » ne peut pas être lu" if isinstance(erreur, OSError) else str(erreur)
