"""How are the tables of this package made?

``python -m quifaitquoi.geo.construire DOSSIER_SOURCE``.

Reads ``communes.csv.gz``, ``communes_deleguees.csv.gz`` and ``departements.leger.geojson`` (SOURCES.md says
what they are) and writes ``communes/*.tsv`` and ``carte.tsv``, byte for byte the same from the same sources.

A département's file has tab-separated lines, an empty column meaning unknown:
``E siren nom`` · ``C insee nom codes_postaux epci population latitude longitude`` (postcodes separated by
spaces) · ``A`` as ``C``, then the commune it is an arrondissement of · ``D insee nom commune_actuelle``.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from .cles import slug
from .communes import departement_de
from .contours import carte_tsv

Ligne = Mapping[str, str]

ENTETE: Final = "# Voir SOURCES.md. Fichier produit par construire.py, ne pas le modifier à la main.\n"
_COMMUNE_DE: Final = {"751": "75056", "693": "69123", "132": "13055"}
# Medians of addresses of unstated origin (one puts a commune of the north in the south); communes lately
# set up again, at the very point of the one they have left.
_POSITIONS_DOUTEUSES: Final = frozenset({"mediane-lieux", "laposte2022-nom"})


def _lire(chemin: Path) -> list[Ligne]:
    with gzip.open(chemin, "rt", encoding="utf-8", newline="") as flux:
        return list(csv.DictReader(flux))


def _position(ligne: Ligne) -> tuple[str, str]:
    """Latitude and longitude to four decimals (11 m), enough for the middle of a commune."""
    if not ligne["latitude"] or ligne["geo_source"] in _POSITIONS_DOUTEUSES:
        return "", ""
    return f"{float(ligne['latitude']):.4f}", f"{float(ligne['longitude']):.4f}"


def _est_arrondissement(ligne: Ligne) -> bool:
    return ligne["type"] == "arrondissement-municipal"


def _ligne_commune(ligne: Ligne) -> str:
    arrondissement = _est_arrondissement(ligne)
    champs = [
        "A" if arrondissement else "C",
        ligne["code"],
        ligne["nom"],
        ligne["codes_postaux"].replace("|", " "),
        ligne["epci_siren"],
        ligne["population"],
        *_position(ligne),
    ]
    return "\t".join([*champs, _COMMUNE_DE[ligne["code"][:3]]] if arrondissement else champs)


def _lignes_epci(communes: Iterable[Ligne]) -> Iterator[str]:
    epcis = {ligne["epci_siren"]: ligne["epci_nom"] for ligne in communes if ligne["epci_siren"]}
    for siren, nom in sorted(epcis.items(), key=lambda epci: (slug(epci[1]), epci[0])):
        yield f"E\t{siren}\t{nom}"


def _lignes_anciennes(anciennes: Iterable[Ligne]) -> Iterator[str]:
    for ligne in sorted(anciennes, key=lambda ligne: (slug(ligne["nom"]), ligne["code"])):
        # Where the new commune took the name of its seat, the old one says nothing more.
        if ligne["nom"] != ligne["nom_commune_actuelle"]:
            yield f"D\t{ligne['code']}\t{ligne['nom']}\t{ligne['code_commune_actuelle']}"


def _table(communes: Iterable[Ligne], anciennes: Iterable[Ligne]) -> str:
    triees = sorted(communes, key=lambda ligne: (slug(ligne["nom"]), ligne["code"]))
    lignes = [
        *_lignes_epci(triees),
        *(_ligne_commune(ligne) for ligne in triees if not _est_arrondissement(ligne)),
        *sorted(_ligne_commune(ligne) for ligne in triees if _est_arrondissement(ligne)),
        *_lignes_anciennes(anciennes),
    ]
    return ENTETE + "".join(f"{ligne}\n" for ligne in lignes)


def tables(source: Path) -> dict[str, str]:
    """Content of each generated file by its path in the package, from the folder of sources.

    Raises OSError if a source is missing, KeyError or ValueError if it isn't what SOURCES.md says.
    """
    communes: defaultdict[str, list[Ligne]] = defaultdict(list)
    anciennes: defaultdict[str, list[Ligne]] = defaultdict(list)
    for ligne in _lire(source / "communes.csv.gz"):
        communes[ligne["departement"]].append(ligne)
    for ligne in _lire(source / "communes_deleguees.csv.gz"):
        anciennes[departement_de(ligne["code_commune_actuelle"])].append(ligne)
    fichiers = {
        f"communes/{code}.tsv": _table(lignes, anciennes[code]) for code, lignes in sorted(communes.items())
    }
    contours = (source / "departements.leger.geojson").read_text(encoding="utf-8")
    return fichiers | {"carte.tsv": carte_tsv(contours)}


def main(arguments: list[str]) -> int:
    """Write the tables beside this module; 2 (wrong use) without exactly one folder."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        sys.stderr.write("Usage : python -m quifaitquoi.geo.construire DOSSIER_SOURCE\n")
        return 2
    ici = Path(__file__).parent
    (ici / "communes").mkdir(exist_ok=True)
    for chemin, contenu in tables(Path(arguments[0])).items():
        (ici / chemin).write_text(contenu, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
