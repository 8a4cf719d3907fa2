"""Which national contacts does a page show, in the order asked, and who says so?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from quifaitquoi.model import Ressource, Territoire

_AVEC_ADRESSE = re.compile(r"(?P<dit>.*\S)\s*\((?P<adresse>https://[^\s()]+)\)")


def ressources(territoire: Territoire, identifiants: Iterable[str]) -> list[Ressource]:
    """The contacts of these ids; an id that names nothing is left to the checks."""
    connues = {ressource.id: ressource for ressource in territoire.national.ressources}
    return [connues[identifiant] for identifiant in identifiants if identifiant in connues]


def urgences(territoire: Territoire) -> list[Ressource]:
    """The numbers to call at once, in the order of the file."""
    return [r for r in territoire.national.ressources if r.urgence and r.telephone]


def page_source(source: str) -> tuple[str, str | None]:
    """What a source is called, and the address of its page when it ends with one between brackets."""
    trouvee = _AVEC_ADRESSE.fullmatch(source)
    return (trouvee["dit"], trouvee["adresse"]) if trouvee else (source, None)
