"""Whom can one call from anywhere in France: the lines that say it on a simplified page?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.falc import joindre, phrases
from quifaitquoi.guide.falc.page import Bloc, Groupe, liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.liens import nom_de_site
from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.model import Ressource

# « 39 19, violences faites aux femmes »: the number is said below, large.
_NUMERO_EN_TETE = re.compile(r"^[\d\s]+,\s")
_VIRGULES = re.compile(r",\s+")

# What ordinary pages say in a word, in a whole sentence.
_FAITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en ligne": "C’est sur internet",
        "gratuit": "C’est gratuit",
        "appel gratuit": "L’appel est gratuit",
        "service gratuit": "Le service est gratuit",
        "prix d’un appel": "Vous payez seulement l’appel",
        "prix d’un appel local": "Vous payez seulement l’appel",
        "appel non surtaxé": "Vous payez seulement l’appel",
        "24 heures sur 24": "C’est ouvert le jour et la nuit",
        "7 jours sur 7": "C’est ouvert tous les jours",
        "tous les jours": "C’est ouvert tous les jours",
        "horaires selon les départements": "Les horaires changent selon les départements",
    }
)


def appeler_d_abord(ressources: Iterable[Ressource], titre: str = "Appelez d’abord") -> Iterator[Bloc]:
    """The numbers to call before anything else, or nothing."""
    contenus = [_numero(r) for r in ressources if r.telephone]
    if contenus:
        yield Bloc("urgence", titre, tuple(contenus), ancre="urgences")


def partout(ressources: Iterable[Ressource], contexte: Contexte) -> Iterator[Bloc]:
    """The national contacts, with the days and hours at which they answer."""
    contenus: list[Groupe] = []
    for ressource in ressources:
        contenus += (_numero(ressource),) if ressource.telephone else _site(ressource)
        if ressource.disponible:
            contenus.append(groupe(*disponible(ressource.disponible)))
        if contexte.perime(ressource.verifie_le):
            contenus.append(groupe("Attention\u00a0: cette information est ancienne.", datees=True))
    if contenus:
        yield Bloc("telephone", "Partout en France", tuple(contenus), ancre="partout")


def disponible(texte: str) -> tuple[str, ...]:
    """« 24 heures sur 24, appel gratuit »: each fact on its line."""
    faits = (_FAITS.get(fait.lower(), majuscule(fait)) for fait in _VIRGULES.split(texte.rstrip(".")))
    return tuple(ligne for fait in faits for ligne in phrases.redites(f"{fait}."))


def _numero(ressource: Ressource) -> Groupe:
    return joindre.appel(ressource.telephone or "", f"{_nom(ressource)}\u00a0:")


def _site(ressource: Ressource) -> tuple[Groupe, ...]:
    if not ressource.site_web:
        return ()
    site = ressource.site_web
    return groupe(f"{_nom(ressource)}\u00a0:"), liens((nom_de_site(site).partition("/")[0], site))


def _nom(ressource: Ressource) -> str:
    return majuscule(_NUMERO_EN_TETE.sub("", ressource.nom))
