"""Which texts, dates, phones and addresses does the model take, and how does it keep them?"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from quifaitquoi.model.acteur import Zone
from quifaitquoi.model.contact import Courriel, Lien, Telephone, e164
from quifaitquoi.model.referentiels import Dispositif, ModaliteAcces, Referentiel
from quifaitquoi.model.textes import Identifiant, Jour, OuiNon, Texte, TexteMarkdown


def lire(genre: Any, valeur: object) -> Any:
    return TypeAdapter(genre).validate_python(valeur)


def refus(genre: Any, valeur: object) -> str:
    with pytest.raises(ValidationError) as refuse:
        lire(genre, valeur)
    return str(refuse.value.errors()[0]["type"])


@pytest.mark.parametrize(
    ("ecrit", "garde", "international"),
    [
        ("0383000000", "03 83 00 00 00", "+33383000000"),
        ("03.83.00.00.00", "03 83 00 00 00", "+33383000000"),
        ("+33 (0)3 83 00 00 00", "03 83 00 00 00", "+33383000000"),
        ("0033383000000", "03 83 00 00 00", "+33383000000"),
        ("+262 262 00 00 00", "02 62 00 00 00", "+262262000000"),
        ("0692000000", "06 92 00 00 00", "+262692000000"),
        ("0639000000", "06 39 00 00 00", "+262639000000"),
        ("+590590000000", "05 90 00 00 00", "+590590000000"),
        ("3939", "39 39", None),
        ("115", "115", None),
        ("15", "15", None),
        ("116117", "116 117", None),
    ],
)
def test_a_phone_is_kept_as_read_aloud(ecrit: str, garde: str, international: str | None) -> None:
    assert lire(Telephone, ecrit) == garde
    assert lire(Telephone, garde) == garde
    assert e164(garde) == international


@pytest.mark.parametrize("faux", ["", "03 83", "03 83 00 00 00 00", "0083000000", "+49 30 123456", "aucun"])
def test_what_is_no_french_phone_is_refused(faux: str) -> None:
    assert refus(Telephone, faux) == "telephone"


@pytest.mark.parametrize(
    "adresse",
    ["accueil@mairie.fr", "France.Services@nancy.fr", "mairie.nancy@wanadoo.fr", "ccas-nancy@a-b.co.fr"],
)
def test_the_mailbox_of_a_service(adresse: str) -> None:
    assert lire(Courriel, adresse) == adresse.lower()


@pytest.mark.parametrize("adresse", ["jeanne.exemple@mairie.fr", "Paul.Exemple@nancy.fr"])
def test_the_mailbox_of_a_person_is_refused(adresse: str) -> None:
    assert refus(Courriel, adresse) == "courriel_nominatif"


@pytest.mark.parametrize("adresse", ["https://www.nancy.fr/a?b=c#d", "https://nancy.fr"])
def test_a_link(adresse: str) -> None:
    assert lire(Lien, adresse) == adresse


@pytest.mark.parametrize(
    "adresse",
    [
        "http://nancy.fr",
        "//nancy.fr",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://nancy.fr@mechant.example",
        "https://192.168.0.1/",
        "https://localhost/",
        "https://[::1",
        "https://",
        "nancy.fr",
    ],
)
def test_a_link_that_leads_astray_is_refused(adresse: str) -> None:
    assert refus(Lien, adresse) == "lien"


def test_runs_of_spaces_count_as_one() -> None:
    assert lire(Texte, "  un\n  deux\t trois ") == "un deux trois"
    assert lire(Texte, "quoi\u00a0?") == "quoi\u00a0?"


@pytest.mark.parametrize(
    ("texte", "genre"),
    [
        ("<b>gras</b>", "html"),
        ("<!-- x -->", "html"),
        ("a\u202eb", "invisible"),
        ("a\u200bb", "invisible"),
        ("MÃ©diathÃ¨que", "accent_abime"),
        ("lâ€™accueil", "accent_abime"),
        ("M\ufffddiathèque", "accent_abime"),
        ("   ", "too_short"),
        ("x" * 401, "too_long"),
    ],
)
def test_a_trapped_text_is_refused(texte: str, genre: str) -> None:
    assert refus(Texte, texte) == genre


@pytest.mark.parametrize("texte", ["a < b", "1 <3", "Ça, où ? À l’œuvre…", "SÃO", "prix > 3 €"])
def test_an_innocent_text_is_kept(texte: str) -> None:
    assert lire(Texte, texte) == texte


def test_markdown_keeps_its_lines() -> None:
    assert lire(TexteMarkdown, "a\n\n- b\n") == "a\n\n- b"
    assert refus(TexteMarkdown, "a\u2066b") == "invisible"


@pytest.mark.parametrize("faux", ["Mairie", "a--b", "-a", "a-", "é", "a b", "", "a" * 81])
def test_an_id_is_part_of_an_address(faux: str) -> None:
    assert refus(Identifiant, faux).startswith("string_")


def test_a_day_has_one_way_of_being_written() -> None:
    assert lire(Jour, "2026-11-02") == date(2026, 11, 2)
    for faux in ("20241102", "1722470400", "2026-11-02T00:00:00", "2026-W45-1", "2026-02-30", "02/11/2026"):
        assert refus(Jour, faux) == "date"


def test_yes_and_no_in_french() -> None:
    assert [lire(OuiNon, mot) for mot in ("oui", "Non", "true", "FALSE")] == [True, False, True, False]
    assert refus(OuiNon, "1") == "oui_non"


def test_a_zone_is_the_departement_or_codes() -> None:
    assert lire(Zone, "departement") == "departement"
    assert lire(Zone, ["54395", "2A004", "245400676"]) == ("54395", "2A004", "245400676")
    with pytest.raises(ValidationError) as refuse:
        lire(Zone, ["54395", "5439"])
    assert len(refuse.value.errors()) == 1


@pytest.mark.parametrize("ecrit", ["Ce lieu n'accueille pas de public", "Ce lieu n’accueille pas de public "])
def test_both_apostrophes_are_read(ecrit: str) -> None:
    lu = lire(ModaliteAcces, ecrit)
    assert lu is ModaliteAcces.PAS_DE_PUBLIC
    assert lu.du_standard == "Ce lieu n'accueille pas de public"


def test_closed_lists_have_the_size_of_the_standard() -> None:
    tailles = {liste.__name__: len(liste) for liste in Referentiel.__subclasses__()}
    assert tailles == {
        "Service": 9,
        "Public": 5,
        "PriseEnCharge": 7,
        "ModaliteAcces": 6,
        "ModaliteAccompagnement": 4,
        "Frais": 3,
        "Itinerance": 2,
        "Dispositif": 11,
        "FormationLabel": 10,
        "AccesPermanence": 3,
    }
    assert Dispositif("Point d'accès numérique CAF") is Dispositif.POINT_CAF
