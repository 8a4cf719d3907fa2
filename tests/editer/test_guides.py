"""Does each page for editors keep its word: example accepted, words on the page or in the terminal?"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import guides
import lxml.html
import pytest
from quifaitquoi.construction import controler
from quifaitquoi.guide import communes, falc, lieux, permanences
from quifaitquoi.guide.contexte import Contexte

HORS_PROSE = re.compile(r"^```.*?^```|`[^`]*`|\{[^}]*\}|\A---.*?^---", re.MULTILINE | re.DOTALL)
JOUR = date.fromisoformat(guides.JOUR)
TOUS = list(guides.guides())
PROMISES = (lieux.build, permanences.build, communes.build, falc.build)
"""The outputs whose pages the guides speak of: the others would only take time."""


def plat(texte: str) -> str:
    """With ordinary spaces, one at a time."""
    return re.sub(r"\s+", " ", texte.replace("\u00a0", " ")).strip()


def pages(dossier: Path) -> dict[str, str]:
    """What each page of the invented guide says, by its address from the folder of the territory."""
    controle = controler(dossier / "territories", None, JOUR)
    assert controle.erreurs == ()
    (territoire,) = controle.territoires
    return {
        fichier.adresse.removeprefix(f"{territoire.slug}/"): plat(
            lxml.html.fromstring(str(fichier.contenu)).text_content()
        )
        for sortie in PROMISES
        for fichier in sortie(territoire, Contexte(JOUR))
        if fichier.entete and fichier.contenu
    }


def reponses(guide: guides.Guide, dossier: Path) -> dict[str, str]:
    """What each command of the page answers, typed one after the other."""
    return {commande: plat(guides.executer(commande, dossier)) for commande, _ in guide.commandes}


@pytest.fixture(scope="module")
def depart(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return pages(guides.poser(tmp_path_factory.mktemp("depart")))


@pytest.mark.parametrize("guide", TOUS, ids=lambda guide: guide.nom)
def test_a_page_keeps_its_promises(guide: guides.Guide, tmp_path: Path, depart: dict[str, str]) -> None:
    dossier = guides.poser(tmp_path, guide)
    dit = {"commande": reponses(guide, dossier), "page": pages(dossier)}
    assert guide.promesses
    for promesse in guide.promesses:
        assert plat(promesse.texte) in dit[promesse.genre][promesse.ou], promesse
        assert plat(promesse.texte) not in depart.get(promesse.ou, ""), f"déjà vrai avant : {promesse}"


@pytest.mark.parametrize("guide", TOUS, ids=lambda guide: guide.nom)
def test_an_example_is_without_reproach(guide: guides.Guide, tmp_path: Path) -> None:
    """What editors copy has neither error nor warning; the national files are not theirs."""
    dossier = guides.poser(tmp_path, guide)
    constats = controler(dossier / "territories", None, JOUR).constats
    assert [str(c) for c in constats if "_national" not in c.origine.fichier] == []


@pytest.mark.parametrize("guide", TOUS, ids=lambda guide: guide.nom)
def test_a_command_is_written_as_it_is_run(guide: guides.Guide) -> None:
    for commande, ecrite in guide.commandes:
        assert ecrite == f"quifaitquoi {commande}"


def test_every_task_has_its_page() -> None:
    assert {guide.nom for guide in TOUS} == {
        "changer-un-horaire",
        "ajouter-une-permanence",
        "fermer-pour-conges",
        "ajouter-un-lieu",
        "importer-ma-liste",
        "faire-relire",
    }


def test_a_record_takes_the_place_of_its_namesake(tmp_path: Path) -> None:
    (tmp_path / "lieux.yml").write_text("lieux:\n  - id: a\n    nom: A\n\n  - id: b\n    nom: B\n", "utf-8")
    guides.appliquer(guides.Exemple("lieux.yml", "lieux:\n  - id: a\n    nom: Neuf\n"), tmp_path)
    assert (tmp_path / "lieux.yml").read_text(
        "utf-8"
    ) == "lieux:\n  - id: a\n    nom: Neuf\n\n  - id: b\n    nom: B\n"


@pytest.mark.parametrize("page", sorted(guides.PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_french_typography(page: Path) -> None:
    """A sign that stands alone at the beginning of a line is read twice; ours never do."""
    prose = HORS_PROSE.sub("", page.read_text("utf-8"))
    assert re.findall(r".{12} [:;?!»]|« .{12}|\w'\w|\u202f", prose) == []
