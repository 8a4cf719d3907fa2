"""Are the drawings an editor may choose really drawn?"""

from __future__ import annotations

from quifaitquoi.guide.pictogrammes import registre
from quifaitquoi.model.pictogramme import Pictogramme


def test_every_drawing_of_the_list_is_drawn() -> None:
    assert {idee.value for idee in Pictogramme} <= registre().keys()
