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
from quifaitquoi.horaires.calendrier.vacances import Intervalle, connues, vacances

__all__ = ["Calendrier", "Intervalle"]


@dataclass(frozen=True, slots=True)
class Calendrier:
    """The calendar of one département (or overseas collectivity). `zone` is its school zone: A, B, C, or the
    name of a territory that has its own (Corse, overseas)."""

    departement: str
    fuseau: ZoneInfo
    zone: str

    @classmethod
    def pour(cls, code: str) -> Calendrier:
        """The calendar of département `code` ("01"… "95", "2A", "2B", "971"… "978"). ValueError otherwise."""
        return _pour(code)

    def feries(self, annee: int) -> Mapping[date, str]:
        """Public holidays of a year with their French names, in date order."""
        return feries(self.departement, annee)

    def vacances_connues(self, zone: str | None = None) -> tuple[date, date] | None:
        """First and last day whose school holidays are known, here or in a zone named in a schedule
        (« vacances scolaires de la zone A »); None when nothing is known."""
        return connues(zone or self.zone)

    def vacances(self, du: date, au: date, zone: str | None = None) -> tuple[Intervalle, ...]:
        """School holidays that meet [du, au], whole; empty where nothing is known (`vacances_connues`)."""
        return vacances(zone or self.zone, du, au)


@lru_cache(maxsize=128)
def _pour(code: str) -> Calendrier:
    if not est_departement(code):
        raise ValueError(f"« {code} » n’est pas un code de département")
    return Calendrier(code, ZoneInfo(fuseau_de(code)), zone_de(code))
