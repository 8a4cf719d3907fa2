"""How do we say that something is wrong, where, and what to do about it?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from hashlib import blake2b

_LONGUEUR_CITEE = 60
_ESPACE_AVANT = re.compile(r" (?=[:;?!»])")
_ESPACE_APRES = re.compile(r"(?<=«) ")
# What a terminal or a forge's log would obey instead of showing; ends of line too: a finding is one line.
_COMMANDES = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True, order=True)
class Origine:
    """A place in a contributor's file; `ligne` and `colonne` start at 1, as editors count them."""

    fichier: str
    ligne: int = 1
    colonne: int = 1

    def __str__(self) -> str:
        return f"{self.fichier}:{self.ligne}:{self.colonne}"


class Gravite(StrEnum):
    """An `erreur` stops the build; an `avertissement` is shown and lets it go on."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"


@dataclass(frozen=True, slots=True)
class Constat:
    """One finding about one place of one file, in French, addressed to the person who edits it.

    `champ` is the path of the field (`lieux.mairie.horaires`), `lu` what was read there, `message` what is
    wrong and what is expected, `suggestion` a way out in a whole sentence. Write them with ordinary spaces
    and no final stop: the no-break spaces of French typography are put here.
    """

    origine: Origine
    champ: str
    message: str
    gravite: Gravite = Gravite.ERREUR
    suggestion: str | None = None
    lu: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "champ", sans_commande(self.champ))
        object.__setattr__(self, "message", typographie(sans_commande(self.message)))
        if self.suggestion:
            object.__setattr__(self, "suggestion", typographie(sans_commande(self.suggestion)))

    def __str__(self) -> str:
        gravite = "" if self.bloque else self.gravite.value
        return typographie(" : ".join(filter(None, (str(self.origine), gravite, self.sujet, self.phrase))))

    @property
    def sujet(self) -> str:
        """The field and what was read there."""
        return " ".join(filter(None, (self.champ, cite(self.lu) if self.lu else "")))

    @property
    def phrase(self) -> str:
        """The message, then the way out."""
        if not self.suggestion:
            return self.message
        point = "" if self.message.endswith((".", "!", "?", "…")) else "."
        return f"{self.message}{point} {self.suggestion}"

    @property
    def bloque(self) -> bool:
        return self.gravite is Gravite.ERREUR


def typographie(phrase: str) -> str:
    """Put a no-break space before : ; ? ! » and after «, where the sentence has an ordinary one."""
    return _ESPACE_APRES.sub("\u00a0", _ESPACE_AVANT.sub("\u00a0", phrase))


def sans_commande(texte: str) -> str:
    """One line that can be printed anywhere: what contributors write is quoted, and may be hostile."""
    return _COMMANDES.sub("�", texte)


def cite(lu: str) -> str:
    """Quote what was read, on one line and cut when it is long."""
    ligne = sans_commande(" ".join(lu.split()))
    return f"« {ligne if len(ligne) <= _LONGUEUR_CITEE else ligne[: _LONGUEUR_CITEE - 1].rstrip() + '…'} »"


def vouliez_vous_dire(lu: str, possibles: Iterable[str]) -> str | None:
    """The question to ask when a word looks like one of those that are possible, else None."""
    voulu = le_plus_proche(lu, possibles)
    return f"Vouliez-vous dire {cite(voulu)} ?" if voulu else None


def le_plus_proche(lu: str, possibles: Iterable[str]) -> str | None:
    """The possible word that looks most like the one that was read, None when none does."""
    if len(lu) > _LONGUEUR_CITEE * 2:
        return None
    par_cle = {possible.casefold(): possible for possible in possibles}
    proches = get_close_matches(lu.casefold(), par_cle, n=1, cutoff=0.6)
    return par_cle[proches[0]] if proches else None


def en_texte(constats: Sequence[Constat]) -> str:
    """One line per finding, and the count at the end."""
    return "".join(f"{ligne}\n" for ligne in (*constats, compte(constats)))


def en_json(constats: Sequence[Constat]) -> str:
    """A JSON array of objects, for other programs."""
    return json.dumps(en_objets(constats), ensure_ascii=False, indent=2) + "\n"


def en_objets(constats: Sequence[Constat]) -> list[dict[str, object]]:
    """Each finding field by field."""
    return [
        {
            "fichier": constat.origine.fichier,
            "ligne": constat.origine.ligne,
            "colonne": constat.origine.colonne,
            "champ": constat.champ,
            "lu": constat.lu,
            "gravite": constat.gravite.value,
            "message": constat.message,
            "suggestion": constat.suggestion,
        }
        for constat in constats
    ]


def en_annotations(constats: Sequence[Constat]) -> str:
    """GitHub Actions workflow commands: each finding is shown at its line in the pull request."""
    return "".join(_annotation(constat) for constat in constats)


def en_qualite(constats: Sequence[Constat]) -> str:
    """GitLab’s Code Quality report: each finding is shown at its line in the merge request."""
    objets = [
        {
            "description": typographie(" : ".join(filter(None, (constat.sujet, constat.phrase)))),
            "check_name": constat.champ or "fichier",
            "fingerprint": blake2b(str(constat).encode("utf-8", "replace"), digest_size=16).hexdigest(),
            "severity": "blocker" if constat.bloque else "minor",
            "location": {"path": constat.origine.fichier, "lines": {"begin": constat.origine.ligne}},
        }
        for constat in constats
    ]
    return json.dumps(objets, ensure_ascii=False, indent=2) + "\n"


def _annotation(constat: Constat) -> str:
    commande = "error" if constat.bloque else "warning"
    origine = constat.origine
    # The escapes of GitHub's own toolkit (@actions/core, command.ts).
    fichier = _echappe(origine.fichier).replace(":", "%3A").replace(",", "%2C")
    sujet = constat.sujet
    message = typographie(f"{sujet} : {constat.phrase}" if sujet else constat.phrase)
    return f"::{commande} file={fichier},line={origine.ligne},col={origine.colonne}::{_echappe(message)}\n"


def _echappe(texte: str) -> str:
    return texte.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def compte(constats: Sequence[Constat]) -> str:
    """« 2 erreurs, 1 avertissement »."""
    erreurs = sum(constat.bloque for constat in constats)
    avertissements = len(constats) - erreurs
    return f"{_pluriel(erreurs, 'erreur')}, {_pluriel(avertissements, 'avertissement')}"


def _pluriel(nombre: int, nom: str) -> str:
    return f"{nombre or 'aucun' + ('e' if nom.endswith('eur') else '')} {nom}{'s' if nombre > 1 else ''}"


def tries(constats: Iterable[Constat]) -> list[Constat]:
    """Sort by file, line and column, without repeating a finding; errors and warnings mixed.

    At one place the order given is kept: that of the fields in the model, then that of the rules.
    """
    return sorted(dict.fromkeys(constats), key=lambda constat: constat.origine)
