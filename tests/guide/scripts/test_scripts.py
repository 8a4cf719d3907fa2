"""Are modules joined without losing a name, an import or a string?"""

from __future__ import annotations

import re

import pytest
from quifaitquoi.guide.scripts import NomEnDoubleError, joindre, publies, sources


def test_what_one_takes_from_another_is_already_there() -> None:
    joint = joindre(
        "gestes.js",
        {
            "cle.js": "export function cle(a) {\n  return a;\n}\n",
            "recherche.js": 'import { cle } from "./cle.js";\nexport const deux = () => cle(2);\n',
        },
    )
    assert joint == "export function cle(a) {\n  return a;\n}\nexport const deux = () => cle(2);\n"


def test_what_is_in_the_other_file_is_asked_of_it() -> None:
    joint = joindre(
        "gestes.js",
        {
            "elements.js": 'import { tout } from "../scripts/dates.js";\nexport const t = tout;\n',
            "parcours.js": 'import { aVenir, tout } from "../scripts/dates.js";\nexport const p = aVenir;\n',
        },
    )
    # Asked once, whatever the number of modules that need it.
    assert joint.startswith('import {tout,aVenir} from "./guide.js";\nexport const t = tout;\n')
    assert 'import("./gestes.js")' in joindre("guide.js", {"a.js": 'const m = import("../../geo/cle.js");\n'})


def test_a_module_that_gives_nothing_keeps_its_names() -> None:
    joint = joindre("guide.js", {"a.js": "const n = 1;\nn;\n", "b.js": "const n = 2;\nn;\n"})
    assert joint == "{\nconst n = 1;\nn;\n}\n{\nconst n = 2;\nn;\n}\n"


def test_two_things_of_one_name_are_refused() -> None:
    with pytest.raises(NomEnDoubleError, match=r"gestes.js.*lire"):
        joindre(
            "gestes.js",
            {"a.js": "export function lire() {}\n", "b.js": "export const a = 1;\nconst lire = 2;\n"},
        )


def test_every_module_is_in_one_file() -> None:
    assert set(publies()) == {"guide.js", "gestes.js", "page.js", "lecture.js", "composer.js", "menu.js"}
    tout = "".join(publies().values())
    assert len(sources()) > 12
    for nom, texte in sources().items():
        mots = max((ligne.strip() for ligne in texte.splitlines() if '"[data-' in ligne), key=len, default="")
        assert mots.partition('"')[2].partition('"')[0] in tout, nom


def test_a_name_of_another_file_is_still_given() -> None:
    """Every name that a published file asks of another is one that it gives."""
    donnes = {
        nom: set(re.findall(r" as (\w+)[,}]", texte.rpartition("export{")[2]))
        for nom, texte in publies().items()
    }
    for texte in publies().values():
        for noms, de in re.findall(r'import\{([^}]*)\}from"\./([\w.]+)"', texte):
            assert {nom.split(" as ")[0] for nom in noms.split(",")} <= donnes[de]
    assert {"preparer", "suivre", "rechercher", "trouver", "eclatsDe"} <= donnes["gestes.js"]
    assert donnes["page.js"] == set()
