"""How do search engines read a schedule? schema.org: the ordinary week, then the dates that differ from
it."""

from __future__ import annotations

from datetime import date
from typing import Final

from quifaitquoi.horaires.calendrier import Calendrier
from quifaitquoi.horaires.ecarts import ecarts
from quifaitquoi.horaires.fenetre import fenetre
from quifaitquoi.horaires.modele import Horaires, Plage, Quand, Regle
from quifaitquoi.horaires.semaine_type import semaine_type

_JOURS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def schema_org(horaires: Horaires, calendrier: Calendrier, du: date, au: date) -> list[dict[str, object]]:
    """`OpeningHoursSpecification` of the ordinary week (those without `validFrom`), then of each date from
    `du` to `au` that differs (`validFrom` and `validThrough`; closed is 00:00 to 00:00): put the first in
    `openingHoursSpecification`, the others in `specialOpeningHoursSpecification`."""
    simples = [regle for regle in horaires.regles if regle.quand == Quand(jours=regle.quand.jours)]
    fermes = {jour for r in simples if r.ferme for jour in r.quand.jours or range(7)}
    ouvertes = [regle for regle in simples if regle.plages]
    hebdomadaires = [
        _specification(
            plage, {"dayOfWeek": [f"https://schema.org/{_JOURS[j]}" for j in jours if j not in fermes]}
        )
        for jours, plages in semaine_type(ouvertes)
        if set(jours) - fermes
        for plage in plages
    ]
    return hebdomadaires + _datees([r for r in simples if r.plages or r.ferme], horaires, calendrier, du, au)


def _datees(
    simples: list[Regle], horaires: Horaires, calendrier: Calendrier, du: date, au: date
) -> list[dict[str, object]]:
    specifications: list[dict[str, object]] = []
    for ecart in ecarts(simples, horaires.regles, fenetre(calendrier, du, au)):
        validite: dict[str, object] = {
            "validFrom": ecart.du.isoformat(),
            "validThrough": ecart.au.isoformat(),
        }
        if ecart.plages:
            specifications += [_specification(plage, validite) for plage in ecart.plages]
        else:
            specifications.append(_fiche("00:00", "00:00", validite))
    return specifications


def _specification(plage: Plage, precisions: dict[str, object]) -> dict[str, object]:
    fin = "23:59" if plage.minutes[1] == 1440 else f"{plage.fin:%H:%M}"
    return _fiche(f"{plage.debut:%H:%M}", fin, precisions)


def _fiche(opens: str, closes: str, precisions: dict[str, object]) -> dict[str, object]:
    return {"@type": "OpeningHoursSpecification", **precisions, "opens": opens, "closes": closes}
