"""Can the table of the actions be hung, heard, filled with a pen, and trusted?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from quifaitquoi.guide.affiches import build
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import Territoire
from quifaitquoi.model.action import ECHELLE
from quifaitquoi.reading import lire_territoires

from tests.guide.actions_fictives import ACTIONS, AUTRE, PRATIQUES, avec_actions
from tests.guide.affiches import impression
from tests.guide.affiches.feuille_large import TAILLES, TRAIT, Imprimer, barres, verifier
from tests.guide.affiches.impression import POINT_PAR_MM, plat
from tests.guide.conftest import Page

URL = "https://guide.example/p/54-2nvkcm9/"


@pytest.mark.parametrize("papier", TAILLES)
@pytest.mark.parametrize("vierge", [False, True])
def test_a_wide_sheet_that_everybody_can_open(imprimer: Imprimer, papier: str, vierge: bool) -> None:
    pdf = imprimer(papier, vierge=vierge, pratiques=PRATIQUES)
    document = impression.ouvrir(pdf)
    cotes = [round(float(cote) / POINT_PAR_MM) for cote in document.pages[0].MediaBox]
    assert cotes == [0, 0, *TAILLES[papier]]
    assert document.open_metadata()["pdfuaid:part"] == "1"
    assert str(document.Root.Lang).startswith("fr")
    assert document.Root.ViewerPreferences.DisplayDocTitle
    polices = list(impression.polices(document))
    assert all("/FontFile3" in police or "/FontFile2" in police for police in polices)
    assert {str(p.FontName).partition("+")[2] for p in polices} <= {
        "AtkinsonHyperlegibleNext-Regular",
        "AtkinsonHyperlegibleNext-Bold",
    }
    verifier(pdf, papier)


def test_its_title_says_of_where(imprimer: Imprimer) -> None:
    def titre(pdf: bytes) -> str:
        return str(impression.ouvrir(pdf).open_metadata()["dc:title"])

    assert titre(imprimer()) == "Qui fait quoi en Meurthe-et-Moselle"
    assert titre(imprimer(vierge=True)) == "Qui fait quoi, tableau à remplir"


def test_a_table_for_who_listens(imprimer: Imprimer) -> None:
    balises = impression.balises(impression.ouvrir(imprimer(pratiques=PRATIQUES)))
    assert balises.count("Table") == 2
    # Five columns with the continuum, then the actions and the one other role.
    assert balises.count("TH") == 5 + 2
    assert balises.count("TR") == 2 * (1 + len(ACTIONS))
    assert [balise for balise in balises if re.fullmatch(r"H\d", balise)] == ["H1", "H2"]


@pytest.mark.parametrize("papier", TAILLES)
def test_it_says_what_the_data_say(imprimer: Imprimer, papier: str) -> None:
    dit = impression.texte(imprimer(papier, pratiques=PRATIQUES, locales=[AUTRE]))
    for action in (*ACTIONS, AUTRE):
        assert action["titre"] in dit
        assert all(part["phrase"] in dit for part in action["parts"] if "phrase" in part)
    assert dit.count("Ne le fait pas.") == 2
    assert "Mandat : Aidants Connect ou CNIL." in dit
    assert all(initiative in dit for initiative in PRATIQUES[0]["initiatives"])
    assert "Réunion d’exemple, vérifié le 2 novembre 2026." in dit
    assert "Partage des actions : Fiche d’exemple." in dit


def test_frequencies_are_drawn_from_the_middle_and_said(imprimer: Imprimer) -> None:
    pdf = imprimer(pratiques=PRATIQUES)
    gauche, droite = sorted(barres(pdf))
    # Often on one side, seldom on the other: three steps and one, that meet in the middle.
    assert gauche[1] - TRAIT == pytest.approx(droite[0], abs=0.1)
    assert gauche[1] - gauche[0] - TRAIT == pytest.approx(3 * (droite[1] - droite[0] - TRAIT), abs=0.3)
    dit = impression.texte(pdf)
    assert "souvent rarement" in dit
    # The other role has no continuum: its frequency is said.
    assert "Attend au bureau. (jamais)" in dit


def test_nothing_is_drawn_that_nobody_declared(imprimer: Imprimer) -> None:
    pdf = imprimer()
    assert list(barres(pdf)) == []
    dit = impression.texte(pdf)
    invitation = "Fréquences non déclarées : entourez-les en équipe, de 0 (jamais) à 4 (très souvent)."
    assert invitation in dit
    assert not any(mot in dit.replace(invitation, "") for mot in ECHELLE)


def test_a_blank_one_leaves_everything_to_the_team(imprimer: Imprimer) -> None:
    pdf = imprimer(vierge=True, pratiques=PRATIQUES, locales=[AUTRE])
    dit = impression.texte(pdf)
    assert all(action["titre"] in dit for action in (*ACTIONS, AUTRE))
    assert not any(part.get("phrase", "@") in dit for action in ACTIONS for part in action["parts"])
    assert list(barres(pdf)) == []
    # Four free lines in all: the territory has used one.
    assert re.findall(r"Autre action \d", dit) == ["Autre action 2", "Autre action 3", "Autre action 4"]
    assert all(f"{quoi} :" in dit for quoi in ("Territoire", "Date", "Équipe"))


def test_a_blank_one_is_the_same_everywhere(
    fabrique: Callable[..., Territoire], contexte: Contexte, territoire: Territoire
) -> None:
    def vierges(lieu: Territoire) -> list[object]:
        tous = {f.chemin.rpartition("/")[2]: f.contenu for f in build(avec_actions(lieu), contexte)}
        return [tous[f"actions-cles-{papier}-vierge.pdf"] for papier in TAILLES]

    ailleurs = fabrique("88", lieux=[], permanences=[])
    assert vierges(ailleurs) == vierges(territoire)
    assert len(vierges(ailleurs)) == len(TAILLES)


def test_a_phone_reads_the_code_and_a_click_follows_it(imprimer: Imprimer) -> None:
    pdf = imprimer()
    assert impression.codes_lus(pdf, 150)[0] == [URL]
    assert impression.liens(impression.ouvrir(pdf)) == [URL]
    assert impression.codes_lus(imprimer(vierge=True), 150) == [[]]


def test_the_same_bytes_again(imprimer: Imprimer) -> None:
    assert imprimer() == imprimer()
    assert imprimer() != imprimer(pratiques=PRATIQUES)


def test_without_actions_no_sheet(territoire: Territoire, contexte: Contexte) -> None:
    chemins = [f.chemin for f in build(avec_actions(territoire, []), contexte)]
    assert [chemin for chemin in chemins if "actions-cles" in chemin] == []


def test_without_address_of_the_site_no_code(territoire: Territoire, contexte: Contexte) -> None:
    fichiers = build(avec_actions(territoire), replace(contexte, url_site=""))
    (pdf,) = [f.contenu for f in fichiers if f.chemin.endswith("actions-cles-a3.pdf")]
    assert isinstance(pdf, bytes)
    assert impression.codes_lus(pdf) == [[], []]
    assert "Sur internet" not in impression.texte(pdf)


def test_the_national_actions_print_on_both_sides_of_one_sheet(racine: Path, contexte: Contexte) -> None:
    (territoire,) = lire_territoires(racine / "territories", ["54"]).territoires
    fichiers = {f.chemin.rpartition("/")[2]: f.contenu for f in build(territoire, contexte)}
    tableau, vierge = fichiers["actions-cles-a3.pdf"], fichiers["actions-cles-a3-vierge.pdf"]
    assert isinstance(tableau, bytes)
    assert isinstance(vierge, bytes)
    assert [len(impression.pages(pdf)) for pdf in (tableau, vierge)] == [2, 1]
    verifier(tableau, "a3")
    dit = impression.texte(tableau)
    for action in territoire.actions:
        assert [part.phrase for part in action.parts if part.phrase and plat(part.phrase) not in dit] == []


def test_the_list_says_what_each_file_is(territoire: Territoire, contexte: Contexte, page: Page) -> None:
    fichiers = list(build(avec_actions(territoire), contexte))
    (section,) = page(fichiers, "affiches/index.html").xpath(".//section[@id='actions-cles']")
    liens = {lien.get("href"): lien.text_content() for lien in section.xpath(".//li/a")}
    attendus = ["actions-cles-a3.pdf", "actions-cles-a4.pdf", "actions-cles-a3-vierge.pdf"]
    assert list(liens) == [*attendus, "actions-cles-a4-vierge.pdf"]
    assert re.fullmatch(r"Tableau rempli \(PDF, A3, 2\xa0feuilles, \d+\xa0Ko\)", liens[attendus[0]])
    assert re.fullmatch(r"Tableau vierge, .* \(PDF, A3, 1\xa0feuille, \d+\xa0Ko\)", liens[attendus[2]])
    assert section.xpath(".//p/a")[0].get("href") == "../qui-fait-quoi/"
