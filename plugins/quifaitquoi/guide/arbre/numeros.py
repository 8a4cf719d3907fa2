"""Which national contacts does an orientation show, as a number to dial or a site to open?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quifaitquoi.guide import liens
from quifaitquoi.guide.rendu import numero
from quifaitquoi.guide.ressources import ressources
from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.model import Territoire


@dataclass(frozen=True, slots=True)
class Numero:
    """A contact in one line: « 115 Urgence sociale », its link dials or opens."""

    lien: str
    fort: str
    nom: str


def numeros(territoire: Territoire, identifiants: Iterable[str]) -> list[Numero]:
    """The contacts of these ids that have a phone or a site, in the order asked."""
    return [
        Numero(
            lien=liens.tel(r.telephone) if r.telephone else r.site_web or "",
            fort=numero(r.telephone) if r.telephone else liens.nom_de_site(r.site_web or ""),
            nom=majuscule(r.nom.partition(", ")[2] or r.nom) if r.telephone else r.nom,
        )
        for r in ressources(territoire, identifiants)
        if r.telephone or r.site_web
    ]
