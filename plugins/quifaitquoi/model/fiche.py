"""What do all the nouns of a guide have in common?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Protocol, get_args, runtime_checkable

from pydantic import BaseModel, ConfigDict, PrivateAttr

from quifaitquoi.constats import Origine

Chemin = tuple[str | int, ...]

SANS_ORIGINE = Origine("(sans fichier)")


@runtime_checkable
class PlacesDesLettres(Protocol):
    """What knows where each letter of a text was written, not only where the text begins."""

    def dans(self, chemin: Chemin, decalage: int) -> Origine: ...


class Fiche(BaseModel):
    """A frozen record that refuses unknown keys and remembers where each of its fields was written."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    _origines: Mapping[Chemin, Origine] = PrivateAttr(default_factory=dict)
    _champ: str = PrivateAttr(default="")

    def situer(self, origines: Mapping[Chemin, Origine], champ: str = "") -> None:
        """Tell the record where it comes from: `()` is the record itself, `("horaires",)` a field of it.

        `champ` is the path an editor knows it by: `lieux.mairie`, or `permanences.3` when it has no id.
        """
        self._origines = origines
        self._champ = champ

    def champ(self, *suite: str) -> str:
        """The path of the record, or of one of its fields, to be quoted in a finding."""
        return ".".join(filter(None, (self._champ, *suite)))

    def origine(self, *chemin: str | int) -> Origine:
        """Return where a field was written, or the nearest thing that was when the field is absent."""
        for longueur in range(len(chemin), -1, -1):
            if (trouvee := self._origines.get(chemin[:longueur])) is not None:
                return trouvee
        return SANS_ORIGINE

    def origine_dans(self, decalage: int, *chemin: str | int) -> Origine:
        """Return where the letter number `decalage` of a text was written; raises KeyError where none is."""
        if isinstance(self._origines, PlacesDesLettres):
            return self._origines.dans(chemin, decalage)
        return self.origine(*chemin)

    @classmethod
    def fiches_imbriquees(cls) -> Mapping[str, type[Fiche]]:
        """The fields that hold other records, alone or in a tuple, and their model."""
        return _imbriquees(cls)


@cache
def _imbriquees(modele: type[Fiche]) -> Mapping[str, type[Fiche]]:
    trouvees: dict[str, type[Fiche]] = {}
    for nom, champ in modele.model_fields.items():
        for annotation in (champ.annotation, *get_args(champ.annotation)):
            if isinstance(annotation, type) and issubclass(annotation, Fiche):
                trouvees[nom] = annotation
    return trouvees
