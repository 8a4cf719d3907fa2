"""How is the poster of a lieu written from what the guide knows of it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from quifaitquoi.guide import adresses, liens
from quifaitquoi.guide.affiches.atelier.cartouche import adresse_imprimee, jour_typst
from quifaitquoi.guide.affiches.atelier.joindre import Joindre
from quifaitquoi.guide.affiches.permanences.contenu import Contenu, Section
from quifaitquoi.guide.affiches.permanences.sections import INSECABLE, en_semaine, section
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import du_mois, numero
from quifaitquoi.horaires import date_longue, date_sans_jour
from quifaitquoi.model import Lieu, Territoire
from quifaitquoi.model.referentiels import AccesPermanence

DATES = "Prochaines permanences"
SEMAINE = "Horaires d’accueil"


def titre(guichets: Sequence[Guichet]) -> str:
    """« Horaires d’accueil » when each week is like the others, else « Prochaines permanences »."""
    return SEMAINE if all(en_semaine(g.prochaines) for g in _montres(guichets)) else DATES


def rediger(territoire: Territoire, lieu: Lieu, guichets: Sequence[Guichet], contexte: Contexte) -> Contenu:
    """Everything the poster of a lieu says; `guichets` are all those of the lieu, one at least receiving."""
    montres = _montres(guichets)
    telephone = _telephone(lieu, montres)
    en_ligne = adresse_imprimee(territoire, adresses.lieu(territoire, lieu), contexte)
    return Contenu(
        titre=titre(guichets),
        lieu=lieu.nom,
        adresse=_adresse(lieu, montres[0].ou),
        alerte=_alerte(montres, telephone),
        accueils=_sections(montres, telephone, contexte.fin_agenda),
        contact=_joindre(lieu, montres, telephone),
        url=en_ligne.url,
        adresse_courte=en_ligne.adresse_courte,
        mis_a_jour=date_longue(contexte.aujourdhui),
        sources=tuple(_sources(territoire, montres)),
        date=jour_typst(contexte.aujourdhui),
    )


def _montres(guichets: Sequence[Guichet]) -> list[Guichet]:
    """Those who still receive, by date, then those whose hours are not known; what is over is not shown."""
    presents = [guichet for guichet in guichets if guichet.prochaines is None or guichet.prochaines.jours]
    return sorted(presents, key=_premiere_date)


def _premiere_date(guichet: Guichet) -> date:
    premier = guichet.prochaines.premier if guichet.prochaines else None
    return premier.jour if premier else date.max


def _sections(guichets: Sequence[Guichet], telephone: str | None, defaut: date) -> tuple[Section, ...]:
    roles: set[str] = set()
    sections = []
    for guichet in guichets:
        presente = guichet.role.id in roles
        sections.append(section(guichet, presente=presente, telephone=telephone, defaut=defaut))
        roles.add(guichet.role.id)
    return tuple(sections)


def _adresse(lieu: Lieu, commune: str) -> str:
    ville = f"{lieu.code_postal}{INSECABLE}{commune}"
    return ", ".join(filter(None, (lieu.adresse, lieu.complement_adresse, ville)))


def _telephone(lieu: Lieu, guichets: Sequence[Guichet]) -> str | None:
    return lieu.telephone or next((g.accueil.telephone for g in guichets if g.accueil.telephone), None)


def _alerte(guichets: Sequence[Guichet], telephone: str | None) -> str | None:
    """The warning of the pages, dated from the oldest of what is shown."""
    vieux = [guichet.accueil.verifie_le for guichet in guichets if guichet.perime]
    if not vieux:
        return None
    conseil = "appelez d’abord" if telephone else "renseignez-vous d’abord"
    return f"Informations {du_mois(min(vieux))}{INSECABLE}: {conseil}."


def _joindre(lieu: Lieu, guichets: Sequence[Guichet], telephone: str | None) -> Joindre | None:
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


def _sources(territoire: Territoire, guichets: Sequence[Guichet]) -> Iterator[str]:
    """One line per source and day of check, with the credit that the licence asks for."""
    vues = dict.fromkeys((g.accueil.fiche.source, g.accueil.verifie_le) for g in guichets)
    for nom, jour in vues:
        source = territoire.source.get(nom)
        credit = f"{source.producteur} ({source.licence})" if source else nom
        verifie = f"Vérifié le {date_sans_jour(jour)}.".replace(" ", INSECABLE)
        yield f"Source{INSECABLE}: {credit}. {verifie}"
