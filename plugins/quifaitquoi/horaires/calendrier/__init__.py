"""Which days are special in this département? Its public holidays, school holidays and time zone, in one
value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

from quifaitquoi.horaires.calendrier.feries import feries
from quifaitquoi.horaires.calendrier.territoires import est_departement, fuseau_de, zone_de
from quifaitquoi.horaires.calendrier.vacances import Intervalle, horizon, vacances

__all__ = ["Calendrier", "Intervalle"]


@dataclass(frozen=True, slots=True)
class Calendrier:
    """The calendar of one département (or overseas collectivity). `zone` is its school zone (A, B, C), None
    where the national school calendar does not apply (Corse, overseas)."""

    departement: str
    fuseau: ZoneInfo
    zone: str | None

    @classmethod
    def pour(cls, code: str) -> Calendrier:
        """The calendar of département `code` ("01"… "95", "2A", "2B", "971"… "978"). ValueError otherwise."""
        return _pour(code)

    def feries(self, annee: int) -> Mapping[date, str]:
        """Public holidays of a year with their French names, in date order."""
        return feries(self.departement, annee)

    @property
    def horizon_vacances(self) -> date | None:
        """Last day for which school holidays are known; None when nothing is known for this territory."""
        return self.horizon_de(None)

    def horizon_de(self, zone: str | None) -> date | None:
        """Same, for a zone named in a schedule (« vacances scolaires de la zone A »)."""
        zone = zone or self.zone
        return horizon(zone) if zone else None

    def vacances(self, du: date, au: date, zone: str | None = None) -> tuple[Intervalle, ...]:
        """School holidays that meet [du, au], whole; empty when nothing is known (see `horizon_vacances`)."""
        zone = zone or self.zone
        return vacances(zone, du, au) if zone else ()


@lru_cache(maxsize=128)
def _pour(code: str) -> Calendrier:
    if not est_departement(code):
        raise ValueError(f"« {code} » n’est pas un code de département")
    return Calendrier(code, ZoneInfo(fuseau_de(code)), zone_de(code))
