"""Can everybody who receives be reached?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from quifaitquoi.checks.regle import erreur
from quifaitquoi.constats import Constat
from quifaitquoi.model import Acteur, Lieu, Permanence, Territoire

_MOYENS = "un téléphone, un courriel, un site web ou une prise de rendez-vous en ligne"


def lieux_joignables(territoire: Territoire, _: date) -> Iterator[Constat]:
    """A place, or one of those who receive there, must have a way to be reached (architecture § 7)."""
    presents: dict[str, list[Acteur | Permanence]] = {lieu.id: [] for lieu in territoire.lieux}
    for accueil in territoire.accueils:
        presents[accueil.lieu.id].append(accueil.acteur)
        if accueil.permanence:
            presents[accueil.lieu.id].append(accueil.permanence)
    for lieu in territoire.lieux:
        if _incertain(territoire, lieu) or _joignable(lieu) or any(map(_joignable, presents[lieu.id])):
            continue
        yield erreur(
            lieu,
            "",
            f"il n’y a aucun moyen de joindre ce lieu : il faut {_MOYENS}, ici ou chez un acteur",
        )


def contact_complet(territoire: Territoire, _: date) -> Iterator[Constat]:
    contact = territoire.contact
    if contact and not (contact.telephone or contact.courriel or contact.site_web):
        message = "il manque un téléphone, un courriel ou un site web"
        yield erreur(contact, "", message)


def _joignable(fiche: Lieu | Acteur | Permanence) -> bool:
    moyens = ("telephone", "courriels", "site_web", "prise_rdv")
    return any(getattr(fiche, moyen, None) for moyen in moyens)


def _incertain(territoire: Territoire, lieu: Lieu) -> bool:
    return not territoire.illisibles.isdisjoint({"*", *lieu.acteurs})
