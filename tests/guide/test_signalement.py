"""Does the mail to the host say which page, and what it says, whatever the names hold?"""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.liens import lien_sur
from quifaitquoi.guide.signalement import lien_de_signalement

JOUR = date(2026, 11, 21)
COURRIEL = Contexte(JOUR, "https://guide.example/", courriel="guide@essai.example")
FORMULAIRE = Contexte(
    JOUR,
    "https://guide.example/",
    courriel="guide@essai.example",
    url_signalement="https://forge.example/new?template=a.yml&title={titre}&page={page}&x={autre}&t={texte}",
)
PIEGES = [
    "Maison « Les Essais »",
    "A & B ?cc=pirate@mal.example",
    "{texte}{page}",
    "100 % #1 + 2 = 3",
    "Ligne\r\nBcc: pirate@mal.example",
    "javascript:alert(1)",
    '"><script>',
]


def lire(lien: str) -> dict[str, str]:
    return {
        cle: valeurs[0]
        for cle, valeurs in parse_qs(urlsplit(lien_sur(lien)).query, strict_parsing=True).items()
    }


@pytest.mark.parametrize("nom", PIEGES)
def test_un_courriel_prerempli(nom: str) -> None:
    lien = lien_de_signalement(COURRIEL, "54/lieux/a/", nom, [nom, "", "01 99 00 00 00"])
    assert lien is not None
    assert lien.startswith("mailto:guide@essai.example?subject=")
    lu = lire(lien)
    assert set(lu) == {"subject", "body"}
    assert lu["subject"] == f"Erreur : {nom}"
    assert "La page : https://guide.example/54/lieux/a/\r\n" in lu["body"]
    assert f"Ce qu’elle dit : {' '.join(nom.split())} – 01 99 00 00 00\r\n" in lu["body"]
    assert "Bcc" not in [ligne.partition(":")[0] for ligne in lu["body"].split("\r\n")]


@pytest.mark.parametrize("nom", PIEGES)
def test_un_formulaire_prerempli(nom: str) -> None:
    lu = lire(lien_de_signalement(FORMULAIRE, "54/lieux/a/", nom, [nom]) or "")
    assert lu["template"] == "a.yml"
    assert lu["title"] == f"Erreur : {nom}"
    assert lu["page"] == "https://guide.example/54/lieux/a/"
    assert lu["x"] == "{autre}"
    assert set(lu) == {"template", "title", "page", "x", "t"}


def test_sans_courriel_ni_formulaire_rien_n_est_montre() -> None:
    assert lien_de_signalement(Contexte(JOUR), "a/", "A", ["A"]) is None


def test_un_long_texte_est_coupe() -> None:
    lien = lien_de_signalement(COURRIEL, "a/", "A", ["é" * 5000])
    assert lien is not None
    assert "…" in lire(lien)["body"]
    assert len(lire(lien)["body"]) < 700
