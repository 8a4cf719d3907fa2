"""How are the two fonts of the site made from the published ones?

Not part of the build: run by hand when the font or the alphabet changes, the result is committed.

    npm pack @fontsource/atkinson-hyperlegible-next@5.3.0
    tar xzf fontsource-atkinson-hyperlegible-next-5.3.0.tgz
    uvx --with 'fonttools[woff]==4.60.1' python outils/polices.py package

Only the letters of French and of the names of its neighbours are kept, which spares each reader a third of
the weight; anything else falls back on a font of the reader's device.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

POLICES = Path(__file__).parent.parent / "plugins/quifaitquoi/theme/assets/polices"
GRAISSES = (400, 700)
LETTRES = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜ"
    # Names of people and places of the borders, of Brittany, Corsica and the overseas départements.
    + "áíóúñìòãõÁÍÓÚÑß"
    + "\u00a0«»’‘“”–—…•·°²×½€−"
)
# Kerning, accents, and digits of equal width for the tables of hours.
REGLAGES = ["kern", "mark", "ccmp", "locl", "tnum"]


def reduire(origine: Path, destination: Path) -> None:
    """Keep the letters of LETTRES only, in the format of the web."""
    from fontTools import subset

    options = subset.Options(flavor="woff2", layout_features=REGLAGES, hinting=False, with_zopfli=False)
    police = subset.load_font(str(origine), options)
    reducteur = subset.Subsetter(options)
    reducteur.populate(text=LETTRES)
    reducteur.subset(police)
    subset.save_font(police, str(destination), options)


def main(paquet: Path) -> None:
    POLICES.mkdir(parents=True, exist_ok=True)
    for graisse in GRAISSES:
        destination = POLICES / f"atkinson-hyperlegible-next-{graisse}.woff2"
        reduire(paquet / f"files/atkinson-hyperlegible-next-latin-{graisse}-normal.woff2", destination)
        print(f"{destination.name} : {destination.stat().st_size} octets")
    shutil.copy(paquet / "LICENSE", POLICES / "OFL.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
