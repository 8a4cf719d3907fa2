"""How is a comparison read under a pull request, by somebody who knows no YAML?

Comments of a forge are not endless: what is long is folded, what is too long is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quifaitquoi.comparaison.ecarts import Comparaison, Partie, Sujet
from quifaitquoi.comparaison.texte import MARQUES, RIEN, dire_illisible, titre
from quifaitquoi.constats import typographie
from quifaitquoi.echappement import LONGUEUR_MAX, echapper
from quifaitquoi.guide.rendu import compte

PHRASES_MONTREES = 8
SUJETS_MONTRES = 12
_PLACE_D_UNE_PARTIE = 500
"""Characters under which a territory is only counted: its title and what counts it take as many."""


def en_markdown(comparaison: Comparaison) -> str:
    """A whole comment, ending in a line break, of at most LONGUEUR_MAX characters."""
    lignes = [f"### {echapper(titre(comparaison))}", ""]
    for illisible in comparaison.illisibles:
        lignes += [f"> {echapper(dire_illisible(illisible, comparaison.revision))}.", ""]
    if not comparaison.parties and not comparaison.illisibles:
        lignes += [RIEN, ""]
    reste = LONGUEUR_MAX - sum(len(ligne) + 1 for ligne in lignes)
    for rang, partie in enumerate(comparaison.parties):
        if reste < _PLACE_D_UNE_PARTIE:
            lignes.append(_manque(sum(len(autre.sujets) for autre in comparaison.parties[rang:])))
            break
        ecrites = _de_la_partie(partie, max(reste, 0))
        reste -= sum(len(ligne) + 1 for ligne in ecrites)
        lignes += ecrites
    return "\n".join(lignes).rstrip("\n") + "\n"


def _de_la_partie(partie: Partie, place: int) -> list[str]:
    """The lines of a territory; those that have no room left are counted, never dropped in silence."""
    entete = [f"#### {echapper(partie.titre)}", ""]
    montres, plies = partie.sujets[:SUJETS_MONTRES], partie.sujets[SUJETS_MONTRES:]
    lignes, oublies = _tant_qu_il_y_a_place(montres, place)
    pliees, oublies_plies = _tant_qu_il_y_a_place(plies, place - _taille(lignes))
    if pliees:
        lignes += ["", *_repli(f"Et {compte(len(plies) - oublies_plies, 'autre')}", pliees)]
    if oublies + oublies_plies:
        lignes += ["", _manque(oublies + oublies_plies)]
    return [*entete, *lignes, ""]


def _tant_qu_il_y_a_place(sujets: Sequence[Sujet], place: int) -> tuple[list[str], int]:
    """Their lines, and how many subjects found no room."""
    lignes: list[str] = []
    for rang, sujet in enumerate(sujets):
        siennes = list(_du_sujet(sujet))
        if _taille(lignes) + _taille(siennes) > place:
            return lignes, len(sujets) - rang
        lignes += siennes
    return lignes, 0


def _du_sujet(sujet: Sujet) -> Iterator[str]:
    marque = MARQUES[sujet.sorte]
    nom = f"- **{echapper(sujet.titre)}**{f' ({marque})' if marque else ''}"
    if len(sujet.phrases) == 1:
        yield f"{nom}{typographie(' : ')}{echapper(sujet.phrases[0])}."
        return
    yield f"{nom}{typographie(' :')}" if sujet.phrases else f"{nom}."
    yield from (f"  - {echapper(phrase)}." for phrase in sujet.phrases[:PHRASES_MONTREES])
    if autres := sujet.phrases[PHRASES_MONTREES:]:
        corps = [f"- {echapper(phrase)}." for phrase in autres]
        yield from (f"  {ligne}".rstrip() for ligne in _repli(f"Et {compte(len(autres), 'autre')}", corps))


def _repli(resume: str, lignes: Sequence[str]) -> Iterator[str]:
    yield from ("", f"<details><summary>{resume}</summary>", "", *lignes, "", "</details>", "")


def _manque(combien: int) -> str:
    quoi = compte(combien, "autre changement", "autres changements")
    suite = "que ce message n’a pas la place de montrer. « quifaitquoi comparer », chez vous, dit tout."
    return typographie(f"… et {quoi} {suite}")


def _taille(lignes: Sequence[str]) -> int:
    return sum(len(ligne) + 1 for ligne in lignes)
