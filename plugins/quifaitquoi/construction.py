"""How does a folder of YAML become the files of a site, whoever asks for it?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from hashlib import blake2b
from pathlib import Path
from zoneinfo import ZoneInfo

from quifaitquoi import sitemap
from quifaitquoi.checks import verifier
from quifaitquoi.constats import Constat, tries
from quifaitquoi.ecriture import Ecrivain
from quifaitquoi.frame import Cadre
from quifaitquoi.guide import SORTIES, accueil, glossaire
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.sigles import Sigles
from quifaitquoi.model import National, Territoire
from quifaitquoi.partage import repartir
from quifaitquoi.parties import SIGNATURE, Partie, Signature
from quifaitquoi.reading import lire_territoires
from quifaitquoi.relectures import verifier_relectures

# Most guides are of the mainland; overseas the day of the build may differ from the local one by some hours.
_FUSEAU = ZoneInfo("Europe/Paris")
_NATIONAL = "_national"


@dataclass(frozen=True, slots=True)
class Controle:
    """What was read, and all that is wrong or doubtful in it, sorted as an editor reads it."""

    territoires: tuple[Territoire, ...]
    constats: tuple[Constat, ...]
    national: National | None = None
    """What is true everywhere; None when it can't be read."""

    @property
    def erreurs(self) -> tuple[Constat, ...]:
        return tuple(constat for constat in self.constats if constat.bloque)

    @property
    def avertissements(self) -> tuple[Constat, ...]:
        return tuple(constat for constat in self.constats if not constat.bloque)


def controler(dossier: Path, codes: Collection[str] | None, aujourdhui: date) -> Controle:
    """Read the territories and apply every rule; raises NotADirectoryError when there is no such folder."""
    lecture = lire_territoires(dossier, codes)
    constats = [*lecture.constats]
    constats += (c for territoire in lecture.territoires for c in verifier(territoire, aujourdhui))
    if not any(constat.bloque for constat in constats):
        # What can't be published has no page whose text could be compared.
        constats += verifier_relectures(lecture.territoires, aujourdhui)
    return Controle(lecture.territoires, tuple(tries(constats)), lecture.national)


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


Lot = Callable[[], Iterator[Fichier]]
"""The files of one territory, or those that are national; none needs to know of another lot."""


@dataclass(frozen=True, slots=True)
class Depot:
    """What a lot has put in the site."""

    ecrits: Mapping[str, bytes]
    """Digest of each of its files, by path."""
    indexees: tuple[str, ...]
    """Addresses of those of its pages that search engines should know."""


@dataclass(slots=True)
class Construction:
    """Builds the files of a guide; in a preview, leaves in place those of territories that did not change."""

    dossier: Path
    garder: bool = False
    processus: int | None = None
    """How many build at once; None, as many as the machine allows."""
    _gardes: dict[str, tuple[object, Depot]] = field(default_factory=dict)

    def ecrire(
        self,
        territoires: Collection[Territoire],
        cadre: Cadre,
        ecrivain: Ecrivain,
        contexte: Contexte,
        ecrites: Iterable[str] = (),
        partie: Partie | None = None,
    ) -> None:
        """Write every file, pages in their frame, and the sitemap of all pages.

        With a `partie`, only its files, and what joining it to the others needs. `ecrites` are the addresses
        of the hand-written pages. Raises CheminRefuseError when two files want the same address,
        ProcessusPerduError when the system kills a process.
        """
        cles = {t.code: self._cle(t, cadre, contexte) for t in territoires if self.garder}
        gardes = self._encore_justes(cles, ecrivain)
        demandes = () if partie and partie.commune else territoires
        a_faire = sorted((t for t in demandes if t.code not in gardes), key=_taille, reverse=True)
        lots: list[Lot] = [partial(_nationales, tuple(territoires), contexte)]
        lots += (partial(_sorties, territoire, contexte) for territoire in a_faire)
        faits = repartir(lambda lot: deposer(lot(), cadre, ecrivain.delegue()), lots, self.processus)
        if self.garder:
            nouveaux = zip(a_faire, faits[1:], strict=True)
            self._gardes = gardes | {t.code: (cles[t.code], depot) for t, depot in nouveaux}
        _rassembler([*faits, *(depot for _, depot in gardes.values())], ecrites, ecrivain, contexte)
        if partie:
            _signer(partie, faits, ecrites, ecrivain, contexte)

    def _encore_justes(
        self, cles: Mapping[str, object], ecrivain: Ecrivain
    ) -> dict[str, tuple[object, Depot]]:
        """The territories that an earlier build has left as this one would."""
        return {
            code: (cle, depot)
            for code, (cle, depot) in self._gardes.items()
            if cle == cles.get(code) and ecrivain.tient(depot.ecrits)
        }

    def _cle(self, territoire: Territoire, cadre: Cadre, contexte: Contexte) -> object:
        """All that the pages of a territory are made from, to be compared."""
        return contexte, cadre.apparence(territoire.slug), self._empreinte(territoire)

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


