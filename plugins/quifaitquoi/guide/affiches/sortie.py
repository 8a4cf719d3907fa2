"""Which files do the posters of a territory make?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.reserve import Reserve
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf, feuilles
from quifaitquoi.guide.affiches.catalogue import publiees, refusees
from quifaitquoi.guide.affiches.renvois import renvois
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import compte, rendre
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Territoire


@dataclass(frozen=True, slots=True)
class Imprimee:
    """A poster once it is set."""

    affiche: Affiche
    pdf: bytes

    @property
    def format(self) -> str:
        """« PDF, A4, 1 feuille, 34 Ko »: what a link to a file to download must say (RGAA 13.3)."""
        kilos = -(-len(self.pdf) // 1000)
        papier = self.affiche.epreuve.support.papier.upper()
        return f"PDF, {papier}, {compte(feuilles(self.pdf), 'feuille')}, {kilos}\u00a0Ko"


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """A PDF for each poster that is published, the page that lists them, and their short addresses."""
    reserve = Reserve(contexte.cache / "affiches" / territoire.slug if contexte.cache else None)
    jour = contexte.aujourdhui
    imprimees = []
    vue = vue_de(territoire, contexte)
    for affiche in publiees(vue):
        epreuve = affiche.epreuve
        pdf = reserve.obtenir(epreuve.recette(jour), partial(composer_pdf, epreuve, jour))
        imprimees.append(Imprimee(affiche, pdf))
        yield Fichier(affiche.adresse, pdf, affiche.lieu.origine() if affiche.lieu else None)
    yield from renvois(vue)
    yield _liste(vue, imprimees)
    reserve.elaguer()


def _liste(vue: Vue, imprimees: Sequence[Imprimee]) -> Fichier:
    territoire = vue.territoire
    ici = adresses.affiches(territoire)
    contenu = rendre(
        "affiches/liste.html.j2",
        ici,
        territoire=territoire,
        du_territoire=[i for i in imprimees if not i.affiche.lieu and i.affiche.epreuve.modele != "actions"],
        communes=_par_commune(imprimees),
        tableaux=_tableaux(imprimees),
        qui_fait_quoi=adresses.qui_fait_quoi(territoire),
        refusees=list(refusees(vue)),
        sans_adresse=not vue.contexte.url_site,
    )
    return Fichier(f"{ici}index.html", contenu, territoire.origine(), _entete(territoire))


def _tableaux(imprimees: Iterable[Imprimee]) -> list[Imprimee]:
    """Filled before blank, large before small."""
    siens = [imprimee for imprimee in imprimees if imprimee.affiche.epreuve.modele == "actions"]
    return sorted(siens, key=lambda i: (i.affiche.nom, i.affiche.epreuve.support.papier))


def _par_commune(imprimees: Iterable[Imprimee]) -> list[tuple[str, list[list[Imprimee]]]]:
    """By commune, the posters of each lieu."""
    communes: dict[str, dict[str, list[Imprimee]]] = {}
    for imprimee in imprimees:
        if lieu := imprimee.affiche.lieu:
            lieux = communes.setdefault(imprimee.affiche.commune, {})
            lieux.setdefault(lieu.id, []).append(imprimee)
    trouvees = [(commune, list(lieux.values())) for commune, lieux in communes.items()]
    return sorted(trouvees, key=lambda paire: cle(paire[0]))


def _entete(territoire: Territoire) -> EnTete:
    return EnTete(
        titre=f"Affiches à imprimer, {territoire.nom}",
        description="Pour un territoire et pour chaque lieu\u00a0: où frapper, quand, qui appeler.",
        fil=adresses.fil(territoire, Miette("Affiches")),
        territoire=territoire.slug,
    )
