"""What does a coordinator read about the coverage of the territory?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quifaitquoi.guide import adresses
from quifaitquoi.guide.couverture.besoins import ou
from quifaitquoi.guide.couverture.carte import ACCUEIL, MARQUES, Carte, carte
from quifaitquoi.guide.couverture.classes import CLASSES, PERSONNE, SEUIL_KM, Classe
from quifaitquoi.guide.couverture.couverture import Couverture, Derriere, part
from quifaitquoi.guide.couverture.releve import OUVRES, SEMAINES, Bilan, Etendue
from quifaitquoi.guide.feuilles import FEUILLE_COUVERTURE
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.scripts import MODULE_PAGE
from quifaitquoi.horaires.mots import jours
from quifaitquoi.horaires.vocabulaire import JOURS
from quifaitquoi.model import Territoire

COMMUNES_CITEES: Final = 12
"""The most populated of those too far away; the file has them all."""
_PROCHE = tuple(classe.cle for classe in CLASSES).index(str(SEUIL_KM))


@dataclass(frozen=True, slots=True)
class Ligne:
    """A row of a table: how many communes and people, and what share of the latter."""

    titre: str
    communes: int
    habitants: int
    part: int
    marque: str = ""
    """The path of its mark on the map."""
    rang: int = 0


@dataclass(frozen=True, slots=True)
class Jour:
    """A row of the table of days: who receives, and how many live near enough to somebody who does."""

    nom: str
    accueils: int
    proche: Ligne


def page(couverture: Couverture, octets: dict[str, int]) -> Fichier:
    """The page; `octets` gives the size of each file beside it."""
    territoire, contexte = couverture.vue.territoire, couverture.vue.contexte
    ici = adresses.couverture(territoire)
    contenu = rendre(
        "couverture/couverture.html.j2",
        ici,
        couverture=couverture,
        territoire=territoire,
        contexte=contexte,
        fin=contexte.aujourdhui + timedelta(weeks=SEMAINES, days=-1),
        kilo_octets={nom: -(-taille // 1000) for nom, taille in octets.items()},
        presentation=Presentation(couverture),
        seuil=SEUIL_KM,
        semaines=SEMAINES,
        losange=ACCUEIL,
        citees=COMMUNES_CITEES,
        ou=ou,
        perimes=sum(guichet.perime for guichet in couverture.vue.guichets),
    )
    return Fichier(f"{ici}index.html", contenu, entete=_entete(territoire))


def _entete(territoire: Territoire) -> EnTete:
    return EnTete(
        titre=f"Couverture {territoire.departement.de}\u00a0: qui manque, et où",
        description=f"Les besoins sans personne, les communes à plus de {SEUIL_KM}\u00a0km d’un accueil et "
        f"les jours sans accueil {territoire.departement.dans}.",
        fil=adresses.fil(territoire, Miette("Couverture")),
        territoire=territoire.slug,
        modules=(MODULE_PAGE,),
        styles=(FEUILLE_COUVERTURE,),
    )


class Presentation:
    """The figures as the tables and the maps show them."""

    def __init__(self, couverture: Couverture) -> None:
        self._couverture = couverture
        self._total = couverture.habitants

    def carte(self, derriere: Derriere) -> Carte:
        """How far those behind a door reach."""
        vue, bilan = self._couverture.vue, derriere.bilan
        lieux = [vue.territoire.lieu[lieu] for lieu in sorted(bilan.lieux)]
        return carte(self._couverture.releve.communes, bilan.etendue, map(vue.position, lieux))

    def distances(self, bilan: Bilan) -> list[Ligne]:
        """One row per class of distance that has a commune, and the four first in any case."""
        etendue = bilan.etendue
        return [
            self._ligne(classe.titre, etendue, (rang,), MARQUES[rang] if rang < PERSONNE else "", rang)
            for rang, classe in enumerate(CLASSES)
            if etendue.communes[rang] or classe.cle.isdigit()
        ]

    def jours(self, bilan: Bilan) -> list[Jour]:
        """Working days, and those of the week-end when somebody receives."""
        return [
            Jour(JOURS[jour], len(bilan.jours[jour]), self._proche(JOURS[jour], self._le_jour(bilan, jour)))
            for jour in range(7)
            if jour in OUVRES or bilan.jours[jour]
        ]

    def proche(self, bilan: Bilan) -> Ligne:
        """Who is near enough to somebody, whatever the day."""
        return self._proche("", bilan.etendue)

    def jours_manquants(self, bilan: Bilan) -> str:
        """« le lundi et le mardi »."""
        return jours(bilan.jours_manquants)

    def jours_couverts(self, bilan: Bilan) -> str:
        """« du lundi au vendredi »."""
        return jours([rang for rang, presents in enumerate(bilan.jours) if presents])

    def classes(self, bilan: Bilan) -> list[tuple[int, Classe]]:
        """The classes that have a commune, with their ranks."""
        return [(rang, classe) for rang, classe in enumerate(CLASSES) if bilan.etendue.communes[rang]]

    def par_epci(self, bilan: Bilan) -> list[tuple[str, tuple[int, ...]]]:
        """Each EPCI with how many of its communes are in each class: what the map shows, in words."""
        noms = {siren: epci.titre for siren, epci in self._couverture.vue.epci.items()}
        comptes: dict[str, list[int]] = {nom: [0] * len(CLASSES) for nom in noms.values()}
        for commune, classe in zip(self._couverture.releve.communes, bilan.etendue.rangs, strict=True):
            nom = noms.get(commune.epci or "", "Sans intercommunalité")
            comptes.setdefault(nom, [0] * len(CLASSES))[classe] += 1
        return [(nom, tuple(nombres)) for nom, nombres in comptes.items() if any(nombres)]

    def _le_jour(self, bilan: Bilan, jour: int) -> Etendue:
        return self._couverture.releve.le_jour(bilan, jour)

    def _proche(self, titre: str, etendue: Etendue) -> Ligne:
        return self._ligne(titre, etendue, tuple(range(_PROCHE + 1)))

    def _ligne(
        self, titre: str, etendue: Etendue, rangs: tuple[int, ...], marque: str = "", rang: int = 0
    ) -> Ligne:
        communes, habitants = (
            sum(etendue.communes[r] for r in rangs),
            sum(etendue.habitants[r] for r in rangs),
        )
        return Ligne(titre, communes, habitants, part(habitants, self._total), marque, rang)
