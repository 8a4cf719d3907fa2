"""Is the example that tells a team how to declare what it does read without a finding?"""

from __future__ import annotations

import re
from pathlib import Path

from quifaitquoi.checks import verifier
from quifaitquoi.guide.actions_cles import tableau_des_actions
from quifaitquoi.reading import lire_territoires

from tests.guide_fictif import BELFORT, JOUR, ecrire_territoires


def test_the_example_of_the_page_works_as_it_is(racine: Path, tmp_path: Path) -> None:
    page = (racine / "content/contribuer.md").read_text(encoding="utf-8")
    (exemple,) = re.findall(r"```yaml\n(pratiques:.*?)```", page, re.DOTALL)
    territoires = ecrire_territoires(tmp_path)
    (territoires / BELFORT / "pratiques.yml").write_text(exemple, encoding="utf-8")
    lecture = lire_territoires(territoires, ["90"])
    (belfort,) = lecture.territoires
    constats = [*lecture.constats, *verifier(belfort, JOUR)]
    assert [str(c) for c in constats if c.origine.fichier.endswith("pratiques.yml")] == []
    tableau = tableau_des_actions(belfort)
    assert [case.frequence for case in tableau.lignes[0].cases][:2] == [3, 4]
    assert tableau.lignes[-1].locale
