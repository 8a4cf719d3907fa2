"""What does the tree show of one helper: who, where, when, how to call?"""

from __future__ import annotations

from dataclasses import dataclass

from quifaitquoi.geo import cle
from quifaitquoi.guide.dates import Prochaines
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import du_mois
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.model import Lieu

SANS_EPCI = "Autres communes"


@dataclass(frozen=True, slots=True, eq=False)
class Carte:
    """Everything needed to choose and to call, as plain text, for the page and for the browser's tree."""

    titre: str
    page: str
    """Address from the root of the site."""
    ou: str
    """« Mairie de Toul, 1 rue de l’Exemple, Toul »."""
    telephone: str | None
    suite: str
    """« Gratuit · Sans rendez-vous », or nothing."""
    prochaines: Prochaines | None
    """None when the hours are not known."""
    epci: str
    position: str
    """« 48.6751,5.8912,54528 »: degrees to ten metres and INSEE code; empty when nothing says where it is."""

    @property
    def rang(self) -> tuple[bool, str, str, str]:
        """Lists are sorted by EPCI, the unknown last, then by place and by name, accents ignored."""
        return self.epci == SANS_EPCI, cle(self.epci), cle(self.ou), cle(self.titre)


def carte_du_guichet(vue: Vue, guichet: Guichet) -> Carte:
    """The card of an accueil."""
    accueil = guichet.accueil
    return Carte(
        titre=guichet.titre,
        page=guichet.adresse,
        ou=_ou(vue, accueil.lieu, avec_nom=accueil.permanence is not None),
        telephone=accueil.telephone,
        suite=" · ".join(_suite(guichet)),
        prochaines=guichet.prochaines,
        epci=_epci(vue, accueil.lieu),
        position=_position(vue, accueil.lieu),
    )


def carte_de_rencontre(vue: Vue, guichet: Guichet, prochaines: Prochaines) -> Carte:
    """The card of the place of `guichet`, where it and another helper receive on the same days."""
    lieu = guichet.accueil.lieu
    return Carte(
        titre=lieu.nom,
        page=guichet.page,
        ou=_ou(vue, lieu, avec_nom=False),
        telephone=lieu.telephone or guichet.accueil.telephone,
        suite="",
        prochaines=prochaines,
        epci=_epci(vue, lieu),
        position=_position(vue, lieu),
    )


def _ou(vue: Vue, lieu: Lieu, avec_nom: bool) -> str:
    nom = lieu.nom if avec_nom else ""
    return ", ".join(filter(None, (nom, lieu.adresse, vue.nom_commune(lieu))))


def _suite(guichet: Guichet) -> list[str]:
    textes = [frais.value for frais in guichet.frais]
    if guichet.acces:
        textes.append(majuscule(guichet.acces))
    if guichet.perime:
        textes.append(f"Informations {du_mois(guichet.accueil.verifie_le)}\u00a0: appelez avant")
    return textes


def _epci(vue: Vue, lieu: Lieu) -> str:
    commune = vue.commune(lieu)
    connu = vue.epci.get(commune.epci or "") if commune else None
    return connu.titre if connu else SANS_EPCI


def _position(vue: Vue, lieu: Lieu) -> str:
    """The middle of the commune stands for a place whose own position is not known."""
    position, commune = vue.position(lieu), vue.commune(lieu)
    if position.latitude is None or position.longitude is None:
        return ""
    return f"{position.latitude:.4f},{position.longitude:.4f},{commune.code if commune else ''}"
