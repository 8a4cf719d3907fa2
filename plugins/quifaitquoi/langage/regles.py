"""Which rules are there, and what do they say of a text or of a page? All of them, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from quifaitquoi.langage import (
    dates,
    lecteur,
    longueur,
    negation,
    nombres,
    passif,
    ponctuation,
    sigles,
    temps,
    vocabulaire,
)
from quifaitquoi.langage.pages import PageLue
from quifaitquoi.langage.reglages import Gravite, Reglages
from quifaitquoi.langage.texte import Ligne, Lue, Remarque, Trouvaille, plat

SurUneLigne = Callable[[Lue, Reglages], Iterator[Trouvaille]]
SurUnTexte = Callable[[Sequence[Lue], Reglages], Iterator[Trouvaille]]
SurUnePage = Callable[[PageLue], Iterator[Trouvaille]]


LIGNES_GARDEES: Final = 65_536


@dataclass(frozen=True, slots=True)
class Regle:
    """One rule: `rls` is its number in the State's reference, `nom` its name in the settings of a guide."""

    rls: str
    nom: str
    phrase: str
    grave: bool
    ligne: SurUneLigne | None = None
    texte: SurUnTexte | None = None
    page: SurUnePage | None = None


def image_par_bloc(page: PageLue) -> Iterator[Trouvaille]:
    """RLS-3.1: each block has its picture."""
    for bloc in page.blocs:
        if not bloc.dessin:
            message = f"le bloc « {bloc.titre} » n’a pas d’image"
            yield Trouvaille(0, len(bloc.titre), message, "Ajoutez un pictogramme.", ligne=bloc.premiere)


def une_image_une_idee(page: PageLue) -> Iterator[Trouvaille]:
    """RLS-3.5: on a page, one title has one picture."""
    vus: dict[str, str] = {}
    for bloc in page.blocs:
        if bloc.dessin and vus.setdefault(bloc.titre, bloc.dessin) != bloc.dessin:
            message = f"« {bloc.titre} » a deux images différentes"
            yield Trouvaille(0, len(bloc.titre), message, "Gardez la même image.", ligne=bloc.premiere)


def deux_niveaux(page: PageLue) -> Iterator[Trouvaille]:
    """RLS-6.6.5: a title and titles under it are enough."""
    for ligne, niveau in page.niveaux:
        if niveau > 2:
            message = f"un titre de niveau {niveau} : deux niveaux au plus"
            yield Trouvaille(0, 1, message, "Faites un bloc de plus.", ligne=ligne)


REGLES: Final[tuple[Regle, ...]] = (
    Regle("RLS-1.6", "sans-capitales", "Aucun mot n’est écrit en capitales.", True, sigles.sans_capitales),
    Regle(
        "RLS-1.7", "une-phrase-par-ligne", "Chaque phrase a sa ligne.", True, ponctuation.une_phrase_par_ligne
    ),
    Regle("RLS-1.12", "peu-de-texte", "La page a peu de mots.", False, texte=longueur.peu_de_texte),
    Regle("RLS-3.1", "une-image-par-bloc", "Chaque bloc a une image.", True, page=image_par_bloc),
    Regle("RLS-3.5", "une-image-une-idee", "Une idée a une seule image.", True, page=une_image_une_idee),
    Regle("RLS-4.1", "phrase-courte", "La phrase est courte.", True, longueur.phrase_courte),
    Regle(
        "RLS-4.1",
        "phrase-assez-courte",
        "La phrase est encore plus courte, si c’est possible.",
        False,
        longueur.phrase_assez_courte,
    ),
    Regle("RLS-4.1", "une-idee", "La phrase dit une seule idée.", False, longueur.une_idee),
    Regle("RLS-4.1", "virgules", "La phrase a peu de virgules.", False, longueur.peu_de_virgules),
    Regle("RLS-4.1", "conditions", "La phrase a un seul « si ».", False, longueur.une_condition),
    Regle(
        "RLS-4.2", "ponctuation-simple", "La ponctuation est simple.", True, ponctuation.ponctuation_simple
    ),
    Regle("RLS-4.4", "sans-note", "Il n’y a pas de note de bas de page.", True, ponctuation.sans_note),
    Regle("RLS-5.1", "chiffres", "Les nombres sont en chiffres.", True, nombres.chiffres),
    Regle("RLS-5.1", "chiffres-arabes", "Il n’y a pas de chiffres romains.", True, nombres.chiffres_arabes),
    Regle("RLS-5.1", "nombres-par-phrase", "La phrase a peu de nombres.", False, longueur.peu_de_nombres),
    Regle("RLS-5.2", "sans-pourcentage", "Il n’y a pas de pourcentage.", True, nombres.sans_pourcentage),
    Regle("RLS-5.2", "grand-nombre", "Les nombres sont petits et entiers.", True, nombres.petits_nombres),
    Regle("RLS-5.3", "dates-en-entier", "Les dates sont en entier.", True, dates.dates_en_entier),
    Regle("RLS-5.3", "heures-en-entier", "Les heures sont en entier.", True, dates.heures_en_entier),
    Regle("RLS-5.4", "signes-simples", "Il n’y a pas de signe spécial.", True, ponctuation.signes_simples),
    Regle(
        "RLS-5.5",
        "mots-francais",
        "Il n’y a pas de mot étranger difficile.",
        False,
        vocabulaire.mots_francais,
    ),
    Regle("RLS-6.4", "sans-abreviation", "Les mots sont en entier.", True, ponctuation.sans_abreviation),
    Regle(
        "RLS-6.4",
        "mots-de-tous-les-jours",
        "Les mots sont ceux de tous les jours.",
        False,
        vocabulaire.mots_de_tous_les_jours,
    ),
    Regle("RLS-6.6.5", "deux-niveaux", "Les titres ont deux niveaux au plus.", True, page=deux_niveaux),
    Regle("RLS-6.7", "sigles-expliques", "Chaque sigle est expliqué.", True, texte=sigles.sigles_expliques),
    Regle("RLS-7.1", "au-present", "La phrase est au présent.", False, temps.au_present),
    Regle("RLS-7.2", "affirmative", "La phrase est affirmative.", False, negation.phrase_affirmative),
    Regle("RLS-7.3", "voix-active", "La phrase dit qui agit.", False, passif.voix_active),
    Regle("RLS-7.4", "parle-au-lecteur", "Le texte parle au lecteur.", False, texte=lecteur.parle_au_lecteur),
    Regle(
        "RLS-7.5",
        "un-mot-une-chose",
        "Une chose a toujours le même nom.",
        False,
        texte=vocabulaire.un_mot_une_chose,
    ),
)


