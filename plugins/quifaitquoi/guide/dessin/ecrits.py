"""How is the tree written as text: a diagram for Mermaid, or nested lists?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quifaitquoi.guide.dessin.branches import Branche, branches
from quifaitquoi.model import Arbre, Question

# Mermaid reads these inside a quoted text: its end, its entities, its comments, its Markdown, its HTML.
_A_PROTEGER: Final = re.compile(r"[\"#%`<>&\\]")


def mermaid(arbre: Arbre) -> str:
    """A Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html): each edge bears its answer.

    Questions are boxes, orientations are rounded; what two answers lead to is drawn once, with both edges.
    """
    tout = [branche for racine in branches(arbre) for branche in racine.parcours()]
    lignes = ["flowchart LR"]
    lignes += [f"  {_forme(branche)}" for branche in tout if not branche.renvoi and branche.noeud]
    lignes += [f"  {forme}" for forme in dict.fromkeys(_forme(b) for b in tout if b.noeud is None)]
    lignes += [f"  {arete}" for branche in tout for arete in _aretes(branche)]
    return "\n".join(lignes) + "\n"


def _forme(branche: Branche) -> str:
    titre = _cite(branche.titre)
    if branche.noeud is None:
        return f"{_nom(branche.id)}>{titre}]"
    rond = not isinstance(branche.noeud, Question)
    return f"{_nom(branche.id)}([{titre}])" if rond else f"{_nom(branche.id)}[{titre}]"


def _aretes(branche: Branche) -> Iterator[str]:
    for suite in branche.suites:
        texte = suite.reponse.texte if suite.reponse else ""
        yield f"{_nom(branche.id)} -->|{_cite(texte)}| {_nom(suite.id)}"


def _nom(identifiant: str) -> str:
    """No id is then a word of Mermaid (« end »), nor the shape of an arrow (« o », « x »)."""
    return f"n_{identifiant.replace('-', '_')}"


def _cite(texte: str) -> str:
    return '"' + _A_PROTEGER.sub(lambda signe: f"#{ord(signe[0])};", texte) + '"'


def listes(arbre: Arbre) -> str:
    """Nested lists: each answer, then the page it leads to, its id, and where the question is written."""
    return "\n".join("\n".join(_lignes(racine, 0)) + "\n" for racine in branches(arbre))


def _lignes(branche: Branche, profondeur: int) -> Iterator[str]:
    marge = "  " * profondeur
    mene = f"- {branche.reponse.texte} → " if branche.reponse else ""
    yield f"{marge}{mene}{branche.titre} {_precision(branche)}"
    for suite in branche.suites:
        yield from _lignes(suite, profondeur + 1)


def _precision(branche: Branche) -> str:
    if branche.noeud is None:
        return "(aucune page)"
    if branche.renvoi:
        return f"({branche.id}, déjà plus haut)"
    origine = branche.noeud.origine()
    return f"({branche.id}, {origine.fichier}:{origine.ligne})"
