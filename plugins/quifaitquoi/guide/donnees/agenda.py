"""How do dates enter somebody's calendar? Those of a territory in one subscription, those of each lieu."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time

from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.permanences.agenda import est_regulier
from quifaitquoi.guide.rendu import du_mois
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import Horaires
from quifaitquoi.horaires.ics import Evenement, evenements
from quifaitquoi.horaires.ics_lignes import fichier
from quifaitquoi.model import Lieu


def agenda(vue: Vue) -> bytes | None:
    """What the agenda page tells day by day, for thirteen months, as iCalendar; None when it tells nothing.

    What is open every week stays out, for the same reason: it would bury the rest.
    """
    guichets = (guichet for guichet in vue.guichets if not est_regulier(guichet))
    trouves = [evenement for guichet in guichets for evenement in _du_guichet(vue, guichet)]
    nom = f"Permanences {vue.territoire.departement.dans}"
    return _fichier(vue, trouves, nom) if trouves else None


def agenda_du_lieu(vue: Vue, lieu: Lieu) -> bytes:
    """The hours of a lieu, then those of the permanences it hosts, for thirteen months."""
    horaires, _ = vue.ouverture(lieu)
    evenement = _evenement(vue, lieu, lieu.id, lieu.nom, vue.page_lieu(lieu))
    permanences = (g for g in vue.guichets_de_lieu.get(lieu.id, ()) if g.accueil.permanence)
    trouves = [
        *_dates(vue, horaires, evenement, lieu.verifie_le),
        *(evenement for guichet in permanences for evenement in _du_guichet(vue, guichet)),
    ]
    return _fichier(vue, trouves, lieu.nom)


def _du_guichet(vue: Vue, guichet: Guichet) -> Iterator[str]:
    accueil = guichet.accueil
    identifiant = f"{accueil.lieu.id}/{accueil.acteur.id}/{guichet.titre}"
    titre = f"{guichet.titre}, {guichet.ou}"
    evenement = _evenement(vue, accueil.lieu, identifiant, titre, guichet.adresse)
    return _dates(vue, accueil.horaires, evenement, accueil.verifie_le)


def _dates(vue: Vue, horaires: Horaires | None, evenement: Evenement, verifie_le: date) -> Iterator[str]:
    if horaires is None:
        return iter(())
    # The day of the facts, not of the build: a calendar that is fetched again changes only when they do.
    horodatage = datetime.combine(verifie_le, time(), UTC)
    calendrier, contexte = vue.territoire.calendrier, vue.contexte
    if contexte.perime(verifie_le):
        avis = f"Informations {du_mois(verifie_le)}\u00a0: appelez avant de vous déplacer."
        evenement = replace(evenement, avis=avis)
    return evenements(horaires, calendrier, contexte.aujourdhui, contexte.fin_dates, evenement, horodatage)


def _evenement(vue: Vue, lieu: Lieu, identifiant: str, titre: str, page: str) -> Evenement:
    ville, url = f"{lieu.code_postal} {vue.nom_commune(lieu)}", vue.contexte.url_site
    return Evenement(
        identifiant=f"{vue.territoire.code}/{identifiant}",
        titre=titre,
        lieu=", ".join(filter(None, (lieu.nom, lieu.adresse, ville))),
        url=f"{url}{page}" if url else "",
    )


def _fichier(vue: Vue, trouves: Iterable[str], nom: str) -> bytes:
    contexte = vue.contexte
    return fichier(trouves, vue.territoire.calendrier, contexte.aujourdhui, contexte.fin_dates, nom)
