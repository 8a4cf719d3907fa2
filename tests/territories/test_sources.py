"""Do the shipped places say what their sources say, and nothing else?

`provenance.csv` tells which row of a source became which record. A record that somebody has checked since (it
has another `verifie_le` than its source) is no longer compared: it may rightly differ.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from opening_hours import OpeningHours
from quifaitquoi.horaires import occurrences
from quifaitquoi.model import Lieu, Permanence, Territoire, e164

CODES = ("16", "23", "54", "88", "974")
DECISION = Path("content/decisions/donnees-laissees-de-cote.md")
# Eight weeks over the turn of the year: 2026 has a week 53, so two odd weeks follow each other.
DU, AU = date(2026, 11, 23), date(2027, 1, 17)

HORAIRES_AUTRES = {
    "France-services_1121": "deux plages sur rendez-vous ne sont que dans le commentaire",
    "France-services_2166": "les arrêts du bus sont inconnus : heures dites dans le texte",
    "France-services_2306": "les arrêts du bus sont inconnus : heures dites dans le texte",
    "France-services_2689": "les arrêts du bus sont inconnus : heures dites dans le texte",
}
CHAMPS_AUTRES = {
    "Bus-France-Services-Charente_4": {"position"},
    "France-services_729": {"telephone"},
    "France-services_1190": {"telephone", "code_postal"},
    "France-services_2166": {"position"},
    "France-services_2306": {"position"},
    "France-services_2689": {"position"},
    "France-services_2696": {"telephone"},
    "France-services_2697": {"telephone"},
    "France-services_2698": {"telephone"},
    "France-services_3252": {"courriels"},
    "La-Creuse_2": {"position", "courriels"},
    "La-Creuse_50": {"position", "telephone", "courriels"},
    "La-Creuse_75": {"telephone"},
}
"""What was mended or left out on purpose, row by row; the decision page says why."""

_FAIT = re.compile(
    r"^ +(- )?(id|nom|adresse|complement_adresse|code_postal|commune|telephone|courriels|site_web): .*$",
    re.MULTILINE,
)
"""An address or an e-mail told in a comment is a fact, not a sentence."""


@dataclass(frozen=True)
class Repris:
    """One row of a source, and the record of ours that carries it."""

    source: dict[str, str]
    territoire: Territoire
    fiche: Lieu | Permanence

    @property
    def lieu(self) -> Lieu:
        return self.fiche if isinstance(self.fiche, Lieu) else self.territoire.lieu[self.fiche.lieu]

    @property
    def inchange(self) -> bool:
        return str(self.fiche.verifie_le) == self.source["date_maj"]


@pytest.fixture(scope="module")
def sources(donnees_reelles: Path) -> dict[str, dict[str, str]]:
    """The rows of the five départements, by id."""
    with (donnees_reelles / "lieux.csv").open(encoding="utf-8", newline="") as fichier:
        return {ligne["id"]: ligne for ligne in csv.DictReader(fichier) if _departement(ligne) in CODES}


@pytest.fixture(scope="module")
def repris(territoires: dict[str, Territoire], sources: dict[str, dict[str, str]]) -> list[Repris]:
    """Every row that was taken over, with its record."""
    with Path(__file__).with_name("provenance.csv").open(encoding="utf-8", newline="") as fichier:
        lignes = list(csv.DictReader(fichier))
    return [
        Repris(sources[ligne["fiche_source"]], territoire, fiche)
        for ligne in lignes
        for territoire in [territoires[ligne["territoire"].split("-")[0]]]
        for fiche in _fiches(territoire, ligne, sources[ligne["fiche_source"]]["source"])
    ]


def test_every_row_is_in_a_guide_once_or_in_the_decision_page(
    repris: list[Repris], sources: dict[str, dict[str, str]], racine: Path
) -> None:
    ecartees = _ids_cites((racine / DECISION).read_text(encoding="utf-8"))
    prises = Counter((r.source["id"], isinstance(r.fiche, Lieu)) for r in repris)
    assert {cle for cle, nombre in prises.items() if nombre > 1} == set()
    oubliees = {
        id_source
        for id_source, ligne in sources.items()
        if id_source not in {id_prise for id_prise, _ in prises} | ecartees and _doit_etre_dite(ligne)
    }
    assert oubliees == set()


def test_every_france_services_is_a_place(repris: list[Repris], sources: dict[str, dict[str, str]]) -> None:
    prises = {r.source["id"] for r in repris if isinstance(r.fiche, Lieu)}
    attendues = {i for i, ligne in sources.items() if ligne["source"] == "France services"}
    # The bus of the Ruffécois is its twelve stops.
    assert attendues - prises == {"France-services_2023"}


def test_facts_are_those_of_the_source(repris: list[Repris]) -> None:
    ecarts = {
        (r.source["id"], champ)
        for r in repris
        if r.inchange
        for champ in _champs_differents(r.lieu, r.source)
    }
    assert ecarts == {(i, champ) for i, champs in CHAMPS_AUTRES.items() for champ in champs}


def test_hours_are_those_of_the_source(repris: list[Repris]) -> None:
    """Each printed opening, over eight weeks, against another evaluator reading the source's own string."""
    differents = {
        r.source["id"] for r in repris if _porte_les_heures(r) and _ouvertures(r) != _ouvertures_osm(r)
    }
    assert differents == set(HORAIRES_AUTRES)


