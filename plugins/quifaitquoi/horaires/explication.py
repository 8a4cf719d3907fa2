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
from quifaitquoi.horaires.occurrences import occurrences
from quifaitquoi.horaires.osm_ecrire import osm
from quifaitquoi.horaires.phrase import phrase
from quifaitquoi.horaires.saisie import Saisie
from quifaitquoi.horaires.semaine import semaine

_PROCHAINES = 10
_HORIZON = timedelta(days=396)


def expliquer(saisie: Saisie, calendrier: Calendrier, debut: datetime) -> dict[str, Any]:
    """The sentence, the week, the OSM string, the ten next openings and what there is to say, ready for JSON.

    `debut` is aware and in the zone of `calendrier`; an opening that has begun and is not over counts. Hours
    that were not understood give empty answers and their `constats`, with offsets in the text typed. For a
    free sentence the `constats` are also the list of the pieces understood and of those kept as they are.
    """
    constats = [asdict(constat) for constat in saisie.constats]
    if saisie.horaires is None:
        dite = phrase(Horaires(saisie.regles))
        return {"phrase": dite, "semaine": {}, "osm": "", "prochaines": [], "constats": constats}
    du, au = debut.date(), debut.date() + _HORIZON
    return {
        "phrase": phrase(saisie.horaires),
        "semaine": _semaine(saisie.horaires),
        "osm": osm(saisie.horaires, calendrier, du, au),
        "prochaines": list(islice(_prochaines(saisie.horaires, calendrier, debut, au), _PROCHAINES)),
        "constats": [*constats, *_avertissements(limites(saisie.horaires, calendrier, du, au))],
    }


def _semaine(horaires: Horaires) -> dict[str, tuple[str, ...]]:
    table = semaine(horaires)
    return {**{ligne.jour: ligne.cellules for ligne in table.lignes}, "remarques": table.remarques}


def _prochaines(
    horaires: Horaires, calendrier: Calendrier, debut: datetime, au: date
) -> Iterator[dict[str, str | None]]:
    # The day before too: an opening that is not over counts, even past midnight.
    for jour in occurrences(horaires, calendrier, debut.date() - timedelta(days=1), au):
        if jour.fin > debut:
            bornes = {"debut": jour.debut.isoformat(), "fin": jour.fin.isoformat()}
            yield {**bornes, "acces": jour.acces, "ferie": jour.ferie}


def _avertissements(limites_dites: tuple[str, ...]) -> Iterator[dict[str, object]]:
    for dite in limites_dites:
        yield {"gravite": "avertissement", "message": dite, "debut": 0, "fin": 0}
