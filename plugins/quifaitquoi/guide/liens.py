"""Which address does a link carry, and is it one we may write?"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, quote_plus, urlsplit

from quifaitquoi.model import e164

_SCHEMAS = frozenset({"https", "mailto", "tel"})
# What a browser silently removes before it reads a scheme (WHATWG URL, « remove all ASCII tab or newline »).
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0]")


@lru_cache(maxsize=8192)
def lien_relatif(vers: str, depuis: str) -> str:
    """Relative link between two addresses of the site, both written from its root: « ../lieux/x/#horaires ».

    Relative links let the same files live at the root of a domain, in a folder of one, or on a USB stick.
    """
    cible, diese, ancre = vers.partition("#")
    arrivee, depart = cible.split("/"), depuis.split("/")[:-1]
    communs = 0
    while communs < min(len(arrivee) - 1, len(depart)) and arrivee[communs] == depart[communs]:
        communs += 1
    chemin = "../" * (len(depart) - communs) + "/".join(arrivee[communs:])
    return (chemin or "./") + diese + ancre


def lien_sur(url: str) -> str:
    """The address itself when it is https, mailto or tel; ValueError otherwise.

    The model has refused the others already: this is the second lock, for what didn't come through it.
    """
    parties = urlsplit(url)
    sans_hote = parties.scheme == "https" and not parties.netloc
    if parties.scheme not in _SCHEMAS or sans_hote or _INVISIBLE.search(url):
        raise ValueError(f"lien interdit\u00a0: {url!r}")
    return url


def est_dans_le_site(url: str) -> bool:
    """Whether an address written by hand stays in the site: no scheme, no host (`//hote` has one)."""
    nette = _INVISIBLE.sub("", url)
    return "\\" not in nette and not nette.startswith("//") and not urlsplit(nette).scheme


def tel(telephone: str) -> str:
    """`tel:` address of a French number: international form, short and special numbers as they are dialled.

    Those that begin by 08 have a tariff of their own, that the international form may not reach.
    """
    national = telephone.replace(" ", "")
    return f"tel:{national if national.startswith('08') else e164(telephone) or national}"


def courriel(adresse: str) -> str:
    """`mailto:` address of a mailbox."""
    return f"mailto:{quote(adresse, safe='@')}"


def nom_de_site(url: str) -> str:
    """What to show of an address: its host and path, which fit on paper and tell where the link goes."""
    parties = urlsplit(url)
    return (parties.hostname or "").removeprefix("www.") + parties.path.rstrip("/")


def itineraire(latitude: float | None, longitude: float | None, adresse: str | None) -> str | None:
    """Directions on OpenStreetMap to a position, else to a written address; asked only on the click."""
    if latitude is not None and longitude is not None:
        return f"https://www.openstreetmap.org/directions?to={latitude:.5f}%2C{longitude:.5f}"
    return f"https://www.openstreetmap.org/directions?to={quote_plus(adresse)}" if adresse else None
