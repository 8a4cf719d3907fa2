"""What does the blank form say? The very fields of the form filled on a screen, in the same order."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from quifaitquoi.guide.affiches.atelier.cartouche import jour_typst
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fiche import TITRE, champs
from quifaitquoi.guide.fiche.champs import Choix


@dataclass(frozen=True, slots=True)
class Partie:
    """One part: lines side by side, questions to tick, then lines of their own, and blank ones."""

    titre: str
    lignes: tuple[tuple[str, ...], ...] = ()
    choix: tuple[Choix, ...] = ()
    ensuite: tuple[str, ...] = ()
    vides: int = 0
    accord: str | None = None


@dataclass(frozen=True, slots=True)
class Coupon:
    """What is cut off and given back."""

    titre: str
    cases: tuple[str, ...]
    lignes: tuple[str, ...]
    longues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contenu:
    """The whole sheet; it says nothing of a territory, nor of anybody."""

    titre: str
    parties: tuple[Partie, ...]
    coupon: Coupon
    date: dict[str, int]
    url: None = None

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def rediger(contexte: Contexte) -> Contenu:
    return Contenu(TITRE, _parties(), _coupon(), jour_typst(contexte.aujourdhui))


def _parties() -> tuple[Partie, ...]:
    nom, prenom, contact, jour = (ligne.titre for ligne in champs.PRESCRIPTEUR)
    return (
        Partie("Qui oriente", lignes=((nom, prenom), (contact, jour))),
        Partie("Vers qui", ensuite=(champs.DESTINATION.titre,), vides=1),
        Partie("La personne orientée", choix=champs.PERSONNE),
        Partie("Sa situation", choix=champs.SITUATION, ensuite=(champs.REMARQUES.titre,), vides=1),
        Partie(
            "Son accord, et comment la joindre",
            choix=(champs.CONTACT,),
            ensuite=(champs.CONTACT_OU.titre,),
            accord=champs.ACCORD,
        ),
    )


def _coupon() -> Coupon:
    return Coupon(
        titre="Coupon-retour, à découper et à rendre à la personne qui a orienté",
        cases=champs.COUPON_CASES,
        lignes=champs.COUPON_LIGNES,
        longues=champs.COUPON_LIGNES_LONGUES,
    )
