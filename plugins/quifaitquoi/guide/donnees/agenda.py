"""How do the dates of a territory enter somebody's calendar, all in one subscription?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.permanences.agenda import est_regulier
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires.ics import PRODID, Evenement, evenements


def agenda(vue: Vue) -> bytes | None:
    """What the agenda page tells day by day, for thirteen months, as iCalendar; None when it tells nothing.

    What is open every week stays out, for the same reason: it would bury the rest.
    """
    trouves = [evenement for guichet in vue.guichets for evenement in _evenements(vue, guichet)]
    if not trouves:
        return None
    calendrier = Calendar()
    calendrier.add("prodid", PRODID)
    calendrier.add("version", "2.0")
    calendrier.add("x-wr-calname", f"Permanences {vue.territoire.departement.dans}")
    for evenement in trouves:
        calendrier.add_component(evenement)
    contexte = vue.contexte
    calendrier.add_missing_timezones(
        first_date=contexte.aujourdhui, last_date=contexte.fin_dates + timedelta(days=1)
    )
    return bytes(calendrier.to_ical())


def _evenements(vue: Vue, guichet: Guichet) -> Iterator[Event]:
    accueil, contexte = guichet.accueil, vue.contexte
    if accueil.horaires is None or est_regulier(guichet):
        return iter(())
    # The day of the facts, not of the build: a calendar that is fetched again changes only when they do.
    horodatage = datetime.combine(accueil.verifie_le, time(), UTC)
    fiche = _fiche(vue, guichet)
    calendrier = vue.territoire.calendrier
    return evenements(
        accueil.horaires, calendrier, contexte.aujourdhui, contexte.fin_dates, fiche, horodatage
    )


def _fiche(vue: Vue, guichet: Guichet) -> Evenement:
    lieu, url = guichet.accueil.lieu, vue.contexte.url_site
    adresse = ", ".join(filter(None, (lieu.nom, lieu.adresse, f"{lieu.code_postal} {guichet.ou}")))
    return Evenement(
        identifiant=f"{vue.territoire.code}/{lieu.id}/{guichet.accueil.acteur.id}/{guichet.titre}",
        titre=f"{guichet.titre}, {guichet.ou}",
        lieu=adresse,
        url=f"{url}{guichet.adresse}" if url else "",
    )
