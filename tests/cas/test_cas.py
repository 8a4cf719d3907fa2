"""Does each scenario print exactly its findings, and does each sentence of the code have its scenario?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from quifaitquoi.checks import CONSTATS_MAX, REGLES
from quifaitquoi.reading import analyse, assemblage, fichiers, logos

from .scenario import Cas, tous

CAS = dict(tous())


def lieu_d_une_ligne(ident: str, commune: str) -> str:
    """A place that differs from the others by its name only."""
    return (
        f"  - {{id: {ident}, nom: {ident}, code_postal: 54000, commune: {commune}, telephone: 3939, "
        "source: Exemple, verifie_le: 2026-11-02}\n"
    )


# Too large to be written in a file of their own.
DEMESURES = {
    "trop de valeurs": Cas.en_code(
        ["essai.yml:1:200003 : ce fichier a plus de 100000 valeurs : partagez-le en plusieurs fichiers"],
        "lieux: [" + "a," * (analyse.NOEUDS_MAX + 1) + "]\n",
    ),
    "trop d’octets": Cas.en_code(
        ["essai.yml:1:1 : ce fichier dépasse 2 Mo : partagez-le en plusieurs fichiers"],
        "#" * (fichiers.TAILLE_MAX + 1),
    ),
    "logo trop lourd": Cas(
        "",
        [
            "territories/54-meurthe-et-moselle/essai.yml:3:16 : affiches.logos.1.fichier "
            "« logos/lourd.svg » : ce fichier dépasse 200 Ko : réduisez l’image, ou simplifiez le dessin"
        ],
        {
            "fichiers": {
                "54-meurthe-et-moselle/essai.yml": "affiches:\n  logos:\n    - fichier: logos/lourd.svg\n"
                "      alternative: Partenaire d’exemple\n",
                "54-meurthe-et-moselle/logos/lourd.svg": "#" * (logos.POIDS_MAX + 1),
            }
        },
    ),
    "trop d’erreurs": Cas.en_code(
        [
            *[
                f"essai.yml:{ligne}:5 : lieux.{ligne - 1} « a » : "
                "doit être un bloc de champs, avec un champ par ligne"
                for ligne in range(2, assemblage.CONSTATS_MAX + 3)
            ],
            "essai.yml:503:5 : lieux : il y a trop d’erreurs : corrigez celles-ci, la suite sera lue après",
        ],
        "lieux:\n" + "  - a\n" * 1000,
    ),
    "trop de communes inconnues": Cas.en_code(
        [
            *[
                f"essai.yml:{ligne + 1}:56 : lieux.x{ligne:03}.commune « Xyz » : "
                "n’est pas une commune de Meurthe-et-Moselle"
                for ligne in range(1, assemblage.CONSTATS_MAX + 2)
            ],
            "essai.yml:503:5 : lieux.x502 : "
            "il y a trop d’erreurs : corrigez celles-ci, la suite sera lue après",
        ],
        "lieux:\n" + "".join(lieu_d_une_ligne(f"x{rang:03}", "Xyz") for rang in range(1, 601)),
    ),
    "trop de constats d’une règle": Cas.en_code(
        [
            *[
                f"essai.yml:{ligne + 1}:5 : avertissement : acteurs.x{ligne:03} : "
                "cet acteur ne reçoit nulle part : aucun lieu ni aucune permanence ne le cite"
                for ligne in range(1, CONSTATS_MAX + 1)
            ],
            "territoire.yml:2:3 : avertissement : territoire : trop de fiches manquent à "
            "« Chaque acteur reçoit quelque part. » : corrigez celles-ci, la suite sera dite après",
        ],
        "acteurs:\n"
        + "".join(
            f"  - {{id: x{rang:03}, role: exemple, nom: X, source: Exemple}}\n" for rang in range(1, 601)
        ),
    ),
}


def lignes(cas: Cas, racine: Path) -> list[str]:
    """What is printed, with ordinary spaces: a no-break one can't be seen in the cases."""
    return [str(constat).replace("\u00a0", " ") for constat in cas.trouver(racine)]


