"""How rare are the words of our simplified texts, and how long are their sentences?

    PYTHONPATH=plugins python outils/frequence.py site

Reads the simplified pages of a built site, and prints the share of words outside the 5,000 commonest of
French (wordfreq, small list: a development dependency), the commonest of those, and the length of sentences.
Names of places, numbers and addresses are left out: nobody may change them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from quifaitquoi.checks import falc
from quifaitquoi.commandes.falc import mesures
from quifaitquoi.langage import Nature, lire_page, plat
from quifaitquoi.reading import lire_territoires
from wordfreq import top_n_list, zipf_frequency

RACINE = Path(__file__).resolve().parent.parent
COMMUNS = 5000
MONTRES = 30
_MOT = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'", re.IGNORECASE)


def textes(site: Path) -> list[str]:
    """Each line of the simplified pages, once; neither addresses nor numbers to dial."""
    pages = sorted(site.glob("*/falc/**/index.html"))
    lues = (lire_page(page.read_text(encoding="utf-8")) for page in pages)
    lignes = (ligne for page in lues for ligne in page.lignes if ligne.nature is not Nature.COORDONNEES)
    return list(dict.fromkeys(ligne.texte for ligne in lignes))


def mots(lignes: Iterable[str], noms: frozenset[str]) -> Iterator[str]:
    """Words in small letters; those of a name, and those with a capital inside a line, are left out."""
    for ligne in lignes:
        if ligne in noms:
            continue
        sans = _ELISION.sub(lambda trouve: " " * len(trouve[0]), plat(ligne))
        for rang, trouve in enumerate(_MOT.finditer(sans)):
            if rang == 0 or trouve[0][0].islower():
                yield trouve[0].lower()


def noms_du_guide() -> frozenset[str]:
    """Names of places, helpers and communes, as pages print them."""
    territoires = lire_territoires(RACINE / "territories").territoires
    lieux = {
        nom for t in territoires for lieu in t.lieux for nom in (lieu.nom, lieu.adresse, lieu.commune) if nom
    }
    acteurs = {acteur.nom for t in territoires for acteur in t.acteurs}
    formes = {forme for t in territoires for forme in falc.formes(t.national)}
    return frozenset(lieux | acteurs | formes | {c.nom for t in territoires for c in t.communes})


def rapport(site: Path) -> Iterator[str]:
    """The lines to print."""
    lignes = textes(site)
    compte = Counter(mots(lignes, noms_du_guide()))
    communs = set(top_n_list("fr", COMMUNS, wordlist="small"))
    rares = Counter({mot: fois for mot, fois in compte.items() if mot not in communs})
    absents = [mot for mot in rares if not zipf_frequency(mot, "fr", wordlist="small")]
    total = compte.total()
    part = f"{100 * rares.total() / total:.1f}".replace(".", ",")
    yield mesures(lignes)
    yield f"{total} mots dans ces lignes, {len(compte)} mots différents"
    yield f"{part} % hors des {COMMUNS} mots les plus courants du français ({len(rares)} mots différents)"
    yield f"{len(absents)} mots que la petite liste ne connaît pas : {', '.join(sorted(absents)[:MONTRES])}"
    cites = ", ".join(f"{mot} ({fois})" for mot, fois in rares.most_common(MONTRES))
    yield f"Les plus employés : {cites}"


def main() -> None:
    site = Path(sys.argv[1] if len(sys.argv) > 1 else RACINE / "site")
    print("\n".join(rapport(site)))


if __name__ == "__main__":
    main()
