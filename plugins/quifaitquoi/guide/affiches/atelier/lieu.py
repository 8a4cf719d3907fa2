"""What does every poster of a lieu say of it: where, how to call, how old the facts are, who gave them?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from quifaitquoi.guide import liens
from quifaitquoi.guide.affiches.atelier.joindre import Joindre
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import du_mois, numero
from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.model import Lieu, Territoire
from quifaitquoi.model.referentiels import AccesPermanence

INSECABLE = "\u00a0"


def adresse_du_lieu(lieu: Lieu, commune: str) -> str:
    """Street, complement, postcode and commune, on one line or more."""
    ville = f"{lieu.code_postal}{INSECABLE}{commune}"
    return ", ".join(filter(None, (lieu.adresse, lieu.complement_adresse, ville)))


def telephone_du_lieu(lieu: Lieu, guichets: Sequence[Guichet]) -> str | None:
    """The number of the place, else the first of those who receive there."""
    return lieu.telephone or next((g.accueil.telephone for g in guichets if g.accueil.telephone), None)


def alerte(guichets: Sequence[Guichet], telephone: str | None) -> str | None:
    """The warning of the pages, dated from the oldest of what is shown."""
    vieux = [guichet.accueil.verifie_le for guichet in guichets if guichet.perime]
    if not vieux:
        return None
    conseil = "appelez d’abord" if telephone else "renseignez-vous d’abord"
    return f"Informations {du_mois(min(vieux))}{INSECABLE}: {conseil}."


def a_verifier(depuis: date) -> str:
    """What stands in a frame at the top of every sheet of a proof; `depuis` is the day of its oldest fact."""
    jour = date_sans_jour(depuis).replace(" ", INSECABLE)
    return (
        f"Épreuve à vérifier, à ne pas afficher. Informations du {jour}. "
        "Appelez, corrigez la fiche, puis imprimez l’affiche."
    )


def joindre(lieu: Lieu, guichets: Sequence[Guichet], telephone: str | None) -> Joindre | None:
    if telephone:
        sur_rdv = any(guichet.accueil.acces is AccesPermanence.RENDEZ_VOUS for guichet in guichets)
        invitation = "Pour prendre rendez-vous, appelez" if sur_rdv else f"Une question{INSECABLE}? Appelez"
        return Joindre("telephone", f"{invitation}{INSECABLE}:", numero(telephone), liens.tel(telephone))
    if lieu.courriels:
        adresse = lieu.courriels[0]
        return Joindre("courriel", f"Écrivez à{INSECABLE}:", adresse, liens.courriel(adresse))
    if lieu.site_web:
        site = lieu.site_web[0]
        return Joindre("site", f"Sur internet{INSECABLE}:", liens.nom_de_site(site), liens.lien_sur(site))
    return None


def sources(territoire: Territoire, guichets: Sequence[Guichet]) -> tuple[str, ...]:
    """One line per source and day of check, with the credit that the licence asks for."""
    return tuple(_sources(territoire, guichets))


def _sources(territoire: Territoire, guichets: Sequence[Guichet]) -> Iterator[str]:
    vues = dict.fromkeys((g.accueil.fiche.source, g.accueil.verifie_le) for g in guichets)
    for nom, jour in vues:
        source = territoire.source.get(nom)
        credit = f"{source.producteur} ({source.licence})" if source else nom
        verifie = f"Vérifié le {date_sans_jour(jour)}.".replace(" ", INSECABLE)
        yield f"Source{INSECABLE}: {credit}. {verifie}"
