"""How is the coverage told in a terminal, and to another program?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from quifaitquoi.geo import Commune
from quifaitquoi.guide.couverture.besoins import Besoin, ou
from quifaitquoi.guide.couverture.classes import CLASSES, PERSONNE, SEUIL_KM
from quifaitquoi.guide.couverture.couverture import Couverture, Groupe, Ligne
from quifaitquoi.guide.couverture.releve import SEMAINES, Bilan
from quifaitquoi.guide.rendu import compte, km, nombre
from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.horaires.mots import enumerer
from quifaitquoi.horaires.vocabulaire import JOURS

_COMMUNES_CITEES = 5


def en_texte(couverture: Couverture) -> str:
    """The report of a territory, gaps first, for people."""
    parties = (_tete, _pages_vides, _sans_personne, _trop_loin, _jours, _tous)
    return "\n\n".join("\n".join(partie(couverture)) for partie in parties) + "\n"


def _tete(couverture: Couverture) -> Iterator[str]:
    vue = couverture.vue
    fin = vue.contexte.aujourdhui + timedelta(weeks=SEMAINES, days=-1)
    yield (
        f"{vue.territoire.code} {vue.territoire.nom} : {compte(len(couverture.releve.communes), 'commune')}, "
        f"{compte(couverture.habitants, 'habitant')}, {compte(len(vue.guichets), 'accueil')}, "
        f"{compte(len(couverture.besoins), 'besoin')}"
    )
    yield "Distances à vol d’oiseau, depuis le milieu de la commune, sans compter les départements voisins."
    yield f"Jours relevés du {date_sans_jour(vue.contexte.aujourdhui)} au {date_sans_jour(fin)}."


def _pages_vides(couverture: Couverture) -> Iterator[str]:
    vides = couverture.orientations_vides
    yield f"Pages qui ne trouvent personne, à aucune étape : {len(vides) or 'aucune'}"
    yield from (f"  {orientation.id} : {orientation.titre}" for orientation in vides)


def _sans_personne(couverture: Couverture) -> Iterator[str]:
    lignes = couverture.sans_personne
    combien = sum(len(ligne.recherche.besoins) for ligne in lignes)
    yield f"Besoins sans personne : {combien or 'aucun'}"
    for ligne in lignes:
        yield f"  {ligne.qui}"
        yield from (f"    {_besoin(besoin)}" for besoin in ligne.recherche.besoins)


def _trop_loin(couverture: Couverture) -> Iterator[str]:
    yield f"Communes à plus de {SEUIL_KM} km"
    yield f"  De tout accueil : {_communes(couverture.isolees)}"
    for groupe in couverture.trop_loin:
        yield f"  {_qui(groupe)} : {_communes(couverture.loin(groupe.bilan.etendue))}"


def _communes(loin: list[tuple[Commune, float]]) -> str:
    if not loin:
        return "aucune"
    habitants = sum(commune.population or 0 for commune, _ in loin)
    citees = [f"{commune.titre} ({km(distance)})" for commune, distance in loin[:_COMMUNES_CITEES]]
    suite = "…" if len(loin) > _COMMUNES_CITEES else ""
    return f"{compte(len(loin), 'commune')}, {compte(habitants, 'habitant')} : {', '.join(citees)}{suite}"


def _jours(couverture: Couverture) -> Iterator[str]:
    manquants, sans_date = couverture.jours_manquants, couverture.sans_date
    yield f"Jours sans personne, du lundi au vendredi{'' if manquants or sans_date else ' : aucun'}"
    for groupe in manquants:
        yield f"  {_qui(groupe)} : {enumerer([JOURS[jour] for jour in groupe.bilan.jours_manquants])}"
    for groupe in sans_date:
        yield f"  {_qui(groupe)} : aucune date connue"


def _tous(couverture: Couverture) -> Iterator[str]:
    yield "Tous les besoins : communes par distance, jours où quelqu’un reçoit"
    titres = [f"{titre:>5}" for titre in ("≤ 5", "≤ 10", "≤ 20", "≤ 30", "> 30", "?")]
    yield f"  {' '.join(titres)}  LMMJVSD"
    for groupe in couverture.groupes:
        yield f"  {_nombres(groupe.bilan)}  {_lettres(groupe.bilan)}  {_qui(groupe)}"
        yield from (f"      {_besoin(besoin)}" for besoin in groupe.besoins)


def _nombres(bilan: Bilan) -> str:
    return " ".join(f"{nombre(combien):>5}" for combien in bilan.etendue.communes[:PERSONNE])


def _lettres(bilan: Bilan) -> str:
    return "".join(jour[0].upper() if bilan.jours[rang] else "-" for rang, jour in enumerate(JOURS))


def _qui(groupe: Groupe) -> str:
    return f"{ou(groupe.roles)} ({compte(len(groupe.bilan.guichets), 'accueil')}, {_besoins(groupe)})"


def _besoins(groupe: Groupe) -> str:
    return compte(len(groupe.besoins), "besoin")


def _besoin(besoin: Besoin) -> str:
    return f"{besoin.id} : {besoin.orientation.titre} > {besoin.etape.titre}"


def en_objet(couverture: Couverture) -> dict[str, Any]:
    """The same for a program, as JSON can say it; needs and gaps are named by their ids."""
    return {
        "territoire": couverture.vue.territoire.code,
        "jour": couverture.vue.contexte.aujourdhui.isoformat(),
        "semaines": SEMAINES,
        "communes": len(couverture.releve.communes),
        "habitants": couverture.habitants,
        "accueils": len(couverture.vue.guichets),
        "besoins": [
            _objet(besoin, ligne) for ligne in couverture.lignes for besoin in ligne.recherche.besoins
        ],
        "lacunes": _lacunes(couverture),
    }


def _lacunes(couverture: Couverture) -> dict[str, Any]:
    manquants = (besoin for ligne in couverture.sans_personne for besoin in ligne.recherche.besoins)
    return {
        "besoins_sans_personne": [besoin.id for besoin in manquants],
        "orientations_sans_personne": [orientation.id for orientation in couverture.orientations_vides],
        "roles_absents": {role.id: demandes for role, demandes in couverture.roles_absents},
        "communes_isolees": _liste(couverture.isolees),
        "communes_trop_loin": [_loin(couverture, groupe) for groupe in couverture.trop_loin],
        "jours_sans_personne": [
            {
                "besoins": [besoin.id for besoin in groupe.besoins],
                "jours": [JOURS[jour] for jour in groupe.bilan.jours_manquants],
            }
            for groupe in couverture.jours_manquants
        ],
    }


def _objet(besoin: Besoin, ligne: Ligne) -> dict[str, Any]:
    etape, etendue = besoin.etape, ligne.bilan.etendue
    return {
        "id": besoin.id,
        "orientation": besoin.orientation.titre,
        "etape": etape.titre,
        "roles": list(etape.roles),
        "services": list(etape.services),
        "publics": list(etape.publics),
        "accueils": len(ligne.bilan.guichets),
        "communes": {classe.cle: etendue.communes[rang] for rang, classe in enumerate(CLASSES)},
        "habitants": {classe.cle: etendue.habitants[rang] for rang, classe in enumerate(CLASSES)},
        "jours": {jour: len(ligne.bilan.jours[rang]) for rang, jour in enumerate(JOURS)},
        "sans_date": ligne.bilan.sans_date,
    }


def _loin(couverture: Couverture, groupe: Groupe) -> dict[str, Any]:
    return {
        "besoins": [besoin.id for besoin in groupe.besoins],
        "communes": _liste(couverture.loin(groupe.bilan.etendue)),
    }


def _liste(loin: list[tuple[Commune, float]]) -> list[dict[str, Any]]:
    return [
        {"code_insee": commune.code, "nom": commune.titre, "km": round(distance, 1)}
        for commune, distance in loin
    ]
