"""Does each simplified page of a real lieu say the facts of its YAML, all of them and no other?

The files are read again here, as plain text, and the dates are those of an evaluator that is not ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import lxml.html
import pytest
import yaml
from opening_hours import OpeningHours
from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc.lieu import lieu_simple
from quifaitquoi.guide.falc.phrases import SERVICES
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.horaires import date_longue, osm
from quifaitquoi.model import Lieu, Territoire
from quifaitquoi.model.referentiels import Service
from quifaitquoi.reading import lire_territoires

from .lecture import Ouverture, croissantes, joindre, lignes, numeros, ouvertures

RACINE = Path(__file__).resolve().parents[3]
AUJOURDHUI = date(2026, 11, 21)
FIN = AUJOURDHUI + timedelta(days=430)
ACCES = {
    "sans rendez-vous": "Vous pouvez venir sans rendez-vous.",
    "sur rendez-vous": "Vous devez prendre rendez-vous avant de venir.",
    "les deux": "Vous pouvez venir avec ou sans rendez-vous.",
}


@cache
def territoires() -> dict[str, Territoire]:
    return {t.slug: t for t in lire_territoires(RACINE / "territories").territoires}


@cache
def ecrits(slug: str, liste: str) -> list[dict[str, Any]]:
    """The records of a list as an editor wrote them: every scalar is text."""
    fichiers = sorted((RACINE / "territories" / slug).glob("*.yml"))
    lus = (yaml.load(f.read_text(encoding="utf-8"), yaml.BaseLoader) for f in fichiers)  # noqa: S506 (text only)
    return [fiche for lu in lus for fiche in (lu or {}).get(liste, [])]


@cache
def page(slug: str, lieu: str) -> lxml.html.HtmlElement:
    territoire = territoires()[slug]
    fichier = lieu_simple(vue_de(territoire, Contexte(aujourdhui=AUJOURDHUI)), territoire.lieu[lieu])
    assert fichier.adresse == adresses.lieu_simple(territoire, territoire.lieu[lieu])
    return lxml.html.fromstring(f"<main>{fichier.contenu!s}</main>")


def tous() -> Iterator[tuple[str, str]]:
    for slug, territoire in territoires().items():
        for lieu in territoire.lieux:
            yield slug, lieu.id


def fiche(slug: str, lieu: str) -> dict[str, Any]:
    return next(fiche for fiche in ecrits(slug, "lieux") if fiche["id"] == lieu)


def permanences(slug: str, lieu: str) -> list[dict[str, Any]]:
    return [p for p in ecrits(slug, "permanences") if p["lieu"] == lieu]


def acteurs(slug: str, lieu: str) -> list[dict[str, Any]]:
    ici = {*fiche(slug, lieu).get("acteurs", []), *(p["acteur"] for p in permanences(slug, lieu))}
    return [acteur for acteur in ecrits(slug, "acteurs") if acteur["id"] in ici]


chaque_lieu = pytest.mark.parametrize(("slug", "lieu"), list(tous()))


def test_there_are_real_places() -> None:
    assert len(list(tous())) > 190


@chaque_lieu
def test_the_number_is_the_one_of_the_files_and_no_other(slug: str, lieu: str) -> None:
    dits = numeros(lignes(page(slug, lieu)))
    possibles = [fiche(slug, lieu), *permanences(slug, lieu), *acteurs(slug, lieu)]
    ecrits_ici = {f["telephone"] for f in possibles if f.get("telephone")}
    assert dits <= ecrits_ici
    propre = fiche(slug, lieu).get("telephone")
    assert bool(dits) == bool(ecrits_ici)
    assert not propre or propre in dits


@chaque_lieu
def test_the_address_is_whole(slug: str, lieu: str) -> None:
    ecrit, (adresse,) = fiche(slug, lieu), page(slug, lieu).iter("address")
    voulues = [ecrit.get("adresse"), ecrit.get("complement_adresse")]
    attendues = [" ".join(v.replace("n°", "numéro").split()) for v in voulues if v]
    *rues, ville = lignes(adresse)
    assert rues == attendues
    assert ville.startswith(f"{ecrit['code_postal']} ")
    assert len(ville) > len("54200 ")


@chaque_lieu
def test_the_price_is_the_one_of_the_files(slug: str, lieu: str) -> None:
    dites = lignes(page(slug, lieu))
    frais = fiche(slug, lieu).get("frais_a_charge", [])
    des_permanences = [p.get("frais_a_charge", []) for p in permanences(slug, lieu)]
    sous = dites[dites.index("Le prix") + 1 :] if "Le prix" in dites else []
    if frais:
        assert (sous[0] == "C’est gratuit.") == (frais == ["Gratuit"])
    gratuit = frais == ["Gratuit"] or ["Gratuit"] in des_permanences
    explication = dites.index("Les mots") if "Les mots" in dites else len(dites)
    assert ("C’est gratuit." in dites[:explication]) == gratuit
    assert gratuit or {"Demandez le prix au téléphone.", "Demandez le prix avant de venir."} & set(dites)


@chaque_lieu
def test_who_receives_what_to_bring_and_how_are_said(slug: str, lieu: str) -> None:
    dites = lignes(page(slug, lieu))
    for ici in (fiche(slug, lieu), *permanences(slug, lieu)):
        assert all(ligne in dites for s in ici.get("services", []) for ligne in SERVICES[Service(s)])
        assert not ici.get("acces") or ACCES[ici["acces"]] in dites
        apportees = " ".join(dites).lower()
        assert all(chose.lower().removesuffix(".") in apportees for chose in ici.get("a_apporter", []))
    for acteur in acteurs(slug, lieu):
        assert f"Ce service vous reçoit : {acteur['nom']}." in dites


@chaque_lieu
def test_what_an_editor_adds_is_said(slug: str, lieu: str) -> None:
    """Word by word: hours are said in full, and nothing else changes."""
    ecrit = fiche(slug, lieu).get("presentation_detail", "")
    dit = " ".join(lignes(page(slug, lieu))).lower()
    mots = re.sub(r"\b(\d+) h\b", r"\1 heures", ecrit.lower())
    voulus = [mot.strip(".,:;") for mot in mots.split()]
    assert [mot for mot in voulus if mot and mot not in dit] == []


@chaque_lieu
def test_the_day_of_the_facts_is_said_and_doubted_when_it_is_old(slug: str, lieu: str) -> None:
    dites, verifie_le = lignes(page(slug, lieu)), date.fromisoformat(fiche(slug, lieu)["verifie_le"])
    assert f"Ces informations sont du {date_longue(verifie_le)}." in dites
    vieux = verifie_le < AUJOURDHUI.replace(year=AUJOURDHUI.year - 1)
    assert ("Attention : ces informations sont anciennes." in dites) == vieux


@chaque_lieu
def test_the_dates_are_those_of_an_evaluator_that_is_not_ours(slug: str, lieu: str) -> None:
    territoire = territoires()[slug]
    html = page(slug, lieu)
    for section, horaires in horaires_du_lieu(territoire, territoire.lieu[lieu]):
        (bloc,) = html.xpath(f".//section[@aria-labelledby='{section}']") or [None]
        dites = ouvertures(bloc) if bloc is not None else []
        attendues = joindre(evaluer(osm(horaires, territoire.calendrier, AUJOURDHUI, FIN)))
        assert dites, section
        assert croissantes(dites)
        assert joindre(dites) == [ouverture for ouverture in attendues if ouverture[0] <= dites[-1][0]]


def horaires_du_lieu(territoire: Territoire, lieu: Lieu) -> Iterator[tuple[str, Any]]:
    """The section of the page that gives the dates of each schedule of the lieu."""
    guichets = vue_de(territoire, Contexte(aujourdhui=AUJOURDHUI)).guichets_de_lieu.get(lieu.id, ())
    propres = [g for g in guichets if g.accueil.permanence is None and g.accueil.horaires]
    for guichet in (*propres[:1], *(g for g in guichets if g.accueil.permanence)):
        if guichet.recoit_encore:
            yield (guichet.ancre if guichet.accueil.permanence else "dates"), guichet.accueil.horaires


def evaluer(texte: str) -> list[Ouverture]:
    debut = datetime.combine(AUJOURDHUI, datetime.min.time())
    etats = OpeningHours(texte).intervals(debut, debut + timedelta(days=420))
    return [(du, au) for du, au, etat, _ in etats if str(etat) == "open"]
