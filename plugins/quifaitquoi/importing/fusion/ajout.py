"""Where in a file do new records go, so that nothing that is there moves?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quifaitquoi.importing.fusion.apport import Apport
from quifaitquoi.importing.fusion.etendue import Texte
from quifaitquoi.importing.fusion.redaction import bloc, en_element
from quifaitquoi.importing.fusion.retouche import Retouche
from quifaitquoi.reading.noeuds import Liste, Page, Table

_TIRET = re.compile(r"(?P<retrait> *)-(?:\s|$)")
_COMMENTAIRE = re.compile(r"(?P<retrait> *)#")


def ajouter(page: Page, texte: Texte, genre: str, apports: Sequence[Apport]) -> Retouche:
    """Put records after those of their list, or begin the list at the end of the file.

    Raises ValueError, in French, when the list is written between brackets.
    """
    paire = page.racine.paires.get(genre) if isinstance(page.racine, Table) else None
    liste = paire.valeur if paire else None
    if not isinstance(liste, Liste) or not liste.elements:
        return _a_la_fin(texte, bloc(genre, apports))
    if texte.en_accolades(liste):
        raise ValueError(
            f"{page.fichier}:{liste.ligne} : la liste « {genre} » est écrite entre crochets : "
            "mettez chaque fiche sur ses lignes, après un tiret"
        )
    retrait = _retrait(texte, liste)
    fin = _apres_ses_commentaires(texte, texte.fin(liste), len(retrait))
    nouveaux = "\n".join(en_element(apport, retrait) for apport in apports).rstrip("\n")
    return Retouche(fin, fin, _avec_saut(f"\n\n{nouveaux}", texte))


def _a_la_fin(texte: Texte, ajoute: str) -> Retouche:
    fin = len(texte.contenu)
    debut = "" if not texte.contenu or texte.contenu.endswith(("\n", "\r")) else "\n"
    return Retouche(fin, fin, _avec_saut(debut + ajoute, texte))


def _retrait(texte: Texte, liste: Liste) -> str:
    """What stands before the dashes of a list."""
    tiret = _TIRET.match(texte.contenu, texte.debut_de_ligne(liste.ligne))
    return tiret["retrait"] if tiret else "  "


def _apres_ses_commentaires(texte: Texte, fin: int, retrait: int) -> int:
    """The end of the last record with the comments below it that are its own, deeper than its dash."""
    fin = texte.fin_de_ligne(fin)
    while fin < len(texte.contenu):
        suivante = texte.apres_la_ligne(fin)
        commentaire = _COMMENTAIRE.match(texte.contenu, suivante)
        if commentaire is None or len(commentaire["retrait"]) <= retrait:
            break
        fin = texte.fin_de_ligne(suivante)
    return fin


def _avec_saut(ajoute: str, texte: Texte) -> str:
    return ajoute.replace("\n", texte.saut)
