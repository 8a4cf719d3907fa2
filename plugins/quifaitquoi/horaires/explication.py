"""How do we show somebody what we understood of the hours they typed?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from quifaitquoi.horaires.calendrier import Calendrier
from quifaitquoi.horaires.limites import limites
from quifaitquoi.horaires.modele import Horaires
from quifaitquoi.horaires.mots import date_longue, enumerer
from quifaitquoi.horaires.occurrences import Occurrence, occurrences
from quifaitquoi.horaires.osm_ecrire import osm
from quifaitquoi.horaires.phrase import phrase
from quifaitquoi.horaires.saisie import ConstatDeSaisie, Saisie
from quifaitquoi.horaires.semaine import semaine

_PROCHAINES = 10
_HORIZON = timedelta(days=396)


def expliquer(saisie: Saisie, calendrier: Calendrier, debut: datetime) -> dict[str, Any]:
    """The sentence, the week, the OSM string, the ten next openings and what there is to say, ready for JSON.

    `debut` is aware and in the zone of `calendrier`; an opening that has begun and is not over counts. Hours
    that were not understood give empty answers and their `constats`, with offsets in the text typed. For a
    free sentence the `constats` are also the list of the pieces understood and of those kept as they are.
    """
    constats = [_en_json(constat) for constat in saisie.constats]
    if saisie.horaires is None:
        dite = phrase(Horaires(saisie.regles))
        return {"phrase": dite, "semaine": {}, "osm": "", "prochaines": [], "constats": constats}
    du, au = debut.date(), debut.date() + _HORIZON
    prochaines = list(islice(_prochaines(saisie.horaires, calendrier, debut, au), _PROCHAINES))
    return {
        "phrase": phrase(saisie.horaires),
        "semaine": _semaine(saisie.horaires),
        "osm": osm(saisie.horaires, calendrier, du, au),
        "prochaines": [
            {"debut": jour.debut.isoformat(), "fin": jour.fin.isoformat(), "acces": jour.acces}
            for jour in prochaines
        ],
        "constats": [
            *constats,
            *_avertissements((*limites(saisie.horaires, calendrier, du, au), *_feries_tus(prochaines))),
        ],
    }


def _semaine(horaires: Horaires) -> dict[str, tuple[str, ...]]:
    table = semaine(horaires)
    return {**{ligne.jour: ligne.cellules for ligne in table.lignes}, "remarques": table.remarques}


def _prochaines(
    horaires: Horaires, calendrier: Calendrier, debut: datetime, au: date
) -> Iterator[Occurrence]:
    # The day before too: an opening that is not over counts, even past midnight.
    for jour in occurrences(horaires, calendrier, debut.date() - timedelta(days=1), au):
        if jour.fin > debut:
            yield jour


def _feries_tus(prochaines: list[Occurrence]) -> Iterator[str]:
    """The openings listed that fall on a public holiday the hours say nothing of."""
    jours = {jour.debut.date(): jour.ferie for jour in prochaines if jour.ferie}
    if jours:
        dits = enumerer([f"le {date_longue(jour)} ({nom})" for jour, nom in jours.items()])
        yield (
            f"les jours fériés ne sont pas dits, et des dates en sont : {dits}. Ajoutez par exemple "
            "« jours fériés : fermé »"
        )


def _en_json(constat: ConstatDeSaisie) -> dict[str, object]:
    """With its way out in the message."""
    champs = asdict(constat)
    if suggestion := champs.pop("suggestion"):
        point = "" if constat.message.endswith((".", "…", "?")) else "."
        champs["message"] += f"{point} Vouliez-vous dire « {suggestion} » ?"
    return champs


def _avertissements(limites_dites: tuple[str, ...]) -> Iterator[dict[str, object]]:
    for dite in limites_dites:
        yield {"gravite": "avertissement", "message": dite, "debut": 0, "fin": 0}
