"""How are these hours understood? Prints the sentence, the OSM string and the next dates."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import datetime
from typing import Any

from quifaitquoi.arguments import calendrier, instant
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande
from quifaitquoi.constats import cite, typographie
from quifaitquoi.horaires import Calendrier, date_longue, expliquer, heure, lire_saisie


def _arguments(commande: argparse.ArgumentParser) -> None:
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


def _agir(options: argparse.Namespace) -> int:
    saisie, territoire = lire_saisie(options.texte), options.territoire
    debut = _debut(options.a_partir or options.maintenant, territoire)
    reponse = expliquer(saisie, territoire, debut)
    if options.format == "json":
        sys.stdout.write(json.dumps(reponse, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(_en_lignes(options.texte, reponse))
    return ERREURS if any(constat.gravite == "erreur" for constat in saisie.constats) else BIEN


def _debut(demande: datetime, calendrier: Calendrier) -> datetime:
    """The instant asked for, in the clock of the territory when none is said."""
    return (
        demande.astimezone(calendrier.fuseau) if demande.tzinfo else demande.replace(tzinfo=calendrier.fuseau)
    )


def _en_lignes(texte: str, reponse: dict[str, Any]) -> str:
    lignes = [f"{cite(texte)} :", f"  {reponse['phrase']}"] if reponse["phrase"] else []
    lignes += [f"  OSM : {reponse['osm']}"] if reponse["osm"] else []
    for prochaine in reponse["prochaines"]:
        debut, fin = datetime.fromisoformat(prochaine["debut"]), datetime.fromisoformat(prochaine["fin"])
        suite = f", {prochaine['acces']}" if prochaine["acces"] else ""
        lignes.append(f"  {date_longue(debut.date())}, de {heure(debut.time())} à {heure(fin.time())}{suite}")
    for constat in reponse["constats"]:
        point = "" if constat["message"].endswith((".", "…", "?")) else "."
        lignes.append(f"  {constat['gravite']} : {constat['message']}{point}")
    return typographie("\n".join(lignes)) + "\n"


COMMANDE = Commande("horaires", "dit comment des horaires sont compris", _agir, _arguments)
