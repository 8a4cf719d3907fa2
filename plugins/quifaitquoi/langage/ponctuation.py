"""Which signs stop a reader, and does each sentence have its own line?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quifaitquoi.langage.dates import DATE, JOUR_ABREGE, SUR_24
from quifaitquoi.langage.reglages import Reglages
from quifaitquoi.langage.texte import Lue, Nature, Trouvaille

# A stop after these, or after one letter, ends no sentence.
_ABREGES: Final = re.compile(
    r"(?:^|[^\w'])(?:m|mm|dr|pr|me|st|ste|n|no|art|av|bd|bld|chap|p|ex|pp|vol|tél|fig|cf|approx|env|max|min|janv|févr|avr|juil|sept|oct|nov|déc|[a-z])$",
    re.IGNORECASE,
)
_FIN: Final = re.compile(r"[.!?…]+(?:\s?[»\"”])?(\s+)(?=[«\"“(]?\s?\w)")
_COLLEES: Final = re.compile(r"[a-zà-ÿ]{2}[.!?](?=[A-ZÀ-Ý][a-zà-ÿ'])")
_INTERDITS: Final = re.compile(r"\.{3,}|…|;|[()\[\]{}]|[–—]|(?<=\s)-(?=\s)|(?<=\w)\s?[!?]{2,}")
_NOMS: Final = {
    ";": "le point-virgule",
    "…": "les points de suspension",
    "(": "la parenthèse",
    ")": "la parenthèse",
    "[": "le crochet",
    "]": "le crochet",
    "{": "l’accolade",
    "}": "l’accolade",
    "–": "le tiret",
    "—": "le tiret",
    "-": "le tiret",
}
_SIGNES: Final = re.compile(r"[&§#<>/\\*=~^|_@+·•©®™→±×†‰]|\bn° ?(?=\d)|(?<!\w)n°")
_ABREVIATIONS: Final = re.compile(
    r"(?<!\w)(?:etc\.{0,3}|p\.? ?ex\.|pp?\.(?= ?\d)|par ex\.|ex\.|ex :|c\.?-?à-?d\.?|cf\.?|i\.e\.|e\.g\."
    r"|n\.b\.|p\.-?s\."
    r"|ndlr|svp|s\.v\.p\.|tél\.|r\.?-?v\.|rdv|env\.|max\.|min\.|approx\.|adr\.|arr\.|dép\.|dpt|bât\.|bd\.?|bld|appt"
    r"|qqn|qqch|tjs|ns|vs|nb|vx|asso|adm\.|admin\.)(?!\w)",
    re.IGNORECASE,
)
_UNITES: Final = re.compile(r"(?<=\d)\s?(?:min|mn|km|kg|cm|mm|sec|mo|go|j|hrs?)\b(?!\w)", re.IGNORECASE)
_NOTES: Final = re.compile(
    r"[¹²³⁰⁴⁵⁶⁷⁸⁹]+|\[\^?\w{1,3}\]|(?<=\w)\s?\((?:\d{1,2}|\*)\)|(?<=\w)\*+(?=[\s.,!?]|$)|\bnote \d+"
    r"|\b(?:voir|cf\.?) (?:la |les )?notes?\b|\bbas de page\b",
    re.IGNORECASE,
)


def une_phrase_par_ligne(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-1.7: a stop in the middle of a line."""
    if lue.ligne.nature is Nature.COORDONNEES:
        return
    nu = JOUR_ABREGE.sub(_en_blanc, lue.nu)
    for trouve in (*_FIN.finditer(nu), *_COLLEES.finditer(nu)):
        avant = lue.nu[: trouve.start()]
        if trouve[0].startswith(".") and (_ABREGES.search(avant) or avant.lower().endswith("etc")):
            suite = lue.nu[trouve.end() : trouve.end() + 1]
            if not (avant.lower().endswith("etc") and suite.isupper()):
                continue
        yield Trouvaille(
            trouve.start(), trouve.end(), "deux phrases sur la même ligne", "Allez à la ligne après le point."
        )


def ponctuation_simple(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-4.2: full stop, comma, colon, question and exclamation marks are enough."""
    for trouve in _INTERDITS.finditer(lue.nu):
        if trouve[0].strip()[0] in "!?":
            message, conseil = "plusieurs points d’affilée", "Un seul point suffit."
        elif trouve[0].startswith("..."):
            message, conseil = "les points de suspension", "Finissez la phrase par un point."
        else:
            message = _NOMS[trouve[0]]
            conseil = "Faites une autre phrase, ou retirez ce qui est en plus."
        yield Trouvaille(trouve.start(), trouve.end(), f"un signe difficile : {message}", conseil)


def signes_simples(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-5.4: no sign that has to be learnt (the percent sign is of RLS-5.2)."""
    ailleurs = SUR_24.sub(_en_blanc, DATE.sub(_en_blanc, lue.nu))
    for trouve in _SIGNES.finditer(ailleurs):
        signe = trouve[0].strip()
        conseil = "Écrivez « numéro »." if "°" in signe else "Écrivez ce mot en lettres."
        yield Trouvaille(trouve.start(), trouve.end(), f"le signe « {signe} » ne se lit pas", conseil)


def _en_blanc(trouve: re.Match[str]) -> str:
    """What another rule has already refused."""
    return " " * len(trouve[0])


def sans_abreviation(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-6.4: « etc. », « p. ex. », « rdv », « 30 min » are to be guessed."""
    for trouve in _ABREVIATIONS.finditer(lue.nu):
        etc = trouve[0].lower().startswith("etc")
        conseil = "Dites tout, ou donnez un exemple." if etc else "Écrivez le mot en entier."
        yield Trouvaille(
            trouve.start(), trouve.end(), f"« {trouve[0].strip()} » est une abréviation", conseil
        )
    for trouve in _UNITES.finditer(SUR_24.sub(_en_blanc, lue.nu)):
        message = f"« {trouve[0].strip()} » est une abréviation"
        yield Trouvaille(trouve.start(), trouve.end(), message, "Écrivez le mot en entier.", grave=False)


def sans_note(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-4.4: what is in a note is lost."""
    for trouve in _NOTES.finditer(lue.nu):
        yield Trouvaille(
            trouve.start(), trouve.end(), "un renvoi à une note", "Expliquez ici, dans une phrase."
        )
