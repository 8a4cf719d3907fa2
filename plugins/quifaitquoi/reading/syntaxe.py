"""What did the editor do when YAML itself can't be read? (libyaml's complaints, in French)"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from quifaitquoi.constats import Constat, Origine
from quifaitquoi.reading.aides import BLOCS
from quifaitquoi.reading.panne import Panne, panne_de
from quifaitquoi.reading.signe_de_trop import signe_de_trop

_CLE = re.compile(r"\s*(?:- +)?(?P<cle>[^\s:#\-\"'\[{][^:#]*?)\s*:")
_PREMIER_CHAMP = re.compile(r"\s*- +(?P<cle>\w+):")
_DEUX_POINTS_COLLES = re.compile(r"\s*(?:- +)?[\w’' -]+?(?P<colle>:)(?![ \t/]|$|(?<=\d:)\d)")
_TIRET_COLLE = re.compile(r"\s*(?P<tiret>-)[^\s-]")
LONGUEUR_DE_CLE = 1000
"""libyaml gives up looking for the « : » of a key after 1,024 characters."""
_ENTRE_GUILLEMETS = "mettez la valeur entre guillemets"


class Diagnostic(NamedTuple):
    """Where (line and column from 0) and what, and how to write it instead."""

    ligne: int
    colonne: int
    message: str
    suggestion: str | None = None


def expliquer(fichier: str, source: str, erreur: yaml.MarkedYAMLError) -> Constat:
    """One Constat for a syntax error: the parser stops there, so the rest of the file is not known."""
    panne = panne_de(source, erreur)
    ligne, colonne, message, suggestion = diagnostiquer(panne)
    colonne = min(colonne, len(panne.lignes[ligne]))
    return Constat(Origine(fichier, ligne + 1, colonne + 1), "", message, suggestion=suggestion)


def diagnostiquer(panne: Panne) -> Diagnostic:
    """The first explanation that fits, else an honest « je ne comprends pas »."""
    if trouve := signe_de_trop(panne):
        message = "n’a rien à faire au début de cette ligne : effacez-le, et alignez-la avec ses voisines"
        return Diagnostic(trouve.ligne, trouve.colonne, f"« {trouve.signe} » {message}")
    for signe, explique in _EXPLICATIONS:
        if signe in panne.probleme or (panne.contexte and signe in panne.contexte):
            return explique(panne)
    return _incompris(panne)


def _incompris(panne: Panne) -> Diagnostic:
    message = "je ne comprends pas cette ligne : vérifiez les retraits, les « : » et les guillemets"
    return Diagnostic(panne.ligne, panne.colonne, message)


def _signe_interdit(panne: Panne) -> Diagnostic:
    signe = panne.texte[panne.colonne : panne.colonne + 1]
    if signe == "\t":
        return _tabulation(panne)
    message = f"une valeur ne peut pas commencer par « {signe} » : {_ENTRE_GUILLEMETS}"
    return Diagnostic(panne.ligne, panne.colonne, message, _citee(panne.texte, panne.colonne))


def _tabulation(panne: Panne) -> Diagnostic:
    colonne = max(panne.texte.find("\t"), 0)
    message = "une tabulation sert de retrait : remplacez-la par des espaces (deux par niveau)"
    return Diagnostic(panne.ligne, colonne, message)


def _debut_special(panne: Panne) -> Diagnostic:
    signe = panne.lignes[panne.ligne_contexte][panne.colonne_contexte : panne.colonne_contexte + 1]
    message = f"une valeur ne peut pas commencer par « {signe} » : {_ENTRE_GUILLEMETS}"
    propose = _citee(panne.lignes[panne.ligne_contexte], panne.colonne_contexte)
    return Diagnostic(panne.ligne_contexte, panne.colonne_contexte, message, propose)


def _deux_points_de_trop(panne: Panne) -> Diagnostic:
    """A « : » where no field can begin: twice on a line, or after a line that is itself wrong."""
    if cle := _CLE.match(panne.avant):
        message = (
            "un deuxième « : » sur cette ligne : mettez la valeur entre guillemets, ou passez à la ligne"
        )
        return Diagnostic(panne.ligne, panne.colonne, message, _citee(panne.texte, cle.end()))
    precedente = panne.precedente(panne.ligne)
    if panne.colonne > LONGUEUR_DE_CLE:
        return Diagnostic(
            panne.ligne, panne.colonne, "le nom du champ est beaucoup trop long : il manque un « : » ?"
        )
    if precedente is None:
        return _incompris(panne)
    return _ligne_fautive(panne, precedente) or _trop_a_droite(panne, precedente)


def _ligne_fautive(panne: Panne, rang: int) -> Diagnostic | None:
    """What is wrong in the line above, that made the parser fail on this one."""
    texte = panne.lignes[rang]
    if tiret := _TIRET_COLLE.match(texte):
        return Diagnostic(rang, tiret.start("tiret"), "il manque une espace après le tiret « - »")
    if colle := _DEUX_POINTS_COLLES.match(texte):
        return _colle(rang, colle, texte)
    if _CLE.match(texte):
        return None
    return _sans_deux_points(panne, rang)


def _colle(rang: int, colle: re.Match[str], texte: str) -> Diagnostic:
    colonne = colle.start("colle")
    if texte[colonne + 1].isspace():
        return Diagnostic(
            rang, colonne + 1, "l’espace après « : » est insécable : retapez-la avec la barre d’espace"
        )
    nom, valeur = texte[: colonne + 1].strip(), texte[colonne + 1 :]
    if re.match(r"\W\s", valeur):
        return Diagnostic(
            rang, colonne + 1, "il y a un signe de trop après « : »", f"Écrivez {nom} {valeur[1:].strip()}"
        )
    ecrit = f"{nom} {valeur.strip()}"
    return Diagnostic(rang, colonne + 1, "il manque une espace après « : »", f"Écrivez {ecrit}")


def _sans_deux_points(panne: Panne, rang: int) -> Diagnostic:
    texte, precedente = panne.lignes[rang], panne.precedente(rang)
    # Only the names of blocks begin a line, and they are single words.
    if precedente is not None and texte.strip() not in BLOCS and not texte[:1].isspace():
        message = "cette ligne n’a pas de nom de champ : "
        return Diagnostic(
            rang, 0, f"{message}si c’est la fin de la ligne {precedente + 1}, recollez-la au bout"
        )
    nu = texte.strip().removeprefix("- ")
    mot, _, reste = nu.partition(" ")
    # Another sign may have been typed for « : ».
    mot = re.sub(r"\W+$", "", mot) or mot
    colonne = len(texte) - len(texte.lstrip(" -"))
    propose = f"Par exemple {mot}: {reste}" if reste else f"Écrivez {mot}:"
    return Diagnostic(rang, colonne, "il manque « : » entre le nom du champ et sa valeur", propose)


def _trop_a_droite(panne: Panne, precedente: int) -> Diagnostic:
    colonne = len(panne.texte) - len(panne.texte.lstrip())
    if premier := _PREMIER_CHAMP.match(panne.lignes[precedente]):
        message = f"ce champ n’est pas sous « {premier['cle']} », le premier de la fiche "
        return Diagnostic(panne.ligne, colonne, f"{message}(ligne {precedente + 1}) : alignez-les")
    message = (
        f"cette ligne est trop à droite : alignez-la avec la ligne {precedente + 1}, qui a déjà une valeur"
    )
    return Diagnostic(panne.ligne, colonne, message)


def _deux_points_manquants(panne: Panne) -> Diagnostic:
    rang = panne.ligne_contexte
    return _ligne_fautive(panne, rang) or _sans_deux_points(panne, rang)


def _tiret_mal_place(panne: Panne) -> Diagnostic:
    message = (
        "un tiret ne peut pas suivre « : » sur la même ligne : passez à la ligne, ou " + _ENTRE_GUILLEMETS
    )
    return Diagnostic(panne.ligne, panne.colonne, message)


def _guillemet_ouvert(panne: Panne) -> Diagnostic:
    signe = panne.lignes[panne.ligne_contexte][panne.colonne_contexte : panne.colonne_contexte + 1]
    message = f"ce guillemet ({signe}) n’est jamais refermé"
    return Diagnostic(panne.ligne_contexte, panne.colonne_contexte, message)


def _barre_oblique(panne: Panne) -> Diagnostic:
    message = "entre guillemets doubles, « \\ » est spécial : prenez des guillemets simples (')"
    return Diagnostic(panne.ligne, panne.colonne, message)


def _crochet(panne: Panne) -> Diagnostic:
    ouvrant = panne.lignes[panne.ligne_contexte][panne.colonne_contexte : panne.colonne_contexte + 1] or "["
    fermant = {"[": "]", "{": "}"}.get(ouvrant, "]")
    if panne.ligne == panne.ligne_contexte and fermant in panne.texte[panne.colonne :]:
        return Diagnostic(panne.ligne, panne.colonne, "il manque une virgule ici, entre deux éléments")
    message = f"« {ouvrant} » n’est jamais refermé par « {fermant} »"
    return Diagnostic(panne.ligne_contexte, panne.colonne_contexte, message)


def _mal_aligne(panne: Panne) -> Diagnostic:
    avant = panne.avant.rstrip()
    if avant.endswith(("'", '"')):
        message = (
            "le texte continue après le guillemet qui ferme : s’il contient une apostrophe ou un guillemet, "
        )
        return Diagnostic(panne.ligne, panne.colonne, message + "entourez-le de l’autre sorte de guillemets")
    if avant.endswith(("]", "}")):
        message = f"il reste quelque chose après « {avant[-1]} » : effacez-le, ou {_ENTRE_GUILLEMETS}"
        return Diagnostic(panne.ligne, panne.colonne, message)
    if avant.endswith((":", "-")) and panne.texte[panne.colonne :].startswith((",", "]", "}")):
        return _signe_interdit(panne)
    if panne.texte[panne.colonne :].startswith(":"):
        return Diagnostic(panne.ligne, panne.colonne, "il manque le nom du champ avant « : »")
    precedente = panne.precedente(panne.ligne)
    quoi = "ce tiret" if panne.texte.lstrip().startswith("-") else "cette ligne"
    avec = f" de la ligne {precedente + 1} ou d’une ligne au-dessus" if precedente is not None else ""
    message = f"{quoi} n’est pas bien en retrait : donnez-lui exactement le retrait{avec}"
    return Diagnostic(panne.ligne, panne.colonne, message)


def _pourcent(panne: Panne) -> Diagnostic:
    ligne = panne.ligne_contexte
    return Diagnostic(ligne, 0, "une ligne ne peut pas commencer par « % » : effacez-la")


def _apres_la_fin(panne: Panne) -> Diagnostic:
    return Diagnostic(
        panne.ligne, panne.colonne, "« ... » termine un fichier : effacez cette ligne de points"
    )


def _citee(texte: str, debut: int) -> str | None:
    """The line with the value that starts at `debut` put between quotes."""
    valeur = texte[debut:].strip()
    if not valeur or '"' in valeur or "\\" in valeur:
        return None
    return f'Écrivez {texte[:debut].strip()} "{valeur}"'


_EXPLICATIONS: tuple[tuple[str, Callable[[Panne], Diagnostic]], ...] = (
    ("while scanning a directive", _pourcent),
    ("incompatible YAML document", _pourcent),
    ("%YAML directive", _pourcent),
    ("%TAG directive", _pourcent),
    ("found a tab character", _tabulation),
    ("cannot start any token", _signe_interdit),
    ("while scanning an alias", _debut_special),
    ("while scanning an anchor", _debut_special),
    ("scanning a tag", _debut_special),
    ("parsing a tag", _debut_special),
    ("while scanning a block scalar", _debut_special),
    ("while parsing a node", _debut_special),
    ("mapping values are not allowed", _deux_points_de_trop),
    ("could not find expected ':'", _deux_points_manquants),
    ("block sequence entries are not allowed", _tiret_mal_place),
    ("found unexpected end of stream", _guillemet_ouvert),
    ("found unexpected document indicator", _guillemet_ouvert),
    ("while parsing a quoted scalar", _barre_oblique),
    ("while parsing a flow", _crochet),
    ("expected <document start>", _apres_la_fin),
    ("did not find expected", _mal_aligne),
)
"""Pieces of libyaml's words (scanner.c, parser.c of libyaml 0.2.5), in the order they are looked for."""
