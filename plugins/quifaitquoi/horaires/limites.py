"""What can't we know about this schedule here? Sentences a page shows rather than a guess."""

from __future__ import annotations

from datetime import date

from quifaitquoi.horaires.calendrier import Calendrier
from quifaitquoi.horaires.modele import Horaires, Quand
from quifaitquoi.horaires.mots import date_longue


def limites(horaires: Horaires, calendrier: Calendrier, du: date, au: date) -> tuple[str, ...]:
    """French sentences, empty when everything is known from `du` to `au`. Dates that depend on unknown school
    holidays are computed as if it were never holidays: the page must print these sentences beside them."""
    return tuple(
        dict.fromkeys(
            texte
            for zone in sorted(_zones(horaires), key=str)
            if (texte := _limite(calendrier, zone, du, au))
        )
    )


def _zones(horaires: Horaires) -> set[str | None]:
    """School zones the schedule depends on; None stands for that of the territory."""
    zones: set[str | None] = set()
    attente: list[Quand] = [regle.quand for regle in horaires.regles]
    while attente:
        quand = attente.pop()
        if quand.vacances:
            zones.add(quand.zone)
        attente += quand.sauf
    return zones


def _limite(calendrier: Calendrier, zone: str | None, du: date, au: date) -> str | None:
    connues = calendrier.vacances_connues(zone)
    if connues is None:
        return (
            "Nous n’avons pas le calendrier des vacances scolaires de ce territoire : pendant ces vacances, "
            "les dates peuvent être fausses. Appelez avant de venir."
        )
    premier, dernier = connues
    if au > dernier:
        return (
            f"Les vacances scolaires ne sont pas encore connues après le {date_longue(max(dernier, du))} "
            ": à partir de là, les dates peuvent changer."
        )
    if du < premier:
        return (
            f"Nous n’avons plus les vacances scolaires d’avant le {date_longue(premier)} : jusque-là, les "
            "dates peuvent être fausses."
        )
    return None
