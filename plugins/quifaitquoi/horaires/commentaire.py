"""Does a comment say how one is received? « sur rendez-vous » and its spellings, and nothing else."""

from __future__ import annotations

from quifaitquoi.horaires.acces import lire_acces
from quifaitquoi.horaires.curseur import Curseur
from quifaitquoi.horaires.modele import Acces


def acces_du_commentaire(commentaire: str) -> Acces | None:
    """The access a whole comment stands for, None when it says anything more."""
    curseur = Curseur.sur(commentaire)
    acces = lire_acces(curseur)
    return acces if curseur.fini else None
