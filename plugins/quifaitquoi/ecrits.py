"""How does a page written by hand become a page of the guide?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.pictogrammes import pictogramme

_TITRE = re.compile(r"^# +(.+?) *$", re.MULTILINE)
_PIED = Markup(
    '<footer class="pied-fiche ecran-seul"><p><a href="{lien}">{crayon} Corriger cette page</a></p></footer>'
)


def page_ecrite(
    chemin: str, titre: str, description: str, html: str, parents: tuple[Miette, ...] = (), lien: str = ""
) -> Fichier:
    """A page of `content/`, with the link that opens it in the forge's editor when there is one."""
    # Python-Markdown closes its void elements as XHTML does; text never holds a bare « > ».
    html = html.replace(" />", ">")
    pied = str(_PIED.format(lien=lien, crayon=pictogramme("corriger"))) if lien else ""
    fil = (*parents, Miette(titre)) if parents else ()
    return Fichier(chemin, html + pied, None, EnTete(titre, description or titre, fil))


def page_d_erreur(html: str) -> Fichier:
    """The page of unknown addresses, which the server shows at any depth."""
    entete = EnTete("Page introuvable", "Cette page n’existe pas ou n’existe plus.", indexee=False)
    return Fichier("404.html", html, None, entete)


def sommaire(pages: Iterable[tuple[str, str]]) -> str:
    """A Markdown list of the pages that have a title, from the name and the text of their files."""
    titres = sorted((titre[1], nom) for nom, texte in pages if (titre := _TITRE.search(texte)))
    return "\n".join(f"- [{titre}]({nom})" for titre, nom in titres)
