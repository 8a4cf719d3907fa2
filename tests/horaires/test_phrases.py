"""How many real sentences do we read, and is one ever read wrong? Measured on what a person understood."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from quifaitquoi.horaires import ACCES, Horaires, Regle, dire_permanence, lire_grille, phrase
from quifaitquoi.horaires.dire_quand import dire

INSECABLE = "\u00a0"
JOURS = ("h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi")
_TEXTE = (Path(__file__).parent.parent / "corpus" / "phrases_horaires.yml").read_text(encoding="utf-8")
DECISION = Path(__file__).parents[2] / "content" / "decisions" / "lire-sans-deviner.md"
OR: dict[str, Any] = yaml.load(_TEXTE, Loader=yaml.BaseLoader)  # noqa: S506 - our own file, as text
SANS_REGLE = [*OR["pas_encore_lues"], *OR["douteuses"], *OR["ailleurs"], *OR["contact"], *OR["sans_horaires"]]
TOUTES = [*OR["lues"], *OR["permanences"], *SANS_REGLE]
# A sentence speaks of hours when it has a day, an hour, a half-day, a period or a way of being received.
PARLE_D_HORAIRES = re.compile(
    r"\blun|mar(?:di|\b)|\bmer(?:c(?!i\b)|\b)|jeu|ven(?:d|\b)|sam(?:e|\b)|dim|\d ?h|\d:\d|matin"
    r"|apr[eèé]s.?midi|semaine|mois|vacance|ferm|ouvert|horaire|[ée]t[ée]\b|sans r|sur r",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def phrases(donnees_reelles: Path) -> Mapping[str, Mapping[str, str]]:
    with (donnees_reelles / "phrases_horaires.csv").open(encoding="utf-8", newline="") as fichier:
        return {ligne["id_fs"]: ligne for ligne in csv.DictReader(fichier)}


def _lire(ligne: Mapping[str, str]) -> Any:
    return lire_grille({jour: ligne[jour] for jour in JOURS}, ligne["commentaire_masque"]).commentaire


def _dire(regle: Regle) -> str:
    if regle.acces and not regle.plages:
        return f"{ACCES[regle.acces]} {dire(regle.quand)}".replace(INSECABLE, " ")
    return phrase(Horaires((regle,))).replace(INSECABLE, " ")


def _permanences(lue: Any) -> list[str]:
    return [dire_permanence(permanence).replace(INSECABLE, " ") for permanence in lue.permanences]


def test_le_fichier_compte_assez_de_phrases_relues() -> None:
    assert len(TOUTES) >= 295
    assert len(TOUTES) == len(set(TOUTES))


@pytest.mark.parametrize("identifiant", OR["lues"])
def test_phrase_lue(identifiant: str, phrases: Mapping[str, Mapping[str, str]]) -> None:
    lue, attendue = _lire(phrases[identifiant]), OR["lues"][identifiant]
    assert [_dire(regle) for regle in lue.regles] == attendue["regles"]
    assert _permanences(lue) == attendue.get("permanences", [])
    assert bool(lue.reste) == ("reste_garde" in attendue)


@pytest.mark.parametrize("identifiant", OR["permanences"])
def test_heures_dites_d_un_autre_lieu(identifiant: str, phrases: Mapping[str, Mapping[str, str]]) -> None:
    lue = _lire(phrases[identifiant])
    assert lue.regles == ()
    assert _permanences(lue) == OR["permanences"][identifiant]
    assert lue.sans_inconnu


@pytest.mark.parametrize("identifiant", OR["sans_horaires"])
def test_rien_a_calculer_et_on_le_sait(identifiant: str, phrases: Mapping[str, Mapping[str, str]]) -> None:
    lue = _lire(phrases[identifiant])
    assert {morceau.sorte for morceau in lue.reste} <= {"contact", "renvoi", "annonce"}


@pytest.mark.parametrize("identifiant", SANS_REGLE)
def test_phrase_gardee_telle_quelle(identifiant: str, phrases: Mapping[str, Mapping[str, str]]) -> None:
    texte = phrases[identifiant]["commentaire_masque"]
    lue = _lire(phrases[identifiant])
    assert lue.regles == ()
    gardes = sorted({rang for m in lue.reste for rang in range(m.debut, m.fin)})
    perdus = "".join(c for rang, c in enumerate(texte) if rang not in gardes)
    assert not re.search(r"\w", perdus), f"perdu en silence : {perdus}"


def test_aucun_mot_n_est_perdu(phrases: Mapping[str, Mapping[str, str]]) -> None:
    """Every word of every sentence is in a piece understood or in the rest."""
    for identifiant, ligne in phrases.items():
        lue, texte = _lire(ligne), ligne["commentaire_masque"]
        places = {rang for m in (*lue.compris, *lue.reste) for rang in range(m.debut, m.fin)}
        perdus = "".join(c for rang, c in enumerate(texte) if rang not in places)
        assert not re.search(r"[^\W_]", perdus), f"{identifiant} : perdu en silence : {perdus}"


def test_aucune_phrase_relue_n_est_fausse_et_le_compte_est_dit(
    phrases: Mapping[str, Mapping[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """The share read is a figure to raise, never the price of a wrong rule: what is read and not in the file
    of read sentences would be a rule nobody checked. Every sentence that speaks of hours counts, of this
    place or of another."""
    parlent = {i for i, ligne in phrases.items() if PARLE_D_HORAIRES.search(ligne["commentaire_masque"])}
    compte = Counter(_issue(_lire(phrases[i])) for i in parlent)
    with capsys.disabled():
        print(f"\n{len(phrases)} phrases, {len(parlent)} parlent d’horaires : {dict(compte)}, 0 fausse")
    lues = {i for i, ligne in phrases.items() if _lire(ligne).compris}
    assert lues == set(OR["lues"]) | set(OR["permanences"])
    cites = sum(any(m.cite for p in _lire(phrases[i]).permanences for m in p.moments) for i in parlent)
    decision = re.sub(r"\s+", " ", DECISION.read_text(encoding="utf-8"))
    assert f"| parlent d’horaires | {len(parlent)} |" in decision
    assert f"| dont un moment d’un autre lieu cité mot pour mot | {cites} |" in decision
    for issue, nombre in compte.items():
        assert f"| {issue} | {nombre} |" in decision, (
            f"la page de la décision ne dit plus : {issue}, {nombre}"
        )


def _issue(lue: Any) -> str:
    if lue.compris and lue.entiere:
        return "lues en entier"
    if lue.sans_inconnu:
        return "lues en entier, avec une partie gardée à part (comment joindre le lieu, où voir les horaires)"
    return "lues avec un reste gardé" if lue.compris else "gardées telles quelles"
