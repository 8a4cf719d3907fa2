"""How is a comparison read in a terminal?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.comparaison.ecarts import Comparaison, Illisible, Sorte, Sujet
from quifaitquoi.constats import sans_commande, typographie

RIEN = "Rien ne change pour le public."
MARQUES = {Sorte.AJOUT: "nouveau", Sorte.RETRAIT: "retiré", Sorte.CHANGE: ""}


def en_texte(comparaison: Comparaison) -> str:
    """Lines without colour: territories, then places, then what changes; ends in a line break."""
    return "".join(f"{typographie(ligne)}\n" for ligne in _lignes(comparaison))


def dire_illisible(illisible: Illisible, revision: str) -> str:
    erreurs = f"{illisible.erreurs} erreur{'s' if illisible.erreurs > 1 else ''}"
    if illisible.avant:
        return (
            f"{illisible.titre} : le programme d’aujourd’hui ne lit pas la révision {revision} ({erreurs}), "
            "on ne peut donc pas dire ce qui change"
        )
    return (
        f"{illisible.titre} : {erreurs} à corriger avant de pouvoir dire ce qui change ; "
        "« quifaitquoi verifier » les montre"
    )


def titre(comparaison: Comparaison) -> str:
    return f"Ce qui change pour le public depuis {comparaison.revision}"


def _lignes(comparaison: Comparaison) -> Iterator[str]:
    yield f"{titre(comparaison)} :"
    yield from (sans_commande(dire_illisible(une, comparaison.revision)) for une in comparaison.illisibles)
    if not comparaison.parties and not comparaison.illisibles:
        yield RIEN
    for partie in comparaison.parties:
        yield ""
        yield partie.titre
        for sujet in partie.sujets:
            yield from _du_sujet(sujet)


def _du_sujet(sujet: Sujet) -> Iterator[str]:
    marque = MARQUES[sujet.sorte]
    tete = f"  {sans_commande(sujet.titre)}{f' ({marque})' if marque else ''}"
    if len(sujet.phrases) == 1:
        yield f"{tete} : {sans_commande(sujet.phrases[0])}."
        return
    yield f"{tete} :" if sujet.phrases else f"{tete}."
    yield from (f"    - {sans_commande(phrase)}." for phrase in sujet.phrases)
