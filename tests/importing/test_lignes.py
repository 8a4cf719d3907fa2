"""What becomes of each awkward value? (shapes met in real files, in words of our own)"""

from __future__ import annotations

import csv
import io

import pytest
from quifaitquoi.importing import Import, Issue, importer
from quifaitquoi.model import Lieu

from tests.importing import lecture

BASE = {
    "id": "Exemple_1",
    "nom": "Salle du Modèle",
    "commune": "Nancy",
    "code_postal": "54000",
    "adresse": "1 rue du Modèle",
    "source": "Exemple",
    "date_maj": "2026-11-02",
}


def importe(*lignes: dict[str, str], code: str = "54") -> Import:
    fichier = io.StringIO()
    completes = [{**BASE, **ligne} for ligne in lignes]
    champs = list(dict.fromkeys(champ for ligne in completes for champ in ligne))
    sortie = csv.DictWriter(fichier, champs)
    sortie.writeheader()
    sortie.writerows(completes)
    return lecture.importe(fichier.getvalue().encode(), code)


def seul(code: str = "54", **cellules: str) -> tuple[Lieu, str]:
    """The only place of an import, and what is told of its row with what is kept to be read again."""
    lu = importe(cellules, code=code)
    (fiche,) = lu.fiches
    return fiche, lu.rapport.en_texte() + lu.yaml + lecture.gardes(lu)


@pytest.mark.parametrize(
    ("ecrit", "telephone", "a_relire"),
    [
        ("03.83.00.00.00", "03 83 00 00 00", ""),
        ("+33383000000", "03 83 00 00 00", ""),
        ("33383000000", "03 83 00 00 00", ""),
        ("+262 2 62  00 00 00", "02 62 00 00 00", ""),
        ("3939", "39 39", ""),
        ("03 83 00 00 00 / 03 83 00 00 01", "03 83 00 00 00", "telephone : 03 83 00 00 01"),
        ("03.83.00.00.00 ET 09.00.00.00.01", "03 83 00 00 00", "telephone : 09.00.00.00.01"),
        ("03 83 00 00 00 (SMS)", "03 83 00 00 00", "telephone : (SMS)"),
        ("038300000", None, "telephone : 038300000"),
        ("appeler la mairie", None, "telephone : appeler la mairie"),
    ],
)
def test_telephones(ecrit: str, telephone: str | None, a_relire: str) -> None:
    fiche, dit = seul(telephone=ecrit)
    assert fiche.telephone == telephone
    assert (
        (f"à relire : {a_relire}\n" in dit) if a_relire else not lecture.gardes(importe({"telephone": ecrit}))
    )


def test_an_email_in_the_telephone_is_an_email() -> None:
    fiche, dit = seul(telephone="contact@exemple.example")
    assert (fiche.telephone, fiche.courriels) == (None, ("contact@exemple.example",))
    assert "un courriel est écrit à la place du téléphone" in dit


def test_an_email_of_a_person_is_written_nowhere() -> None:
    lu = importe(
        {
            "courriels": "camille.exemple@modele.example|Accueil@Modele.example",
            "telephone": "camille.exemple@modele.example",
            "presentation_detail": "Écrire à camille.exemple@modele.example.",
            "mémo": "voir camille.exemple@modele.example",
        },
        {"id": "B", "courriels": "camille.exemple@modele.example"},
        {"id": "C", "nom": "<i>", "courriels": "camille.exemple@modele.example"},
    )
    assert lu.fiches[0].courriels == ("accueil@modele.example",)
    assert "camille" not in lu.yaml + lu.rapport.en_texte()
    assert "semble être celui d’une personne" in lu.rapport.en_texte()
    assert "à relire : mémo : voir (courriel d’une personne, retiré)\n" in lecture.gardes(lu)


@pytest.mark.parametrize(
    ("ecrit", "sites", "a_relire"),
    [
        ("Https://exemple.example/", ("https://exemple.example/",), False),
        ("http://exemple.example", ("https://exemple.example",), False),
        ("exemple.example/page", ("https://exemple.example/page",), False),
        ("https://a.example https://b.example", ("https://a.example", "https://b.example"), False),
        ("exemple.example/une-page- coupee", (), True),
        ("Réseau : Salle Modèle", (), True),
        ("https://a.example|javascript:alert(1)", ("https://a.example",), True),
    ],
)
def test_web_addresses(ecrit: str, sites: tuple[str, ...], a_relire: bool) -> None:
    fiche, dit = seul(site_web=ecrit)
    assert fiche.site_web == sites
    assert ("à relire : site_web" in dit) is a_relire


@pytest.mark.parametrize(
    "ecrit", ["2026-11-02", "02/11/2026", "2026/11/02 14:16:50.898", "2026-11-02T08:00Z"]
)
def test_dates(ecrit: str) -> None:
    assert seul(date_maj=ecrit)[0].verifie_le.isoformat() == "2026-11-02"


@pytest.mark.parametrize(
    ("cellules", "attendu"),
    [
        ({"nom": "Salle <b>Modèle</b>"}, "nom « Salle <b>Modèle</b> » : contient du HTML"),
        ({"nom": ""}, "nom : il manque « nom »"),
        ({"date_maj": "31/02/2026"}, "date_maj « 31/02/2026 » : n’est pas une date"),
        ({"source": ""}, "source : il manque « source »"),
        ({"commune": "Vandœuvre", "code_postal": "54500"}, "Vouliez-vous dire « Vandœuvre-lès-Nancy »"),
        ({"commune": "Bordeaux", "code_postal": "", "code_insee": "33063"}, "il manque « code_postal »"),
        (
            {"commune": "Bordeaux", "code_postal": "33079", "code_insee": "33063"},
            "ses codes postaux sont 33000",
        ),
    ],
)
def test_a_row_is_refused_with_its_reason(cellules: dict[str, str], attendu: str) -> None:
    lu = importe(cellules, code="33" if "code_insee" in cellules else "54")
    assert [sort.issue for sort in lu.rapport.sorts] == [Issue.REFUSEE]
    assert attendu in lu.rapport.en_texte().replace("\u00a0", " ")
    assert not lu.yaml


