"""How does a person write these records in YAML?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from quifaitquoi.importing.fiches.brouillon import Garde, Valeur
from quifaitquoi.importing.fiches.doublons import Retenu
from quifaitquoi.importing.fusion.apport import A_RELIRE, Apport, du_lieu
from quifaitquoi.importing.fusion.scalaires import en_une_ligne, lignes_du_texte, scalaire

_LARGEUR = 106
_DE_LISTE = re.compile(r"[\[\]{},?]")


def en_yaml(retenus: Sequence[Retenu], fichier: str) -> str:
    """A new file of places."""
    return fichier_neuf([du_lieu(retenu) for retenu in retenus], fichier)


def fichier_neuf(apports: Sequence[Apport], fichier: str) -> str:
    """A file that says where its records come from, and what the editor has to do."""
    entete = (
        "# yaml-language-server: $schema=../territoire.schema.json\n"
        f"# Quels lieux viennent de {en_une_ligne(fichier)} ?\n"
        "# « a_relire » n’est pas publié : corrigez la fiche d’après ces textes, puis effacez-les.\n"
        "# Vos corrections restent quand la liste est importée à nouveau (content/importer.md).\n"
    )
    genres = dict.fromkeys(apport.genre for apport in apports)
    return entete + "".join(bloc(genre, [a for a in apports if a.genre == genre]) for genre in genres)


def bloc(genre: str, apports: Sequence[Apport]) -> str:
    """A whole list of records, after a blank line."""
    return f"\n{genre}:\n" + "\n".join(en_element(apport, "  ") for apport in apports)


def en_element(apport: Apport, retrait: str) -> str:
    """One record of a list, its dash after `retrait`."""
    lignes = [ligne for champ, valeur in apport.valeurs.items() for ligne in en_champ(champ, valeur)]
    lignes += en_a_relire(apport.a_relire)
    premiere, *autres = lignes
    suite = "".join(f"{retrait}  {ligne}\n" if ligne else "\n" for ligne in autres)
    return f"{retrait}- {premiere}\n{suite}"


def en_champ(champ: str, valeur: Valeur) -> Iterator[str]:
    """The lines of one field, the first at the margin."""
    if isinstance(valeur, Mapping):
        yield f"{champ}:"
        yield from (f"  {scalaire(quand)}: {scalaire(heures)}" for quand, heures in valeur.items())
    elif isinstance(valeur, str):
        yield from lignes_du_texte(champ, valeur)
    else:
        yield from _liste(champ, valeur)


def _liste(champ: str, elements: Sequence[str]) -> Iterator[str]:
    """On one line between brackets when it is short, else with a dash for each."""
    ligne = f"{champ}: [{', '.join(scalaire(element) for element in elements)}]"
    if len(ligne) <= _LARGEUR and not any(_DE_LISTE.search(element) for element in elements):
        yield ligne
        return
    yield f"{champ}:"
    yield from (f"  - {scalaire(element)}" for element in elements)


def en_a_relire(gardes: Sequence[Garde]) -> Iterator[str]:
    """The lines of what is kept word for word."""
    if gardes:
        yield f"{A_RELIRE}:"
    for garde in gardes:
        champs = {"colonne": garde.colonne, "texte": garde.texte, "constat": garde.constat}
        lignes = [
            ligne for champ, texte in champs.items() if texte for ligne in lignes_du_texte(champ, texte)
        ]
        yield f"  - {lignes[0]}"
        yield from (f"    {ligne}" if ligne else "" for ligne in lignes[1:])
