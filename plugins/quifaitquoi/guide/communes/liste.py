"""Which communes are there? The way to one's own page when JavaScript doesn't run."""

from __future__ import annotations

from itertools import groupby

from quifaitquoi.geo import Commune, cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.vue import Vue


def liste(vue: Vue) -> Fichier:
    """The page of all the communes, with their postcodes."""
    territoire, ici = vue.territoire, adresses.communes(vue.territoire)
    contenu = rendre("communes/liste.html.j2", ici, vue=vue, lettres=_par_lettre(territoire.communes))
    entete = EnTete(
        titre=f"Toutes les communes {territoire.departement.de}",
        description=f"Trouvez votre commune {territoire.departement.dans} par son nom ou son code "
        "postal\u00a0: qui peut vous aider, sur place et autour.",
        fil=adresses.fil(territoire, Miette("Communes")),
        territoire=territoire.slug,
    )
    return Fichier(f"{ici}index.html", contenu, entete=entete)


def _par_lettre(communes: tuple[Commune, ...]) -> list[tuple[str, list[Commune]]]:
    """Communes, already sorted by name, under their first letter."""
    initiale = [(cle(commune.nom)[0].upper(), commune) for commune in communes]
    groupes = groupby(sorted(initiale, key=lambda paire: paire[0]), key=lambda paire: paire[0])
    return [(lettre, [commune for _, commune in groupe]) for lettre, groupe in groupes]
