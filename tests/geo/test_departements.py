"""Does a sentence about a département read as French?"""

from __future__ import annotations

import pytest
from quifaitquoi.geo import departements


def test_the_101_departements_in_order() -> None:
    codes = list(departements())
    assert len(codes) == 101
    assert codes == sorted(codes)
    assert codes[-5:] == ["971", "972", "973", "974", "976"]
    assert "20" not in codes
    assert len({d.chemin for d in departements().values()}) == 101
    assert len({d.region for d in departements().values()}) == 18


@pytest.mark.parametrize(
    ("code", "sujet", "de", "dans"),
    [
        ("54", "Meurthe-et-Moselle", "de Meurthe-et-Moselle", "en Meurthe-et-Moselle"),
        ("88", "les Vosges", "des Vosges", "dans les Vosges"),
        ("16", "la Charente", "de la Charente", "en Charente"),
        ("23", "la Creuse", "de la Creuse", "dans la Creuse"),
        ("974", "La Réunion", "de La Réunion", "à La Réunion"),
        ("976", "Mayotte", "de Mayotte", "à Mayotte"),
        ("971", "la Guadeloupe", "de la Guadeloupe", "en Guadeloupe"),
        ("01", "l’Ain", "de l’Ain", "dans l’Ain"),
        ("34", "l’Hérault", "de l’Hérault", "dans l’Hérault"),
        ("35", "Ille-et-Vilaine", "d’Ille-et-Vilaine", "en Ille-et-Vilaine"),
        ("37", "Indre-et-Loire", "d’Indre-et-Loire", "en Indre-et-Loire"),
        ("75", "Paris", "de Paris", "à Paris"),
        ("59", "le Nord", "du Nord", "dans le Nord"),
        ("22", "les Côtes-d’Armor", "des Côtes-d’Armor", "dans les Côtes-d’Armor"),
        ("2A", "la Corse-du-Sud", "de la Corse-du-Sud", "en Corse-du-Sud"),
        ("90", "le Territoire de Belfort", "du Territoire de Belfort", "dans le Territoire de Belfort"),
        ("95", "le Val-d’Oise", "du Val-d’Oise", "dans le Val-d’Oise"),
    ],
)
def test_articles(code: str, sujet: str, de: str, dans: str) -> None:
    departement = departements()[code]
    assert (departement.sujet, departement.de, departement.dans) == (sujet, de, dans)


def test_no_departement_breaks_the_grammar() -> None:
    for departement in departements().values():
        assert departement.article in {"le", "la", "les", "l’", "-"}
        assert departement.lieu in {"en", "dans", "à"}
        elide = departement.slug[0] in "aeiouh" and not departement.slug.startswith("haut")
        assert departement.de.startswith(("d’", "de l’", "des ")) or not elide, departement.de
        assert departement.article != "le" or departement.lieu != "à"
        # « en les », « en le » are not French; neither is « dans » before a name that has no article.
        assert departement.lieu != "en" or departement.article != "les"
        assert departement.lieu != "dans" or departement.article != "-"
        assert "'" not in departement.nom + departement.region


def test_paths() -> None:
    assert departements()["54"].chemin == "54-meurthe-et-moselle"
    assert departements()["2B"].chemin == "2b-haute-corse"
    assert departements()["974"].chemin == "974-la-reunion"
    assert departements()["21"].slug == "cote-d-or"
