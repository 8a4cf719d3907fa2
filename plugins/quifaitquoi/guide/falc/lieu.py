"""What does somebody who finds reading hard need to know of a lieu?"""

from __future__ import annotations

from quifaitquoi.guide import adresses
from quifaitquoi.guide.dates import MODULE_DATES
from quifaitquoi.guide.falc import phrases
from quifaitquoi.guide.feuilles import FEUILLE_SIMPLE
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.liens import itineraire
from quifaitquoi.guide.rendu import a_commune, rendre
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Lieu


def lieu_simple(vue: Vue, lieu: Lieu) -> Fichier:
    """The simplified twin of the page of a lieu."""
    ici = adresses.lieu_simple(vue.territoire, lieu)
    sur_place = [g for g in vue.guichets_de_lieu.get(lieu.id, ()) if not g.accueil.permanence]
    permanences = [g for g in vue.guichets_de_lieu.get(lieu.id, ()) if g.accueil.permanence]
    horaires, prochaines = vue.ouverture(lieu)
    contenu = rendre(
        "falc/lieu.html.j2",
        ici,
        vue=vue,
        lieu=lieu,
        phrases=phrases,
        sur_place=sur_place,
        permanences=permanences,
        horaires=horaires,
        prochaines=prochaines,
        telephone=telephone(sur_place, permanences, lieu),
        apporter=_a_apporter(sur_place, lieu),
        itineraire=itineraire(lieu.latitude, lieu.longitude, None),
        perime=vue.contexte.perime(lieu.verifie_le),
        fuseau=vue.territoire.calendrier.fuseau.key,
    )
    return Fichier(f"{ici}index.html", contenu, lieu.origine(), _entete(vue, lieu, contenu))


def telephone(sur_place: list[Guichet], permanences: list[Guichet], lieu: Lieu) -> str | None:
    """The number to call about this lieu: its own, else that of the first helper found there."""
    numeros = (guichet.accueil.telephone for guichet in (*sur_place, *permanences))
    return lieu.telephone or next((numero for numero in numeros if numero), None)


def _a_apporter(sur_place: list[Guichet], lieu: Lieu) -> tuple[str, ...]:
    return lieu.a_apporter or next((g.role.a_apporter for g in sur_place if g.role.a_apporter), ())


def _entete(vue: Vue, lieu: Lieu, contenu: str) -> EnTete:
    territoire, commune = vue.territoire, vue.nom_commune(lieu)
    ou = "" if commune.lower() in lieu.nom.lower() else f", {commune}"
    return EnTete(
        titre=f"{lieu.nom}{ou}\u00a0: version simplifiée",
        description=f"{lieu.nom}, {a_commune(commune)}\u00a0: quand venir et comment téléphoner, "
        "en phrases courtes.",
        fil=adresses.fil(
            territoire,
            Miette("Lieux", adresses.lieux(territoire)),
            Miette(lieu.nom, adresses.lieu(territoire, lieu)),
            Miette("Version simplifiée"),
        ),
        territoire=territoire.slug,
        modules=(MODULE_DATES,) if "data-dates" in contenu else (),
        styles=(FEUILLE_SIMPLE,),
    )
