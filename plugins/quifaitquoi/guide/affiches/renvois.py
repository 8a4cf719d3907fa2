"""Where do the short addresses printed on posters lead?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Lieu


def renvois(vue: Vue) -> Iterator[Fichier]:
    """A short address for each page that a poster says: every acteur and lieu, for posters outlive dates."""
    territoire = vue.territoire
    yield _renvoi(vue, adresses.accueil(territoire), f"Qui fait quoi {territoire.departement.dans}")
    yield _renvoi(vue, adresses.qui_fait_quoi(territoire), f"Qui fait quoi, {territoire.nom}")
    yield _renvoi(vue, adresses.permanences(territoire), f"Permanences, {territoire.nom}")
    yield _renvoi(vue, adresses.ateliers(territoire), f"Ateliers, {territoire.nom}")
    simple = adresses.simple(territoire, adresses.accueil(territoire))
    yield _renvoi(vue, simple, f"Qui fait quoi {territoire.departement.dans}, version simplifiée")
    for epci in vue.epci_servis:
        page = adresses.permanences_de_l_epci(territoire, epci)
        yield _renvoi(vue, page, f"Permanences, {epci.titre}")
    for acteur in territoire.acteurs:
        yield _renvoi(vue, adresses.acteur(territoire, acteur), f"{acteur.nom}, {territoire.nom}")
    for lieu in territoire.lieux:
        yield from _lieu(vue, lieu)


def _lieu(vue: Vue, lieu: Lieu) -> Iterator[Fichier]:
    """The page and its simplified twin, which the posters in simple words lead to."""
    page, titre = adresses.lieu(vue.territoire, lieu), f"{lieu.nom}, {vue.nom_commune(lieu)}"
    yield _renvoi(vue, page, titre)
    yield _renvoi(vue, adresses.simple(vue.territoire, page), f"{titre}, version simplifiée")


def _renvoi(vue: Vue, page: str, titre: str) -> Fichier:
    """A page of its own, outside the frame: the browser leaves it at once, or the reader by its link."""
    ici = adresses.courte(vue.territoire, page)
    url = vue.contexte.url_site
    contenu = rendre("affiches/renvoi.html.j2", ici, page=page, titre=titre, canonique=url and url + page)
    return Fichier(f"{ici}index.html", contenu, vue.territoire.origine())
