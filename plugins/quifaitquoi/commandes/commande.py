"""What is a command made of, and how does it end?"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from quifaitquoi.constats import Constat, en_annotations, en_json, en_texte
from quifaitquoi.construction import jour_de_construction

FORMATS: Final[Mapping[str, Callable[[Sequence[Constat]], str]]] = MappingProxyType(
    {"texte": en_texte, "json": en_json, "github": en_annotations}
)
"""How findings may be asked for."""
BIEN: Final = 0
ERREURS: Final = 1


def _sans_argument(_: argparse.ArgumentParser) -> None:
    """Most commands take some."""


@dataclass(frozen=True, slots=True)
class Commande:
    """A name, a line of help, arguments to declare, and what it does with them.

    `agir` is given the arguments read, with the instant of the call in `maintenant` (local time with its
    offset), and returns the exit code. It may raise OSError or ValueError in French: the command line then
    says a wrong use.
    """

    nom: str
    aide: str
    agir: Callable[[argparse.Namespace], int]
    arguments: Callable[[argparse.ArgumentParser], None] = _sans_argument


def jour_demande(options: argparse.Namespace) -> date:
    """The day a command speaks of: that of `--date`, else that of SOURCE_DATE_EPOCH, else today, in Paris."""
    demande: date | None = options.date
    epoque = os.environ.get("SOURCE_DATE_EPOCH", "")
    return demande or jour_de_construction("", epoque, lambda: options.maintenant)
