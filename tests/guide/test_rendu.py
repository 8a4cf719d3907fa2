"""Do templates refuse what they must refuse, and say things as French says them?"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup, escape
from quifaitquoi.guide.rendu import (
    a_commune,
    compte,
    du_mois,
    environnement,
    gabarit,
    instant,
    km,
    nombre,
    numero,
    phrase_complete,
)
from quifaitquoi.horaires import lire


class _Balise(StrEnum):
    OUVRANTE = "<b>"


class _Dessin:
    def __html__(self) -> str:
        return "<svg/>"


def _rendre(source: str, **valeurs: object) -> str:
    return environnement().from_string(source).render(**valeurs)


def test_toute_valeur_est_echappee() -> None:
    assert _rendre("<p title='{{ x }}'>{{ x }}</p>", x="<script>'\"&") == (
        "<p title='&lt;script&gt;&#39;&#34;&amp;'>&lt;script&gt;&#39;&#34;&amp;</p>"
    )


@pytest.mark.parametrize(
    ("valeur", "ecrite"),
    [
        (Markup("<b>&amp;</b>"), "<b>&amp;</b>"),
        (_Balise.OUVRANTE, "&lt;b&gt;"),
        (_Dessin(), "<svg/>"),
        (["<"], "[&#39;&lt;&#39;]"),
        (12, "12"),
        ("", ""),
        ("l’été & « là »", "l’été &amp; « là »"),
    ],
)
def test_ce_qui_s_affiche_est_ce_que_la_bibliotheque_echappe(valeur: object, ecrite: str) -> None:
    assert _rendre("{{ x }}", x=valeur) == ecrite == escape(valeur)


@pytest.mark.parametrize("echappe", ["false", "faux"])
def test_un_gabarit_ne_peut_pas_cesser_d_echapper(echappe: str) -> None:
    source = f"{{% autoescape {echappe} %}}{{{{ x }}}}{{% endautoescape %}}"
    assert _rendre(source, x="<b>", faux=False) == "&lt;b&gt;"


def test_un_gabarit_importe_connait_les_memes_mots() -> None:
    source = "{% macro m() %}{{ compte(2, 'lieu', 'lieux') }}{{ ailleurs }}{% endmacro %}{{ m() }}"
    assert _rendre(source, ailleurs="\u00a0ici") == "2\u00a0lieux\u00a0ici"


def test_une_valeur_oubliee_arrete_tout() -> None:
    with pytest.raises(UndefinedError):
        _rendre("{{ oubliee }}")


def test_none_ne_s_affiche_jamais() -> None:
    with pytest.raises(ValueError, match="absente"):
        _rendre("{{ x }}", x=None)


def test_un_lien_dangereux_ne_s_affiche_jamais() -> None:
    with pytest.raises(ValueError, match="interdit"):
        _rendre("<a href='{{ x | lien_sur }}'>", x="javascript:alert(1)")


def test_tous_les_gabarits_se_compilent() -> None:
    noms = environnement().list_templates(extensions=["j2"])
    assert len(noms) > 10
    for nom in noms:
        gabarit(nom)


@pytest.mark.parametrize(
    ("nom", "attendu"),
    [
        ("Toul", "à Toul"),
        ("Le Tampon", "au Tampon"),
        ("Les Trois-Bassins", "aux Trois-Bassins"),
        ("La Bresse", "à La Bresse"),
        ("L’Hôpital", "à L’Hôpital"),
        ("Lesménils", "à Lesménils"),
    ],
)
def test_dire_ou(nom: str, attendu: str) -> None:
    assert a_commune(nom) == attendu


def test_les_petits_mots() -> None:
    assert du_mois(date(2024, 8, 1)) == "d’août 2024"
    assert du_mois(date(2024, 10, 31)) == "d’octobre 2024"
    assert du_mois(date(2026, 3, 2)) == "de mars 2026"
    assert km(0.4) == "moins d’1\u00a0km"
    assert km(12.4) == "12\u00a0km"
    assert nombre(12345) == "12\u00a0345"
    assert compte(0, "lieu", "lieux") == "0\u00a0lieu"
    assert compte(2, "lieu", "lieux") == "2\u00a0lieux"
    assert numero("03 83 99 99 99") == "03\u00a083\u00a099\u00a099\u00a099"


def test_une_phrase_d_horaires_est_une_phrase() -> None:
    horaires = lire({"lundi": "9h-12h"}).horaires
    assert horaires is not None
    assert phrase_complete(horaires) == "Le lundi, de 9\u00a0h à 12\u00a0h."


def test_un_instant_garde_son_decalage() -> None:
    assert instant(datetime(2026, 11, 24, 9, tzinfo=ZoneInfo("Indian/Reunion"))) == "2026-11-24T09:00+04:00"
