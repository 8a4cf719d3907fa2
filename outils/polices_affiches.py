"""How are the two fonts of the posters made from the published ones?

Not part of the build: run by hand when the font changes, the result is committed.

    npm pack @fontsource/atkinson-hyperlegible-next@5.3.0
    tar xzf fontsource-atkinson-hyperlegible-next-5.3.0.tgz
    PYTHONHASHSEED=0 uvx --with fonttools==4.68.0 python outils/polices_affiches.py package

Unlike the fonts of the site, these keep every letter that was drawn: nothing falls back on paper. The
published files come in two halves (latin, latin-ext) that are sewn together again, because a typesetter takes
one file per weight. `signes.txt` says which characters they hold: others are mended before typesetting.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

POLICES = Path(__file__).parent.parent / "plugins/quifaitquoi/guide/affiches/atelier/polices"
GRAISSES = {"400": "Regular", "700": "Bold"}
# Kerning and digits of equal width for dates in columns. Composed accents are all drawn: no need of `ccmp`.
REGLAGES = ["kern", "tnum"]
ACCENTS_SEULS = range(0x300, 0x370)


def moitie(source: Path, destination: Path, deja: set[int]) -> int:
    """Write one half as TrueType, without the characters already had; return its date."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    police = TTFont(source, recalcTimestamp=False)
    police.flavor = None
    options = subset.Options(layout_features=REGLAGES, hinting=False, name_IDs=["*"], notdef_outline=True)
    reducteur = subset.Subsetter(options)
    reducteur.populate(unicodes=set(police.getBestCmap()) - deja - set(ACCENTS_SEULS))
    reducteur.subset(police)
    deja.update(police.getBestCmap())
    police.save(destination)
    return int(police["head"].modified)


def coudre(paquet: Path, graisse: str) -> TTFont:
    """One whole font of a weight."""
    from fontTools.merge import Merger, Options

    with tempfile.TemporaryDirectory() as dossier:
        deja: set[int] = set()
        moities, dates = [], []
        for partie in ("latin", "latin-ext"):
            moities.append(Path(dossier) / f"{partie}.ttf")
            source = paquet / f"files/atkinson-hyperlegible-next-{partie}-{graisse}-normal.woff"
            dates.append(moitie(source, moities[-1], deja))
        police = Merger(Options(drop_tables=["STAT"])).merge([str(chemin) for chemin in moities])
    police.recalcTimestamp = False
    police["head"].modified = max(dates)
    return police


def main(paquet: Path) -> None:
    POLICES.mkdir(parents=True, exist_ok=True)
    signes: set[int] = set()
    for graisse, nom in GRAISSES.items():
        police = coudre(paquet, graisse)
        police.save(POLICES / f"AtkinsonHyperlegibleNext-{nom}.ttf")
        dessines = set(police.getBestCmap())
        signes = signes & dessines if signes else dessines
    (POLICES / "signes.txt").write_text("".join(map(chr, sorted(signes))), "utf-8")
    shutil.copy(paquet / "LICENSE", POLICES / "OFL.txt")
    print(f"{len(signes)} caractères par police")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
