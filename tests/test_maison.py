"""Is the house kept as we said: one question per file, small rooms, no clock and no danger inside?"""

from __future__ import annotations

import ast
import gzip
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from quifaitquoi.guide.scripts import publies, sources

RACINE = Path(__file__).resolve().parent.parent
PAQUET = "plugins/quifaitquoi/"
LIGNES_PAR_FICHIER = 250
LIGNES_PAR_FONCTION = 25
OCTETS_DE_JS = 10_000
NOMS_INTERDITS = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "data"}
# The doors where the build date comes in; every other module is given it.
PORTES_DU_TEMPS = {PAQUET + "plugin.py", PAQUET + "cli.py"}
HORLOGES = {"today", "now", "utcnow", "localtime", "time", "time_ns"}
TEXTE_PUBLIE = (PAQUET, "content/", "territories/", "mkdocs.yml", "README.md")
# A page must not run text as code, keep anything on the device, or send anything.
JS_INTERDIT = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\s*\(|new Function|localStorage"
    r"|sessionStorage|indexedDB|document\.cookie|sendBeacon|XMLHttpRequest|WebSocket"
)
CHEMIN_DE_MACHINE = re.compile(r"(?<![\w.~)-])/(?:work|root|tmp|farm|opt)/[\w.-]")
REGISTRE = re.compile(
    r"pypi\.org/simple|files\.pythonhosted\.org|registry\.(?:npmjs|yarnpkg)\.|deb\.debian\.org|proxy\.golang\.org"
)


@cache
def fichiers() -> tuple[str, ...]:
    """Every file of the repository that is, or is about to be, tracked; paths from the root, sorted."""
    commande = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    sortie = subprocess.run(commande, cwd=RACINE, check=True, capture_output=True).stdout.decode()
    return tuple(sorted(nom for nom in set(sortie.split("\0")) if nom and (RACINE / nom).is_file()))


def nommes(*fins: str, sous: tuple[str, ...] = ("",)) -> list[str]:
    return [nom for nom in fichiers() if nom.endswith(fins) and nom.startswith(sous)]


def texte(nom: str) -> str | None:
    """The content of a file; None when it is not UTF-8 text (an image, a font, a case of wrong encoding)."""
    octets = (RACINE / nom).read_bytes()
    try:
        return None if b"\0" in octets else octets.decode("utf-8")
    except UnicodeDecodeError:
        return None


@cache
def arbre(nom: str) -> ast.Module:
    return ast.parse((RACINE / nom).read_text("utf-8"))


def lignes_de_code(fonction: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function, from `def`; its docstring, which we want complete, doesn't count."""
    longueur = (fonction.end_lineno or fonction.lineno) - fonction.lineno + 1
    premiere = fonction.body[0]
    if ast.get_docstring(fonction) is not None:
        longueur -= (premiere.end_lineno or premiere.lineno) - premiere.lineno + 1
    return longueur


def fonctions(nom: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for noeud in ast.walk(arbre(nom)):
        if isinstance(noeud, ast.FunctionDef | ast.AsyncFunctionDef):
            yield noeud


def trouvailles(motif: re.Pattern[str], noms: list[str]) -> list[str]:
    return [
        f"{nom}:{numero}: {trouve.group()}"
        for nom in noms
        for numero, ligne in enumerate((texte(nom) or "").splitlines(), 1)
        if (trouve := motif.search(ligne))
    ]


def test_the_package_is_seen() -> None:
    assert len(nommes(".py", sous=(PAQUET,))) > 10


def test_each_module_begins_with_the_question_it_answers() -> None:
    premieres = {nom: (ast.get_docstring(arbre(nom)) or "").partition("\n")[0] for nom in nommes(".py")}
    assert [nom for nom, ligne in premieres.items() if "?" not in ligne] == []


def test_each_script_begins_with_the_question_it_answers() -> None:
    premieres = {nom: (RACINE / nom).read_text("utf-8")[:300] for nom in nommes(".js", sous=(PAQUET,))}
    assert [nom for nom, debut in premieres.items() if not re.match(r"(//|/\*\*)\s[^.]*\?", debut)] == []


def test_no_catch_all_module() -> None:
    noms = nommes(".py", ".js", sous=(PAQUET, "tests/", "outils/"))
    assert [nom for nom in noms if NOMS_INTERDITS & set(Path(nom).with_suffix("").parts)] == []


def test_functions_fit_on_a_screen() -> None:
    longues = {
        f"{nom}:{fonction.lineno} {fonction.name}": lignes_de_code(fonction)
        for nom in nommes(".py")
        for fonction in fonctions(nom)
        if lignes_de_code(fonction) > LIGNES_PAR_FONCTION
    }
    assert longues == {}


def test_files_stay_small() -> None:
    tailles = {nom: (texte(nom) or "").count("\n") for nom in nommes(".py", ".js")}
    assert {nom: n for nom, n in tailles.items() if n > LIGNES_PAR_FICHIER} == {}


def test_nothing_names_a_machine_or_a_registry() -> None:
    assert trouvailles(CHEMIN_DE_MACHINE, list(fichiers())) == []
    assert trouvailles(REGISTRE, list(fichiers())) == []


def test_time_comes_in_by_two_doors_only() -> None:
    appels = [
        f"{nom}:{noeud.lineno} {noeud.func.attr}()"
        for nom in nommes(".py", sous=(PAQUET,))
        if nom not in PORTES_DU_TEMPS
        for noeud in ast.walk(arbre(nom))
        if isinstance(noeud, ast.Call)
        and isinstance(noeud.func, ast.Attribute)
        and noeud.func.attr in HORLOGES
        and isinstance(noeud.func.value, ast.Name | ast.Attribute)
        and ast.unparse(noeud.func.value).rpartition(".")[2] in {"date", "datetime", "dt", "time"}
    ]
    assert appels == []


def test_scripts_neither_inject_nor_keep_nor_send() -> None:
    assert trouvailles(JS_INTERDIT, nommes(".js", ".html", ".j2", sous=(PAQUET, "content/"))) == []


def test_no_sign_that_our_font_lacks() -> None:
    """U+202F, the narrow no-break space, has no glyph in Atkinson Hyperlegible: U+00A0 is used instead."""
    etroite = re.compile("\N{NARROW NO-BREAK SPACE}")
    assert trouvailles(etroite, nommes("", sous=TEXTE_PUBLIE)) == []


def test_scripts_stay_light() -> None:
    """What visitors download: every module but those of the form for agents, an option of its own address."""
    poids = {nom: len(gzip.compress(texte.encode(), 9)) for nom, texte in publies().items()}
    ecrits = [nom for nom in nommes(".js", sous=(PAQUET,)) if not nom.startswith(f"{PAQUET}formulaire/")]
    assert len(sources()) == len(ecrits), "un module n’est pas publié"
    assert sum(poids.values()) <= OCTETS_DE_JS, poids


@pytest.mark.parametrize(
    ("motif", "fautif", "permis"),
    [
        (CHEMIN_DE_MACHINE, "see /" + "work/main", "https://exemple.fr/work/"),
        (REGISTRE, "https://files." + "pythonhosted.org/x", "pythonhosted"),
        (JS_INTERDIT, "e.inner" + "HTML = x", "e.textContent = x"),
    ],
)
def test_the_rules_can_fail(motif: re.Pattern[str], fautif: str, permis: str) -> None:
    assert motif.search(fautif)
    assert not motif.search(permis)
