"""Does the page for agents say what the command does, option by option, end by end?"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
from quifaitquoi.commandes.importer import COMMANDE
from quifaitquoi.importing import Attendu, Issue

from tests.importing.lecture import importe


@pytest.fixture(scope="module")
def page() -> str:
    return (Path(__file__).parents[2] / "content" / "importer.md").read_text(encoding="utf-8")


def bloc(page: str, genre: str) -> str:
    (trouve,) = re.findall(rf"^```{genre}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert isinstance(trouve, str)
    return trouve


def premieres_cases(page: str, entete: str) -> list[str]:
    """The first column of the table that begins with a header."""
    table = page.partition(f"| {entete} |")[2].partition("\n\n")[0]
    return [ligne.split("|")[1].strip() for ligne in table.splitlines()[2:]]


def test_the_example_gives_this_report_and_this_record(page: str) -> None:
    lu = importe(bloc(page, "csv").encode(), fichier="liste.csv", attendu=Attendu())
    assert lu.rapport.en_texte().replace("\u00a0", " ") == bloc(page, "text").replace("\u00a0", " ")
    assert bloc(page, "yaml").replace("\u00a0", " ") in lu.yaml.replace("\u00a0", " ")


def test_every_option_is_told_and_no_other(page: str) -> None:
    commande = argparse.ArgumentParser(add_help=False)
    COMMANDE.arguments(commande)
    options = {option for action in commande._actions for option in action.option_strings}
    dites = {re.match(r"`(--[a-z-]+)", case)[1] for case in premieres_cases(page, "Option")}  # type: ignore[index]
    assert dites == options


def test_every_end_of_a_row_is_told_in_order(page: str) -> None:
    dites = premieres_cases(page, "Fin")
    assert sorted(dites) == sorted(issue.value for issue in Issue)
