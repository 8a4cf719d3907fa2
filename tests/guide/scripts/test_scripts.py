"""Are modules joined without losing a name, an import or a string?"""

from __future__ import annotations

import pytest
from quifaitquoi.guide.scripts import NomEnDoubleError, joindre, publies, serrer, sources


def test_what_one_takes_from_another_is_already_there() -> None:
    joint = joindre(
        "gestes.js",
        {
            "cle.js": "/** A key? */\nexport function cle(a) {\n  return a; // same\n}\n",
            "recherche.js": 'import { cle } from "./cle.js";\nexport const deux = () => cle(2);\n',
        },
    )
    assert joint == "export function cle(a){return a;}\nexport const deux=()=>cle(2);"


def test_what_is_in_the_other_file_is_asked_of_it() -> None:
    joint = joindre(
        "gestes.js",
        {"parcours.js": 'import { aVenir } from "../scripts/horloge.js";\nexport const p = aVenir;\n'},
    )
    assert joint == 'import{aVenir}from"./guide.js";export const p=aVenir;'
    assert 'import("./gestes.js")' in joindre("guide.js", {"a.js": 'const m = import("../../geo/cle.js");\n'})


def test_a_module_that_gives_nothing_keeps_its_names() -> None:
    joint = joindre("guide.js", {"a.js": "const n = 1;\nn;\n", "b.js": "const n = 2;\nn;\n"})
    assert joint == "{const n=1;n;}\n{const n=2;n;}"


def test_two_things_of_one_name_are_refused() -> None:
    with pytest.raises(NomEnDoubleError, match=r"gestes.js.*lire"):
        joindre(
            "gestes.js",
            {"a.js": "export function lire() {}\n", "b.js": "export const a = 1;\nconst lire = 2;\n"},
        )


def test_every_module_is_in_one_file() -> None:
    assert set(publies()) == {"guide.js", "gestes.js", "page.js"}
    tout = "".join(publies().values())
    assert len(sources()) > 12
    for nom, texte in sources().items():
        mots = max((ligne.strip() for ligne in texte.splitlines() if '"[data-' in ligne), key=len, default="")
        assert mots.partition('"')[2].partition('"')[0] in tout, nom


def test_what_the_browser_gets_means_the_same_in_fewer_bytes() -> None:
    ecrit = "export const deux=(a)=>{const [b]=a;return`${b}\\u00a0km`;};let reconst=1;"
    assert serrer(ecrit) == "export let deux=(a)=>{let [b]=a;return`${b}\u00a0km`};let reconst=1;"