def test_hours_left_out_are_explained(repris: list[Repris]) -> None:
    for r in repris:
        if isinstance(r.fiche, Lieu) and r.inchange and not r.source["horaires"]:
            assert r.fiche.horaires is None, r.source["id"]


def test_no_sentence_is_copied(sources: dict[str, dict[str, str]], racine: Path) -> None:
    copiables = {
        suite
        for ligne in sources.values()
        for champ in ("presentation_resume", "presentation_detail")
        for suite in _suites_de_mots(ligne[champ])
    }
    fichiers = [racine / DECISION, *(racine / "territories").glob("[0-9]*/*.yml")]
    for fichier in fichiers:
        texte = _FAIT.sub("", fichier.read_text(encoding="utf-8"))
        copiees = copiables.intersection(_suites_de_mots(texte))
        assert not copiees, f"{fichier} : {copiees}"


def _departement(ligne: dict[str, str]) -> str:
    code = ligne["code_insee"] or ligne["code_postal"]
    return code[:3] if code.startswith("97") else code[:2]


def _fiches(territoire: Territoire, ligne: dict[str, str], source: str) -> Iterator[Lieu | Permanence]:
    if ligne["nom_commun"] == "lieu":
        yield from (lieu for lieu in territoire.lieux if lieu.id == ligne["id"])
    else:
        yield from (p for p in territoire.permanences if p.lieu == ligne["id"] and p.source == source)


def _ids_cites(page: str) -> set[str]:
    """`France-services_315, 920 et 1778` names three rows."""
    ids: set[str] = set()
    for prefixe, numeros in re.findall(
        r"([A-Z][\w-]*)_(\d+(?:(?:,| et)\s+\d+\b(?![ \u00a0]?[hmk%]))*)", page
    ):
        ids |= {f"{prefixe}_{numero}" for numero in re.findall(r"\d+", numeros)}
    return ids


def _doit_etre_dite(ligne: dict[str, str]) -> bool:
    """Of the 155 places of Ultra Num, the page counts those without hours instead of naming them."""
    return ligne["source"] != "Ultra Num" or bool(ligne["horaires"])


def _champs_differents(lieu: Lieu, ligne: dict[str, str]) -> Iterator[str]:
    if (str(lieu.latitude or ""), str(lieu.longitude or "")) != (ligne["latitude"], ligne["longitude"]):
        yield "position"
    if (e164(lieu.telephone) if lieu.telephone else "") != ligne["telephone"]:
        yield "telephone"
    if "|".join(lieu.courriels) != ligne["courriels"]:
        yield "courriels"
    for champ in ("code_insee", "code_postal"):
        if getattr(lieu, champ) != ligne[champ]:
            yield champ


def _porte_les_heures(r: Repris) -> bool:
    """A workshop's hours are those of its permanence, not of the place."""
    ici = isinstance(r.fiche, Permanence) or r.source["source"] != "La Creuse"
    return ici and r.inchange and bool(r.source["horaires"])


def _ouvertures(r: Repris) -> list[tuple[datetime, datetime]]:
    if r.fiche.horaires is None:
        return []
    dates = occurrences(r.fiche.horaires, r.territoire.calendrier, DU, AU)
    return _bout_a_bout((o.debut.replace(tzinfo=None), o.fin.replace(tzinfo=None)) for o in dates)


def _ouvertures_osm(r: Repris) -> list[tuple[datetime, datetime]]:
    debut, fin = datetime.combine(DU, time()), datetime.combine(AU + timedelta(days=1), time())
    intervalles = OpeningHours(r.source["horaires"], country="FR").intervals(debut, fin)
    return _bout_a_bout((a, b) for a, b, etat, _ in intervalles if str(etat) == "open" and b is not None)


def _bout_a_bout(plages: Iterable[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    jointes: list[tuple[datetime, datetime]] = []
    for debut, fin in plages:
        if jointes and jointes[-1][1] == debut:
            jointes[-1] = (jointes[-1][0], fin)
        else:
            jointes.append((debut, fin))
    return jointes


def _suites_de_mots(texte: str, longueur: int = 6) -> set[str]:
    sans_accent = unicodedata.normalize("NFKD", texte.lower()).encode("ascii", "ignore").decode()
    mots = re.findall(r"[a-z0-9]+", sans_accent)
    return {" ".join(mots[i : i + longueur]) for i in range(len(mots) - longueur + 1)}
