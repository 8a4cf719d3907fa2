"""What do people concerned have in hand when they reread a page, and what do they approve?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from quifaitquoi.guide import falc
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.model import Territoire
from quifaitquoi.model.relecture import empreinte

CRITERES: Final[tuple[tuple[str, str], ...]] = (
    ("Nous avons lu ce texte ensemble.", "RLS-2.1"),
    ("Le texte parle à des adultes.", "RLS-6.5"),
    ("On comprend de quoi parle le texte.", ""),
    ("Toutes les informations sont utiles.", ""),
    ("On sait toujours de qui on parle.", ""),
    ("Les phrases sont dans le bon ordre.", ""),
    ("Le plus important est au début.", "RLS-6.3"),
    ("Il y a des mots de tous les jours.", "RLS-6.4"),
    ("Les exemples sont dans notre vie.", "RLS-6.8"),
    ("Le plus important est dit plusieurs fois.", "RLS-6.9"),
    ("Les images aident à comprendre.", "RLS-3.1"),
    ("On reconnaît ce que montrent les images.", "RLS-3.2"),
)
"""What only readers can say, one box each; the number is that of the State's reference, where it has one."""


def textes_a_relire(territoire: Territoire, contexte: Contexte) -> Iterator[tuple[str, str]]:
    """Each simplified page, by its address from the folder of the territory, and its text."""
    for fichier in falc.build(territoire, contexte):
        if fichier.a_relire:
            yield fichier.adresse.removeprefix(f"{territoire.slug}/"), fichier.a_relire()


def formulaire(territoire: Territoire, page: str, texte: str) -> str:
    """A whole HTML page to print for a session: the text with numbered lines, a box for each criterion."""
    valeurs: Mapping[str, object] = {
        "territoire": territoire.nom,
        "page": page,
        "titre": texte.partition("\n")[0],
        "lignes": texte.splitlines(),
        "criteres": CRITERES,
        "empreinte": empreinte(texte),
    }
    return str(rendre("falc/relecture.html.j2", "", **valeurs))
