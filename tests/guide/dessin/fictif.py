"""Which tree is small enough to be drawn by hand, and hostile enough to break a drawing?"""

from __future__ import annotations

from typing import Any

from quifaitquoi.constats import Origine
from quifaitquoi.model import Arbre

HOSTILES = (
    '« Caf » (bloquée) #1 ; "dit-on" 100 %% `code` <3 & &amp; [c]',
    "%%{init}%% {{x}} |non| --> n_besoin",
    '"`**gras**`" #quot; #35; \\n',
    "end",
)
"""What Mermaid reads inside a text: its end, entities, comments, Markdown, HTML, arrows, words of its own."""


def arbre_de(
    questions: dict[str, list[tuple[str, str]]], orientations: dict[str, str], **racines: str
) -> Arbre:
    """A tree from its answers; `questions` gives (answer, id) under « id | titre »."""
    ecrites: list[dict[str, Any]] = []
    for nom, reponses in questions.items():
        identifiant, _, titre = nom.partition(" | ")
        ecrites.append(
            {
                "id": identifiant,
                "titre": titre or identifiant,
                "reponses": [{"texte": texte, "vers": vers} for texte, vers in reponses],
            }
        )
    conseils = [{"id": i, "titre": t, "etapes": [{"titre": "Une étape"}]} for i, t in orientations.items()]
    arbre = Arbre.model_validate({**racines, "questions": ecrites, "orientations": conseils})
    for rang, noeud in enumerate(arbre.noeuds.values(), 1):
        noeud.situer({(): Origine("territories/_national/arbre.yml", 10 * rang)})
    return arbre


PETIT = arbre_de(
    {
        "besoin | Quel besoin ?": [("Apprendre", "apprendre"), ("Une démarche", "laquelle")],
        "laquelle | Laquelle ?": [("La Caf", "caf"), ("Seulement apprendre", "apprendre")],
        "accompagner | Pour qui ?": [("Pour elle", "laquelle"), ("Perdue", "nulle-part")],
    },
    {"apprendre": "Apprendre", "caf": "Faire une démarche avec la Caf"},
    depart="besoin",
    accompagnement="accompagner",
)
BOUCLE = arbre_de(
    {
        "besoin | Quel besoin ?": [("Plus loin", "suite"), ("Fini", "fin")],
        "suite | Et encore ?": [("Au début", "besoin"), ("Fini", "fin")],
    },
    {"fin": "Fin"},
    depart="besoin",
)
HOSTILE = arbre_de(
    {
        f"end | {HOSTILES[0]}": [(HOSTILES[1], "o"), (HOSTILES[2], "x"), (HOSTILES[3], "default")],
    },
    {"o": HOSTILES[1], "x": HOSTILES[2], "default": HOSTILES[3]},
    depart="end",
)
