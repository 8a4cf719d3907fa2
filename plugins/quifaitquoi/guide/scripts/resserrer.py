"""How does JavaScript weigh less and still do the same?

Spaces and comments go, and every name that nobody reads outside gets one letter or two. What a name means
is told by a real grammar of the language (tree-sitter), so that a property, a word of a text or a global is
never taken for a variable. Why this is ours: content/decisions/javascript-reuni.md.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from quifaitquoi.guide.scripts.portees import ECRITURES, Liaison, exports, liaisons, texte_de

# What must end with a semicolon once lines are joined.
_PHRASES = {
    "break_statement",
    "continue_statement",
    "expression_statement",
    "import_statement",
    "lexical_declaration",
    "return_statement",
    "throw_statement",
}
_PLUS_COURTS = {"true": "!0", "false": "!1"}
_MOT = re.compile(r"[\w$]")


class JavaScriptIllisibleError(ValueError):
    """The grammar does not understand a script, which no browser would then."""


def serrer(code: str, attendus: Collection[str]) -> str:
    """The same module in fewer bytes; only the exports `attendus` remain. Raises JavaScriptIllisibleError."""
    racine = _analyseur().parse(code.encode()).root_node
    if racine.has_error:
        raise JavaScriptIllisibleError(code[:80])
    noms = liaisons(racine)
    donnes = [noms[nom.start_byte] for nom in exports(racine) if texte_de(nom) in attendus]
    fin = ",".join(f"{liaison.court} as {liaison.nom}" for liaison in donnes)
    return _coller(_jetons(racine, noms)) + (f";export{{{fin}}}" if fin else "")


@cache
def _analyseur() -> Parser:
    return Parser(Language(tree_sitter_javascript.language()))


def _jetons(noeud: Node, noms: Mapping[int, Liaison]) -> Iterator[str]:
    """What is written, word by word."""
    if noeud.type in {"comment", "export"} or _est_de_trop(noeud):
        return
    liaison = noms.get(noeud.start_byte)
    if noeud.type in ECRITURES and liaison:
        yield _entier(noeud, liaison) + liaison.court
    elif noeud.type in {"const", "let"}:
        yield "," if _continue(noeud.parent, -1) else "let"
    elif noeud.type in {"string", "regex"} or not noeud.children:
        yield _PLUS_COURTS.get(texte_de(noeud), texte_de(noeud))
    elif noeud.type == "template_string":
        yield "".join(_coller(_jetons(enfant, noms)) for enfant in noeud.children)
    else:
        for enfant in noeud.children:
            yield from _jetons(enfant, noms)
        # A line that ended there, without a semicolon, will end no more.
        yield from ";" * (
            noeud.type in _PHRASES and noeud.children[-1].type != ";" and not _continue(noeud, 1)
        )


def _est_de_trop(noeud: Node) -> bool:
    """Whether it is the semicolon of a declaration that goes on."""
    return noeud.type == ";" and _continue(noeud.parent, 1)


def _entier(noeud: Node, liaison: Liaison) -> str:
    """What must come with a short name, where the whole one is that of a property or of an import."""
    parent = noeud.parent
    if noeud.type != "identifier":
        return f"{liaison.nom}:"
    seul = parent is not None and parent.type == "import_specifier" and parent.named_child_count == 1
    return f"{liaison.nom} as " if seul else ""


def _continue(phrase: Node | None, sens: int) -> bool:
    """Whether a declaration goes on from the one before it, or into the one after: `let a=1,b=2`."""
    if phrase is None or phrase.parent is None or phrase.type != "lexical_declaration":
        return False
    suite = [voisine for voisine in phrase.parent.named_children if voisine.type != "comment"]
    rang = suite.index(phrase) + sens
    return 0 <= rang < len(suite) and suite[rang].type == phrase.type


def _coller(jetons: Iterator[str]) -> str:
    """Words joined, with a space only between two that would become one, and no semicolon before a brace."""
    morceaux: list[str] = []
    fin = ""
    for jeton in jetons:
        if jeton == "}" and fin == ";":
            morceaux.pop()
        elif fin and ((_MOT.match(fin) and _MOT.match(jeton)) or (jeton[0] == fin and fin in "+-")):
            morceaux.append(" ")
        morceaux.append(jeton)
        fin = jeton[-1:] or fin
    return "".join(morceaux).removesuffix(";")
