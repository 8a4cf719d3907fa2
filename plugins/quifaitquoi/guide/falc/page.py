"""What does a simplified page say, before it is HTML, paper, or a text to be reread?

One idea a block, one sentence a line (RLS-1.7, 3.1, 4.1). What people concerned approve in a rereading is
`texte`: the same words whatever the day of the build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from quifaitquoi.guide.dates import JourOuvert


class Forme(StrEnum):
    """How lines that belong together are shown."""

    PHRASES = "phrases"
    CHOSES = "choses"
    """Things, one a line: what to bring, the helpers of a place."""
    ADRESSE = "adresse"
    NUMERO = "numero"
    """A number to dial, large."""
    LIENS = "liens"
    """Where one may go next."""


@dataclass(frozen=True, slots=True)
class Ligne:
    """One sentence, or what stands alone on its line."""

    texte: str
    lien: str = ""
    """From the root of the site, or a `tel:` or `https:` address; empty when the line leads nowhere."""
    datee: bool = False
    """Whether it changes with the day of the build: nobody can approve it once and for all."""


@dataclass(frozen=True, slots=True)
class Groupe:
    """Lines that belong together; a gap stands before the next group (RLS-1.13)."""

    lignes: tuple[Ligne, ...]
    forme: Forme = Forme.PHRASES


@dataclass(frozen=True, slots=True)
class Jour:
    """One coming day, with the sentences that say its hours."""

    ouvert: JourOuvert
    lignes: tuple[Ligne, ...]
    """The first one is the date in full."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The coming days of a schedule, in the time of the territory; every line is dated."""

    annonce: Ligne
    jours: tuple[Jour, ...]
    jusquau: str
    """ISO day; nothing is known of what follows."""
    fuseau: str
    """IANA name, for the clock of the browser."""
    montrees: int
    """How many are shown at once; the browser shows the next ones as days go by."""
    epuisees: tuple[Ligne, ...] = ()
    """What the browser says once all of them are past."""
    reserves: tuple[Ligne, ...] = ()

    @property
    def lignes(self) -> tuple[Ligne, ...]:
        """What is read on the day of the build."""
        jours = (ligne for jour in self.jours[: self.montrees] for ligne in jour.lignes)
        return (self.annonce, *jours, *self.reserves)


@dataclass(frozen=True, slots=True)
class Bloc:
    """One idea, its picture and its title."""

    idee: str
    """A key of `pictogrammes/registre.toml`."""
    titre: str
    contenus: tuple[Groupe | Dates, ...] = ()
    lien: str = ""
    """Where the title leads, from the root of the site; empty when it leads nowhere."""
    ancre: str = ""
    """Id of the title when something points at it; its rank gives one otherwise."""
    datee: bool = False
    """Whether it stands on some days only."""
    recherche: bool = False
    """Whether the search of a commune stands in it, where there is JavaScript."""

    @property
    def lignes(self) -> tuple[Ligne, ...]:
        return tuple(ligne for contenu in self.contenus for ligne in contenu.lignes)


@dataclass(frozen=True, slots=True)
class Page:
    """A whole simplified page; its label, its links to the full page and to the menu are not part of it."""

    titre: str
    blocs: tuple[Bloc, ...]
    introduction: tuple[Groupe, ...] = ()
    """What is said before the first block (RLS-6.3)."""
    idee: str = ""
    """The picture beside the title, when there is an introduction."""

    @property
    def entete(self) -> Bloc:
        """The title and the introduction, as a block."""
        return Bloc(self.idee, self.titre, self.introduction)

    @property
    def lignes(self) -> tuple[Ligne, ...]:
        """All that is read, titles as well, in order."""
        return tuple(_lignes((self.entete, *self.blocs)))


def texte(page: Page) -> str:
    """What a rereading approves: titles and lines, one a line, dated lines left out."""
    return "\n".join(ligne.texte for ligne in page.lignes if not ligne.datee)


def _lignes(blocs: Iterable[Bloc]) -> Iterator[Ligne]:
    for bloc in blocs:
        yield Ligne(bloc.titre, bloc.lien, bloc.datee)
        yield from (replace(ligne, datee=True) if bloc.datee else ligne for ligne in bloc.lignes)


def phrases(*textes: str, datees: bool = False) -> Groupe:
    """Sentences that belong together."""
    return Groupe(tuple(Ligne(texte, datee=datees) for texte in textes))


def choses(*textes: str) -> Groupe:
    """Things, one a line."""
    return Groupe(tuple(map(Ligne, textes)), Forme.CHOSES)


def liens(*paires: tuple[str, str]) -> Groupe:
    """Where one may go next: (words, address from the root of the site or `https:`)."""
    return Groupe(tuple(Ligne(texte, lien) for texte, lien in paires), Forme.LIENS)
