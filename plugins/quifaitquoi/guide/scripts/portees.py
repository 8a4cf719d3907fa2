"""What does each name of a script stand for, and which short name can say the same?

As a browser does, each name is looked for from where it is written outwards: block, function, file. What is
found nowhere is a global, and keeps its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from tree_sitter import Node

ECRITURES: Final = {"identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern"}
"""How the grammar calls a name that may be that of a variable."""
# Letters in the order of what else is frequent in a script, which compresses better.
_LETTRES = "etnsoiarclumdpfhgvbxyqkwjzETNSOIARCLUMDPFHGVBXYQKWJZ"
_RESERVES = {"as", "do", "if", "in", "of"}
_OUVRENT = {
    "arrow_function",
    "catch_clause",
    "class_body",
    "for_in_statement",
    "for_statement",
    "function_declaration",
    "function_expression",
    "method_definition",
    "statement_block",
}


@dataclass(eq=False)
class Liaison:
    """A name and what it stands for in its scope."""

    nom: str
    portee: _Portee
    court: str = ""


@dataclass(eq=False)
class _Portee:
    """Where names are known: a function, a block, the whole file."""

    parent: _Portee | None
    liaisons: dict[str, Liaison] = field(default_factory=dict)
    vues: set[Liaison] = field(default_factory=set)
    """Every name written in it, wherever it comes from."""

    def declarer(self, nom: str) -> None:
        self.liaisons.setdefault(nom, Liaison(nom, self))

    def trouver(self, nom: str) -> Liaison | None:
        """What a name stands for here; None for a global. Scopes on the way remember that they need it."""
        chemin: list[_Portee] = []
        portee: _Portee | None = self
        while portee is not None:
            chemin.append(portee)
            if liaison := portee.liaisons.get(nom):
                for traversee in chemin:
                    traversee.vues.add(liaison)
                return liaison
            portee = portee.parent
        return None


def liaisons(racine: Node) -> dict[int, Liaison]:
    """What every name stands for, by its offset in bytes; globals are not there. Short names are given."""
    portees: list[_Portee] = []
    ecrits: list[tuple[Node, _Portee]] = []
    _parcourir(racine, _ouvrir(portees, None), portees, ecrits)
    trouves = {noeud.start_byte: portee.trouver(texte_de(noeud)) for noeud, portee in ecrits}
    globaux = {texte_de(noeud) for noeud, _ in ecrits if trouves[noeud.start_byte] is None}
    for portee in portees:
        _nommer(portee, globaux | _RESERVES)
    return {lieu: liaison for lieu, liaison in trouves.items() if liaison}


def exports(racine: Node) -> Iterator[Node]:
    """The names that a module gives to others."""
    for noeud in racine.children:
        declaration = noeud.child_by_field_name("declaration") if noeud.type == "export_statement" else None
        if declaration:
            plusieurs = declaration.type == "lexical_declaration"
            donnes = declaration.named_children if plusieurs else [declaration]
            yield from (nom for donne in donnes for nom in _declares(donne))


def texte_de(noeud: Node) -> str:
    return (noeud.text or b"").decode()


def _ouvrir(portees: list[_Portee], parent: _Portee | None) -> _Portee:
    portees.append(_Portee(parent))
    return portees[-1]


def _parcourir(
    noeud: Node, portee: _Portee, portees: list[_Portee], ecrits: list[tuple[Node, _Portee]]
) -> None:
    """Declare what each scope names, and note from which scope every name is written."""
    dedans = _ouvrir(portees, portee) if noeud.type in _OUVRENT else portee
    # A function is known around it; its parameters, inside.
    nomme = portee if noeud.type in {"function_declaration", "class_declaration"} else dedans
    declares = list(_declares(noeud))
    for nom in declares:
        nomme.declarer(texte_de(nom))
    for enfant in noeud.children:
        if enfant.type not in ECRITURES:
            _parcourir(enfant, dedans, portees, ecrits)
        elif enfant in declares:
            ecrits.append((enfant, nomme))
        elif noeud.type != "import_specifier":
            ecrits.append((enfant, dedans))


def _declares(noeud: Node) -> Iterator[Node]:
    """The names that a node gives."""
    champs = {
        "variable_declarator": "name",
        "function_declaration": "name",
        "class_declaration": "name",
        "arrow_function": "parameter",
        "catch_clause": "parameter",
    }
    if noeud.type == "formal_parameters":
        yield from _noms_de(noeud)
    elif noeud.type == "import_specifier":
        yield noeud.named_children[-1]
    elif noeud.type == "for_in_statement" and noeud.child_by_field_name("kind"):
        yield from _noms_de(noeud.child_by_field_name("left"))
    elif champ := champs.get(noeud.type):
        yield from _noms_de(noeud.child_by_field_name(champ))


def _noms_de(motif: Node | None) -> Iterator[Node]:
    """The names in `{ a, b: [c = 1], ...d }`: a, c and d."""
    if motif is None:
        return
    if motif.type in ECRITURES:
        yield motif
    elif motif.type in {"assignment_pattern", "object_assignment_pattern"}:
        yield from _noms_de(motif.child_by_field_name("left"))
    elif motif.type == "pair_pattern":
        yield from _noms_de(motif.child_by_field_name("value"))
    else:
        for enfant in motif.named_children:
            yield from _noms_de(enfant)


def _nommer(portee: _Portee, pris: set[str]) -> None:
    """A short name for each, in order, so that alike stays alike; never one needed for something else."""
    interdits = pris | {vue.court for vue in portee.vues if vue.portee is not portee}
    libres = (court for court in _courts() if court not in interdits)
    for liaison in portee.liaisons.values():
        liaison.court = next(libres)


def _courts() -> Iterator[str]:
    yield from _LETTRES
    for rang in count():
        yield _LETTRES[rang // len(_LETTRES)] + _LETTRES[rang % len(_LETTRES)]
