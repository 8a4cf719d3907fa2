"""Which files do the posters of a territory make?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.apercu import RECETTE, apercu, taille
from quifaitquoi.guide.affiches.atelier.lieu import telephone_du_lieu
from quifaitquoi.guide.affiches.atelier.reserve import Reserve
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf, feuilles
from quifaitquoi.guide.affiches.catalogue import publiees, refusees
from quifaitquoi.guide.affiches.renvois import renvois
from quifaitquoi.guide.affiches.retraits import plus_ancien
from quifaitquoi.guide.contexte import MOIS_AVANT_RETRAIT, Contexte
from quifaitquoi.guide.feuilles import FEUILLE_AFFICHES
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import compte, rendre
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Lieu, Territoire

_TABLEAUX: Final = "actions"
_DU_BUREAU: Final = frozenset({"bureau", "memo", "fiche"})
"""What an advisor keeps at hand, or gives; the others are hung."""
_A_PART: Final = frozenset({*_DU_BUREAU, _TABLEAUX})
_D_ABORD: Final = {"portes": 0, "simple": 1}
_POINTS_PAR_PIXEL: Final = 2


@dataclass(frozen=True, slots=True)
class Imprimee:
    """A poster once it is set, and its picture."""

    affiche: Affiche
    pdf: bytes
    png: bytes

    @property
    def image(self) -> str:
        """Address of its picture, from the root of the site."""
        return f"{self.affiche.adresse.removesuffix('.pdf')}.png"

    @property
    def cotes(self) -> tuple[int, int]:
        """Width and height of the picture on the page, in CSS pixels."""
        largeur, hauteur = taille(self.png)
        return largeur // _POINTS_PAR_PIXEL, hauteur // _POINTS_PAR_PIXEL

    @property
    def modele(self) -> str:
        """Which sort of poster it is: the name of its folder."""
        return self.affiche.epreuve.modele

    @property
    def format(self) -> str:
        """« PDF, A4, 1 feuille, 34 Ko »: what a link to a file to download must say (RGAA 13.3)."""
        kilos = -(-len(self.pdf) // 1000)
        papier = self.affiche.epreuve.support.papier.upper()
        return f"PDF, {papier}, {compte(feuilles(self.pdf), 'feuille')}, {kilos}\u00a0Ko"


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """A PDF and a picture of each poster published, the page that lists them, and their short addresses."""
    reserve = Reserve(contexte.cache / "affiches" / territoire.slug if contexte.cache else None)
    jour = contexte.aujourdhui
    imprimees = []
    vue = vue_de(territoire, contexte)
    for affiche in publiees(vue):
        epreuve = affiche.epreuve
        pdf = reserve.obtenir(epreuve.recette(jour), partial(composer_pdf, epreuve, jour))
        trace = hashlib.sha256(pdf).hexdigest()
        png = reserve.obtenir(f"{RECETTE} {trace}", partial(apercu, pdf))
        imprimees.append(Imprimee(affiche, pdf, png))
        source = affiche.lieu.origine() if affiche.lieu else None
        yield Fichier(affiche.adresse, pdf, source)
        yield Fichier(imprimees[-1].image, png, source)
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
        composer=adresses.composer(territoire),
        du_territoire=_du_territoire(imprimees),
        du_bureau=[i for i in imprimees if i.modele in _DU_BUREAU],
        communes=_par_commune(i for i in imprimees if not i.affiche.a_verifier),
        epreuves=_par_commune(i for i in imprimees if i.affiche.a_verifier),
        appels=partial(_appel, vue),
        tableaux=_tableaux(imprimees),
        qui_fait_quoi=adresses.qui_fait_quoi(territoire),
        refusees=_refusees(vue),
        communes_refusees=[refus for refus in refusees(vue) if not refus.lieu],
        conseils=territoire.national.conseils,
        mois=MOIS_AVANT_RETRAIT,
        sans_adresse=not vue.contexte.url_site,
    )
    return Fichier(f"{ici}index.html", contenu, territoire.origine(), _entete(territoire))


def _du_territoire(imprimees: Iterable[Imprimee]) -> list[Imprimee]:
    """First what is true all the year: the doors, then the same in simple words."""
    siennes = [i for i in imprimees if not i.affiche.lieu and i.modele not in _A_PART]
    return sorted(siennes, key=lambda imprimee: _D_ABORD.get(imprimee.modele, len(_D_ABORD)))


def _refusees(vue: Vue) -> list[tuple[tuple[str, str], list[Lieu]]]:
    """The lieux that lack the same poster for the same reason, told together."""
    groupes: dict[tuple[str, str], list[Lieu]] = {}
    for refus in refusees(vue):
        if refus.lieu:
            groupes.setdefault((refus.quoi, refus.raison), []).append(refus.lieu)
    return list(groupes.items())


def _appel(vue: Vue, lieu: Lieu) -> tuple[str | None, str | None]:
    """Whom to call about a lieu, and where its oldest record is corrected."""
    guichets = vue.guichets_de_lieu[lieu.id]
    origine = plus_ancien(guichets).accueil.fiche.origine()
    return telephone_du_lieu(lieu, guichets), vue.contexte.lien_edition(origine)


def _tableaux(imprimees: Iterable[Imprimee]) -> list[Imprimee]:
    """Filled before blank, large before small."""
    siens = [imprimee for imprimee in imprimees if imprimee.modele == _TABLEAUX]
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
        styles=(FEUILLE_AFFICHES,),
    )
