"""Does the agenda of each shipped territory tell every date its files give, and no other?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import lxml.html
import pytest
import yaml
from quifaitquoi.geo import commune, epcis_de, slug
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.permanences import build
from quifaitquoi.guide.permanences.trimestre import trimestre_de
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires

from .evaluateur import Heures, chaque_semaine, lire_date, lire_heures, ouvertures

JOUR = date(2026, 11, 24)
CODES = ("16", "23", "54", "88", "974")
RACINE = Path(__file__).resolve().parents[3]
Ligne = tuple[str, date, Heures]
"""Id of the lieu, day, hours."""


@cache
def territoire(code: str) -> Territoire:
    (lu,) = lire_territoires(RACINE / "territories", (code,)).territoires
    return lu


@cache
def fichiers(code: str) -> dict[str, Fichier]:
    """Every file of the room by its address after `permanences/`."""
    contexte = Contexte(aujourdhui=JOUR, url_site="https://guide.example/")
    return {f.adresse.split("permanences/", 1)[1]: f for f in build(territoire(code), contexte)}


def page(code: str, adresse: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(f"<main>{fichiers(code)[adresse].contenu!s}</main>")


@cache
def ecrits(code: str) -> list[tuple[str, dict[str, str]]]:
    """(lieu, hours) of all that must be told day by day, from the YAML as PyYAML reads it."""
    (dossier,) = (RACINE / "territories").glob(f"{code}-*")
    lus: dict[str, list[dict[str, Any]]] = {}
    for chemin in dossier.glob("*.yml"):
        lus |= yaml.load(chemin.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - makes only texts
    lieux = [(x["id"], x, "Itinérant" in x.get("itinerance", ())) for x in lus["lieux"] if x.get("acteurs")]
    permanences = [(x["lieu"], x, True) for x in lus.get("permanences", [])]
    return [
        (lieu, x["horaires"]) for lieu, x, ponctuel in (*lieux, *permanences) if _a_des_dates(x, ponctuel)
    ]


def _a_des_dates(fiche: dict[str, Any], ponctuel: bool) -> bool:
    """The rule of the decision page, said anew: weeks that differ, or a passage of one or two days."""
    if "horaires" not in fiche:
        return False
    assert "sauf" not in fiche, "l’évaluateur ne lit pas encore « sauf »"
    jours = chaque_semaine(fiche["horaires"].items())
    return jours is None or (ponctuel and jours < 3)


def attendues(code: str, du: date, au: date) -> list[Ligne]:
    return sorted(
        (lieu, jour, heures)
        for lieu, horaires in ecrits(code)
        for jour, heures in ouvertures(horaires.items(), du, au).items()
    )


def lignes(code: str, adresse: str) -> list[Ligne]:
    """What a page tells: each of its lines, with the lieu its link leads to and the day it stands under."""
    trouvees = []
    for jour in page(code, adresse).xpath("//section[@class='jour']"):
        titre = jour.xpath("h3")[0].text_content().partition(" (")[0]
        for li in jour.xpath(".//li"):
            lien = urljoin("https://guide.example/t/permanences/" + adresse, li.xpath(".//a/@href")[0])
            trouve = re.fullmatch(r"https://guide\.example/t/lieux/([\w-]+)/(#.*)?", lien)
            assert trouve, lien
            assert li.get("data-jour") == jour.get("data-jour-agenda")
            dite = lire_date(titre[0].lower() + titre[1:])
            assert dite.isoformat() == li.get("data-jour")
            heures = lire_heures(li.xpath("span[@class='heure']")[0].text_content())
            trouvees.append((trouve[1], dite, heures))
    return sorted(trouvees)


def zones(code: str) -> Iterator[str]:
    """The addresses of the pages of the EPCI."""
    return (a for a in fichiers(code) if a.endswith("/") and a not in ("ateliers/", "trimestre/"))


@pytest.mark.parametrize("code", CODES)
def test_chaque_date_et_rien_d_autre(code: str) -> None:
    assert lignes(code, "") == attendues(code, JOUR, JOUR + timedelta(weeks=8))


def test_il_y_a_des_dates_a_verifier() -> None:
    nombres = {code: len(lignes(code, "")) for code in CODES}
    assert nombres["16"] > 60
    assert nombres["23"] > 60
    assert nombres["88"] > 3


@pytest.mark.parametrize("code", CODES)
def test_les_pages_des_epci_se_partagent_l_agenda(code: str) -> None:
    par_zone = {zone: lignes(code, zone) for zone in zones(code)}
    assert sorted(ligne for siennes in par_zone.values() for ligne in siennes) == lignes(code, "")
    noms = {epci.siren: slug(epci.nom) for epci in epcis_de(code)}
    for zone, siennes in par_zone.items():
        for lieu, _, _ in siennes:
            situee = commune(territoire(code).lieu[lieu].code_insee or "")
            assert situee is not None
            assert f"{noms[situee.epci or '']}/" == zone


@pytest.mark.parametrize("code", CODES)
def test_chaque_accueil_est_dans_la_grille_de_son_epci_ou_dit_inconnu(code: str) -> None:
    pages = [page(code, zone) for zone in zones(code)]
    sans_heures = [a for a in territoire(code).accueils if a.horaires is None]
    montres = sum(len(grille.xpath("//th[@scope='rowgroup']")) for grille in pages)
    assert montres == len(territoire(code).accueils) - len(sans_heures)
    inconnus = [
        grille.xpath("string(//li[strong[starts-with(., 'Horaires non connus')]])") for grille in pages
    ]
    for accueil in sans_heures:
        assert any(_ou(code, accueil.lieu.id) in texte for texte in inconnus), accueil.lieu.id


@pytest.mark.parametrize("code", CODES)
def test_les_listes_des_trimestres(code: str) -> None:
    celui_ci = trimestre_de(JOUR)
    page_trimestre = page(code, "trimestre/")
    blocs = [pre.text_content() for pre in page_trimestre.xpath("//pre")]
    for trimestre, du, bloc in zip(
        (celui_ci, celui_ci.suivant), (JOUR, celui_ci.suivant.debut), blocs, strict=True
    ):
        texte = str(fichiers(code)[f"trimestre/{trimestre.fichier}"].contenu)
        # HTML drops the newline that begins a <pre>; ours begins with a title.
        assert bloc == texte
        dites = list(_dates_par_commune(texte))
        attendu = [
            (_ou(code, lieu).upper(), jour, heures)
            for lieu, jour, heures in attendues(code, du, trimestre.fin)
        ]
        assert sorted(dites) == sorted(attendu)
        for nom in {nom for nom, _, _ in dites}:
            jours = [jour for ville, jour, _ in dites if ville == nom]
            assert jours == sorted(jours)


def _ou(code: str, lieu: str) -> str:
    situee = commune(territoire(code).lieu[lieu].code_insee or "")
    assert situee is not None
    return situee.titre


def _dates_par_commune(texte: str) -> Iterator[Ligne]:
    nom = ""
    for ligne in texte.partition("OUVERTS CHAQUE SEMAINE")[0].splitlines():
        if ligne.startswith("- "):
            jour, _, heures = ligne[2:].partition(", ")
            yield nom, lire_date(jour), lire_heures(heures)
        elif ligne and ligne == ligne.upper():
            nom = ligne
