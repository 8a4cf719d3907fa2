"""What does somebody who is about to go to a lieu need to read?"""

from __future__ import annotations

from quifaitquoi.guide import adresses
from quifaitquoi.guide.dates import MODULE_DATES, Prochaines
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.liens import itineraire
from quifaitquoi.guide.lieux.jsonld import jsonld
from quifaitquoi.guide.rendu import a_commune, rendre
from quifaitquoi.guide.signalement import dit_du_lieu, lien_de_signalement
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Acteur, Lieu
from quifaitquoi.model.referentiels import AccesPermanence, Itinerance


def fiche(vue: Vue, lieu: Lieu) -> Fichier:
    """The page of a lieu."""
    ici = adresses.lieu(vue.territoire, lieu)
    contenu = rendre("lieux/fiche.html.j2", ici, vue=vue, lieu=lieu, **_valeurs(vue, lieu))
    return Fichier(f"{ici}index.html", contenu, lieu.origine(), _entete(vue, lieu))


def _valeurs(vue: Vue, lieu: Lieu) -> dict[str, object]:
    guichets = vue.guichets_de_lieu.get(lieu.id, ())
    horaires, prochaines = vue.ouverture(lieu)
    return {
        "acces": next((g.acces for g in guichets if not g.accueil.permanence and g.acces), None),
        "acteurs": [guichet for guichet in guichets if not guichet.accueil.permanence],
        "permanences": [guichet for guichet in guichets if guichet.accueil.permanence],
        "rdv": lieu.acces is AccesPermanence.RENDEZ_VOUS,
        "horaires": horaires,
        "prochaines": prochaines,
        "telephone_d_acteur": _telephone_d_acteur(lieu, guichets),
        "commune": vue.commune(lieu),
        "itineraire": _itineraire(vue, lieu),
        "source": vue.territoire.source.get(lieu.source),
        "perime": vue.contexte.perime(lieu.verifie_le),
        "a_apporter": _a_apporter(lieu, guichets),
        "affiche": vue.affiche_des_dates(lieu),
        "affiche_a_verifier": vue.a_verifier(lieu) is not None,
        "agenda": vue.agenda_du_lieu(lieu),
        "signaler": lien_de_signalement(
            vue.contexte, adresses.lieu(vue.territoire, lieu), lieu.nom, dit_du_lieu(lieu)
        ),
        "itinerant": Itinerance.ITINERANT in lieu.itinerance,
        "fuseau": vue.territoire.calendrier.fuseau.key,
    }


def _telephone_d_acteur(lieu: Lieu, guichets: tuple[Guichet, ...]) -> Acteur | None:
    """Whom to call about a lieu that has no number of its own."""
    if lieu.telephone:
        return None
    return next((g.accueil.acteur for g in guichets if g.accueil.acteur.telephone), None)


def _itineraire(vue: Vue, lieu: Lieu) -> str | None:
    adresse = f"{lieu.adresse}, {lieu.code_postal} {vue.nom_commune(lieu)}" if lieu.adresse else None
    return itineraire(lieu.latitude, lieu.longitude, adresse)


def _a_apporter(lieu: Lieu, guichets: tuple[Guichet, ...]) -> tuple[str, ...]:
    du_role = (g.role.a_apporter for g in guichets if not g.accueil.permanence)
    return lieu.a_apporter or next((liste for liste in du_role if liste), ())


def _entete(vue: Vue, lieu: Lieu) -> EnTete:
    nom_commune = vue.nom_commune(lieu)
    ou = "" if nom_commune.lower() in lieu.nom.lower() else f", {nom_commune}"
    horaires, prochaines = vue.ouverture(lieu)
    territoire = vue.territoire
    return EnTete(
        titre=f"{lieu.nom}{ou}",
        description=_description(vue, lieu),
        fil=adresses.fil(territoire, Miette("Lieux", adresses.lieux(territoire)), Miette(lieu.nom)),
        territoire=territoire.slug,
        jsonld=jsonld(vue, lieu, horaires),
        modules=(MODULE_DATES,) if _a_des_dates(vue, lieu, prochaines) else (),
    )


def _a_des_dates(vue: Vue, lieu: Lieu, prochaines: Prochaines | None) -> bool:
    des_guichets = (guichet.prochaines for guichet in vue.guichets_de_lieu.get(lieu.id, ()))
    return any(p is not None and p.jours for p in (prochaines, *des_guichets))


def _description(vue: Vue, lieu: Lieu) -> str:
    guichets = vue.guichets_de_lieu.get(lieu.id, ())
    qui = ", ".join(dict.fromkeys(guichet.accueil.acteur.nom for guichet in guichets))
    accueil = f"{lieu.nom}, {a_commune(vue.nom_commune(lieu))}"
    return f"{accueil}\u00a0: {qui + '. ' if qui else ''}Horaires, téléphone, adresse et prochaines dates."