@pytest.mark.parametrize(
    ("code", "cellules", "commune", "postal"),
    [
        ("33", {"commune": "Libourne", "code_postal": "33504"}, "Libourne", "33500"),
        ("83", {"commune": "Bormes-les-Mimosas", "code_postal": "88230", "code_insee": "83019"},
         "Bormes-les-Mimosas", "83230"),
        ("01", {"commune": "OYONNAX", "code_postal": "1100", "code_insee": "1283"}, "Oyonnax", "01100"),
        ("16", {"commune": "St Amant de Boixe", "code_postal": "16330"}, "Saint-Amant-de-Boixe", "16330"),
        ("33", {"commune": "Bordeaux", "code_postal": "33079", "code_insee": "33063",
                "adresse": "1 rue du Modèle, 33300 Bordeaux"}, "Bordeaux", "33300"),
    ],
)  # fmt: skip
def test_communes_and_postcodes(code: str, cellules: dict[str, str], commune: str, postal: str) -> None:
    fiche, _ = seul(code, **cellules)
    assert (fiche.commune, fiche.code_postal) == (commune, postal)


def test_postcodes_of_corsica_are_those_of_both_its_departements() -> None:
    bonifacio = {"commune": "Bonifacio", "code_postal": "20999"}
    assert [sort.issue for sort in importe(bonifacio, code="2A").rapport.sorts] == [Issue.IMPORTEE]
    assert [sort.issue for sort in importe(bonifacio, code="54").rapport.sorts] == [Issue.AILLEURS]


def test_a_name_wins_over_the_code_of_another_commune() -> None:
    fiche, dit = seul(commune="Toul", code_postal="54200", code_insee="54395")
    assert (fiche.commune, fiche.code_insee) == ("Toul", None)
    assert "à relire : code_insee : 54395\n" in dit


def test_a_list_loses_only_the_items_that_are_refused() -> None:
    fiche, dit = seul(frais_a_charge="Gratos|Payant|Offert|Gratuit", typologie="ASSO||ASSO| BIB ")
    assert fiche.frais_a_charge == ("Payant", "Gratuit")
    assert fiche.typologie == ("ASSO", "BIB")
    assert "à relire : frais_a_charge : Gratos\n" in dit
    assert "à relire : frais_a_charge : Offert\n" in dit


def test_a_row_of_another_departement_is_counted_there() -> None:
    lu = importe({"commune": "Bormes-les-Mimosas", "code_postal": "88230", "code_insee": "83019"}, code="88")
    assert [sort.issue for sort in lu.rapport.sorts] == [Issue.AILLEURS]


@pytest.mark.parametrize(
    ("latitude", "longitude", "position", "dit"),
    [
        ("48,6937", "6,1834", (48.6937, 6.1834), ""),
        ("6.1834", "48.6937", (48.6937, 6.1834), "étaient inversées"),
        ("43.637263", "1.045186", (None, None), "km du milieu de Nancy"),
        ("0", "0", (None, None), "km du milieu de Nancy"),
        ("48.6937", "", (None, None), "l’autre moitié de la position manque"),
        ("nord", "6.1834", (None, None), "n’est pas un nombre"),
        ("148.6937", "6.1834", (None, None), "est trop grand"),
    ],
)
def test_positions(latitude: str, longitude: str, position: tuple[float | None, ...], dit: str) -> None:
    fiche, texte = seul(latitude=latitude, longitude=longitude)
    assert (fiche.latitude, fiche.longitude) == position
    assert dit in texte


def test_an_address_for_mail_is_left_to_be_read_again() -> None:
    fiche, dit = seul(adresse="Rue du Modèle, BP 9, 54001 Nancy CEDEX")
    assert fiche.adresse is None
    assert "à relire : adresse : Rue du Modèle, BP 9, 54001 Nancy CEDEX\n" in dit


def test_duplicates_are_the_same_name_at_the_same_place_only() -> None:
    ici, ailleurs = {"latitude": "48.69", "longitude": "6.18"}, {"latitude": "48.70", "longitude": "6.20"}
    lu = importe(
        {"id": "1", **ici},
        {"id": "2", "nom": "SALLE DU MODELE", "adresse": "1 Rue du modèle", "telephone": "3939"},
        {"id": "3", "adresse": "Rue Lointaine", **ailleurs},
        {"id": "4", "nom": "Bus de la salle du Modèle", **ici},
        {"id": "1", "nom": "Une autre salle", "adresse": "Rue Autre"},
    )
    issues = [sort.issue for sort in lu.rapport.sorts]
    assert issues == [Issue.IMPORTEE, Issue.DOUBLON, Issue.IMPORTEE, Issue.IMPORTEE, Issue.REFUSEE]
    assert "à relire : telephone : 3939\n" in lecture.gardes(lu)
    assert "un doublon le dit autrement (lieux.csv:3:1)" in lu.yaml
    assert "cet identifiant est déjà celui de la ligne 2" in lu.rapport.en_texte()


def test_an_unknown_departement_is_refused() -> None:
    with pytest.raises(ValueError, match="n’est pas le code d’un département"):
        importer([], "00")
