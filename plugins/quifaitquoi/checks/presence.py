"""Is a single team announced at two places at the same time?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from quifaitquoi.constats import Constat, cite
from quifaitquoi.horaires import Occurrence, date_longue, occurrences
from quifaitquoi.model import Accueil, Territoire

TREIZE_MOIS = timedelta(days=396)


def un_seul_endroit(territoire: Territoire, aujourdhui: date) -> Iterator[Constat]:
    """For acteurs with `equipe_unique`, over thirteen months: one error per pair of places."""
    uniques = {acteur.id for acteur in territoire.acteurs if acteur.equipe_unique}
    presences: dict[str, list[tuple[Occurrence, Accueil]]] = {}
    for accueil in territoire.accueils:
        if accueil.acteur.id in uniques and accueil.horaires:
            jours = occurrences(accueil.horaires, territoire.calendrier, aujourdhui, aujourdhui + TREIZE_MOIS)
            presences.setdefault(accueil.acteur.id, []).extend((jour, accueil) for jour in jours)
    for annoncees in presences.values():
        yield from _conflits(annoncees)


def _conflits(presences: list[tuple[Occurrence, Accueil]]) -> Iterator[Constat]:
    """Sweep the openings in order of time, keeping those that are not over yet."""
    dits: set[frozenset[str]] = set()
    en_cours: list[tuple[Occurrence, Accueil]] = []
    for occurrence, accueil in sorted(presences, key=lambda presence: presence[0].debut):
        en_cours = [autre for autre in en_cours if autre[0].fin > occurrence.debut]
        for autre_occurrence, autre in en_cours:
            paire = frozenset({accueil.lieu.id, autre.lieu.id})
            if len(paire) == 2 and paire not in dits:
                dits.add(paire)
                yield _conflit(accueil, autre, max(occurrence.debut, autre_occurrence.debut).date())
        en_cours.append((occurrence, accueil))


def _conflit(accueil: Accueil, autre: Accueil, jour: date) -> Constat:
    """Told at whichever of the two is written last: the other was probably right before it came."""
    if autre.fiche.origine() > accueil.fiche.origine():
        accueil, autre = autre, accueil
    return Constat(
        accueil.fiche.origine("horaires"),
        accueil.fiche.champ("horaires"),
        f"{accueil.acteur.nom} est une seule équipe, déjà attendue à {cite(autre.lieu.nom)} au même moment, "
        f"par exemple le {date_longue(jour)} ({autre.fiche.origine('horaires')})",
        suggestion="Corrigez l’un des deux horaires.",
    )
