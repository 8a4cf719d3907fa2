"""What do the three doors say on paper?"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from quifaitquoi.guide import adresses, liens
from quifaitquoi.guide.affiches.atelier.cartouche import Cartouche, adresse_imprimee, jour_typst
from quifaitquoi.guide.affiches.atelier.joindre import Joindre
from quifaitquoi.guide.portes import Porte
from quifaitquoi.guide.rendu import numero
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue
from quifaitquoi.model import Contact

TITRE = "Qui fait quoi\u00a0?"
CHAPO = "Vous cherchez de l’aide pour une démarche, un papier ou le numérique\u00a0? Trois portes {dans}."
_ROLES_AU_PLUS = 3


@dataclass(frozen=True, slots=True)
class PorteImprimee:
    """One door: on a wall only its title, in large letters."""

    titre: str
    precision: str | None
    qui: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contenu(Cartouche):
    """All the words; without a service that answers for the guide, a line is left to write a number on."""

    territoire: str
    mur: bool
    chapo: str | None
    portes: tuple[PorteImprimee, ...]
    contact: Joindre | None
    fin: str

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def rediger(vue: Vue, *, mur: bool) -> Contenu:
    """The doors of a territory; to be taken down after a year, when what it tells may be out of date."""
    territoire, contexte = vue.territoire, vue.contexte
    en_ligne = adresse_imprimee(territoire, adresses.accueil(territoire), contexte)
    return Contenu(
        titre=TITRE,
        territoire=territoire.nom,
        mur=mur,
        chapo=None if mur else CHAPO.format(dans=territoire.departement.dans),
        portes=tuple(_porte(vue, porte, mur=mur) for porte in vue.portes),
        contact=_joindre(territoire.contact),
        url=en_ligne.url,
        adresse_courte=en_ligne.adresse_courte,
        mis_a_jour=date_longue(contexte.aujourdhui),
        fin=date_longue(contexte.fin_dates),
        date=jour_typst(contexte.aujourdhui),
    )


def _joindre(contact: Contact | None) -> Joindre | None:
    if contact is None or contact.telephone is None:
        return None
    invitation = "Une question\u00a0? Appelez\u00a0:"
    return Joindre("telephone", invitation, numero(contact.telephone), liens.tel(contact.telephone))


def _porte(vue: Vue, porte: Porte, *, mur: bool) -> PorteImprimee:
    if mur:
        return PorteImprimee(porte.titre, None, None)
    roles = [role.nom for role in vue.territoire.national.roles if role.id in porte.roles]
    return PorteImprimee(porte.titre, porte.precision, ", ".join(roles[:_ROLES_AU_PLUS]) or None)
