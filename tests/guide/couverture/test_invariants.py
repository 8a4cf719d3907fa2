"""Do the figures of the shipped territories hold, recounted the slow way?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from quifaitquoi.geo import distance_km
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.couverture import Couverture
from quifaitquoi.guide.couverture.couverture import Ligne
from quifaitquoi.guide.couverture.releve import SEMAINES, Bilan
from quifaitquoi.guide.portes import repond_a
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import occurrences
from quifaitquoi.model import Orientation
from quifaitquoi.reading import lire_territoires

JOUR = date(2026, 11, 21)
CODES = ("16", "23", "54", "88", "974")
TERRITOIRES = Path(__file__).resolve().parents[3] / "territories"


@cache
def couverture(code: str) -> Couverture:
    (territoire,) = lire_territoires(TERRITOIRES, {code}).territoires
    return Couverture(Vue(territoire, Contexte(JOUR)))


def bilans(code: str) -> Iterator[Bilan]:
    rapport = couverture(code)
    yield rapport.ensemble
    yield from (ligne.bilan for ligne in rapport.lignes)
    yield from (derriere.bilan for derriere in rapport.portes)


@pytest.mark.parametrize("code", CODES)
def test_chaque_commune_est_dans_une_classe_et_une_seule(code: str) -> None:
    communes = couverture(code).vue.territoire.communes
    assert len(communes) > 20
    for bilan in bilans(code):
        assert sum(bilan.etendue.communes) == len(communes)
        assert sum(bilan.etendue.habitants) == sum(c.population or 0 for c in communes)


@pytest.mark.parametrize("code", CODES)
def test_le_plus_proche_est_le_plus_proche(code: str) -> None:
    """Every commune against every lieu, by the formula of the geography."""
    vue = couverture(code).vue
    bornes = (5, 10, 20, 30)
    for bilan in bilans(code):
        lieux = [vue.position(vue.territoire.lieu[lieu]) for lieu in bilan.lieux]
        for commune, proche, rang in zip(
            vue.territoire.communes, bilan.etendue.proches, bilan.etendue.rangs, strict=True
        ):
            distances = [km for lieu in lieux if (km := distance_km(commune, lieu)) is not None]
            if distances:
                assert proche is not None
                assert proche.distance == pytest.approx(min(distances), abs=1e-6)
                assert rang == sum(min(distances) > borne for borne in bornes)
            else:
                assert rang == (5 if lieux else 6)


@pytest.mark.parametrize("code", CODES)
def test_une_lacune_est_un_besoin_a_qui_personne_ne_repond(code: str) -> None:
    rapport = couverture(code)
    accueils = rapport.vue.territoire.accueils
    declares = {besoin.id for ligne in rapport.sans_personne for besoin in ligne.recherche.besoins}
    vides = {b.id for b in rapport.besoins if not any(repond_a(accueil, b.etape) for accueil in accueils)}
    assert declares == vides


@pytest.mark.parametrize("code", CODES)
def test_tous_les_besoins_de_l_arbre_sont_releves(code: str) -> None:
    rapport = couverture(code)
    arbre = rapport.vue.territoire.national.arbre
    ecrits = {
        f"{orientation.id}.{rang}"
        for orientation in arbre.orientations
        for rang, etape in enumerate(orientation.etapes, 1)
        if etape.roles or etape.services
    }
    assert {besoin.id for besoin in rapport.besoins} == ecrits
    assert sum(len(ligne.recherche.besoins) for ligne in rapport.lignes) == len(ecrits)
    assert {o.id for o in rapport.orientations_vides} <= {
        n.id for n in arbre.noeuds.values() if isinstance(n, Orientation)
    }


def _jours(ligne: Ligne, rapport: Couverture) -> set[int]:
    """Days on which somebody receives, from the schedules themselves."""
    calendrier = rapport.vue.territoire.calendrier
    fin = JOUR + timedelta(weeks=SEMAINES, days=-1)
    return {
        ouverture.debut.weekday()
        for guichet in ligne.bilan.guichets
        if guichet.accueil.horaires is not None
        for ouverture in occurrences(guichet.accueil.horaires, calendrier, JOUR, fin)
    }


@pytest.mark.parametrize("code", CODES)
def test_les_jours_sont_ceux_des_horaires(code: str) -> None:
    rapport = couverture(code)
    for ligne in rapport.lignes:
        assert {rang for rang, presents in enumerate(ligne.bilan.jours) if presents} == _jours(ligne, rapport)


@pytest.mark.parametrize("code", CODES)
def test_plus_on_exige_moins_on_trouve(code: str) -> None:
    """Nobody is nearer on a given day than on any day, nor behind a door than in the whole territory."""
    rapport = couverture(code)
    for bilan in bilans(code):
        for jour in range(7):
            du_jour = rapport.releve.le_jour(bilan, jour)
            paires = zip(bilan.etendue.rangs, du_jour.rangs, strict=True)
            assert all(tous <= un_jour for tous, un_jour in paires)
        assert all(
            tous <= certains
            for tous, certains in zip(rapport.ensemble.etendue.rangs, bilan.etendue.rangs, strict=True)
        )
