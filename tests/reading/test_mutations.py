"""Whatever one character is changed in a file, does the editor get an answer in French, at a real place?"""

from __future__ import annotations

import random
import re
from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.checks import verifier
from quifaitquoi.constats import Constat
from quifaitquoi.reading import lire_territoires

SIGNES = " \t\n:-#'\"[]{},&*!|>%@`?\\é\u00a0\u202e\u20280aZ<~."
CHANGEMENTS = {"_national/arbre.yml": 150, "_national/roles.yml": 150, "88-vosges/tout.yml": 900}
# Words that pydantic, libyaml or Python would say, never an editor.
ANGLAIS = re.compile(
    r"\b(input|should|value|valid|field|required|expected|found|character|error|mapping|scanning|parsing|the|"
    r"None|True|False|list|string|dict|int)\b"
)


SOCLE = Path(__file__).parent.parent / "cas" / "socle"
# One of each way of writing: quotes, lists on a line or not, folded text, hours, closures.
RICHE = """\
# Un commentaire
territoire:
  code: 88
  contact: {service: "Service d’exemple", courriel: accueil@vosges.example}

affiches:
  choix: [portes, permanences]
  titres:
    - affiche: portes
      titre: À qui parler ?

acteurs:
  - id: bus
    role: exemple
    nom: 'Bus d’exemple'
    zone: [88160, "248800740"]
    equipe_unique: oui
    telephone: 03 29 00 00 00

lieux:
  - id: place-du-marche
    nom: Place du marché, arrêt d’exemple
    adresse: 1 rue de l’Exemple
    code_postal: 88000
    commune: Épinal
    latitude: 48.17
    longitude: 6.45
    acteurs: [bus]
    horaires:
      lundi, mardi: 9h-12h, 13h30-17h
      "1er et 3e samedi du mois": 9h-12h
      jours fériés: fermé
    sauf: [vacances scolaires, 24 décembre 2026]
    acces: les deux
    presentation_detail: >-
      Un texte sur
      deux lignes.
    services: [Aide aux démarches administratives]
    site_web:
      - https://www.vosges.example/bus
    source: Exemple
    verifie_le: 2026-11-02

permanences:
  - acteur: bus
    lieu: place-du-marche
    horaires: Sa 14:00-16:00
    a_apporter:
      - une pièce d’identité
    source: Exemple
    verifie_le: 2026-11-02
"""


@pytest.fixture(scope="module")
def fichiers() -> dict[str, str]:
    """A territory small enough to be read a thousand times."""
    national = SOCLE / "_national"
    lus = {
        f"_national/{chemin.name}": chemin.read_text(encoding="utf-8")
        for chemin in sorted(national.iterdir())
    }
    return {**lus, "88-vosges/tout.yml": RICHE}


def muter(texte: str, hasard: random.Random) -> str:
    """One character replaced, added, taken away, or a line doubled or lost."""
    ou = hasard.randrange(len(texte))
    geste = hasard.randrange(4)
    if geste == 0:
        return texte[:ou] + hasard.choice(SIGNES) + texte[ou + 1 :]
    if geste == 1:
        return texte[:ou] + hasard.choice(SIGNES) + texte[ou:]
    if geste == 2:
        return texte[:ou] + texte[ou + 1 :]
    lignes = texte.splitlines(keepends=True)
    rang = hasard.randrange(len(lignes))
    return "".join(lignes[:rang] + lignes[rang : rang + 1] * hasard.choice((0, 2)) + lignes[rang + 1 :])


def juger(constat: Constat, textes: dict[str, str]) -> None:
    """A finding stands inside its file, speaks French, and quotes rather than obeys."""
    origine = constat.origine
    lignes = re.split(r"\r\n?|\n", textes.get(origine.fichier.removeprefix("territories/"), ""))
    assert 1 <= origine.ligne <= len(lignes), constat
    assert 1 <= origine.colonne <= len(lignes[origine.ligne - 1]) + 1, constat
    dit = re.sub(r"«[^»]*»|\([^)]*\)|Champs possibles.*|Écrivez .*|Par exemple .*", "", constat.phrase)
    assert not ANGLAIS.search(dit), constat
    assert "\n" not in str(constat)
    assert len(constat.message) > 10


def test_any_change_is_understood_or_explained(fichiers: dict[str, str], tmp_path: Path) -> None:
    hasard = random.Random(20261121)  # noqa: S311 - the same changes every time
    racine = tmp_path / "territories"
    for nom, texte in fichiers.items():
        (racine / nom).parent.mkdir(parents=True, exist_ok=True)
        (racine / nom).write_text(texte, encoding="utf-8")
    assert not lire_territoires(racine).constats
    explique = 0
    for nom, texte in fichiers.items():
        for _ in range(CHANGEMENTS[nom]):
            change = muter(texte, hasard)
            (racine / nom).write_bytes(change.encode("utf-8"))
            lecture = lire_territoires(racine, {"88"})
            regles = [
                c for territoire in lecture.territoires for c in verifier(territoire, date(2026, 11, 21))
            ]
            assert lecture.bloquee or len(lecture.territoires) == 1, nom
            for constat in (*lecture.constats, *regles):
                juger(constat, {**fichiers, nom: change})
            explique += lecture.bloquee
        (racine / nom).write_text(texte, encoding="utf-8")
    # Many changes fall in free text, where nothing is wrong; the others must not be silent.
    assert explique > sum(CHANGEMENTS.values()) // 4
