"""How are the arguments of a command asked for, and refused, in French?"""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, NoReturn

from quifaitquoi.constats import typographie
from quifaitquoi.horaires import Calendrier

MAUVAIS_USAGE = 2
TERRITOIRES: Final = Path("territories")
"""Where the data stands in a guide, from its root."""
# argparse speaks English only; its sentences, as written in CPython 3.11 to 3.14 (argparse.py).
_D_ARGPARSE: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (?P<quoi>.+)", "il manque : {quoi}"),
    (r"unrecognized arguments: (?P<quoi>.+)", "je ne comprends pas : {quoi}"),
    (r"argument (?P<nom>\S+): expected .*", "il manque une valeur après {nom}"),
    (
        r"argument (?P<nom>.+?): invalid choice: '?(?P<lu>.*?)'? \(choose from (?P<choix>.+)\)",
        "« {lu} » n’est pas possible pour {nom} ; choisissez entre {choix}",
    ),
    (r"argument (?P<nom>.+?): ignored explicit argument (?P<lu>.+)", "{nom} ne prend pas de valeur ({lu})"),
    (r"argument (?P<nom>\S+): (?P<quoi>.+)", "{nom} : {quoi}"),
    (r"ambiguous option: (?P<lu>\S+) could match (?P<choix>.+)", "« {lu} » peut vouloir dire {choix}"),
)


class Analyseur(argparse.ArgumentParser):
    """argparse, in French."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_MiseEnForme, **options)
        self._positionals.title = "À donner\u00a0"
        self._optionals.title = "Options\u00a0"
        self.add_argument("-h", "--aide", "--help", action="help", help="montre cette aide")

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        sys.stderr.write(typographie(f"{self.prog} : {_en_francais(message)}\n"))
        raise SystemExit(MAUVAIS_USAGE)


class _MiseEnForme(argparse.HelpFormatter):
    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, typographie("Usage : ") if prefix is None else prefix)


def _en_francais(message: str) -> str:
    for anglais, francais in _D_ARGPARSE:
        if trouve := re.fullmatch(anglais, message, re.DOTALL):
            return francais.format(**trouve.groupdict())
    return "je ne comprends pas cette commande"


def un_dossier(commande: argparse.ArgumentParser) -> None:
    """The folder that holds all the territories, as `dossier`."""
    commande.add_argument(
        "dossier",
        nargs="?",
        type=Path,
        metavar="DOSSIER",
        default=TERRITOIRES,
        help="le dossier des territoires (« territories » par défaut)",
    )


def des_dossiers(commande: argparse.ArgumentParser) -> None:
    """The folder of all the territories, or those of some, as `dossiers`."""
    commande.add_argument(
        "dossiers",
        nargs="*",
        type=Path,
        metavar="DOSSIER",
        default=[TERRITOIRES],
        help="tous les territoires (« territories » par défaut), ou le dossier d’un seul",
    )


def jour(texte: str) -> date:
    """A day, `2026-11-21`."""
    try:
        return date.fromisoformat(texte)
    except ValueError:
        raise argparse.ArgumentTypeError(f"« {texte} » n’est pas une date (exemple : 2026-11-21)") from None


def instant(texte: str) -> datetime:
    """A day or an instant, `2026-12-28T13:00`, with or without its offset from UTC."""
    try:
        return datetime.fromisoformat(texte)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"« {texte} » n’est ni une date ni un instant (exemple : 2026-12-28T13:00)"
        ) from None


def calendrier(code: str) -> Calendrier:
    """The calendar of a département, from its code."""
    try:
        return Calendrier.pour(code.upper())
    except ValueError:
        raise argparse.ArgumentTypeError(f"« {code} » n’est pas le code d’un département") from None
