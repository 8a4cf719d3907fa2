"""What does an advisor look up between two visits: who does what, who else there is, which words to use?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Final

from quifaitquoi.guide import adresses
from quifaitquoi.guide.actions_cles import PREMIERE_LIGNE
from quifaitquoi.guide.affiches.atelier.cartouche import Cartouche, adresse_imprimee, jour_typst
from quifaitquoi.guide.rendu import numero
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue
from quifaitquoi.model import Arbre, Role, Territoire

TITRE: Final = "Qui fait quoi, et comment le dire"


@dataclass(frozen=True, slots=True)
class Aidant:
    """One of the two that people confuse, in full."""

    nom: str
    phrase: str
    fait: tuple[str, ...]
    ne_fait_pas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Autre:
    """Another helper of the territory, in a sentence."""

    nom: str
    phrase: str


@dataclass(frozen=True, slots=True)
class Situation:
    """What to do, and the words for it."""

    titre: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contenu(Cartouche):
    """All the words of the card."""

    chapo: str
    aidants: tuple[Aidant, ...]
    autres: tuple[Autre, ...]
    situations: tuple[Situation, ...]
    telephone: str | None
    fin: str

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def rediger(vue: Vue) -> Contenu:
    """The card of a territory; kept a year, as long as facts are held for fresh."""
    territoire, contexte = vue.territoire, vue.contexte
    en_ligne = adresse_imprimee(territoire, adresses.qui_fait_quoi(territoire), contexte)
    telephone = territoire.contact.telephone if territoire.contact else None
    return Contenu(
        titre=TITRE,
        chapo=f"À garder près du téléphone, {territoire.departement.dans}.",
        aidants=tuple(map(_aidant, _premiere_ligne(territoire))),
        autres=tuple(_autres(territoire)),
        situations=tuple(_situations(territoire.national.arbre)),
        telephone=numero(telephone) if telephone else None,
        fin=date_longue(contexte.fin_dates),
        url=en_ligne.url,
        adresse_courte=en_ligne.adresse_courte,
        mis_a_jour=date_longue(contexte.aujourdhui),
        date=jour_typst(contexte.aujourdhui),
    )


def _premiere_ligne(territoire: Territoire) -> list[Role]:
    return [role for ident in PREMIERE_LIGNE if (role := territoire.role.get(ident))]


def _aidant(role: Role) -> Aidant:
    return Aidant(role.nom, role.phrase, role.fait, role.ne_fait_pas)


def _autres(territoire: Territoire) -> Iterator[Autre]:
    """The other roles that somebody holds here, in the order of the national file."""
    tenus = {acteur.role for acteur in territoire.acteurs} - set(PREMIERE_LIGNE)
    for role in territoire.national.roles:
        if role.id in tenus:
            yield Autre(role.nom, role.phrase)


def _situations(arbre: Arbre) -> Iterator[Situation]:
    """Where the advisor's three questions lead: the orientations that say who may act for somebody."""
    for orientation in arbre.orientations:
        if orientation.mandat and orientation.phrases:
            yield Situation(orientation.titre, orientation.phrases)