def relire(lignes: Iterable[str | Ligne], reglages: Reglages = Reglages()) -> tuple[Remarque, ...]:  # noqa: B008 - frozen
    """What stands in the way of a reader, line by line; a text is its own lines and nothing around.

    Places are those of the lines given (a letter and its separate accent count as one).
    """
    return _relire(tuple(Ligne(x) if isinstance(x, str) else x for x in lignes), reglages)


def relire_page(page: PageLue, reglages: Reglages = Reglages()) -> tuple[Remarque, ...]:  # noqa: B008 - frozen
    """The same of a page of HTML, with its pictures and the levels of its titles."""
    des_images = ((regle, trouvaille) for regle in REGLES if regle.page for trouvaille in regle.page(page))
    trouvees = _remarques(des_images, page.lignes, reglages)
    return tuple(sorted((*relire(page.lignes, reglages), *trouvees), key=_place))


_LueEtJugee = tuple[Lue, tuple[tuple[Regle, Trouvaille], ...]]
_Memoire = dict[tuple[Ligne, frozenset[str]], _LueEtJugee]


def _relire(lignes: tuple[Ligne, ...], reglages: Reglages) -> tuple[Remarque, ...]:
    memoire = _memoire(reglages.seuils, reglages.mots)
    trouvees = [_de_la_ligne(ligne, reglages, memoire) for ligne in lignes]
    seules = (
        (regle, replace(trouvaille, ligne=rang))
        for rang, (_, trouvailles) in enumerate(trouvees)
        for regle, trouvaille in trouvailles
    )
    lues = [lue for lue, _ in trouvees]
    ensemble = (
        (regle, trouvaille)
        for regle in REGLES
        if regle.texte and lues
        for trouvaille in regle.texte(lues, reglages)
    )
    return tuple(sorted(_remarques((*seules, *ensemble), lignes, reglages), key=_place))


@lru_cache(maxsize=64)
def _memoire(seuils: object, mots: object) -> _Memoire:  # noqa: ARG001 - what the judgement of a line depends on
    """The lines already judged so: they come back on thousands of pages, and in each territory."""
    return {}


def _de_la_ligne(ligne: Ligne, reglages: Reglages, memoire: _Memoire) -> _LueEtJugee:
    """What a line says alone, whatever the other names and the glossary of the guide."""
    texte = plat(ligne.texte)
    noms = frozenset(nom for nom in noms_plats(reglages.noms) if nom in texte)
    if (ligne, noms) not in memoire:
        if len(memoire) >= LIGNES_GARDEES:
            memoire.clear()
        lue = Lue(ligne, noms)
        memoire[ligne, noms] = (
            lue,
            tuple((regle, t) for regle in REGLES if regle.ligne for t in regle.ligne(lue, reglages)),
        )
    return memoire[ligne, noms]


@lru_cache(maxsize=64)
def noms_plats(noms: frozenset[str]) -> tuple[str, ...]:
    """Names in the form in which lines are read."""
    return tuple(sorted(plat(nom) for nom in noms))


def _remarques(
    trouvailles: Iterable[tuple[Regle, Trouvaille]], lignes: Sequence[Ligne], reglages: Reglages
) -> Iterator[Remarque]:
    """As serious as the guide wants; nothing of what it has chosen not to be told."""
    for regle, trouvaille in trouvailles:
        choisie = reglages.gravite(regle.nom)
        gardee = (regle.nom, plat(lignes[trouvaille.ligne].texte)) in reglages.sauf
        if choisie is Gravite.RIEN or gardee:
            continue
        grave = regle.grave if trouvaille.grave is None else trouvaille.grave
        yield Remarque(
            regle.rls,
            regle.nom,
            trouvaille.ligne,
            trouvaille.debut,
            trouvaille.fin,
            trouvaille.message,
            trouvaille.conseil,
            grave if choisie is None else choisie is Gravite.ERREUR,
        )


def _place(remarque: Remarque) -> tuple[int, int, str]:
    return remarque.ligne, remarque.debut, remarque.regle
