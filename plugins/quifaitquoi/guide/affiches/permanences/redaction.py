"""How is the poster of a lieu written from what the guide knows of it?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.cartouche import adresse_imprimee, jour_typst
from quifaitquoi.guide.affiches.atelier.lieu import (
    adresse_du_lieu,
    alerte,
    joindre,
    sources,
    telephone_du_lieu,
)
from quifaitquoi.guide.affiches.permanences.contenu import Contenu, Section
from quifaitquoi.guide.affiches.permanences.sections import en_semaine, section
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.horaires import date_longue
from quifaitquoi.model import Lieu, Territoire

DATES = "Prochaines permanences"
SEMAINE = "Horaires d’accueil"


def titre(guichets: Sequence[Guichet]) -> str:
    """« Horaires d’accueil » when each week is like the others, else « Prochaines permanences »."""
    return SEMAINE if all(en_semaine(g.prochaines) for g in _montres(guichets)) else DATES


def rediger(territoire: Territoire, lieu: Lieu, guichets: Sequence[Guichet], contexte: Contexte) -> Contenu:
    """Everything the poster of a lieu says; `guichets` are all those of the lieu, one at least receiving."""
    montres = _montres(guichets)
    telephone = telephone_du_lieu(lieu, montres)
    en_ligne = adresse_imprimee(territoire, adresses.lieu(territoire, lieu), contexte)
    return Contenu(
        titre=titre(guichets),
        lieu=lieu.nom,
        adresse=adresse_du_lieu(lieu, montres[0].ou),
        alerte=alerte(montres, telephone),
        accueils=_sections(montres, telephone, contexte.fin_agenda),
        conseils=tuple(conseil.phrase for conseil in territoire.national.conseils),
        contact=joindre(lieu, montres, telephone),
        url=en_ligne.url,
        adresse_courte=en_ligne.adresse_courte,
        mis_a_jour=date_longue(contexte.aujourdhui),
        sources=sources(territoire, montres),
        date=jour_typst(contexte.aujourdhui),
    )


def _montres(guichets: Sequence[Guichet]) -> list[Guichet]:
    """Those who still receive, by date, then those whose hours are not known; what is over is not shown."""
    presents = [guichet for guichet in guichets if guichet.prochaines is None or guichet.prochaines.jours]
    return sorted(presents, key=_premiere_date)


def _premiere_date(guichet: Guichet) -> date:
    premier = guichet.prochaines.premier if guichet.prochaines else None
    return premier.jour if premier else date.max


def _sections(guichets: Sequence[Guichet], telephone: str | None, defaut: date) -> tuple[Section, ...]:
    roles: set[str] = set()
    sections = []
    for guichet in guichets:
        presente = guichet.role.id in roles
        sections.append(section(guichet, presente=presente, telephone=telephone, defaut=defaut))
        roles.add(guichet.role.id)
    return tuple(sections)
