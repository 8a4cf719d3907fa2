"""Where is the file of a logo, and can it be printed?"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from quifaitquoi.constats import Constat, vouliez_vous_dire
from quifaitquoi.model import Affiches, Logo
from quifaitquoi.model.affiches import Image
from quifaitquoi.reading.dessin import rapport_du_dessin
from quifaitquoi.reading.pixels import rapport_de_l_image
from quifaitquoi.reading.refus import ImageRefuseeError

POIDS_MAX: Final = 200_000
"""Bytes: the logo goes in each poster that shows it."""
RAPPORTS: Final = (0.25, 6.0)
"""Width over height: narrower or longer, it would be lost or too small at the foot of a sheet."""


def poser_logos(affiches: Affiches | None, dossier: Path, constats: list[Constat]) -> None:
    """Give each logo its picture, from the folder of the territory; what is refused is reported."""
    for logo in affiches.logos if affiches else ():
        try:
            logo.poser(_image(logo, dossier))
        except ImageRefuseeError as refus:
            proches = _fichiers(dossier) if not (dossier / logo.fichier).exists() else []
            propose = vouliez_vous_dire(logo.fichier, proches)
            constats.append(
                Constat(
                    logo.origine("fichier"),
                    logo.champ("fichier"),
                    str(refus),
                    suggestion=propose,
                    lu=logo.fichier,
                )
            )


def _image(logo: Logo, dossier: Path) -> Image:
    octets = _octets(dossier, logo.fichier)
    if logo.fichier.endswith(".png"):
        image = Image.de_pixels(octets, rapport_de_l_image(octets))
    else:
        rapport = rapport_du_dessin(octets)
        image = Image(octets.decode("utf-8-sig"), rapport)
    if not RAPPORTS[0] <= image.rapport <= RAPPORTS[1]:
        raise ImageRefuseeError(
            "ce logo est trop allongé : six fois plus large que haut au plus, quatre fois plus haut que large"
        )
    return image


def _octets(dossier: Path, fichier: str) -> bytes:
    """The bytes of a regular file of the folder, reached through no symbolic link."""
    chemin = dossier
    for etape in fichier.split("/"):
        chemin = chemin / etape
        if chemin.is_symlink():
            raise ImageRefuseeError(
                "ce chemin passe par un lien vers un autre endroit du disque : copiez le fichier"
            )
    try:
        if not chemin.is_file():
            raise ImageRefuseeError("ce fichier n’est pas dans le dossier du territoire")
        if chemin.stat().st_size > POIDS_MAX:
            raise ImageRefuseeError(
                f"ce fichier dépasse {POIDS_MAX // 1000} Ko : réduisez l’image, ou simplifiez le dessin"
            )
        return chemin.read_bytes()
    except OSError:
        raise ImageRefuseeError("ce fichier ne peut pas être ouvert") from None


def _fichiers(dossier: Path) -> list[str]:
    trouves = (chemin for suffixe in ("svg", "png") for chemin in dossier.rglob(f"*.{suffixe}"))
    return [chemin.relative_to(dossier).as_posix() for chemin in trouves]
