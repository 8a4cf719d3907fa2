"""Can somebody who finds reading hard read our paper: large, airy, one idea a line, a picture beside each?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches import simple
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.affiches.simple.feuille import DATES_AU_PLUS, des_portes, du_lieu
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc.etiquette import PAS_RELUE
from quifaitquoi.guide.falc.lieu import page_du_lieu
from quifaitquoi.guide.falc.page import texte
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.horaires import date_longue
from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.model import Contact, Territoire
from quifaitquoi.model.relecture import Relecture, empreinte

from tests.guide.affiches import impression
from tests.guide.affiches.bords import A4
from tests.guide.affiches.impression import POINT_PAR_MM
from tests.guide.conftest import LIEUX

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
NOMS = ("qui-fait-quoi-simple", "affiche-simple-maison-fictive", "carte-simple-maison-fictive")
TROIS_CENTIMETRES = 30 * POINT_PAR_MM
Poser = Callable[..., tuple[Affiche, bytes]]


@pytest.fixture
def poser(fabrique: Callable[..., Territoire], contexte: Contexte) -> Poser:
    """One of the three sheets of the fictional place, which differs by these fields."""

    def faire(
        voulue: str, contexte_: Contexte = contexte, *, permanences: Any = (), **champs: Any
    ) -> tuple[Affiche, bytes]:
        territoire = fabrique(lieux=[LIEUX[0] | champs], permanences=list(permanences))
        affiches = {affiche.nom: affiche for affiche in simple.affiches(Vue(territoire, contexte_))}
        assert tuple(affiches) == NOMS
        return affiches[voulue], composer_pdf(affiches[voulue].epreuve, contexte_.aujourdhui)

    return faire


def verifier(pdf: bytes) -> None:
    """Fourteen points at least, margins of three centimetres but for the number of the page."""
    for feuille in impression.signes(pdf):
        pied = min(signe.bas for signe in feuille)
        for signe in feuille:
            assert signe.corps >= 14 - 0.01, signe
            assert signe.gauche >= TROIS_CENTIMETRES - 1, signe
            assert signe.droite <= A4[0] - TROIS_CENTIMETRES + 1, signe
            assert signe.haut <= A4[1] - TROIS_CENTIMETRES + 1, signe
            assert signe.bas >= TROIS_CENTIMETRES or signe.bas - pied < 8, signe


@pytest.mark.parametrize("nom", NOMS)
def test_each_is_large_airy_numbered_and_tagged(poser: Poser, nom: str) -> None:
    affiche, pdf = poser(nom)
    document = impression.ouvrir(pdf)
    verifier(pdf)
    pages = impression.pages(pdf)
    assert len(pages) <= 2
    for rang, dit in enumerate(pages, 1):
        assert dit.endswith(f"Page {rang} sur {len(pages)}")
    assert document.open_metadata()["pdfuaid:part"] == "1"
    assert str(document.Root.Lang).startswith("fr")
    mots = affiche.epreuve.contenu.en_dictionnaire()
    assert document.open_metadata()["dc:title"] == f"{mots['sujet']}, {mots['titre']}"
    assert impression.balises(document).count("H1") == 1
    assert poser(nom)[1] == pdf


@pytest.mark.parametrize("nom", NOMS)
def test_a_picture_beside_each_idea_that_nobody_hears_twice(poser: Poser, nom: str) -> None:
    """Drawn as paths, not as figures: only the code has an alternative."""
    affiche, pdf = poser(nom)
    document = impression.ouvrir(pdf)
    figures = [e for e in impression.elements(document) if e.S == "/Figure"]
    assert [str(f.Alt) for f in figures] == [f"Code QR qui mène à la page {affiche.epreuve.contenu.url}"]
    mots = affiche.epreuve.contenu.en_dictionnaire()
    blocs = [*mots["blocs"], mots["en_ligne"]]  # type: ignore[misc]
    assert all(bloc["svg"].startswith("<svg") for bloc in blocs)
    titres = impression.balises(document).count("H2")
    assert titres == len(blocs) + bool(mots["a_ecrire"])


@pytest.mark.parametrize("nom", NOMS)
def test_a_phone_finds_the_simplified_page(poser: Poser, nom: str) -> None:
    affiche, pdf = poser(nom)
    assert affiche.page.startswith("54-meurthe-et-moselle/falc/")
    lus = [code for feuille in impression.codes_lus(pdf, 150) for code in feuille]
    assert lus == [affiche.epreuve.contenu.url]


def test_without_address_of_the_site_nothing_is_said_of_the_internet(
    poser: Poser, contexte: Contexte, sans_url: Any
) -> None:
    dit = impression.texte(poser(NOMS[1], sans_url(contexte))[1])
    assert "Sur internet" not in dit


def test_the_words_are_those_of_the_simplified_page(
    fabrique: Callable[..., Territoire], contexte: Contexte, poser: Poser
) -> None:
    page = page_du_lieu(vue_de(fabrique(lieux=LIEUX[:1], permanences=[]), contexte), fabrique().lieux[0])
    dit = impression.texte(poser(NOMS[1])[1])
    affichees = {"telephone", "adresse", "horaires"}
    for bloc in page.blocs:
        if bloc.idee in affichees:
            for ligne in bloc.lignes:
                # A link leads nowhere on paper.
                assert (impression.plat(ligne.texte) in dit) == (not ligne.lien.startswith("https:")), ligne
    assert f"Enlevez cette feuille après le {date_longue(date(2027, 1, 16))}." in dit


def test_dates_are_in_full_and_only_where_the_hours_do_not_say_them(poser: Poser) -> None:
    toutes_les_semaines = impression.texte(poser(NOMS[1])[1])
    assert "Les prochaines dates" not in toutes_les_semaines
    assert "Les dates" not in toutes_les_semaines, "un titre seul"
    dit = impression.texte(poser(NOMS[1], horaires={"1er et 3e mercredi du mois": "14h-17h"})[1])
    for jour in (date(2026, 12, 2), date(2026, 12, 16), date(2027, 1, 6)):
        assert f"{majuscule(date_longue(jour))} De 14 heures à 17 heures." in dit


@pytest.mark.parametrize("lignes", [1, 2, 3, 4, 6, 8])
def test_what_announces_dates_never_ends_a_sheet(poser: Poser, lignes: int) -> None:
    """« Les prochaines dates sont : » says nothing to who hasn't turned the sheet."""
    semaine = dict.fromkeys(JOURS[: lignes // 2], "9h-12h sur rendez-vous, 14h-17h")
    horaires = semaine | {"1er et 3e samedi du mois": "14h-17h"}
    adresse = ", ".join(["Porte imaginaire"] * (1 + lignes))
    for nom in NOMS[1:]:
        for feuille in impression.pages(poser(nom, horaires=horaires, adresse=adresse)[1]):
            assert not re.search(r":( Page \d sur \d)?$", feuille), feuille


def test_the_sheet_goes_when_its_last_date_is_past(
    fabrique: Callable[..., Territoire], contexte: Contexte
) -> None:
    """A date every week: six are shown, then nobody can tell from the poster."""
    vue = vue_de(fabrique(lieux=[LIEUX[0] | {"horaires": {"mardi": "9h-12h"}}], permanences=[]), contexte)
    assert DATES_AU_PLUS == 6
    assert du_lieu(vue, vue.territoire.lieux[0])[0].fin == date(2026, 12, 29)


def test_the_label_is_that_of_the_page_and_claims_nothing_more(
    fabrique: Callable[..., Territoire], contexte: Contexte
) -> None:
    territoire = fabrique()
    vue = vue_de(territoire, contexte)
    lieu = territoire.lieux[0]
    assert du_lieu(vue, lieu)[0].etiquette.lignes == (PAS_RELUE,)
    assert des_portes(vue).etiquette.lignes == (PAS_RELUE,)
    dit = impression.texte(composer_pdf(next(simple.affiches(vue)).epreuve, contexte.aujourdhui))
    assert impression.plat(PAS_RELUE) in dit


def test_a_rereading_of_the_page_holds_for_its_poster(
    fabrique: Callable[..., Territoire], contexte: Contexte
) -> None:
    territoire = fabrique()
    lieu = territoire.lieux[0]
    chemin = adresses.simple(territoire, adresses.lieu(territoire, lieu)).partition("/")[2]
    relecture = Relecture(
        page=chemin,
        date=date(2026, 11, 2),
        relecteurs=("Prénom fictif",),
        structure="Atelier fictif",
        texte_sha256=empreinte(texte(page_du_lieu(vue_de(territoire, contexte), lieu))),
    )
    national = territoire.national.model_copy(update={"relectures": (relecture,)})
    relue = territoire.model_copy(update={"national": national})
    vue = Vue(relue, contexte)
    assert du_lieu(vue, lieu)[0].etiquette.relue
    affiche = next(a for a in simple.affiches(vue) if a.nom == NOMS[1])
    dit = impression.texte(composer_pdf(affiche.epreuve, contexte.aujourdhui))
    assert "Prénom fictif a relu ce texte le 2 novembre 2026. La structure s’appelle : Atelier fictif." in dit
    assert impression.plat(PAS_RELUE) not in dit


def test_a_title_chosen_by_an_editor_does_not_hide_the_place(poser: Poser, contexte: Contexte) -> None:
    affiche, _ = poser(NOMS[1])
    pdf = composer_pdf(replace(affiche.epreuve, titre="Un titre choisi"), contexte.aujourdhui)
    assert impression.texte(pdf).startswith("Maison fictive de Toul ")
    assert impression.ouvrir(pdf).open_metadata()["dc:title"] == "Maison fictive de Toul, Un titre choisi"


def test_an_appointment_is_written_on_the_sheet_to_take_home(poser: Poser) -> None:
    dit = impression.texte(poser(NOMS[2])[1])
    assert "Mon rendez-vous Le jour : L’heure : Avec :" in dit
    assert "Apportez : • Votre courrier fictif" in dit or "Apportez : Votre courrier fictif" in dit
    assert "Jetez cette feuille après le samedi 16 janvier 2027." in dit
    assert "Mon rendez-vous" not in impression.texte(poser(NOMS[1])[1])


def test_the_number_of_the_guide_is_large(fabrique: Callable[..., Territoire], contexte: Contexte) -> None:
    contact = Contact(service="Service fictif", telephone="03 83 99 99 00")
    vue = Vue(fabrique().model_copy(update={"contact": contact}), contexte)
    pdf = composer_pdf(next(simple.affiches(vue)).epreuve, contexte.aujourdhui)
    assert "Vous pouvez téléphoner au : 03 83 99 99 00" in impression.texte(pdf)
    chiffres = [s.corps for feuille in impression.signes(pdf) for s in feuille if s.texte == "8"]
    assert max(chiffres) >= 28


def test_paper_does_not_ask_to_choose_an_answer(poser: Poser) -> None:
    dit = impression.texte(poser(NOMS[0])[1])
    assert "Choisissez" not in dit
    assert "Faire une démarche" in dit, dit
    assert "Allez voir : " in dit


@pytest.mark.parametrize("nom", NOMS[1:])
@pytest.mark.parametrize(
    "hostile", ["W" * 150, '#panic("x") *gras* $x$ @ref', "L’œuvre « d’Île-d’Aix\u00a0», " * 6]
)
def test_hostile_words_stay_in_the_margins(poser: Poser, nom: str, hostile: str) -> None:
    _, pdf = poser(nom, nom=hostile.strip(), adresse=hostile.strip(), telephone=None)
    verifier(pdf)
    dit = impression.texte(pdf).replace(" ", "")
    assert dit.count(impression.plat(hostile).replace(" ", "")) == 2


def test_a_schedule_longer_than_a_page_is_told_whole(poser: Poser) -> None:
    heures = {
        jour: f"{8 + rang}h-12h, 13h{10 + rang}-17h"
        for rang, jour in enumerate(("lundi", "mardi", "mercredi"))
    }
    heures |= {"jeudi": "10h-12h", "vendredi": "9h15-12h, 14h-16h", "samedi": "9h-10h", "dimanche": "11h-12h"}
    _, pdf = poser(NOMS[1], horaires=heures)
    dit = impression.texte(pdf)
    assert dit.count("C’est ouvert le ") == 7
    verifier(pdf)
