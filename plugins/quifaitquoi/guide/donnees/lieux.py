"""How is a lieu written in the national standard « lieux de médiation numérique » 1.0.2 (LaMednum)?"""

from __future__ import annotations

from typing import Final

from quifaitquoi.guide.donnees.tableau import ecrire, liste, texte
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires.osm_ecrire import osm
from quifaitquoi.model import Lieu, e164

COLONNES: Final = (
    *("id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse"),
    *("latitude", "longitude", "typologie", "telephone", "courriels", "site_web", "horaires"),
    *("presentation_resume", "presentation_detail", "source", "itinerance", "structure_parente", "date_maj"),
    *("services", "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge"),
    *("dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels"),
    *("modalites_acces", "modalites_accompagnement", "fiche_acces_libre", "prise_rdv"),
)


def csv_des_lieux(vue: Vue) -> str:
    """Every lieu in the order of the files. What isn't known stays empty, even the compulsory `pivot`."""
    return ecrire(COLONNES, (_ligne(vue, lieu) for lieu in vue.territoire.lieux))


def _ligne(vue: Vue, lieu: Lieu) -> dict[str, str]:
    return {
        "id": lieu.id,
        "pivot": lieu.pivot or "",
        "nom": texte(lieu.nom),
        "commune": texte(vue.nom_commune(lieu)),
        "code_postal": lieu.code_postal,
        "code_insee": lieu.code_insee or "",
        "adresse": texte(lieu.adresse),
        "complement_adresse": texte(lieu.complement_adresse),
        "latitude": _degres(lieu.latitude),
        "longitude": _degres(lieu.longitude),
        "telephone": telephone(lieu.telephone),
        "horaires": horaires_osm(vue, lieu),
        "presentation_resume": texte(lieu.presentation_resume),
        "presentation_detail": texte(lieu.presentation_detail),
        "source": texte(lieu.source),
        "structure_parente": texte(lieu.structure_parente),
        "date_maj": lieu.verifie_le.isoformat(),
        "fiche_acces_libre": lieu.fiche_acces_libre or "",
        "prise_rdv": lieu.prise_rdv or "",
        **_listes(lieu),
    }


def _listes(lieu: Lieu) -> dict[str, str]:
    return {
        "typologie": liste(lieu.typologie),
        "courriels": liste(lieu.courriels),
        "site_web": liste(lieu.site_web),
        "itinerance": liste(lieu.itinerance),
        "services": liste(lieu.services),
        "publics_specifiquement_adresses": liste(lieu.publics_specifiquement_adresses),
        "prise_en_charge_specifique": liste(lieu.prise_en_charge_specifique),
        "frais_a_charge": liste(lieu.frais_a_charge),
        "dispositif_programmes_nationaux": liste(lieu.dispositif_programmes_nationaux),
        "formations_labels": liste(lieu.formations_labels),
        "autres_formations_labels": liste(lieu.autres_formations_labels),
        "modalites_acces": liste(lieu.modalites_acces),
        "modalites_accompagnement": liste(lieu.modalites_accompagnement),
    }


def _degres(valeur: float | None) -> str:
    return "" if valeur is None else f"{valeur:.6f}".rstrip("0").rstrip(".")


def telephone(numero: str | None) -> str:
    """E.164, the only form of the standard; a short number (3939…) has none and stays out."""
    return (e164(numero) or "") if numero else ""


def horaires_osm(vue: Vue, lieu: Lieu) -> str:
    """The hours of the lieu, exact for the thirteen months that follow the build."""
    horaires, _ = vue.ouverture(lieu)
    contexte = vue.contexte
    return (
        osm(horaires, vue.territoire.calendrier, contexte.aujourdhui, contexte.fin_dates) if horaires else ""
    )
