"""How does a folder of YAML become the files of a site, whoever asks for it?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import blake2b
from pathlib import Path
from zoneinfo import ZoneInfo

from quifaitquoi import sitemap
from quifaitquoi.checks import verifier
from quifaitquoi.constats import Constat, tries
from quifaitquoi.ecriture import Ecrivain
from quifaitquoi.frame import Cadre
from quifaitquoi.guide import SORTIES, accueil
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires

# Most guides are of the mainland; overseas the day of the build may differ from the local one by some hours.
_FUSEAU = ZoneInfo("Europe/Paris")
_NATIONAL = "_national"


@dataclass(frozen=True, slots=True)
class Controle:
    """What was read, and all that is wrong or doubtful in it, sorted as an editor reads it."""

    territoires: tuple[Territoire, ...]
    constats: tuple[Constat, ...]

    @property
    def erreurs(self) -> tuple[Constat, ...]:
        return tuple(constat for constat in self.constats if constat.bloque)

    @property
    def avertissements(self) -> tuple[Constat, ...]:
        return tuple(constat for constat in self.constats if not constat.bloque)


def controler(dossier: Path, codes: Collection[str] | None, aujourdhui: date) -> Controle:
    """Read the territories and apply every rule; raises NotADirectoryError when there is no such folder."""
    lecture = lire_territoires(dossier, codes)
    regles = (constat for territoire in lecture.territoires for constat in verifier(territoire, aujourdhui))
    return Controle(lecture.territoires, tuple(tries([*lecture.constats, *regles])))


def codes_demandes(texte: str) -> frozenset[str] | None:
    """Codes of départements in « 54, 2A »; None, meaning all, when there is none."""
    return frozenset(code.strip().upper() for code in texte.split(",") if code.strip()) or None


def jour_de_construction(demande: str, epoque: str, maintenant: Callable[[], datetime]) -> date:
    """The day asked for, else that of SOURCE_DATE_EPOCH (reproducible-builds.org), else today, in Paris.

    Raises ValueError, in French, for a day or an epoch that can't be read.
    """
    try:
        if demande:
            return date.fromisoformat(demande)
        instant = datetime.fromtimestamp(int(epoque), UTC) if epoque else maintenant()
    except (ValueError, OverflowError, OSError) as erreur:
        lu = demande or f"SOURCE_DATE_EPOCH={epoque}"
        raise ValueError(f"«\u00a0{lu}\u00a0» n’est pas une date (exemple\u00a0: 2026-11-21)") from erreur
    return instant.astimezone(_FUSEAU).date()


@dataclass(slots=True)
class Construction:
    """Builds the files of a guide; during a preview, keeps those of the territories that did not change."""

    dossier: Path
    garder: bool = False
    _gardes: dict[str, tuple[Contexte, bytes, tuple[Fichier, ...]]] = field(default_factory=dict)

    def fichiers(self, territoires: Collection[Territoire], contexte: Contexte) -> Iterator[Fichier]:
        """Every file of the guide, national pages first; pages aren't in their frame yet."""
        yield from accueil.build(tuple(territoires), contexte)
        for territoire in territoires:
            yield from self._du_territoire(territoire, contexte)

    def _du_territoire(self, territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
        if not self.garder:
            yield from _sorties(territoire, contexte)
            return
        empreinte = self._empreinte(territoire)
        garde = self._gardes.get(territoire.code)
        if garde is None or garde[:2] != (contexte, empreinte):
            garde = contexte, empreinte, tuple(_sorties(territoire, contexte))
            self._gardes[territoire.code] = garde
        yield from garde[2]

    def _empreinte(self, territoire: Territoire) -> bytes:
        """Digest of all a territory is made from: names and bytes of its files and of the national ones."""
        resume = blake2b(digest_size=16)
        propre = Path(territoire.origine().fichier).parent.name
        for chemin in sorted(self.dossier.glob(f"{_NATIONAL}/**/*")) + sorted(
            self.dossier.glob(f"{propre}/**/*")
        ):
            if chemin.is_file():
                resume.update(chemin.as_posix().encode("utf-8", "surrogateescape"))
                resume.update(blake2b(chemin.read_bytes()).digest())
        return resume.digest()


def _sorties(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    for sortie in SORTIES:
        yield from sortie(territoire, contexte)


def ecrire_guide(
    fichiers: Iterable[Fichier], cadre: Cadre, ecrivain: Ecrivain, contexte: Contexte, ecrites: Iterable[str]
) -> None:
    """Write every file, pages in their frame, and the sitemap of all pages, the hand-written ones included.

    `ecrites` are the addresses of the latter. Raises CheminRefuseError when two files want the same address.
    """
    adresses = list(ecrites)
    for fichier in fichiers:
        contenu = cadre.encadrer(fichier) if fichier.entete else fichier.contenu
        ecrivain.ecrire(fichier.chemin, contenu)
        if fichier.entete and fichier.entete.indexee:
            adresses.append(fichier.adresse)
    for fichier in sitemap.build(adresses, contexte.url_site, contexte.aujourdhui):
        ecrivain.ecrire(fichier.chemin, fichier.contenu)
