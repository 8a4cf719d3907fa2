"""Who comes where in the next eight weeks?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.dates import MODULE_DATES
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.permanences.agenda import regulieres, semaines
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Territoire


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """One page: first what has a date, week by week, then what is open every week, by EPCI."""
    vue, ici = vue_de(territoire, contexte), adresses.permanences(territoire)
    agenda = semaines(vue)
    contenu = rendre(
        "permanences/agenda.html.j2",
        ici,
        vue=vue,
        semaines=agenda,
        regulieres=regulieres(vue),
        perime=any(passage.guichet.perime for semaine in agenda for passage in semaine.passages),
    )
    entete = EnTete(
        titre=f"Permanences et passages {territoire.departement.dans}",
        description=f"Permanences, bus et ateliers {territoire.departement.dans}, jour par jour, "
        "pour les huit prochaines semaines.",
        fil=adresses.fil(territoire, Miette("Permanences")),
        territoire=territoire.slug,
        modules=(MODULE_DATES,) if agenda else (),
    )
    yield Fichier(f"{ici}index.html", contenu, entete=entete)
