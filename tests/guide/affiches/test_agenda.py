"""Does the poster of several lieux say the next dates as the files do, and when to take it down?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from quifaitquoi.guide.affiches import agenda
from quifaitquoi.guide.affiches.agenda.passages import PASSAGES_AU_PLUS
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.affiches.renvois import renvois
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Territoire

from tests.guide.affiches import impression
from tests.guide.affiches.conftest import verifier_l_affiche
from tests.guide.affiches.papiers_fictifs import avec_conseils
from tests.guide.conftest import ACTEURS, LIEUX, PERMANENCES

Fabrique = Callable[..., Territoire]
JOUR_EN_TOUTES_LETTRES = r"(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche) \d+(?:er)? \S+ 20\d\d"


def affiches(territoire: Territoire, contexte: Contexte) -> dict[str, Affiche]:
    return {affiche.nom: affiche for affiche in agenda.affiches(Vue(territoire, contexte))}


def lire(affiche: Affiche, contexte: Contexte) -> str:
    return impression.texte(composer_pdf(affiche.epreuve, contexte.aujourdhui))


def lieux(combien: int, **champs: Any) -> list[dict[str, Any]]:
    """Some places of Toul, each with the hours given."""
    return [LIEUX[0] | {"id": f"lieu-{n}", "nom": f"Lieu fictif {n}"} | champs for n in range(1, combien + 1)]


def test_for_whom(territoire: Territoire, fabrique: Fabrique, contexte: Contexte) -> None:
    """Where one lieu says it all, its own poster is enough."""
    assert list(affiches(territoire, contexte)) == ["permanences-territoire"]
    deux = fabrique(lieux=[*lieux(2), LIEUX[1]])
    assert list(affiches(deux, contexte)) == [
        "permanences-territoire",
        "permanences-acteur-france-services",
        "permanences-epci-cc-terres-touloises",
    ]
    ensemble = fabrique(lieux=LIEUX[:1], permanences=[PERMANENCES[0] | {"lieu": "maison-fictive"}])
    assert "permanences-acteur-conums" in affiches(ensemble, contexte)
    assert affiches(fabrique(lieux=[], permanences=[]), contexte) == {}


def test_the_dates_word_for_word(territoire: Territoire, contexte: Contexte) -> None:
    dit = lire(affiches(territoire, contexte)["permanences-territoire"], contexte)
    assert dit.startswith("Prochaines permanences Meurthe-et-Moselle Informations d’août 2025")
    assert "Quand Où Mercredi 2 décembre 2026 Pompey de 14 h à 17 h Mercredi 16 décembre 2026 Pompey" in dit
    assert (
        "Où, et avec qui Pompey : Mairie fictive de Pompey, Conseillers numériques fictifs. "
        "Sur rendez-vous. 03 83 99 99 01." in dit
    )
    assert (
        "Chaque semaine Toul : Maison fictive de Toul. Du lundi au vendredi, de 9 h à 12 h et "
        "de 13 h 30 à 17 h ; fermé les jours fériés. Sans rendez-vous. 03 83 99 99 99." in dit
    )


def test_each_of_them_can_be_hung(fabrique: Fabrique, contexte: Contexte) -> None:
    territoire = avec_conseils(fabrique(lieux=[*lieux(2), LIEUX[1]]))
    courtes = {fichier.adresse for fichier in renvois(Vue(territoire, contexte))}
    for affiche in affiches(territoire, contexte).values():
        url = affiche.epreuve.contenu.url
        assert url
        assert url.removeprefix("https://guide.example/") in courtes
        mots = affiche.epreuve.contenu.en_dictionnaire()
        pdf = composer_pdf(affiche.epreuve, contexte.aujourdhui)
        verifier_l_affiche(pdf, f"{mots['titre']}, {mots['lieu']}", url)
        assert composer_pdf(affiche.epreuve, contexte.aujourdhui) == pdf


@pytest.mark.parametrize("combien", [1, 5, 12])
def test_the_last_date_shown_is_the_day_to_take_it_down(
    fabrique: Fabrique, contexte: Contexte, combien: int
) -> None:
    """Whole days only: five places open on the same day are shown together or not at all."""
    territoire = fabrique(lieux=lieux(combien, horaires={"mardi": "9h-12h"}), permanences=[])
    dit = lire(affiches(territoire, contexte)["permanences-territoire"], contexte)
    dates = re.findall(JOUR_EN_TOUTES_LETTRES, dit)
    assert len(dates) == max(combien, PASSAGES_AU_PLUS - PASSAGES_AU_PLUS % combien, 0) or combien == 1
    assert len(dates) % combien == 0
    retirer = re.search(r"À retirer après le (\w+ \d+(?:er)? \S+ 20\d\d)\.", dit)
    assert retirer
    assert dates[-1].lower() == retirer[1] or combien == 1


def test_many_places_open_each_week_are_named_not_detailed(fabrique: Fabrique, contexte: Contexte) -> None:
    dit = lire(
        affiches(fabrique(lieux=lieux(5), permanences=[]), contexte)["permanences-territoire"], contexte
    )
    assert dit.startswith("Où l’on vous reçoit Meurthe-et-Moselle")
    assert "Chaque semaine 5 lieux à Toul : leurs jours et leurs heures sont sur internet." in dit
    sans = replace(contexte, url_site="")
    dit = lire(affiches(fabrique(lieux=lieux(5), permanences=[]), sans)["permanences-territoire"], sans)
    assert "5 lieux à Toul : appelez pour connaître leurs heures." in dit


def test_two_places_of_a_commune_are_told_apart(fabrique: Fabrique, contexte: Contexte) -> None:
    territoire = fabrique(lieux=lieux(2, horaires={"3 décembre 2026": "9h-12h"}), permanences=[])
    dit = lire(affiches(territoire, contexte)["permanences-territoire"], contexte)
    assert "Jeudi 3 décembre 2026 Toul, Lieu fictif 1 de 9 h à 12 h" in dit
    assert "Jeudi 3 décembre 2026 Toul, Lieu fictif 2 de 9 h à 12 h" in dit


def test_the_number_of_an_acteur_is_the_one_all_its_places_have(
    fabrique: Fabrique, contexte: Contexte
) -> None:
    memes = affiches(fabrique(lieux=[*lieux(2), LIEUX[1]]), contexte)["permanences-acteur-france-services"]
    assert "Appelez : 03 83 99 99 99" in lire(memes, contexte)
    autre = lieux(2)[1] | {"telephone": "03 83 99 99 02"}
    divers = affiches(fabrique(lieux=[lieux(1)[0], autre, LIEUX[1]]), contexte)
    dit = lire(divers["permanences-acteur-france-services"], contexte)
    assert "Appelez" not in dit
    assert "03 83 99 99 02" in dit


def test_what_is_too_old_or_unknown(fabrique: Fabrique, contexte: Contexte) -> None:
    vieux = LIEUX[0] | {"id": "vieux", "nom": "Lieu fictif oublié", "verifie_le": date(2024, 11, 20)}
    inconnu = LIEUX[0] | {"id": "inconnu", "nom": "Lieu fictif sans heures", "horaires": None}
    territoire = fabrique(lieux=[*lieux(2), vieux, inconnu], permanences=[])
    dit = lire(affiches(territoire, contexte)["permanences-territoire"], contexte)
    assert "oublié" not in dit
    assert "Jours et heures non connus : Lieu fictif sans heures (Toul)." in dit
    quand_meme = replace(contexte, anciennes=True)
    assert "oublié" in lire(affiches(territoire, quand_meme)["permanences-territoire"], quand_meme)


@pytest.mark.parametrize(
    "nom", ["W" * 60, "Maison d’œuvres «\u00a0à l’étage\u00a0» " * 4, '#panic("x") *gras* $x$']
)
def test_long_or_hostile_names_stay_words_on_their_sheet(
    fabrique: Fabrique, contexte: Contexte, nom: str
) -> None:
    acteurs = [acteur | {"nom": nom.strip()[:140]} for acteur in ACTEURS]
    places = [lieu | {"nom": f"{nom[:130].strip()} {n}"} for n, lieu in enumerate(lieux(3))]
    dates = [lieu | {"id": f"{lieu['id']}-bis", "horaires": {"jeudi": "9h-12h"}} for lieu in places]
    territoire = avec_conseils(fabrique(acteurs=acteurs, lieux=[*places, *dates], permanences=[]))
    for affiche in affiches(territoire, contexte).values():
        mots = affiche.epreuve.contenu.en_dictionnaire()
        pdf = composer_pdf(affiche.epreuve, contexte.aujourdhui)
        verifier_l_affiche(pdf, " ".join(f"{mots['titre']}, {mots['lieu']}".split(" ")), None)
        assert impression.plat(nom.strip()[:50]).replace(" ", "") in impression.texte(pdf).replace(" ", "")
