"""Do the rules hold at their edges: the day a record grows old, the minute two places touch, a deep tree?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.checks import REGLES, verifier
from quifaitquoi.constats import Constat, Gravite
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires

SOCLE = Path(__file__).parent.parent / "cas" / "socle"
AUJOURDHUI = date(2026, 11, 21)


def territoire(racine: Path, *essais: str, national: str = "") -> Territoire:
    """The plain guide of the golden cases, and what a test adds to it."""
    for fichier in SOCLE.rglob("*.yml"):
        copie = racine / fichier.relative_to(SOCLE)
        copie.parent.mkdir(parents=True, exist_ok=True)
        copie.write_bytes(fichier.read_bytes())
    for rang, essai in enumerate(essais):
        (racine / "54-meurthe-et-moselle" / f"essai{rang}.yml").write_text(essai, encoding="utf-8")
    if national:
        (racine / "_national" / "arbre.yml").write_text(national, encoding="utf-8")
    lecture = lire_territoires(racine)
    assert not lecture.bloquee, [str(constat) for constat in lecture.constats]
    return lecture.territoires[0]


def constats(guide: Territoire, regle: str, jour: date = AUJOURDHUI) -> list[Constat]:
    """What one rule says."""
    (choisie,) = (candidate for candidate in REGLES if candidate.id == regle)
    return list(choisie.verification(guide, jour))


def lieux(*champs: str) -> str:
    """Places a, b, c… in Nancy, each with fields of its own."""
    return "lieux:\n" + "".join(
        f"  - {{id: {ident}, nom: Lieu {ident}, code_postal: 54000, commune: Nancy, source: Exemple, "
        f"verifie_le: 2026-11-02, {suite}}}\n"
        for ident, suite in zip("abcdefg", champs, strict=False)
    )


@pytest.mark.parametrize(
    ("jour", "degre"),
    [
        (date(2026, 11, 2), None),
        (date(2027, 11, 2), None),
        (date(2027, 11, 3), "il y a plus d’un an"),
        (date(2028, 11, 2), "il y a plus d’un an"),
        (date(2028, 11, 3), "il y a plus de deux ans"),
    ],
)
def test_a_record_grows_old_on_its_anniversary(tmp_path: Path, jour: date, degre: str | None) -> None:
    dits = [constat.message for constat in constats(territoire(tmp_path), "verifie-depuis-peu", jour)]
    assert len(dits) == (2 if degre else 0)
    assert all(degre in dit for dit in dits if degre)


def test_checked_today_is_not_in_the_future(tmp_path: Path) -> None:
    guide = territoire(tmp_path)
    assert constats(guide, "verifie-dans-le-passe", date(2026, 11, 2)) == []
    assert len(constats(guide, "verifie-dans-le-passe", date(2026, 11, 1))) == 2


BUS = "acteurs:\n  - {id: bus, role: exemple, nom: Bus, telephone: 3939, equipe_unique: oui}\n"


@pytest.mark.parametrize(
    ("ici", "ailleurs", "jour"),
    [
        ("{lundi: 9h-12h}", "{lundi: 12h-13h}", None),
        ("{lundi: 9h-12h}", "{lundi: 11h59-13h}", "lundi 23 novembre 2026"),
        ("{lundi des semaines paires: 9h-12h}", "{lundi des semaines impaires: 9h-12h}", None),
        # 2026 ends with weeks 53 and 1, both odd: « un sur deux » then falls on the odd ones.
        (
            "{lundi des semaines impaires: 9h-12h}",
            "{un lundi sur deux à partir du 23 novembre 2026: 9h-12h}",
            "lundi 4 janvier 2027",
        ),
        ("{lundi: 9h-17h}", "{lundi: 10h-11h}", "lundi 23 novembre 2026"),
        ("{lundi: 9h-12h, jours fériés: fermé}", "{11 novembre 2026: 9h-12h}", None),
    ],
)
def test_a_single_team_is_at_one_place(tmp_path: Path, ici: str, ailleurs: str, jour: str | None) -> None:
    deux = lieux(f"acteurs: [bus], horaires: {ici}", f"acteurs: [bus], horaires: {ailleurs}")
    dits = constats(territoire(tmp_path, BUS, deux), "un-seul-endroit")
    assert [jour in constat.message for constat in dits if jour] == ([True] if jour else [])
    assert len(dits) == bool(jour)


def test_two_openings_of_one_place_are_no_conflict(tmp_path: Path) -> None:
    permanence = (
        "permanences:\n  - {acteur: bus, lieu: a, horaires: {lundi: 10h-11h}, source: Exemple, "
        "verifie_le: 2026-11-02}\n"
    )
    guide = territoire(tmp_path, BUS, lieux("acteurs: [bus], horaires: {lundi: 9h-12h}"), permanence)
    assert constats(guide, "un-seul-endroit") == []


def test_an_organisation_may_receive_everywhere(tmp_path: Path) -> None:
    partout = lieux(*["acteurs: [exemple], horaires: {lundi: 9h-12h}"] * 4)
    assert constats(territoire(tmp_path, partout), "un-seul-endroit") == []


def test_a_closure_frees_the_team(tmp_path: Path) -> None:
    deux = lieux(
        "acteurs: [bus], horaires: {lundi: 9h-12h}, sauf: [à partir du 1er décembre 2026]",
        "acteurs: [bus], horaires: {7 décembre 2026: 9h-12h}",
    )
    assert constats(territoire(tmp_path, BUS, deux), "un-seul-endroit") == []


@pytest.mark.parametrize(
    "moyen",
    [
        "telephone: 3939",
        "courriels: [accueil@mairie.example]",
        "site_web: [https://mairie.example]",
        "prise_rdv: https://mairie.example/rdv",
    ],
)
def test_one_way_to_reach_a_place_is_enough(tmp_path: Path, moyen: str) -> None:
    assert constats(territoire(tmp_path, lieux(moyen)), "lieux-joignables") == []
    assert len(constats(territoire(tmp_path, lieux("typologie: [RFS]")), "lieux-joignables")) == 1


def test_a_permanence_makes_its_place_reachable(tmp_path: Path) -> None:
    permanence = (
        "permanences:\n  - {acteur: muet, lieu: a, horaires: {lundi: 10h-11h}, telephone: 3939, "
        "source: Exemple, verifie_le: 2026-11-02}\nacteurs:\n  - {id: muet, role: exemple, nom: Muet}\n"
    )
    assert constats(territoire(tmp_path, lieux("typologie: [RFS]"), permanence), "lieux-joignables") == []


def test_positions_filled_in_are_no_duplicates(tmp_path: Path) -> None:
    deux = lieux("telephone: 3939", "telephone: 3939")
    assert constats(territoire(tmp_path, deux), "lieux-distincts") == []


@pytest.mark.parametrize(
    ("horaires", "jour", "nombre"),
    [
        ("{lundi: 9h-12h, 20 novembre 2026: fermé}", AUJOURDHUI, 1),
        ("{lundi: 9h-12h, 21 novembre 2026: fermé}", AUJOURDHUI, 0),
        ("{lundi: 9h-12h, du 1er au 31 août: fermé}", AUJOURDHUI, 0),
        ("{lundi: 9h-12h, à partir du 1er janvier 2026: fermé}", AUJOURDHUI, 0),
    ],
)
def test_a_closure_is_past_the_day_after(tmp_path: Path, horaires: str, jour: date, nombre: int) -> None:
    guide = territoire(tmp_path, lieux(f"telephone: 3939, horaires: {horaires}"))
    assert len(constats(guide, "fermetures-a-venir", jour)) == nombre


def arbre(questions: Iterator[str]) -> str:
    socle = (SOCLE / "_national" / "arbre.yml").read_text(encoding="utf-8")
    debut, fin = socle.split("  orientations:\n")
    return debut.replace("vers: apprendre", "vers: q1") + "".join(questions) + "  orientations:\n" + fin


def question(ident: str, *vers: str) -> str:
    reponses = ", ".join(f"{{texte: R{rang}, vers: {cible}}}" for rang, cible in enumerate(vers))
    return f"    - {{id: {ident}, titre: T, reponses: [{reponses}]}}\n"


@pytest.mark.parametrize(("longueur", "nombre"), [(5, 0), (6, 1), (8, 3), (2000, 1995)])
def test_six_questions_are_enough(tmp_path: Path, longueur: int, nombre: int) -> None:
    """The deepest tree would need a deeper recursion than Python's."""
    chaine = (question(f"q{i}", f"q{i + 1}", "apprendre") for i in range(1, longueur))
    guide = territoire(
        tmp_path, national=arbre(iter([*chaine, question(f"q{longueur}", "demarche", "apprendre")]))
    )
    assert len(constats(guide, "profondeur")) == nombre
    assert constats(guide, "sans-boucle") == []


def test_meeting_again_is_not_turning_in_circles(tmp_path: Path) -> None:
    losange = [question("q1", "q2", "q3"), question("q2", "q4", "demarche"), question("q3", "q4", "demarche")]
    guide = territoire(tmp_path, national=arbre(iter([*losange, question("q4", "apprendre", "demarche")])))
    assert constats(guide, "sans-boucle") == []
    assert constats(guide, "tout-est-atteint") == []


def test_a_rule_announces_its_severity(tmp_path: Path) -> None:
    """The list of the rules is their documentation: it must say what really stops a build."""
    guide = territoire(
        tmp_path, "acteurs:\n  - {id: seul, role: exemple, nom: Seul}\n", lieux("typologie: [RFS]")
    )
    for regle in REGLES:
        for constat in regle.verification(guide, date(2030, 1, 1)):
            assert constat.gravite is regle.gravite, regle.id


def test_a_sound_guide_has_nothing_to_say(tmp_path: Path) -> None:
    assert list(verifier(territoire(tmp_path), AUJOURDHUI)) == []
    assert {regle.gravite for regle in REGLES} == set(Gravite)
