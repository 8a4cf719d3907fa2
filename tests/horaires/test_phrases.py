"""How many real sentences do we read, and is one ever read wrong? Measured on what a person understood."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from quifaitquoi.horaires import ACCES, Horaires, Regle, lire_grille, phrase
from quifaitquoi.horaires.dire_quand import dire

INSECABLE = "\u00a0"
JOURS = ("h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi")
_TEXTE = (Path(__file__).parent.parent / "corpus" / "phrases_horaires.yml").read_text(encoding="utf-8")
OR: dict[str, Any] = yaml.load(_TEXTE, Loader=yaml.BaseLoader)  # noqa: S506 - our own file, as text
SANS_REGLE = [*OR["pas_encore_lues"], *OR["douteuses"], *OR["ailleurs"], *OR["contact"]]
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


def test_le_fichier_compte_assez_de_phrases_relues() -> None:
    assert len(OR["lues"]) + len(SANS_REGLE) >= 150
    assert not set(OR["lues"]) & set(SANS_REGLE)


@pytest.mark.parametrize("identifiant", OR["lues"])
def test_phrase_lue(identifiant: str, phrases: Mapping[str, Mapping[str, str]]) -> None:
    lue, attendue = _lire(phrases[identifiant]), OR["lues"][identifiant]
    assert [_dire(regle) for regle in lue.regles] == attendue["regles"]
    assert bool(lue.reste) == ("reste_garde" in attendue)


@pytest.mark.parametrize("identifiant", SANS_REGLE)
def test_phrase_gardee_telle_quelle(identifiant: str, phrases: Mapping[str, Mapping[str, str]]) -> None:
    texte = phrases[identifiant]["commentaire_masque"]
    lue = _lire(phrases[identifiant])
    assert lue.regles == ()
    gardes = sorted({rang for m in lue.reste for rang in range(m.debut, m.fin)})
    perdus = "".join(c for rang, c in enumerate(texte) if rang not in gardes)
    assert not re.search(r"\w", perdus), f"perdu en silence : {perdus}"


def test_aucune_phrase_relue_n_est_fausse_et_le_compte_est_dit(
    phrases: Mapping[str, Mapping[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """The share read is a figure to raise, never the price of a wrong rule: what is read and not in the file
    of read sentences would be a rule nobody checked."""
    lues = {identifiant: _lire(ligne) for identifiant, ligne in phrases.items()}
    parlent = {i for i, ligne in phrases.items() if PARLE_D_HORAIRES.search(ligne["commentaire_masque"])}
    ici = parlent - set(OR["ailleurs"]) - set(OR["contact"])
    entieres = {i for i in lues if lues[i].compris and not lues[i].reste}
    partielles = {i for i in lues if lues[i].compris and lues[i].reste}
    with capsys.disabled():
        print(
            f"\n{len(phrases)} phrases, {len(parlent)} parlent d’horaires, "
            f"dont {len(ici)} de ceux de ce lieu : {len(entieres)} lues en entier, "
            f"{len(partielles)} lues avec un reste gardé, "
            f"{len(parlent) - len(entieres) - len(partielles)} gardées telles quelles, 0 fausse"
        )
    assert entieres | partielles == set(OR["lues"])
