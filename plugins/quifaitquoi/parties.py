"""How is a site made on several machines, one part each, then joined without changing a byte of it?

The common part has the home, the hand-written pages and all that is true everywhere; each other part has
the pages of some territories. A part says in `partie.json` what it has made; that file is not published.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from quifaitquoi import sitemap
from quifaitquoi.constats import cite
from quifaitquoi.ecriture import Ecrivain

COMMUNE: Final = "commun"
"""What is asked for, in place of codes, to make the common part."""
SIGNATURE: Final = "partie.json"


@dataclass(frozen=True, slots=True)
class Partie:
    """What a machine is asked to make."""

    commune: bool
    codes: tuple[str, ...]
    """Territories of this part; for the common one, all those of the site."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What a part has made, for which day and which site."""

    partie: Partie
    jour: date
    url_site: str
    fichiers: tuple[str, ...]
    """Paths of the files of its territories; none for the common part, which is taken whole."""
    adresses: tuple[str, ...]
    """Addresses of its own pages that search engines should know."""

    def en_json(self) -> str:
        objet = {
            "commune": self.partie.commune,
            "codes": self.partie.codes,
            "jour": self.jour.isoformat(),
            "url_site": self.url_site,
            "fichiers": self.fichiers,
            "adresses": self.adresses,
        }
        return json.dumps(objet, ensure_ascii=False) + "\n"

    @classmethod
    def lire(cls, dossier: Path) -> Signature:
        """Of the part in a folder; ValueError, in French, when there is none."""
        try:
            lu = json.loads((dossier / SIGNATURE).read_text("utf-8"))
            # The paths of another machine are read only once they are known to stay in its folder.
            if any(PurePosixPath(nom).is_absolute() or ".." in nom.split("/") for nom in lu["fichiers"]):
                raise ValueError(SIGNATURE)
            return cls(
                Partie(lu["commune"], tuple(lu["codes"])),
                date.fromisoformat(lu["jour"]),
                lu["url_site"],
                tuple(lu["fichiers"]),
                tuple(lu["adresses"]),
            )
        except (OSError, ValueError, LookupError, TypeError) as erreur:
            raise ValueError(
                f"{cite(str(dossier))} n’est pas une partie du site : fabriquez-la avec PARTIE=… mkdocs build"
            ) from erreur


def repartition(tailles: Mapping[str, int], nombre: int) -> list[tuple[str, ...]]:
    """Codes in at most `nombre` parts of about the same size: the largest first, to the lightest part."""
    parts: list[list[str]] = [[] for _ in range(max(1, min(nombre, len(tailles))))]
    poids = [0] * len(parts)
    for code in sorted(tailles, key=lambda code: (-tailles[code], code)):
        legere = poids.index(min(poids))
        parts[legere].append(code)
        poids[legere] += tailles[code]
    return [tuple(sorted(part)) for part in parts if part]


def reunir(dossiers: Sequence[Path], sortie: Path) -> int:
    """Write the whole site in `sortie`, an empty folder or a new one; gives its number of files.

    The bytes are those of a build in one go. Raises ValueError, in French, when a part is missing, given
    twice, of another day or of another site, and CheminRefuseError when two of them want the same address.
    """
    signatures = {dossier: Signature.lire(dossier) for dossier in dossiers}
    commune = _accorder(list(signatures.values()))
    if sortie.exists() and any(sortie.iterdir()):
        raise ValueError(f"{cite(str(sortie))} n’est pas vide : choisissez un autre dossier")
    ecrivain = Ecrivain(sortie)
    combien = 0
    for dossier, signature in signatures.items():
        combien += _recopier(dossier, _fichiers(dossier, signature), ecrivain)
    adresses = [adresse for signature in signatures.values() for adresse in signature.adresses]
    for fichier in sitemap.build(adresses, commune.url_site, commune.jour):
        ecrivain.ecrire(fichier.chemin, fichier.contenu)
        combien += 1
    return combien


def _accorder(signatures: Sequence[Signature]) -> Signature:
    """The common part, once all are known to be the parts of one site. Raises ValueError."""
    communes = [signature for signature in signatures if signature.partie.commune]
    if len(communes) != 1:
        raise ValueError(f"il faut une partie commune (PARTIE={COMMUNE}), et une seule")
    commune = communes[0]
    faits = [code for signature in signatures if signature is not commune for code in signature.partie.codes]
    _refuser("il manque la partie de", set(commune.partie.codes) - set(faits))
    _refuser("ce territoire n’est pas dans la partie commune", set(faits) - set(commune.partie.codes))
    _refuser("deux parties ont le même territoire", {code for code in faits if faits.count(code) > 1})
    if len({(signature.jour, signature.url_site) for signature in signatures}) > 1:
        raise ValueError(
            "ces parties ne sont pas du même jour ou du même site : donnez à toutes le même SOURCE_DATE_EPOCH"
        )
    return commune


def _refuser(quoi: str, codes: Iterable[str]) -> None:
    if triees := sorted(codes):
        raise ValueError(f"{quoi} : {', '.join(triees)}")


def _fichiers(dossier: Path, signature: Signature) -> Iterable[str]:
    if not signature.partie.commune:
        return signature.fichiers
    tous = (f.relative_to(dossier).as_posix() for f in dossier.rglob("*") if f.is_file())
    return (nom for nom in tous if nom != SIGNATURE and not _du_plan(nom))


def _du_plan(nom: str) -> bool:
    """Whether this is the sitemap, or one of its files: it is made anew for all the parts."""
    return "/" not in nom and nom.startswith("sitemap") and nom.endswith((".xml", ".xml.gz"))


def _recopier(dossier: Path, noms: Iterable[str], ecrivain: Ecrivain) -> int:
    combien = 0
    for nom in noms:
        try:
            octets = (dossier / nom).read_bytes()
        except FileNotFoundError:
            raise ValueError(f"il manque {cite(nom)} dans {cite(str(dossier))}") from None
        ecrivain.ecrire(nom, octets)
        combien += 1
    return combien
