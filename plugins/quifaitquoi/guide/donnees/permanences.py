"""How is « who receives where and when » written for a spreadsheet? The national standard doesn't say."""

from __future__ import annotations

from typing import Final

from quifaitquoi.guide.dates import DATES_MONTREES
from quifaitquoi.guide.donnees.lieux import telephone
from quifaitquoi.guide.donnees.tableau import ecrire, liste, texte
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import phrase
from quifaitquoi.horaires.osm_ecrire import osm

COLONNES: Final = (
    *("acteur", "acteur_nom", "role", "lieu_id", "lieu_nom", "titre", "commune", "code_postal", "code_insee"),
    *("horaires_phrase", "horaires", "prochaines_dates", "acces", "telephone", "prise_rdv", "services"),
    *("sujets", "modalites_accompagnement", "frais_a_charge", "a_apporter", "source", "date_maj"),
)


def csv_des_permanences(vue: Vue) -> str:
    """Every accueil: the permanences, and the acteurs who receive during the hours of a lieu."""
    return ecrire(COLONNES, (_ligne(vue, guichet) for guichet in vue.guichets))


def _ligne(vue: Vue, guichet: Guichet) -> dict[str, str]:
    accueil, permanence = guichet.accueil, guichet.accueil.permanence
    return {
        "acteur": accueil.acteur.id,
        "acteur_nom": texte(accueil.acteur.nom),
        "role": accueil.acteur.role,
        "lieu_id": accueil.lieu.id,
        "lieu_nom": texte(accueil.lieu.nom),
        "titre": texte(permanence.titre if permanence else None),
        "commune": texte(guichet.ou),
        "code_postal": accueil.lieu.code_postal,
        "code_insee": accueil.lieu.code_insee or "",
        "acces": accueil.acces.du_standard if accueil.acces else "",
        "telephone": telephone(accueil.telephone),
        "prise_rdv": accueil.fiche.prise_rdv or "",
        "services": liste(accueil.services),
        "sujets": liste(permanence.sujets if permanence else ()),
        "modalites_accompagnement": liste(accueil.fiche.modalites_accompagnement),
        "frais_a_charge": liste(guichet.frais),
        "a_apporter": liste(accueil.fiche.a_apporter),
        "source": texte(accueil.fiche.source),
        "date_maj": accueil.verifie_le.isoformat(),
        **_quand(vue, guichet),
    }


def _quand(vue: Vue, guichet: Guichet) -> dict[str, str]:
    horaires, prochaines = guichet.accueil.horaires, guichet.prochaines
    if horaires is None or prochaines is None:
        return {"horaires_phrase": "", "horaires": "", "prochaines_dates": ""}
    contexte = vue.contexte
    return {
        "horaires_phrase": texte(phrase(horaires)),
        "horaires": osm(horaires, vue.territoire.calendrier, contexte.aujourdhui, contexte.fin_dates),
        "prochaines_dates": "|".join(
            f"{o.debut.isoformat(timespec='minutes')}/{o.fin.isoformat(timespec='minutes')}"
            for jour in prochaines.jours[:DATES_MONTREES]
            for o in jour.occurrences
        ),
    }
