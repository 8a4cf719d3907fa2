"""Would we hang them all? Every poster of the territories on one picture.

.venv/bin/python outils/planche.py planche.png --code 54 --code 88 --jour 2025-03-04 --gris

The day matters: what was checked more than two years before it is only a proof.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import typst
from PIL import Image
from quifaitquoi.guide.affiches.atelier.typographe import composer_png
from quifaitquoi.guide.affiches.catalogue import publiees
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.vue import vue_de
from quifaitquoi.reading import lire_territoires

TERRITOIRES = Path(__file__).parent.parent / "territories"
URL_FICTIVE = "https://guide.example/"
_GABARIT = Path(__file__).with_name("planche.typ")
_PPP_FEUILLE = 60
_PPP_PLANCHE = 40


def feuilles(territoires: Path, jour: date, codes: Sequence[str] | None = None) -> Iterator[bytes]:
    """Each sheet of each poster as a picture, in the order of the files."""
    contexte = Contexte(jour, url_site=URL_FICTIVE)
    for territoire in lire_territoires(territoires, codes).territoires:
        for affiche in publiees(vue_de(territoire, contexte)):
            yield from composer_png(affiche.epreuve, _PPP_FEUILLE)


def assembler(images: Sequence[bytes]) -> bytes:
    """One picture about as wide as it is high."""
    with tempfile.TemporaryDirectory() as dossier:
        noms = [f"{rang}.png" for rang in range(len(images))]
        for nom, image in zip(noms, images, strict=True):
            (Path(dossier) / nom).write_bytes(image)
        (Path(dossier) / _GABARIT.name).write_bytes(_GABARIT.read_bytes())
        return typst.compile(
            str(Path(dossier) / _GABARIT.name),
            format="png",
            ppi=_PPP_PLANCHE,
            sys_inputs={"images": json.dumps(noms), "colonnes": str(math.ceil(math.sqrt(1.4 * len(images))))},
        )


def griser(png: bytes) -> bytes:
    """The same as an office printer shows it: is anything told by colour alone?"""
    gris = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("L").save(gris, "PNG")
    return gris.getvalue()


def main(arguments: Sequence[str] | None = None) -> None:
    analyse = argparse.ArgumentParser(prog="planche", description="Toutes les affiches sur une image.")
    analyse.add_argument("image", type=Path, help="le fichier PNG à écrire")
    analyse.add_argument("--dossier", type=Path, default=TERRITOIRES, help="le dossier des territoires")
    analyse.add_argument("--jour", type=date.fromisoformat, help="le jour des affiches (aujourd’hui)")
    analyse.add_argument("--code", action="append", help="seulement ce département (plusieurs fois possible)")
    analyse.add_argument("--gris", action="store_true", help="comme une imprimante en noir et blanc")
    choix = analyse.parse_args(arguments)
    images = list(feuilles(choix.dossier, choix.jour or datetime.now(UTC).date(), choix.code))
    if not images:
        analyse.error("aucune affiche\u00a0: ces territoires n’ont pas de dates à venir, ou ne se lisent pas")
    planche = assembler(images)
    choix.image.write_bytes(griser(planche) if choix.gris else planche)


if __name__ == "__main__":
    main()
