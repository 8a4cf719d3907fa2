"""What does a poster say, before anybody draws it? The words and their order, no layout."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from quifaitquoi.guide.affiches.atelier.joindre import Joindre


@dataclass(frozen=True, slots=True)
class Borne:
    """A day, to be compared (ISO) and to be read."""

    jour: str
    texte: str


@dataclass(frozen=True, slots=True)
class Ligne:
    """One line of dates or of the week; `largeur` is that of its first column, in millimetres."""

    quand: str
    cellules: tuple[str, ...]
    note: str | None
    fin: Borne
    largeur: int


@dataclass(frozen=True, slots=True)
class Section:
    """Somebody who receives: at least `minimum` lines are shown, the rest as far as the sheet goes.

    `lignes_groupees` says the same in fewer lines, for a sheet that would be too full. `fin` is the last day
    on which the section is right when all its lines are shown.
    """

    nom: str
    phrase: str | None
    etiquettes: tuple[str, ...]
    textes: tuple[str, ...]
    lignes: tuple[Ligne, ...]
    lignes_groupees: tuple[Ligne, ...]
    remarques: tuple[str, ...]
    minimum: int
    fin: Borne


@dataclass(frozen=True, slots=True)
class Contenu:
    """All the words of one poster, in the order they are read.

    Without an address of the site there is no `url`, hence no QR code: a poster never prints an address that
    leads nowhere.
    """

    titre: str
    lieu: str
    adresse: str
    alerte: str | None
    accueils: tuple[Section, ...]
    conseils: tuple[str, ...]
    contact: Joindre | None
    url: str | None
    adresse_courte: str | None
    mis_a_jour: str
    sources: tuple[str, ...]
    date: dict[str, int]

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)