def deposer(fichiers: Iterable[Fichier], cadre: Cadre, ecrivain: Ecrivain) -> Depot:
    """Write files as they come, pages in their frame. Raises CheminRefuseError."""
    ecrits: dict[str, bytes] = {}
    indexees: list[str] = []
    for fichier in fichiers:
        contenu = cadre.encadrer(fichier) if fichier.entete else fichier.contenu
        ecrits[fichier.chemin] = ecrivain.ecrire(fichier.chemin, contenu)
        if fichier.entete and fichier.entete.indexee:
            indexees.append(fichier.adresse)
    return Depot(ecrits, tuple(indexees))


def _rassembler(
    depots: Iterable[Depot], ecrites: Iterable[str], ecrivain: Ecrivain, contexte: Contexte
) -> None:
    """Make sure that no two lots have met, and write the sitemap of all."""
    adresses = list(ecrites)
    for depot in depots:
        ecrivain.reprendre(depot.ecrits)
        adresses += depot.indexees
    for fichier in sitemap.build(adresses, contexte.url_site, contexte.aujourdhui):
        ecrivain.ecrire(fichier.chemin, fichier.contenu)


def _nationales(territoires: Sequence[Territoire], contexte: Contexte) -> Iterator[Fichier]:
    yield from _abreges(accueil.build(territoires, contexte), Sigles.de(glossaire.termes(territoires)))


def _signer(
    partie: Partie, faits: Sequence[Depot], ecrites: Iterable[str], ecrivain: Ecrivain, contexte: Contexte
) -> None:
    """Leave word, for the day when the parts are joined, of what this one has made."""
    national, *territoires = faits
    adresses = [*ecrites, *national.indexees] if partie.commune else []
    signature = Signature(
        partie,
        contexte.aujourdhui,
        contexte.url_site,
        tuple(chemin for depot in territoires for chemin in depot.ecrits),
        (*adresses, *(adresse for depot in territoires for adresse in depot.indexees)),
    )
    ecrivain.ecrire(SIGNATURE, signature.en_json())


def _sorties(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    sigles = Sigles.de(territoire.national.glossaire)
    for sortie in SORTIES:
        yield from _abreges(sortie(territoire, contexte), sigles)


def _abreges(fichiers: Iterable[Fichier], sigles: Sigles) -> Iterator[Fichier]:
    """The same files, their pages with the acronyms explained."""
    for fichier in fichiers:
        if fichier.entete and fichier.entete.a_abreger and isinstance(fichier.contenu, str):
            abrege = sigles.abreger(fichier.contenu)
            yield fichier if abrege is fichier.contenu else replace(fichier, contenu=abrege)
        else:
            yield fichier


def _taille(territoire: Territoire) -> int:
    """About as many pages as it will have."""
    return len(territoire.communes) + 10 * len(territoire.lieux)
