"""What does somebody who finds reading hard need to know of a lieu?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quifaitquoi.guide import adresses, liens
from quifaitquoi.guide.falc import joindre, phrases
from quifaitquoi.guide.falc.mise_en_page import Place, Redaction
from quifaitquoi.guide.falc.mots import avec_mots
from quifaitquoi.guide.falc.page import Bloc, Groupe, Page, choses
from quifaitquoi.guide.falc.page import liens as groupe_de_liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.falc.permanence import bloc_de_permanence
from quifaitquoi.guide.falc.prochaines import combien, prochaines_dates
from quifaitquoi.guide.fichier import Fichier, Miette
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import a_commune
from quifaitquoi.guide.texte_riche import html_du_markdown
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue
from quifaitquoi.model import Lieu
from quifaitquoi.model.referentiels import ModaliteAcces


def lieu_simple(vue: Vue, lieu: Lieu) -> Fichier:
    """The simplified twin of the page of a lieu."""
    commune, territoire = vue.nom_commune(lieu), vue.territoire
    place = Place(
        ordinaire=adresses.lieu(territoire, lieu),
        description=f"{lieu.nom}, {a_commune(commune)}\u00a0: quand venir et comment téléphoner, "
        "en phrases courtes.",
        fil=(Miette("Lieux", adresses.simple(territoire, adresses.lieux(territoire))), Miette(lieu.nom)),
        source=lieu.origine(),
    )
    return Redaction(territoire).fichier(page_du_lieu(vue, lieu), place)


def page_du_lieu(vue: Vue, lieu: Lieu) -> Page:
    """Everything the page of the lieu says that matters, in the order in which one needs it."""
    guichets = vue.guichets_de_lieu.get(lieu.id, ())
    sur_place = [g for g in guichets if not g.accueil.permanence]
    permanences = [g for g in guichets if g.accueil.permanence]
    numero = telephone(sur_place, permanences, lieu)
    blocs = (
        *_anciennes(vue, lieu, numero),
        *_joindre(lieu, numero),
        _venir(vue, lieu),
        *_quand(vue, lieu, permanences, numero),
        *_a_savoir(lieu),
        *_aide(sur_place, lieu),
        *(bloc_de_permanence(vue, guichet, numero) for guichet in permanences),
        *_prix(lieu, permanences, numero),
        *_apporter(_a_apporter(sur_place, lieu)),
        Bloc(
            "source",
            "Date des informations",
            (groupe(f"Ces informations sont du {date_longue(lieu.verifie_le)}."),),
        ),
    )
    return avec_mots(vue.territoire, Page(lieu.nom, blocs))


def telephone(sur_place: Iterable[Guichet], permanences: Iterable[Guichet], lieu: Lieu) -> str | None:
    """The number to call about this lieu: its own, else that of the first helper found there."""
    numeros = (guichet.accueil.telephone for guichet in (*sur_place, *permanences))
    return lieu.telephone or next((numero for numero in numeros if numero), None)


def _anciennes(vue: Vue, lieu: Lieu, numero: str | None) -> Iterator[Bloc]:
    if vue.contexte.perime(lieu.verifie_le):
        dites = phrases.anciennes(lieu.verifie_le, bool(numero))
        yield Bloc("alerte", "Avant de venir", (groupe(*dites, datees=True),), datee=True)


def _joindre(lieu: Lieu, numero: str | None) -> Iterator[Bloc]:
    if numero:
        yield Bloc("telephone", "Téléphoner", (joindre.appel(numero),), ancre="telephone")
    elif lieu.courriels:
        yield Bloc("courriel", "Écrire", joindre.courriel(lieu.courriels[0]), ancre="courriel")
    if lieu.prise_rdv:
        yield Bloc("rendez-vous", "Prendre rendez-vous", tuple(joindre.rendez_vous(lieu.prise_rdv)))


def _venir(vue: Vue, lieu: Lieu) -> Bloc:
    carte = liens.itineraire(lieu.latitude, lieu.longitude, None)
    contenus = [groupe("L’adresse est\u00a0:"), joindre.adresse(vue, lieu)]
    if ModaliteAcces.PAS_DE_PUBLIC in lieu.modalites_acces:
        contenus.append(groupe("Ce lieu ne reçoit pas de visites."))
    if carte:
        contenus.append(groupe_de_liens(("Voir le chemin sur une carte", carte)))
    return Bloc("adresse", "Où venir", tuple(contenus), ancre="adresse")


def _quand(vue: Vue, lieu: Lieu, permanences: list[Guichet], numero: str | None) -> Iterator[Bloc]:
    horaires, prochaines = vue.ouverture(lieu)
    if horaires or not permanences:
        dits = phrases.horaires(horaires, lieu.acces, bool(numero))
        yield Bloc("horaires", "Quand venir", tuple(groupe(*d) for d in dits), ancre="horaires")
    if prochaines:
        fuseau = vue.territoire.calendrier.fuseau.key
        dates = prochaines_dates(prochaines, fuseau, bool(numero), combien(horaires))
        yield Bloc("calendrier", "Les dates", (dates,), ancre="dates")


def _a_savoir(lieu: Lieu) -> Iterator[Bloc]:
    if lieu.presentation_detail:
        texte = html_du_markdown(lieu.presentation_detail).striptags()
        yield Bloc("information", "À savoir", (groupe(*phrases.redites(texte)),))


def _aide(sur_place: list[Guichet], lieu: Lieu) -> Iterator[Bloc]:
    services: list[Groupe] = [joindre.recoit(guichet) for guichet in sur_place]
    if lieu.services:
        services.append(groupe(*phrases.aide(lieu.services)))
    if services:
        yield Bloc("acteur", "Pour quelle aide", tuple(services), ancre="aide")


def _prix(lieu: Lieu, permanences: list[Guichet], numero: str | None) -> Iterator[Bloc]:
    if lieu.frais_a_charge or not permanences:
        yield Bloc("argent", "Le prix", (groupe(*phrases.prix(lieu.frais_a_charge, bool(numero))),))


def _apporter(liste: tuple[str, ...]) -> Iterator[Bloc]:
    if liste:
        yield Bloc("documents", "Apporter", (groupe("Apportez\u00a0:"), choses(*phrases.chaque_chose(liste))))


def _a_apporter(sur_place: list[Guichet], lieu: Lieu) -> tuple[str, ...]:
    return lieu.a_apporter or next((g.role.a_apporter for g in sur_place if g.role.a_apporter), ())
