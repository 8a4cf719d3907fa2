"""When is it open? Schedules written in French (or OSM), read to rules, said again in every form people need.

Flow: text → `jetons` → `conditions`, `quand`, `plages` (grammar) → `Regle` (`modele`) → `coherence`; then
`occurrences` (through `fenetre` and `calendrier`) for dates, `phrase`, `falc`, `semaine`, `osm_ecrire`,
`ics`, `schema_org` for the public. Pure: no clock, no
file but its own table of school holidays, nothing from other rooms.
"""

from quifaitquoi.horaires.calendrier import Calendrier, Intervalle
from quifaitquoi.horaires.explication import expliquer
from quifaitquoi.horaires.falc import phrase_falc
from quifaitquoi.horaires.grille import Grille, lire_grille
from quifaitquoi.horaires.lecture import lire
from quifaitquoi.horaires.limites import limites
from quifaitquoi.horaires.modele import (
    Acces,
    Anomalie,
    Borne,
    Cycle,
    Horaires,
    Lecture,
    Niveau,
    Parite,
    Partie,
    Periode,
    Plage,
    Quand,
    Regle,
)
from quifaitquoi.horaires.mots import ACCES, date_longue, date_sans_jour, heure, heures
from quifaitquoi.horaires.occurrences import Occurrence, occurrences
from quifaitquoi.horaires.osm_ecrire import osm
from quifaitquoi.horaires.permanences import Moment, Permanence, dire_permanence
from quifaitquoi.horaires.phrase import phrase
from quifaitquoi.horaires.phrase_libre import Phrase, lire_phrase
from quifaitquoi.horaires.saisie import Saisie, lire_saisie
from quifaitquoi.horaires.schema_org import schema_org
from quifaitquoi.horaires.semaine import LigneSemaine, Semaine, semaine

__all__ = [
    "ACCES",
    "Acces",
    "Anomalie",
    "Borne",
    "Calendrier",
    "Cycle",
    "Grille",
    "Horaires",
    "Intervalle",
    "Lecture",
    "LigneSemaine",
    "Moment",
    "Niveau",
    "Occurrence",
    "Parite",
    "Partie",
    "Periode",
    "Permanence",
    "Phrase",
    "Plage",
    "Quand",
    "Regle",
    "Saisie",
    "Semaine",
    "date_longue",
    "date_sans_jour",
    "dire_permanence",
    "expliquer",
    "heure",
    "heures",
    "limites",
    "lire",
    "lire_grille",
    "lire_phrase",
    "lire_saisie",
    "occurrences",
    "osm",
    "phrase",
    "phrase_falc",
    "schema_org",
    "semaine",
]
