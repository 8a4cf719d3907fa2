"""How is one field of a file changed without touching a letter of the others?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quifaitquoi.importing.fiches.brouillon import Valeur
from quifaitquoi.importing.fusion.apport import A_RELIRE
from quifaitquoi.importing.fusion.etendue import Texte
from quifaitquoi.importing.fusion.scalaires import scalaire
from quifaitquoi.reading.noeuds import Paire, Scalaire, Table


@dataclass(frozen=True, slots=True)
class Retouche:
    """`texte` takes the place of what stands between two indices."""

    debut: int
    fin: int
    texte: str


def appliquer(contenu: str, retouches: Sequence[Retouche]) -> str:
    """The text with all the changes, which never overlap; those of one place come in the order given."""
    rangees = sorted(enumerate(retouches), key=lambda rangee: (rangee[1].debut, rangee[0]), reverse=True)
    for _, retouche in rangees:
        contenu = contenu[: retouche.debut] + retouche.texte + contenu[retouche.fin :]
    return contenu


@dataclass(frozen=True, slots=True)
class Fiche:
    """One record of a file, in the text where it stands; `ordre` is that of the fields in the model,
    `partants` are those that are about to be taken out."""

    texte: Texte
    table: Table
    ordre: Sequence[str]
    partants: frozenset[str] = frozenset()

    def retoucher(self, champ: str, lignes: Sequence[str], valeur: Valeur | None = None) -> Retouche | None:
        """Write a field as `lignes`, or take it out when there are none.

        None when that would lose a comment, or change a record written between braces: an editor's line.
        A text (`valeur`) that takes the place of another leaves what stands around it alone.
        """
        paire = self.table.paires.get(champ)
        if self.texte.en_accolades(self.table):
            return None
        if paire is None:
            return self._inserer(champ, lignes)
        if not lignes:
            return self._effacer(paire)
        ancienne = paire.valeur
        sur_place = isinstance(valeur, str) and "\n" not in valeur and isinstance(ancienne, Scalaire)
        if sur_place and isinstance(ancienne, Scalaire) and ancienne.style not in ("|", ">"):
            return Retouche(ancienne.debut, self.texte.fin(ancienne), scalaire(str(valeur), ancienne.style))
        return self._recrire(paire, lignes)

    def _effacer(self, paire: Paire) -> Retouche | None:
        ou = self.texte.etendue(paire)
        sur_le_tiret = self.texte.contenu[ou.debut_de_ligne : ou.cle].strip()
        if sur_le_tiret or self.texte.commentee(paire):
            return None
        return Retouche(ou.debut_de_ligne, self.texte.apres_la_ligne(ou.fin_de_ligne), "")

    def _recrire(self, paire: Paire, lignes: Sequence[str]) -> Retouche | None:
        if self.texte.commentee(paire):
            return None
        ou = self.texte.etendue(paire)
        return Retouche(ou.cle, ou.fin_de_ligne, self._en_retrait(lignes))

    def _inserer(self, champ: str, lignes: Sequence[str]) -> Retouche:
        """After the last field that the model puts before it; that which names the record never goes."""
        rang = {nom: place for place, nom in enumerate(self.ordre)}
        avant = [nom for nom in self.table.paires if rang.get(nom, 0) < rang.get(champ, 0)]
        voisin = next(
            (nom for nom in reversed(avant) if nom not in self.partants), next(iter(self.table.paires))
        )
        fin = self.texte.etendue(self.table.paires[voisin]).fin_de_ligne
        return Retouche(fin, fin, f"{self.texte.saut}{self._retrait}{self._en_retrait(lignes)}")

    @property
    def _retrait(self) -> str:
        return " " * (self.table.colonne - 1)

    def _en_retrait(self, lignes: Sequence[str]) -> str:
        return self.texte.saut.join(
            ligne if rang == 0 or not ligne else f"{self._retrait}{ligne}"
            for rang, ligne in enumerate(lignes)
        )


def valeurs_de(contenu: Mapping[str, object]) -> dict[str, Valeur]:
    """The fields of a record as they are written, what is to be read again left out."""
    valeurs: dict[str, Valeur] = {}
    for champ, valeur in contenu.items():
        if isinstance(valeur, str):
            valeurs[champ] = valeur
        elif isinstance(valeur, dict):
            valeurs[champ] = {str(quand): str(heures) for quand, heures in valeur.items()}
        elif isinstance(valeur, list) and champ != A_RELIRE:
            valeurs[champ] = [str(element) for element in valeur]
    return valeurs
