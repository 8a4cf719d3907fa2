"""What is known of one row while it becomes a place: its values, what is left to read again, what to say?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pydantic import TypeAdapter, ValidationError

from quifaitquoi.constats import Constat, Gravite, Origine, typographie
from quifaitquoi.importing.sources.lignes import Ligne
from quifaitquoi.model.contact import Courriel

Valeur = str | list[str] | dict[str, str]
"""A field as it will be written: a text, a list, or the lines of a door sign."""

_COURRIEL = TypeAdapter[str](Courriel)
_ADRESSE = re.compile(r"[\w.%+\-]+@+[\w\-]+(?:\.[\w\-]+)*")
_RETIREE = "(courriel d’une personne, retiré)"


@dataclass(frozen=True, slots=True)
class Garde:
    """A text kept word for word beside the record: its column, itself, and why it was not understood."""

    colonne: str
    texte: str
    constat: str = ""


@dataclass(slots=True)
class Brouillon:
    """One row on its way; `a_relire` is kept beside the record, unpublished."""

    ligne: Ligne
    valeurs: dict[str, Valeur] = field(default_factory=dict)
    a_relire: list[Garde] = field(default_factory=list)
    constats: list[Constat] = field(default_factory=list)

    def texte(self, champ: str) -> str:
        """The value of a field that is a text, else nothing."""
        valeur = self.valeurs.get(champ)
        return valeur if isinstance(valeur, str) else ""

    def liste(self, champ: str) -> list[str]:
        """The items of a field that is a list, else none."""
        valeur = self.valeurs.get(champ)
        return valeur if isinstance(valeur, list) else []

    def dire(self, champ: str, message: str, lu: str | None = None, propose: str | None = None) -> None:
        """Something the editor should know; it does not stop the row."""
        self._constater(champ, message, lu, propose, Gravite.AVERTISSEMENT)

    def refuser(self, champ: str, message: str, lu: str | None = None, propose: str | None = None) -> None:
        """Something without which the row cannot be a place."""
        self._constater(champ, message, lu, propose, Gravite.ERREUR)

    def _constater(
        self, champ: str, message: str, lu: str | None, propose: str | None, gravite: Gravite
    ) -> None:
        lu = sans_personne(lu) if lu else None
        self.constats.append(Constat(self.ligne.origine_de(champ), champ, message, gravite, propose, lu))

    def garder(self, colonne: str, texte: str, constat: str) -> None:
        """Keep a text beside the record, to be read again, without a word of it in the report."""
        texte = sans_personne(texte)
        if texte and all((garde.colonne, garde.texte) != (colonne, texte) for garde in self.a_relire):
            self.a_relire.append(Garde(colonne, texte, typographie(constat)))

    def laisser(
        self, champ: str, lu: str, message: str, propose: str | None = None, origine: Origine | None = None
    ) -> None:
        """Keep a text out of the record, to be read again, and say why; `origine` if it is of another row."""
        self.garder(champ, lu, f"{message}. {propose}" if propose else message)
        self.dire(champ, f"{message} ; gardé à relire", lu, propose)
        if origine:
            self.constats[-1] = replace(self.constats[-1], origine=origine)

    def reprendre(self, constat: Constat) -> None:
        """A finding of the reading room about this row."""
        champ = constat.champ.rpartition(".")[2]
        self.constats.append(replace(constat, champ=champ, origine=self.ligne.origine_de(champ)))


def nominatif(courriel: str) -> bool:
    """Whether the model takes an e-mail address for a person's."""
    try:
        _COURRIEL.validate_python(re.sub("@+", "@", courriel))
    except ValidationError as refus:
        return any(erreur["type"] == "courriel_nominatif" for erreur in refus.errors())
    return False


def sans_personne(texte: str) -> str:
    """The same text without the e-mail addresses of persons (GDPR, art. 5): comments are public too."""
    return _ADRESSE.sub(lambda trouve: _RETIREE if nominatif(trouve[0].rstrip(".")) else trouve[0], texte)
