"""Does the page say the figures of the report, on its maps, in its tables and in its files?"""

from __future__ import annotations

import csv
import io
import re
from functools import cache
from itertools import combinations
from pathlib import Path

import lxml.html
import pytest
from quifaitquoi.guide.couverture import Couverture, build
from quifaitquoi.guide.couverture.carte import ACCUEIL, MARQUES, carte
from quifaitquoi.guide.couverture.classes import CLASSES

from .fictif import LIEUX, couverture_de, territoire_de, un_lieu
from .test_invariants import CODES, couverture


@cache
def fichiers(code: str) -> dict[str, str]:
    vue = couverture(code).vue
    return {Path(f.chemin).name: str(f.contenu) for f in build(vue.territoire, vue.contexte)}


def page(code: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(f"<main>{fichiers(code)['index.html']}</main>")


def nombres(texte: str) -> list[int]:
    return [int(lu.replace("\u00a0", "")) for lu in re.findall(r"\d[\d\u00a0]*", texte)]


@pytest.mark.parametrize("code", CODES)
def test_les_cartes_montrent_chaque_commune_selon_sa_distance(code: str) -> None:
    rapport = couverture(code)
    situees = [c.latitude is not None for c in rapport.vue.territoire.communes]
    portes = [derriere for derriere in rapport.portes if not derriere.bilan.vide]
    cartes = page(code).xpath("//*[@class='couverture-carte']/svg")
    assert len(cartes) == len(portes) > 0
    for svg, derriere in zip(cartes, portes, strict=True):
        dessinees = {
            rang: sum(trace.get("d").count("M") for trace in svg.xpath(f".//path[@class='d-{rang}']"))
            for rang in range(len(MARQUES))
        }
        rangs = [r for r, situee in zip(derriere.bilan.etendue.rangs, situees, strict=True) if situee]
        assert dessinees == {rang: rangs.count(rang) for rang in range(len(MARQUES))}


@pytest.mark.parametrize("code", CODES)
def test_le_tableau_dit_ce_que_montre_la_carte(code: str) -> None:
    portes = [derriere.bilan for derriere in couverture(code).portes if not derriere.bilan.vide]
    tableaux = page(code).xpath("//*[@class='couverture-porte']//table")
    for bilan, tableau in zip(portes, tableaux, strict=True):
        lus = {
            ligne.findtext("th").strip()
            if not ligne.xpath("th/svg")
            else ligne.xpath("th/svg")[0].tail.strip(): (
                [nombres(case.text_content())[0] for case in ligne.xpath("td")]
            )
            for ligne in tableau.xpath(".//tbody/tr")
        }
        for rang, classe in enumerate(CLASSES):
            attendu = [bilan.etendue.communes[rang], bilan.etendue.habitants[rang]]
            assert lus.get(classe.titre, [0, 0]) == attendu


@pytest.mark.parametrize("code", CODES)
def test_les_intercommunalites_font_le_territoire(code: str) -> None:
    rapport = couverture(code)
    for tableau in page(code).xpath("//details/table[contains(@class, 'tableau')]"):
        cases = tableau.xpath(".//tbody//td")
        assert sum(nombres(case.text_content())[0] for case in cases) == len(rapport.vue.territoire.communes)


@pytest.mark.parametrize("code", CODES)
def test_chaque_besoin_a_son_lien(code: str) -> None:
    rapport = couverture(code)
    liens = page(code).xpath("//details//a/@href")
    attendus = sorted(f"../orienter/{besoin.orientation.id}/" for besoin in rapport.besoins)
    assert sorted(set(attendus)) == sorted({lien for lien in liens if lien.startswith("../orienter/")})


@pytest.mark.parametrize("code", CODES)
def test_les_fichiers_ont_chaque_besoin_et_chaque_commune(code: str) -> None:
    rapport = couverture(code)
    besoins = list(csv.DictReader(io.StringIO(fichiers(code)["besoins.csv"])))
    communes = list(csv.DictReader(io.StringIO(fichiers(code)["communes.csv"])))
    assert {ligne["besoin"] for ligne in besoins} == {besoin.id for besoin in rapport.besoins}
    assert len(besoins) == len(rapport.besoins)
    assert [ligne["code_insee"] for ligne in communes] == [c.code for c in rapport.vue.territoire.communes]
    for besoin in besoins:
        classes = [int(besoin[f"communes_{classe.cle}"]) for classe in CLASSES]
        connues = [float(ligne[besoin["besoin"]]) for ligne in communes if ligne[besoin["besoin"]]]
        assert sum(classes[:5]) == len(connues)
        # A distance is written to a hundred metres: at the bound itself, its class may be the next one.
        assert sum(km < 5 for km in connues) <= classes[0] <= sum(km <= 5 for km in connues)
        assert sum(km > 30 for km in connues) <= classes[4] <= sum(km >= 30 for km in connues)


def test_la_page_de_la_main() -> None:
    rapport = couverture_de()
    vue = rapport.vue
    contenu = next(iter(build(vue.territoire, vue.contexte))).contenu
    lu = re.sub(r"\s+", " ", lxml.html.fromstring(f"<main>{contenu}</main>").text_content())
    assert "1 page ne trouve personne, à aucune étape." in lu
    assert "Vannier, 1 besoin Souffleuse, 1 besoin" in lu
    assert "Horlogere (1 accueil) : 1 commune, 2 103 778 habitants." in lu
    assert "Luthier (1 accueil) : personne le lundi, le mardi et le jeudi, pour 1 besoin." in lu
    assert "Horlogere (1 accueil) : aucune date connue, pour 1 besoin." in lu


def test_un_territoire_sans_personne_a_sa_page() -> None:
    vue = couverture_de(un_lieu("conteuse", 0.1, acteurs=[])).vue
    contenu = str(next(iter(build(vue.territoire, vue.contexte))).contenu)
    assert contenu.count("Personne, derrière cette porte.") == len(vue.portes)
    assert "<svg viewBox" not in contenu.replace('<svg class="picto', "")


def test_les_noms_de_la_carte_ne_se_couvrent_pas() -> None:
    for code in CODES:
        rapport = couverture(code)
        dessinee = carte(rapport.vue.territoire.communes, rapport.ensemble.etendue, [])
        assert len(dessinee.noms) >= 3
        for un, autre in combinations(dessinee.noms, 2):
            assert (
                abs(un.y - autre.y) >= 20
                or _bouts(un)[1] <= _bouts(autre)[0]
                or _bouts(autre)[1] <= _bouts(un)[0]
            )


def _bouts(nom: object) -> tuple[int, int]:
    x, largeur = nom.x, 9 * len(nom.texte)  # type: ignore[attr-defined]
    return (x - largeur, x) if nom.a_gauche else (x, x + largeur)  # type: ignore[attr-defined]


def test_un_lieu_hors_du_departement_n_est_pas_sur_la_carte() -> None:
    rapport: Couverture = couverture("54")
    ailleurs = territoire_de(*LIEUX).lieux[0]
    dessinee = carte(rapport.vue.territoire.communes, rapport.ensemble.etendue, [ailleurs])
    assert ACCUEIL not in dessinee.accueils
