"""Whom does each territory still lack, where and on which days? Prints its coverage."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from quifaitquoi.arguments import calendrier, des_dossiers, jour
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande, jour_demande
from quifaitquoi.constats import en_texte as constats_en_texte
from quifaitquoi.constats import typographie
from quifaitquoi.construction import Controle, controler
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.couverture import COLONNES_CROISEES, Couverture, en_objet, en_texte, lignes_croisees
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import Calendrier
from quifaitquoi.reading import reperer


def _arguments(commande: argparse.ArgumentParser) -> None:
    des_dossiers(commande)
    commande.add_argument("--territoire", type=calendrier, metavar="CODE", help="un seul département")
    commande.add_argument(
        "--format",
        choices=_FORMATS,
        default="texte",
        help="texte (par défaut), csv (une ligne par besoin et par commune) ou json",
    )
    commande.add_argument("--date", type=jour, metavar="AAAA-MM-JJ", help="le jour du relevé (aujourd’hui)")


def _agir(options: argparse.Namespace) -> int:
    aujourdhui = jour_demande(options)
    controles = [_lire(dossier, options.territoire, aujourdhui) for dossier in options.dossiers]
    if erreurs := [constat for controle in controles for constat in controle.erreurs]:
        sys.stderr.write(constats_en_texte(erreurs))
        return ERREURS
    contexte = Contexte(aujourdhui)
    _FORMATS[options.format](
        Couverture(Vue(territoire, contexte)) for controle in controles for territoire in controle.territoires
    )
    return BIEN


def _lire(dossier: Path, voulu: Calendrier | None, aujourdhui: date) -> Controle:
    racine, codes = reperer(dossier)
    return controler(racine, {voulu.departement} if voulu else codes, aujourdhui)


def _ecrire_texte(couvertures: Iterable[Couverture]) -> None:
    sys.stdout.write("\n".join(typographie(en_texte(couverture)) for couverture in couvertures))


def _ecrire_csv(couvertures: Iterable[Couverture]) -> None:
    ecrivain = csv.DictWriter(sys.stdout, COLONNES_CROISEES, lineterminator="\n")
    ecrivain.writeheader()
    for couverture in couvertures:
        ecrivain.writerows(lignes_croisees(couverture))


def _ecrire_json(couvertures: Iterable[Couverture]) -> None:
    json.dump(list(map(en_objet, couvertures)), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


_FORMATS: dict[str, Callable[[Iterable[Couverture]], None]] = {
    "texte": _ecrire_texte,
    "csv": _ecrire_csv,
    "json": _ecrire_json,
}

COMMANDE = Commande(
    "couverture",
    "dit quels besoins, quelles communes et quels jours restent sans personne",
    _agir,
    _arguments,
)
