"""What do the three simplified sheets say, in the words of the simplified pages?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from quifaitquoi.guide import adresses
from quifaitquoi.guide.falc import joindre
from quifaitquoi.guide.falc.etiquette import Etiquette, etiquette
from quifaitquoi.guide.falc.lieu import page_du_lieu
from quifaitquoi.guide.falc.mots import avec_mots
from quifaitquoi.guide.falc.page import Bloc, Dates, Groupe, Page, choses, phrases, texte
from quifaitquoi.guide.falc.questions import idee, introduction
from quifaitquoi.guide.portes import Porte
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Lieu, Territoire

DATES_AU_PLUS: Final = 6
_JOURS_D_UNE_SEMAINE_TYPE: Final = 20
"""Open on more days than that in eight weeks: the hours say it, and dates would be past within the week."""
_ROLES_AU_PLUS: Final = 3
_A_AFFICHER: Final = frozenset(
    {"alerte", "telephone", "courriel", "adresse", "horaires", "calendrier", "groupe"}
)
"""The ideas of a poster: where, when, who receives, how to call."""
_A_EMPORTER: Final = (_A_AFFICHER | {"documents"}) - {"calendrier"}
"""Those of a card: an appointment is written on it, and what to bring."""
_AU_CHOIX: Final = "Choisissez"
"""What an answer to click says, and paper has none."""
A_ECRIRE: Final = ("Le jour", "L’heure", "Avec")


@dataclass(frozen=True, slots=True)
class Feuille:
    """A page to be printed; what it says of itself, until when it is true, which page says the same."""

    nom: str
    """How the list of posters calls it."""
    page: Page
    etiquette: Etiquette
    fin: date | None
    """None on a proof, which nobody hangs."""
    geste: str
    """What to do with it after that day: « Enlevez », « Jetez »."""
    adresse: str
    a_ecrire: tuple[str, ...] = ()
    """Lines left for an appointment."""


def des_portes(vue: Vue) -> Feuille:
    """The first question of the tree, its doors, and who stands behind each."""
    territoire = vue.territoire
    arbre = territoire.national.arbre
    depart = arbre.noeuds[arbre.depart]
    blocs = (*(_porte(vue, porte) for porte in vue.portes), *_appeler(territoire))
    page = avec_mots(territoire, Page(depart.titre, blocs))
    return Feuille(
        nom="Qui fait quoi\u00a0?",
        page=page,
        etiquette=_etiquette(territoire, "affiches/qui-fait-quoi-simple.pdf", page),
        fin=vue.contexte.fin_dates,
        geste="Enlevez",
        adresse=adresses.simple(territoire, adresses.accueil(territoire)),
    )


def du_lieu(vue: Vue, lieu: Lieu) -> tuple[Feuille, Feuille]:
    """What the simplified page of a lieu says of when to come: a poster, and a sheet to take home.

    A rereading of the page holds for the first. On the second one an appointment is written.
    """
    adresse = adresses.simple(vue.territoire, adresses.lieu(vue.territoire, lieu))
    entiere = page_du_lieu(vue, lieu)
    a_afficher = _extraite(vue.territoire, entiere, _A_AFFICHER)
    a_emporter = _extraite(vue.territoire, entiere, _A_EMPORTER)
    affiche = Feuille(
        nom="Quand venir, en phrases simples",
        page=a_afficher,
        etiquette=_etiquette(vue.territoire, adresse.removeprefix(f"{vue.territoire.slug}/"), entiere),
        fin=_fin(vue, lieu, a_afficher),
        geste="Enlevez",
        adresse=adresse,
    )
    nom, fin = "Feuille à remettre, en phrases simples", _fin(vue, lieu, a_emporter)
    remise = replace(affiche, nom=nom, page=a_emporter, fin=fin, geste="Jetez", a_ecrire=A_ECRIRE)
    # Its lines for an appointment stand on no page: nobody has reread them.
    return affiche, replace(remise, etiquette=etiquette(None, ""))


def _extraite(territoire: Territoire, page: Page, idees: frozenset[str]) -> Page:
    """The same page, its blocks of these ideas only, and the hard words that they hold."""
    gardes = (_sans_redite(bloc) for bloc in page.blocs if bloc.idee in idees)
    return avec_mots(territoire, Page(page.titre, tuple(bloc for bloc in gardes if bloc.contenus)))


def _etiquette(territoire: Territoire, chemin: str, page: Page) -> Etiquette:
    """`chemin` is where a rereading is recorded, from the folder of the territory."""
    relecture = territoire.relecture.get(chemin)
    return etiquette(relecture, texte(page) if relecture else "")


def _porte(vue: Vue, porte: Porte) -> Bloc:
    national = vue.territoire.national
    vers = national.arbre.noeuds[porte.vers]
    noms = [role.nom for role in national.roles if role.id in porte.roles][:_ROLES_AU_PLUS]
    qui = (phrases("Allez voir\u00a0:"), choses(*noms)) if noms else ()
    dit = (groupe for groupe in map(_sans_choix, introduction(vers)) if groupe.lignes)
    return Bloc(idee(vers), porte.titre, (*dit, *qui))


def _sans_choix(groupe: Groupe) -> Groupe:
    return replace(groupe, lignes=tuple(x for x in groupe.lignes if not x.texte.startswith(_AU_CHOIX)))


def _appeler(territoire: Territoire) -> Iterator[Bloc]:
    if territoire.contact and territoire.contact.telephone:
        yield Bloc("telephone", "Téléphoner", (joindre.appel(territoire.contact.telephone),))


def _sans_redite(bloc: Bloc) -> Bloc:
    """On paper nothing goes by with the days: dates are kept where hours don't say them already."""
    return replace(bloc, contenus=tuple(_gardes(bloc)))


def _gardes(bloc: Bloc) -> Iterator[Groupe | Dates]:
    for contenu in bloc.contenus:
        if not isinstance(contenu, Dates):
            yield contenu
        elif len(contenu.jours) <= _JOURS_D_UNE_SEMAINE_TYPE:
            yield replace(contenu, montrees=DATES_AU_PLUS)


def _fin(vue: Vue, lieu: Lieu, page: Page) -> date | None:
    """The last day on which all that is printed is still true; None when nobody knows whether it is."""
    if vue.a_verifier(lieu):
        return None
    connues = [g.prochaines.jusquau for g in vue.guichets_de_lieu.get(lieu.id, ()) if g.prochaines]
    montrees = [
        contenu.jours[DATES_AU_PLUS - 1].ouvert.jour
        for bloc in page.blocs
        for contenu in bloc.contenus
        if isinstance(contenu, Dates) and len(contenu.jours) > contenu.montrees == DATES_AU_PLUS
    ]
    return min((*connues, *montrees), default=vue.contexte.fin_agenda)
