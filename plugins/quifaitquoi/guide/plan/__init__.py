"""Which pages are there, all of them, in one place?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.model import Orientation, Question, Territoire

PAGES_NATIONALES = (
    ("Ce guide", "a-propos/"),
    ("Les mandats", "mandats/"),
    ("Glossaire", adresses.GLOSSAIRE),
    ("Contribuer", "contribuer/"),
    ("Accessibilité", "accessibilite/"),
    ("Mentions légales", "mentions-legales/"),
    ("Confidentialité", "confidentialite/"),
)
"""The pages written by hand that the foot of every page links to."""


def national(territoires: Sequence[Territoire]) -> Fichier:
    """The plan of the site: the national pages, and the sections of each territory."""
    contenu = rendre(
        "plan/national.html.j2",
        adresses.PLAN_DU_SITE,
        pages=PAGES_NATIONALES,
        territoires=[(t, sections(t)) for t in sorted(territoires, key=lambda territoire: territoire.code)],
    )
    entete = EnTete(
        titre="Plan du site",
        description="Toutes les rubriques du site, territoire par territoire.",
        fil=(Miette("Plan du site"),),
    )
    return Fichier(f"{adresses.PLAN_DU_SITE}index.html", contenu, entete=entete)


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The plan of one territory: the whole tree, acteurs and lieux. Its communes have their own list."""
    ici, chemins = adresses.plan(territoire), Chemins(territoire)
    vue = vue_de(territoire, contexte)
    contenu = rendre(
        "plan/territoire.html.j2",
        ici,
        vue=vue,
        territoire=territoire,
        sections=sections(territoire),
        depart=chemins.atteints[0],
        adresse=chemins.adresse,
        suites={noeud.id: _suites(chemins, noeud) for noeud in chemins.atteints},
        acteurs=sorted(territoire.acteurs, key=lambda acteur: cle(acteur.nom)),
        lieux=sorted(territoire.lieux, key=lambda lieu: (cle(vue.nom_commune(lieu)), cle(lieu.nom))),
    )
    entete = EnTete(
        titre="Plan de ce guide",
        description=f"Toutes les pages du guide {territoire.departement.de}.",
        fil=adresses.fil(territoire, Miette("Plan")),
        territoire=territoire.slug,
    )
    yield Fichier(f"{ici}index.html", contenu, entete=entete)


def sections(territoire: Territoire) -> tuple[tuple[str, str], ...]:
    """The sections of a guide, as (name, address)."""
    return (
        ("Accueil du guide", adresses.accueil(territoire)),
        ("Tout le guide en version simplifiée", adresses.simple(territoire, adresses.accueil(territoire))),
        ("Trouver la bonne aide", adresses.orienter(territoire)),
        ("Lieux d’accueil", adresses.lieux(territoire)),
        ("Agenda des permanences", adresses.permanences(territoire)),
        ("Ateliers", adresses.ateliers(territoire)),
        ("Permanences du trimestre, à copier", adresses.trimestre(territoire)),
        ("Qui fait quoi", adresses.qui_fait_quoi(territoire)),
        ("Acteurs", adresses.acteurs(territoire)),
        ("Communes", adresses.communes(territoire)),
        ("Fiche d’orientation à imprimer", adresses.fiche_orientation(territoire)),
        ("Affiches à imprimer", adresses.affiches(territoire)),
        ("Données à télécharger", adresses.donnees(territoire)),
        ("L’arbre des questions, en un dessin", adresses.arbre(territoire)),
        ("Couverture\u00a0: qui manque, et où", adresses.couverture(territoire)),
    )


def _suites(chemins: Chemins, noeud: Question | Orientation) -> list[Question | Orientation]:
    """The pages one comes to from this one; a page that several questions lead to is under the first."""
    return [suite for suite in chemins.atteints if chemins.avant(suite) is noeud]
