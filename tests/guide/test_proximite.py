"""Is the nearest really the nearest?"""

from __future__ import annotations

import pytest
from quifaitquoi.geo import Commune, communes_de, distance_km
from quifaitquoi.guide.proximite import RAYON_KM, Position, Voisinage, par_distance, point


def _une(code: str) -> Commune:
    return next(c for c in communes_de(code[:2]) if c.code == code)


def test_la_distance_est_celle_de_la_geographie() -> None:
    toul = _une("54528")
    autres = communes_de("54")[:200]
    for proche in par_distance(point(toul), [(point(c), c) for c in autres]):
        exacte = distance_km(toul, proche.chose)
        assert exacte is not None
        assert proche.distance == pytest.approx(exacte, abs=1e-6)
        assert proche.loin == (exacte > RAYON_KM)


def test_l_inconnu_vient_en_dernier_et_n_est_pas_loin() -> None:
    nulle_part = Position(None, None)
    a_toul = Position(48.67, 5.89)
    premier, second = par_distance(
        point(Position(48.7, 5.9)), [(point(nulle_part), "?"), (point(a_toul), "toul")]
    )
    assert (premier.chose, second.chose) == ("toul", "?")
    assert second.distance is None
    assert not second.loin


def test_depuis_nulle_part_on_ne_sait_rien() -> None:
    proches = par_distance(point(Position(None, None)), [(point(Position(48.67, 5.89)), "toul")])
    assert [proche.distance for proche in proches] == [None]


def test_au_meme_endroit_l_ordre_donne_est_garde() -> None:
    ici = point(Position(48.67, 5.89))
    assert [p.chose for p in par_distance(ici, [(ici, "b"), (ici, "a")])] == ["b", "a"]
    assert par_distance(ici, [(ici, "a")])[0].distance == 0


@pytest.mark.parametrize("code", ["54", "88", "2A", "974", "973", "75", "59"])
def test_les_voisines_sont_les_plus_proches(code: str) -> None:
    communes = communes_de(code)
    voisinage = Voisinage(communes)
    situees = [c for c in communes if c.latitude is not None]
    for commune in situees[::17]:
        autres = [(point(c), c) for c in situees if c is not commune]
        attendues = [p.chose.code for p in par_distance(point(commune), autres)[:3]]
        trouvees = [p.chose.code for p in voisinage.autour(commune, 3)]
        assert trouvees == attendues[: len(trouvees)]
        assert len(trouvees) == min(3, len(situees) - 1) or code in ("973", "2A")


def test_une_commune_sans_position_n_a_pas_de_voisine() -> None:
    inconnue = Commune("99999", "Imaginaire", (), "54", None, None, None, None)
    assert Voisinage([inconnue, _une("54528")]).autour(inconnue, 3) == []
