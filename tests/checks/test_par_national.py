"""Are the common texts read once for all the territories that share them, and again for those that don't?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from quifaitquoi.checks.regle import erreur, par_national
from quifaitquoi.constats import Constat
from quifaitquoi.model import National, Territoire
from quifaitquoi.reading import lire_territoires

SOCLE = Path(__file__).parent.parent / "cas" / "socle"
JOUR = date(2026, 11, 21)


def _deux_guides() -> tuple[Territoire, Territoire]:
    """The plain guide, read twice."""
    un, autre = (lire_territoires(SOCLE).territoires[0] for _ in range(2))
    return un, autre


def test_what_is_shared_is_read_once_and_said_of_each() -> None:
    lus: list[National] = []

    @par_national
    def regle(national: National) -> Iterator[Constat]:
        """A rule."""
        lus.append(national)
        for orientation in national.arbre.orientations:
            yield erreur(orientation, "titre", "essai")

    un, autre = _deux_guides()
    voisin = un.model_copy(update={"code": "88"})
    attendus = [(o.origine("titre"), "essai") for o in un.national.arbre.orientations]
    for guide in (un, voisin, autre, un):
        assert [(constat.origine, constat.message) for constat in regle(guide, JOUR)] == attendus
    assert [national is un.national for national in lus] == [True, False, True]
    assert regle.__doc__ == "A rule."
