"""Which lieux are there, commune by commune?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.dates import MODULE_DATES, Prochaines
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Lieu
from quifaitquoi.model.referentiels import Itinerance


@dataclass(frozen=True, slots=True)
class Ligne:
    """A lieu in a list: where, whom one meets there, and the soonest of its dates."""

    lieu: Lieu
    commune: str
    epci: str | None
    acteurs: tuple[str, ...]
    prochaines: Prochaines | None
    perime: bool
    itinerant: bool
    telephone: str | None

    @property
    def cle(self) -> tuple[str, str]:
        return cle(self.commune), cle(self.lieu.nom)


def liste(vue: Vue) -> Fichier:
    """The page of all the lieux of a territory."""
    territoire, ici = vue.territoire, adresses.lieux(vue.territoire)
    lignes = lignes_des_lieux(vue)
    contenu = rendre(
        "lieux/liste.html.j2",
        ici,
        vue=vue,
        combien=len(lignes),
        lettres=par_lettre(lignes),
        epcis=_par_epci(lignes),
        fuseau=territoire.calendrier.fuseau.key,
    )
    entete = EnTete(
        titre=f"Tous les lieux d’accueil {territoire.departement.dans}",
        description=f"Où se faire aider {territoire.departement.dans}\u00a0: tous les lieux, commune "
        "par commune, avec leur téléphone et leur prochaine date.",
        fil=adresses.fil(territoire, Miette("Lieux")),
        territoire=territoire.slug,
        modules=(MODULE_DATES,) if any(ligne.prochaines for ligne in lignes) else (),
    )
    return Fichier(f"{ici}index.html", contenu, entete=entete)


def lignes_des_lieux(vue: Vue) -> list[Ligne]:
    """Every lieu, sorted by commune then by name, accents ignored."""
    return sorted((_ligne(vue, lieu) for lieu in vue.territoire.lieux), key=lambda ligne: ligne.cle)


def _ligne(vue: Vue, lieu: Lieu) -> Ligne:
    guichets = vue.guichets_de_lieu.get(lieu.id, ())
    commune = vue.commune(lieu)
    epci = vue.epci.get(commune.epci) if commune and commune.epci else None
    return Ligne(
        lieu=lieu,
        commune=vue.nom_commune(lieu),
        epci=epci.titre if epci else None,
        acteurs=tuple(dict.fromkeys(guichet.accueil.acteur.nom for guichet in guichets)),
        prochaines=_au_plus_tot([vue.ouverture(lieu)[1], *(guichet.prochaines for guichet in guichets)]),
        perime=vue.contexte.perime(lieu.verifie_le),
        itinerant=Itinerance.ITINERANT in lieu.itinerance,
        telephone=lieu.telephone
        or next((g.accueil.telephone for g in guichets if g.accueil.telephone), None),
    )


def _au_plus_tot(toutes: list[Prochaines | None]) -> Prochaines | None:
    """The schedule that opens first; one without any date rather than nothing."""
    connues = [prochaines for prochaines in toutes if prochaines]
    datees = [prochaines for prochaines in connues if prochaines.jours]
    if datees:
        return min(datees, key=lambda prochaines: prochaines.jours[0].occurrences[0].debut)
    return connues[0] if connues else None


def par_lettre(lignes: list[Ligne]) -> list[tuple[str, list[Ligne]]]:
    """Sorted lines under the first letter of their commune."""
    return [(lettre, list(groupe)) for lettre, groupe in groupby(lignes, key=lambda li: li.cle[0][0].upper())]


def _par_epci(lignes: list[Ligne]) -> list[tuple[str, list[Ligne]]]:
    dans_une = sorted((ligne for ligne in lignes if ligne.epci), key=lambda li: (cle(li.epci or ""), li.cle))
    return [(epci or "", list(groupe)) for epci, groupe in groupby(dans_une, key=lambda ligne: ligne.epci)]