@pytest.mark.parametrize("nom", CAS)
def test_a_scenario_prints_its_findings(nom: str, tmp_path: Path) -> None:
    racine = tmp_path / "territories"
    racine.mkdir()
    assert lignes(CAS[nom], racine) == CAS[nom].constats


@pytest.mark.parametrize("nom", DEMESURES)
def test_an_outsized_file_costs_little(nom: str, tmp_path: Path) -> None:
    racine = tmp_path / "territories"
    racine.mkdir()
    assert lignes(DEMESURES[nom], racine) == DEMESURES[nom].constats


def test_findings_are_typeset_in_french(tmp_path: Path) -> None:
    """No ordinary space before : ; ? ! », nor after «; no U+202F, which our fonts lack."""
    for rang, cas in enumerate(CAS.values()):
        racine = tmp_path / str(rang)
        racine.mkdir()
        for constat in cas.trouver(racine):
            assert not re.search(r" [:;?!»]|« |\u202f|'(?=[a-zé])(?<=[a-z]')", constat.phrase), constat.phrase


@cache
def tout_ce_qui_est_dit() -> str:
    return "\n".join(ligne for cas in (*CAS.values(), *DEMESURES.values()) for ligne in cas.constats)


def phrases_du_code() -> Iterator[tuple[str, str]]:
    """Every piece of a sentence that the rooms of reading, checks and model may print."""
    paquet = Path(analyse.__file__).parent.parent
    for piece in ("reading", "checks", "model"):
        for module in sorted((paquet / piece).glob("*.py")):
            # What helps while one types is in the schema, and tests/reading/test_schema.py reads it there.
            if module.name not in {"schema.py", "aides.py", "__init__.py"}:
                yield from _phrases(module, seulement_refus=piece == "model")


def _phrases(module: Path, *, seulement_refus: bool) -> Iterator[tuple[str, str]]:
    arbre = ast.parse(module.read_text(encoding="utf-8"))
    racines = [n for n in ast.walk(arbre) if _est_refus(n)] if seulement_refus else [_sans_docstrings(arbre)]
    for racine in racines:
        for noeud in ast.walk(racine):
            if isinstance(noeud, ast.Constant) and isinstance(noeud.value, str):
                for morceau in re.split(r"\{[^}]*\}", noeud.value):
                    if re.search(r"[a-zéèêàç’]+ [a-zéèêàç’]+", morceau):
                        yield f"{module.parent.name}/{module.name}:{noeud.lineno}", morceau.strip()


def _est_refus(noeud: ast.AST) -> bool:
    return isinstance(noeud, ast.Call) and getattr(noeud.func, "id", "") == "PydanticCustomError"


def _sans_docstrings(arbre: ast.Module) -> ast.Module:
    """Without what is written for programmers, and without libyaml's own words."""
    for noeud in ast.walk(arbre):
        for corps in (getattr(noeud, "body", None),):
            if isinstance(corps, list):
                corps[:] = [n for n in corps if not _est_texte_seul(n) and not _est_table_de_libyaml(n)]
    return arbre


def _est_texte_seul(noeud: ast.AST) -> bool:
    return isinstance(noeud, ast.Expr) and isinstance(noeud.value, ast.Constant)


def _est_table_de_libyaml(noeud: ast.AST) -> bool:
    return isinstance(noeud, ast.AnnAssign) and getattr(noeud.target, "id", "") == "_EXPLICATIONS"


@pytest.mark.parametrize(
    ("lieu", "phrase"), [pytest.param(*p, id=f"{p[0]} {p[1][:40]}") for p in phrases_du_code()]
)
def test_each_sentence_has_its_scenario(lieu: str, phrase: str) -> None:
    assert phrase.replace("\u00a0", " ") in tout_ce_qui_est_dit(), f"{lieu} n’est imprimé par aucun cas"


def test_rules_document_themselves() -> None:
    assert len({regle.id for regle in REGLES}) == len(REGLES)
    for regle in REGLES:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", regle.id)
        assert regle.phrase[0].isupper(), regle.phrase
        assert regle.phrase.endswith("."), regle.phrase
