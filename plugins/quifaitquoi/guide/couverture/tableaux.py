"""How is the coverage written for a spreadsheet: by need, by commune, or both crossed?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import repeat
from typing import Final

from quifaitquoi.geo import Commune
from quifaitquoi.guide.couverture.besoins import Besoin
from quifaitquoi.guide.couverture.classes import CLASSES
from quifaitquoi.guide.couverture.couverture import Couverture, Ligne
from quifaitquoi.guide.couverture.releve import Etendue
from quifaitquoi.guide.donnees.tableau import ecrire, liste, texte
from quifaitquoi.horaires.vocabulaire import JOURS

_BESOIN: Final = ("besoin", "orientation", "etape", "roles", "services", "publics")
_COMMUNE: Final = ("code_insee", "commune", "epci", "population")
COLONNES_BESOINS: Final = (
    *_BESOIN,
    "accueils",
    *(f"communes_{classe.cle}" for classe in CLASSES),
    *(f"habitants_{classe.cle}" for classe in CLASSES),
    *(f"accueils_{jour}" for jour in JOURS),
    "accueils_sans_date",
)
COLONNES_CROISEES: Final = (
    "territoire",
    *_BESOIN,
    *_COMMUNE,
    *("km", "lieu", "lieu_nom", "jours"),
    *(f"km_{jour}" for jour in JOURS),
)


def csv_des_besoins(couverture: Couverture) -> str:
    """One row per need: how many communes and people are in each class, how many receive on each day."""
    bilans = ((ligne.recherche, _du_bilan(ligne)) for ligne in couverture.lignes)
    lignes = (_du_besoin(besoin) | bilan for recherche, bilan in bilans for besoin in recherche.besoins)
    return ecrire(COLONNES_BESOINS, lignes)


def csv_des_communes(couverture: Couverture) -> str:
    """One row per commune, one column per need: kilometres to the nearest, empty when unknown or nobody."""
    etendues = {
        besoin.id: ligne.bilan.etendue for ligne in couverture.lignes for besoin in ligne.recherche.besoins
    }
    # Most needs reach as far as one another: each reach is written once, and rows are cut across.
    distinctes = {id(etendue): etendue for etendue in etendues.values()}
    ecrites = {cle: _kilometres(etendue) for cle, etendue in distinctes.items()}
    besoins = [besoin.id for besoin in couverture.besoins]
    colonnes = [ecrites[id(etendues[besoin])] for besoin in besoins]
    communes = (_de_la_commune(couverture, commune).values() for commune in couverture.releve.communes)
    sortie = io.StringIO()
    ecrivain = csv.writer(sortie)
    ecrivain.writerow((*_COMMUNE, *besoins))
    lignes = zip(*colonnes, strict=True) if colonnes else repeat(())
    ecrivain.writerows((*commune, *kilometres) for commune, kilometres in zip(communes, lignes, strict=False))
    return sortie.getvalue()


def lignes_croisees(couverture: Couverture) -> Iterator[dict[str, str]]:
    """One row per need and commune: the nearest lieu, its days, and how far the nearest of each day is."""
    communes = [_de_la_commune(couverture, commune) for commune in couverture.releve.communes]
    for ligne in couverture.lignes:
        mesures = list(_mesures(couverture, ligne))
        for besoin in ligne.recherche.besoins:
            debut = {"territoire": couverture.vue.territoire.code, **_du_besoin(besoin)}
            yield from (debut | commune | mesure for commune, mesure in zip(communes, mesures, strict=True))


def _mesures(couverture: Couverture, ligne: Ligne) -> Iterator[dict[str, str]]:
    """For each commune, what changes from one to another."""
    par_jour = [_kilometres(couverture.releve.le_jour(ligne.bilan, jour)) for jour in range(7)]
    lieux = {"": {"lieu": "", "lieu_nom": "", "jours": ""}}
    for guichet in ligne.bilan.guichets:
        lieu = guichet.accueil.lieu
        jours = ligne.bilan.jours_du_lieu(lieu.id)
        lieux[lieu.id] = {
            "lieu": lieu.id,
            "lieu_nom": texte(lieu.nom),
            "jours": "|".join(JOURS[jour] for jour in jours),
        }
    etendue = ligne.bilan.etendue
    for rang, (km, proche) in enumerate(zip(_kilometres(etendue), etendue.proches, strict=True)):
        # Nobody is the nearest when no distance is known.
        lieu_proche = lieux[proche.chose if proche and km else ""]
        yield {"km": km, **lieu_proche, **{f"km_{JOURS[jour]}": par_jour[jour][rang] for jour in range(7)}}


def _kilometres(etendue: Etendue) -> list[str]:
    """To a hundred metres, as the crow flies."""
    distances = (proche.distance if proche else None for proche in etendue.proches)
    return ["" if distance is None else f"{distance:.1f}" for distance in distances]


def _du_besoin(besoin: Besoin) -> dict[str, str]:
    etape = besoin.etape
    return {
        "besoin": besoin.id,
        "orientation": texte(besoin.orientation.titre),
        "etape": texte(etape.titre),
        "roles": "|".join(etape.roles),
        "services": liste(etape.services),
        "publics": liste(etape.publics),
    }


def _du_bilan(ligne: Ligne) -> dict[str, str]:
    bilan = ligne.bilan
    classes = range(len(CLASSES))
    return {
        "accueils": str(len(bilan.guichets)),
        **{f"communes_{CLASSES[i].cle}": str(bilan.etendue.communes[i]) for i in classes},
        **{f"habitants_{CLASSES[i].cle}": str(bilan.etendue.habitants[i]) for i in classes},
        **{f"accueils_{jour}": str(len(bilan.jours[rang])) for rang, jour in enumerate(JOURS)},
        "accueils_sans_date": str(bilan.sans_date),
    }


def _de_la_commune(couverture: Couverture, commune: Commune) -> dict[str, str]:
    epci = couverture.vue.epci.get(commune.epci or "")
    return {
        "code_insee": commune.code,
        "commune": texte(commune.titre),
        "epci": texte(epci.titre) if epci else "",
        "population": "" if commune.population is None else str(commune.population),
    }
