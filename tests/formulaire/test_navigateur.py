"""Can an agent change an hour in the form, and is the file then as an editor would have written it?

The real form, in a real browser, on a real file system (that of the browser) which stands for the clone of
the agent: the only thing replaced is the window of the system in which one picks a folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect, sync_playwright
from quifaitquoi import formulaire
from quifaitquoi.reading import lire_territoires

from tests.guide_fictif import BELFORT, RACINE, ecrire_territoires
from tests.navigateur.conftest import programme
from tests.navigateur.serveur import servir
from tests.navigateur.visite import chromium_ouvert

__all__ = ["programme"]

FICHIER = f"territories/{BELFORT}/lieux.yml"
DEPOT = {"name": "github", "repo": "exemple/qui-fait-quoi", "branch": "main"}
_CLONE = """async ([chemin, texte]) => {
  const racine = await navigator.storage.getDirectory();
  await racine.getDirectoryHandle(".git", { create: true });
  let dossier = racine;
  for (const nom of chemin.split("/").slice(0, -1))
    dossier = await dossier.getDirectoryHandle(nom, { create: true });
  const fichier = await dossier.getFileHandle(chemin.split("/").at(-1), { create: true });
  const ecrivain = await fichier.createWritable();
  await ecrivain.write(texte);
  await ecrivain.close();
  window.showDirectoryPicker = async () => racine;
}"""
_LIRE = """async (chemin) => {
  let dossier = await navigator.storage.getDirectory();
  for (const nom of chemin.split("/").slice(0, -1)) dossier = await dossier.getDirectoryHandle(nom);
  return (await (await dossier.getFileHandle(chemin.split("/").at(-1))).getFile()).text();
}"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its fictional territory and, in `site/`, its form."""
    if not (RACINE / "node_modules/@sveltia/cms").is_dir():
        pytest.skip("le formulaire n’est pas installé\u00a0: lancez «\u00a0npm ci\u00a0»")
    dossier = tmp_path_factory.mktemp("formulaire")
    territoires = lire_territoires(ecrire_territoires(dossier)).territoires
    for fichier in formulaire.fichiers(DEPOT, territoires, "Guide d’essai", RACINE / "node_modules"):
        ecrit = dossier / "site" / fichier.chemin
        ecrit.parent.mkdir(parents=True, exist_ok=True)
        contenu = fichier.contenu
        if fichier.chemin.endswith("configuration.json") and isinstance(contenu, str):
            # Files are named from where one builds, which is the root of the clone.
            contenu = re.sub(r'"[^"]*?(territories/)', r'"\1', contenu)
        ecrit.write_bytes(contenu if isinstance(contenu, bytes) else contenu.encode())
    return dossier


@pytest.fixture(scope="module")
def navigateur(programme: Path) -> Iterator[Browser]:
    with sync_playwright() as lance, chromium_ouvert(lance, programme) as ouvert:
        yield ouvert


@pytest.fixture
def page(guide: Path, navigateur: Browser) -> Iterator[Page]:
    """The list of places, opened in the form, and nothing asked of anybody else."""
    with servir(guide / "site") as url, navigateur.new_context(locale="fr-FR") as contexte:
        parties: list[str] = []
        contexte.on("requestfinished", lambda demande: _noter(demande, url, parties))
        page = contexte.new_page()
        page.goto(f"{url}admin/")
        page.evaluate(_CLONE, [FICHIER, (guide / FICHIER).read_text(encoding="utf-8")])
        page.get_by_role("button", name=re.compile("local", re.IGNORECASE)).first.click()
        page.get_by_text("Lieux").first.click()
        page.get_by_role("button", name="Développer", exact=True).click()
        yield page
        assert parties == []


def _noter(demande: Request, url: str, parties: list[str]) -> None:
    if not demande.url.startswith((url, "data:", "blob:")):
        parties.append(demande.url)


def _enregistrer(page: Page) -> str:
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text(re.compile("enregistrée", re.IGNORECASE)).first).to_be_attached()
    return str(page.evaluate(_LIRE, FICHIER))


def _champ(page: Page, titre: str) -> Locator:
    """The group of one field, brought into view: the form draws only what is seen."""
    voulu = page.get_by_role("group", name=re.compile(f"^Champ « \\W*{titre}\\W* »"))
    page.mouse.move(600, 500)
    for _ in range(40):
        if voulu.count():
            break
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(100)
    voulu.first.scroll_into_view_if_needed()
    return voulu.first


def test_an_hour_changed_is_one_line_of_the_file(page: Page, guide: Path) -> None:
    lundi = _champ(page, "Horaires").get_by_role("row", name="lundi")
    lundi.get_by_label("Heures").fill("9h-12h, 14h-17h")
    avant = (guide / FICHIER).read_text(encoding="utf-8")
    assert _enregistrer(page) == avant.replace("lundi: 9h-12h\n", "lundi: 9h-12h, 14h-17h\n")


def test_a_new_day_and_a_new_phone_are_two_lines(page: Page, guide: Path) -> None:
    page.get_by_label("Nom", exact=True).first.wait_for()
    _champ(page, "Téléphone").get_by_role("textbox").fill("01 99 00 00 01")
    horaires = _champ(page, "Horaires")
    horaires.get_by_role("button", name="Ajouter").click()
    horaires.get_by_label("Quand").last.fill("1er mardi du mois")
    horaires.get_by_label("Heures").last.fill("14h-17h")
    avant = (guide / FICHIER).read_text(encoding="utf-8")
    attendu = avant.replace("01 99 00 00 00", "01 99 00 00 01").replace(
        "jours fériés: fermé\n", "jours fériés: fermé\n      1er mardi du mois: 14h-17h\n"
    )
    assert _enregistrer(page) == attendu


def test_a_wrong_postcode_is_not_saved(page: Page) -> None:
    _champ(page, "Code postal").get_by_role("textbox").fill("9000")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("une valeur comme celle de l’exemple").first).to_be_attached()
