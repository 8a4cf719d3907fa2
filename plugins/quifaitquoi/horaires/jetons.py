"""What are the words, hours, ranks and dates of a text? The tokenizer every grammar of this room reads from.

Offsets are those of the text as given: folding (accents, capitals, dashes, no-break spaces) keeps lengths.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

from quifaitquoi.horaires.modele import Borne

Genre = Literal["mot", "nombre", "heure", "rang", "date", "signe", "autre", "fin"]


@dataclass(frozen=True, slots=True)
class Jeton:
    """One token. `valeur`: the folded word or sign, the number, the rank, minutes since midnight, or a Borne.
    An hour or a date that does not exist has valeur None."""

    genre: Genre
    valeur: str | int | Borne | None
    debut: int
    fin: int

    @property
    def entier(self) -> int:
        """The number, rank or minutes it holds; -1 for any other token."""
        return self.valeur if isinstance(self.valeur, int) else -1


_PLIS: Final = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "œ": "œ", "°": "°", "º": "°"}
_TIRETS: Final = "‐‑‒–—―−"


def plier(texte: str) -> str:
    """Lower case, no accents, plain dashes, apostrophes and spaces; same length, so offsets hold."""
    return "".join(_plier_caractere(caractere) for caractere in texte)


def _plier_caractere(caractere: str) -> str:
    if caractere in _TIRETS:
        return "-"
    if caractere in _PLIS:
        return _PLIS[caractere]
    if caractere.isspace():
        return " "
    decompose = [c for c in unicodedata.normalize("NFKD", caractere) if not unicodedata.combining(c)]
    return decompose[0].lower()[0] if len(decompose) == 1 else caractere


_MOTIFS: Final = (
    ("autre", r"[^\s@]{1,64}@\S+|[a-z]{3,5}://\S+|www\.\S+|\[[^\[\]\s]{1,40}\]"),
    ("autre", r"(?:\+\d{2,3} ?|(?<!\d)0)\d(?:[ .]?\d\d){4}(?!\d)"),
    ("date", r"(?P<iso>\d{4}-\d\d-\d\d)(?!\d)|(?P<jma>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d))(?![\d/h:])"),
    ("heure", r"(?P<hh>\d{1,2})(?P<esp> ?)(?:heures?|hrs?|h)(?:(?![a-z])|(?=a ?\d))"
              r"|(?P<dp>\d{1,2}:\d\d(?::00)?)(?!\d)(?: ?h(?![a-z]))?"),
    ("heure", r"(?<![a-z])(?P<mot>midi|minuit)(?![a-z])"),
    ("rang", r"(?P<rang>\d{1,2}) ?(?:ers?|eres?|res?|emes?|iemes?|ndes?|nds?|es?|°)(?![a-z])"),
    ("nombre", r"\d+"),
    ("mot", r"apres ?-? ?midis?(?![a-z])|aprem(?![a-z])|apm(?![a-z])"
            r"|rendez[ -]*vous(?![a-z])|r\.? ?d\.? ?v(?![a-z])\.?|rv(?![a-z])"
            r"|week ?-? ?ends?(?![a-z])|aujourd'hui|[a-zœæ]+"),
    ("signe", r"\S"),
)  # fmt: skip
_LEXIQUE: Final = re.compile("|".join(f"(?P<g{i}>{motif})" for i, (_, motif) in enumerate(_MOTIFS)))
_GENRES: Final[tuple[Genre, ...]] = tuple(genre for genre, _ in _MOTIFS)  # type: ignore[misc]
_MINUTES: Final = re.compile(
    r"(?P<esp> ?)(?P<mm>\d\d)(?!\d|:)(?P<suite> ?h(?![a-z]))?(?: ?(?:minutes|min|mn)(?![a-z])|')?"
)
_COMPOSES: Final = (
    ("apres", "apres-midi"),
    ("aprem", "apres-midi"),
    ("apm", "apres-midi"),
    ("rendez", "rendez-vous"),
    ("week", "week-end"),
)


_ENTITES: Final = {"nbsp": " ", "amp": "&", "rsquo": "'", "apos": "'", "#39": "'", "ndash": "-"}
_ENTITE: Final = re.compile(f"&({'|'.join(_ENTITES)});")


def _entite(trouvee: re.Match[str]) -> str:
    """« &nbsp; » left by a web page: what it stands for, and spaces to keep the length."""
    return _ENTITES[trouvee.group(1)].ljust(len(trouvee.group()))


def decouper(texte: str) -> list[Jeton]:
    """The tokens of a text, ended by one of genre « fin ». Nothing is skipped but spaces."""
    plie = unicodedata.normalize("NFC", texte)
    plie = _ENTITE.sub(_entite, plier(plie if len(plie) == len(texte) else texte))
    jetons: list[Jeton] = []
    position = 0
    while trouve := _LEXIQUE.search(plie, position):
        jeton = _jeton(trouve, plie)
        jetons.append(jeton)
        position = jeton.fin
    return [*jetons, Jeton("fin", None, len(texte), len(texte))]


def _jeton(trouve: re.Match[str], plie: str) -> Jeton:
    genre = _GENRES[int(str(trouve.lastgroup)[1:])] if trouve.lastgroup else "signe"
    genre = next(g for i, g in enumerate(_GENRES) if trouve.group(f"g{i}") is not None)
    brut = trouve.group()
    match genre:
        case "heure":
            return _heure(trouve, plie)
        case "date":
            return Jeton("date", _date(brut), *trouve.span())
        case "rang":
            return Jeton("rang", int(trouve.group("rang")), *trouve.span())
        case "nombre":
            return Jeton("nombre", int(brut), *trouve.span())
        case "mot":
            return Jeton("mot", _mot(brut), *trouve.span())
        case _:
            return Jeton(genre, brut, *trouve.span())


def _mot(brut: str) -> str:
    if brut[0] == "r" and brut.replace(".", "").replace(" ", "") in {"rdv", "rv"}:
        return "rendez-vous"
    return next((entier for debut, entier in _COMPOSES if brut.startswith(debut)), brut)


def _date(brut: str) -> Borne | None:
    morceaux = [int(nombre) for nombre in re.split(r"[-/.]", brut)]
    annee, mois, jour = morceaux if len(brut.split("-")[0]) == 4 else reversed(morceaux)
    borne = Borne(annee + 2000 if annee < 100 else annee, mois, jour)
    try:
        borne.date()
    except ValueError:
        return None
    return borne


def _heure(trouve: re.Match[str], plie: str) -> Jeton:
    """« 9h », « 9 h 30 », « 9:30 », « midi ». After « h », two digits are minutes unless they start the next
    hour: « 15h18h » is two hours, « 09h30h » one (there is no 30 o'clock)."""
    debut, fin = trouve.span()
    if mot := trouve.group("mot"):
        return Jeton("heure", 720 if mot == "midi" else 1440, debut, fin)
    if deux_points := trouve.group("dp"):
        heures, minutes = (int(n) for n in deux_points.split(":")[:2])
        return Jeton("heure", _minutes(heures, minutes), debut, fin)
    heures, minutes = int(trouve.group("hh")), 0
    suite = _MINUTES.match(plie, fin)
    if suite and _sont_minutes(suite, trouve.group("esp")):
        minutes, fin = int(suite.group("mm")), suite.end()
    return Jeton("heure", _minutes(heures, minutes), debut, fin)


def _sont_minutes(suite: re.Match[str], espace_avant_h: str) -> bool:
    valeur = int(suite.group("mm"))
    if suite.group("suite"):
        return valeur > 24 or valeur == 0
    return not suite.group("esp") or bool(espace_avant_h) or valeur % 5 == 0


def _minutes(heures: int, minutes: int) -> int | None:
    existe = (heures < 24 and minutes < 60) or (heures, minutes) == (24, 0)
    return heures * 60 + minutes if existe else None
