"""Can the posters be made as asked: titles, advice, and the hours without which none is hung?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from quifaitquoi.checks.regle import avertissement, erreur
from quifaitquoi.constats import Constat
from quifaitquoi.model import Accueil, ModeleAffiche, Territoire
from quifaitquoi.model.affiches import CONSEILS_MAX, CONSEILS_MIN


def titres_utiles(territoire: Territoire, _: date) -> Iterator[Constat]:
    """Each title is that of a poster that is made, and its only one."""
    affiches = territoire.affiches
    vus: set[ModeleAffiche] = set()
    for voulu in affiches.titres:
        if voulu.affiche in vus:
            yield erreur(voulu, "affiche", f"« {voulu.affiche} » a déjà un titre : gardez un seul des deux")
        elif voulu.affiche not in affiches.choix:
            message = f"« {voulu.affiche} » n’est pas dans « choix » : ce titre ne sert à rien"
            yield erreur(voulu, "affiche", message, "Ajoutez-la à « choix », ou effacez ce titre.")
        vus.add(voulu.affiche)


def conseils_en_nombre(territoire: Territoire, _: date) -> Iterator[Constat]:
    """Four lines of advice at least, six at most, when there are some."""
    conseils = territoire.national.conseils
    if "*" in territoire.illisibles or not conseils:
        return
    if len(conseils) < CONSEILS_MIN:
        message = f"il manque des conseils : une affiche en montre de {CONSEILS_MIN} à {CONSEILS_MAX}"
        yield erreur(conseils[-1], "", message)
    for conseil in conseils[CONSEILS_MAX:]:
        message = f"c’est trop : une affiche montre {CONSEILS_MAX} conseils au plus"
        propose = "Pour remplacer un conseil national, reprenez son identifiant."
        yield erreur(conseil, "", message, propose)


def duos_complets(territoire: Territoire, _: date) -> Iterator[Constat]:
    """Where two sorts of helpers receive, the hours of each are known: the poster « Duo » shows both."""
    if ModeleAffiche.DUO not in territoire.affiches.choix:
        return
    presents: dict[str, list[Accueil]] = defaultdict(list)
    for accueil in territoire.accueils:
        presents[accueil.lieu.id].append(accueil)
    for accueils in presents.values():
        if len({accueil.acteur.role for accueil in accueils}) > 1:
            yield from _sans_horaires(accueils)


def _sans_horaires(accueils: list[Accueil]) -> Iterator[Constat]:
    dits: set[str] = set()
    for accueil in accueils:
        if accueil.horaires is None and str(accueil.fiche.origine()) not in dits:
            dits.add(str(accueil.fiche.origine()))
            message = f"il manque les horaires de « {accueil.acteur.nom} » dans « {accueil.lieu.nom} »"
            propose = "Sans eux, pas d’affiche « duo » pour ce lieu : ajoutez « horaires »."
            yield avertissement(accueil.fiche, "", message, propose)
