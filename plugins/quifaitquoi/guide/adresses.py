"""At which address of the site does each page stand? Posters and bookmarks rely on it."""

from __future__ import annotations

from hashlib import blake2b

from quifaitquoi.geo import Commune, Epci, slug
from quifaitquoi.guide.fichier import Miette
from quifaitquoi.model import Acteur, Lieu, Territoire

PLAN_DU_SITE = "plan-du-site/"
GLOSSAIRE = "glossaire/"
GLOSSAIRE_SIMPLE = "glossaire/falc/"
_ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
_SIGNES_D_UNE_COURTE = 7
"""Ten thousand million addresses: among a thousand pages, two share one with a chance of 1 in 20,000."""


def accueil(territoire: Territoire) -> str:
    return f"{territoire.slug}/"


def lieux(territoire: Territoire) -> str:
    return f"{territoire.slug}/lieux/"


def lieu(territoire: Territoire, un_lieu: Lieu) -> str:
    return f"{territoire.slug}/lieux/{un_lieu.id}/"


def acteurs(territoire: Territoire) -> str:
    return f"{territoire.slug}/acteurs/"


def acteur(territoire: Territoire, un_acteur: Acteur) -> str:
    return f"{territoire.slug}/acteurs/{un_acteur.id}/"


def communes(territoire: Territoire) -> str:
    return f"{territoire.slug}/communes/"


def commune(territoire: Territoire, une_commune: Commune) -> str:
    return f"{territoire.slug}/communes/{une_commune.chemin}/"


def permanences(territoire: Territoire) -> str:
    return f"{territoire.slug}/permanences/"


def permanences_de_l_epci(territoire: Territoire, epci: Epci) -> str:
    """The week and the dates of one EPCI."""
    return f"{permanences(territoire)}{slug(epci.nom)}/"


def ateliers(territoire: Territoire) -> str:
    """The workshops, with their topics and their dates."""
    return f"{territoire.slug}/permanences/ateliers/"


def trimestre(territoire: Territoire) -> str:
    """The lists of two quarters, to copy into a mail."""
    return f"{territoire.slug}/permanences/trimestre/"


def affiches(territoire: Territoire) -> str:
    return f"{territoire.slug}/affiches/"


def composer(territoire: Territoire, intercommunalite: str = "") -> str:
    """The poster of one's own; by intercommunalité, given by its name, where there are many places."""
    return f"{affiches(territoire)}composer/{slug(intercommunalite)}{'/' if intercommunalite else ''}"


def affiche(territoire: Territoire, un_lieu: Lieu) -> str:
    """The PDF to print; its name still says what it is once downloaded."""
    return f"{territoire.slug}/affiches/affiche-{un_lieu.id}.pdf"


def affiche_du_territoire(territoire: Territoire, nom: str) -> str:
    """A PDF to print that is of no lieu in particular."""
    return f"{territoire.slug}/affiches/{nom}.pdf"


def epreuve(une_affiche: str) -> str:
    """Where a poster stands while it may not be hung: never at the address of the poster."""
    dossier, _, nom = une_affiche.rpartition("/")
    return f"{dossier}/epreuve-{nom}"


def affiche_actions(territoire: Territoire, papier: str, *, vierge: bool = False) -> str:
    """The table of the actions on `a3` or `a4` sheets, filled or to be filled by a team."""
    return f"{territoire.slug}/affiches/actions-cles-{papier}{'-vierge' if vierge else ''}.pdf"


def courte(territoire: Territoire, page: str) -> str:
    """What is printed for a page of the territory, and typed by hand: `p/54-7kq2mzx/`.

    Drawn from the address of the page in its territory: the same page always has it and no other page ever
    will, whatever is added or taken away around it. No vowel, so no word; no letter that looks like a digit.
    """
    reste = int.from_bytes(blake2b(page.partition("/")[2].encode(), digest_size=8).digest(), "big")
    signes = ""
    for _ in range(_SIGNES_D_UNE_COURTE):
        reste, rang = divmod(reste, len(_ALPHABET))
        signes += _ALPHABET[rang]
    return f"p/{territoire.code.lower()}-{signes}/"


def donnees(territoire: Territoire) -> str:
    return f"{territoire.slug}/donnees/"


def couverture(territoire: Territoire) -> str:
    """Whom the guide looks for and does not find, for the coordinators."""
    return f"{territoire.slug}/couverture/"


def arbre(territoire: Territoire) -> str:
    """The drawing of the whole tree."""
    return f"{territoire.slug}/arbre/"


def plan(territoire: Territoire) -> str:
    return f"{territoire.slug}/plan/"


def simple(territoire: Territoire, ordinaire: str) -> str:
    """The simplified twin of a page of the territory: `54-…/falc/lieux/` for `54-…/lieux/`."""
    return f"{territoire.slug}/falc/{ordinaire.removeprefix(f'{territoire.slug}/')}"


def lieu_simple(territoire: Territoire, un_lieu: Lieu) -> str:
    """The simplified twin of the page of a lieu."""
    return simple(territoire, lieu(territoire, un_lieu))


def fiche_orientation(territoire: Territoire) -> str:
    """The form that goes with somebody sent to another place."""
    return f"{territoire.slug}/fiche-orientation/"


def fiche_vierge(territoire: Territoire) -> str:
    """The same form, to be filled with a pen."""
    return f"{territoire.slug}/fiche-orientation/vierge/"


def qui_fait_quoi(territoire: Territoire) -> str:
    return f"{territoire.slug}/qui-fait-quoi/"


def orienter(territoire: Territoire, noeud: str = "") -> str:
    """The tree, or the page of one of its questions and orientations."""
    return f"{territoire.slug}/orienter/{noeud}/" if noeud else f"{territoire.slug}/orienter/"


def fil(territoire: Territoire, *suite: Miette) -> tuple[Miette, ...]:
    """The breadcrumb of a page of a territory, from the territory's home."""
    return (Miette(territoire.nom, accueil(territoire)), *suite)
