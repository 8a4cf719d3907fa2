"""Which files do the posters of a territory make?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.redaction import rediger, titre
from quifaitquoi.guide.affiches.reserve import Reserve
from quifaitquoi.guide.affiches.tableaux import TableauImprime, affiches_des_actions, dire_le_fichier
from quifaitquoi.guide.affiches.typographe import composer_pdf, empreinte, en_json
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Lieu, Territoire


@dataclass(frozen=True, slots=True)
class Affiche:
    """One printed poster; addresses are from the root of the site."""

    lieu: Lieu
    commune: str
    titre: str
    adresse: str
    page_du_lieu: str
    pdf: bytes

    @property
    def format(self) -> str:
        return dire_le_fichier("A4", self.pdf)


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """A PDF for each lieu where somebody receives in the coming months, and the page that lists them."""
    vue = vue_de(territoire, contexte)
    reserve = Reserve(contexte.cache / "affiches" / territoire.slug if contexte.cache else None)
    affiches = []
    for lieu in _lieux_a_affiche(vue):
        affiches.append(affiche := _affiche(vue, lieu, reserve))
        yield Fichier(affiche.adresse, affiche.pdf, lieu.origine())
    tableaux = list(affiches_des_actions(territoire, contexte, reserve))
    yield from (Fichier(tableau.adresse, tableau.pdf) for tableau in tableaux)
    yield _liste(territoire, contexte, affiches, tableaux)
    reserve.elaguer()


def donnees_des_affiches(territoire: Territoire, contexte: Contexte) -> Iterator[str]:
    """What each template is given, as JSON."""
    vue = vue_de(territoire, contexte)
    for lieu in _lieux_a_affiche(vue):
        yield _donnees(vue, lieu)


def _lieux_a_affiche(vue: Vue) -> list[Lieu]:
    return [lieu for lieu in vue.territoire.lieux if vue.a_une_affiche(lieu)]


def _donnees(vue: Vue, lieu: Lieu) -> str:
    return en_json(rediger(vue.territoire, lieu, vue.guichets_de_lieu[lieu.id], vue.contexte))


def _affiche(vue: Vue, lieu: Lieu, reserve: Reserve) -> Affiche:
    territoire, guichets, jour = vue.territoire, vue.guichets_de_lieu[lieu.id], vue.contexte.aujourdhui
    donnees = _donnees(vue, lieu)
    return Affiche(
        lieu=lieu,
        commune=guichets[0].ou,
        titre=titre(guichets),
        adresse=adresses.affiche(territoire, lieu),
        page_du_lieu=adresses.lieu(territoire, lieu),
        pdf=reserve.obtenir(f"{empreinte()} {jour} {donnees}", partial(composer_pdf, donnees, jour)),
    )


def _liste(
    territoire: Territoire, contexte: Contexte, affiches: list[Affiche], tableaux: list[TableauImprime]
) -> Fichier:
    ici = adresses.affiches(territoire)
    par_commune: dict[str, list[Affiche]] = {}
    for affiche in affiches:
        par_commune.setdefault(affiche.commune, []).append(affiche)
    contenu = rendre(
        "affiches/liste.html.j2",
        ici,
        territoire=territoire,
        communes=sorted(par_commune.items(), key=lambda paire: cle(paire[0])),
        tableaux=tableaux,
        qui_fait_quoi=adresses.qui_fait_quoi(territoire),
        sans_adresse=not contexte.url_site,
    )
    return Fichier(f"{ici}index.html", contenu, territoire.origine(), _entete(territoire))


def _entete(territoire: Territoire) -> EnTete:
    return EnTete(
        titre=f"Affiches à imprimer, {territoire.nom}",
        description="Une affiche A4 par lieu d’accueil\u00a0: qui reçoit, quand, et comment appeler.",
        fil=adresses.fil(territoire, Miette("Affiches")),
        territoire=territoire.slug,
    )
