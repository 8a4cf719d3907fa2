"""Would we hang the posters of the real territories?"""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import planche
import pytest
from PIL import Image
from quifaitquoi.guide.adresses import courte
from quifaitquoi.guide.adresses import lieu as lieu_page
from quifaitquoi.guide.affiches import build, permanences
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.affiches.catalogue import publiees
from quifaitquoi.guide.affiches.permanences.contenu import Contenu
from quifaitquoi.guide.affiches.renvois import renvois
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.horaires.mots import date_longue, majuscule
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires

from tests.guide.affiches import impression
from tests.guide.affiches.bords import verifier_les_bords
from tests.guide.affiches.conftest import verifier_l_affiche

CODES = ("16", "23", "54", "88", "974")
JOUR = date(2025, 3, 4)
"""Nothing of these territories is then too old for a wall."""
FEUILLES_AU_PLUS = 2


@pytest.fixture(scope="module", params=CODES)
def territoire(request: pytest.FixtureRequest, racine: Path) -> Territoire:
    (lu,) = lire_territoires(racine / "territories", [request.param]).territoires
    return lu


def test_every_poster_fits_reads_and_leads_home(territoire: Territoire) -> None:
    contexte = Contexte(JOUR, url_site="https://guide.example/")
    vue = vue_de(territoire, contexte)
    affiches = {
        f.chemin: f.contenu
        for f in build(territoire, contexte)
        if re.search(r"/affiche-(?!simple-).*\.pdf$", f.chemin) and isinstance(f.contenu, bytes)
    }
    assert affiches
    for chemin, pdf in affiches.items():
        lieu = territoire.lieu[chemin.rpartition("/affiche-")[2].removesuffix(".pdf")]
        dit = impression.texte(pdf)
        assert impression.plat(lieu.nom).replace(" ", "") in dit.replace(" ", "")
        assert lieu.telephone is None or lieu.telephone in dit
        assert impression.codes_lus(pdf, 150)[0] == [
            f"https://guide.example/{courte(territoire, lieu_page(territoire, lieu))}"
        ]
        verifier_les_bords(pdf)
        for guichet in vue.guichets_de_lieu[lieu.id]:
            if guichet.prochaines and 0 < len(guichet.prochaines.jours) <= 20:
                premier = guichet.prochaines.jours[0]
                assert impression.plat(f"{majuscule(date_longue(premier.jour))} {premier.heures}") in dit


def test_advice_costs_no_sheet(territoire: Territoire) -> None:
    vue = vue_de(territoire, Contexte(JOUR, url_site="https://guide.example/"))
    for affiche in permanences.affiches(vue):
        epreuve = affiche.epreuve
        assert isinstance(epreuve.contenu, Contenu)
        sans = replace(epreuve, contenu=replace(epreuve.contenu, conseils=()))
        seules = len(impression.pages(composer_pdf(sans, JOUR)))
        assert seules <= FEUILLES_AU_PLUS
        assert len(impression.pages(composer_pdf(epreuve, JOUR))) == seules


def test_every_other_wall_poster_too(territoire: Territoire) -> None:
    contexte = Contexte(JOUR, url_site="https://guide.example/")
    vue = vue_de(territoire, contexte)
    courtes = {fichier.adresse for fichier in renvois(vue)}
    affiches = [
        a for a in publiees(vue) if a.epreuve.modele in {"portes", "tournee", "agenda", "semaine", "duo"}
    ]
    assert len(affiches) >= 2
    for affiche in affiches:
        url = affiche.epreuve.contenu.url
        assert url
        assert url.removeprefix("https://guide.example/") in courtes
        mots = affiche.epreuve.contenu.en_dictionnaire()
        titre = f"{mots['titre']}, {mots.get('lieu', territoire.nom)}"
        verifier_l_affiche(composer_pdf(affiche.epreuve, JOUR), titre=titre, url=url)


def test_all_on_one_picture(racine: Path, tmp_path: Path) -> None:
    image = tmp_path / "planche.png"
    planche.main(
        [str(image), "--dossier", str(racine / "territories"), "--jour", JOUR.isoformat(), "--code", "88"]
    )
    largeur, hauteur = Image.open(io.BytesIO(image.read_bytes())).size
    assert largeur > 500
    assert hauteur > 500


def test_no_picture_of_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        planche.main([str(tmp_path / "planche.png"), "--dossier", str(tmp_path)])
    assert "aucune affiche" in capsys.readouterr().err
