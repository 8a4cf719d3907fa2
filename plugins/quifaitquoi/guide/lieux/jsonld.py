"""How do search engines read a lieu? As schema.org, in JSON-LD."""

from __future__ import annotations

import json

from quifaitquoi.guide import adresses
from quifaitquoi.guide.rendu import du_mois
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import Horaires
from quifaitquoi.horaires.schema_org import schema_org
from quifaitquoi.model import Lieu, e164
from quifaitquoi.model.referentiels import Frais

# Codes of the national standard for public bodies; any other lieu is a CivicStructure, which promises less.
_ADMINISTRATIONS = frozenset(
    (
        *("CAF", "CC", "CCAS", "CD", "CDAS", "CFP", "CIAS", "CMS", "CPAM", "DEETS", "DEPT", "EPCI", "FT"),
        *("MDPH", "MDS", "MSA", "MSAP", "MUNI", "PREF", "REG", "RFS"),
    )
)


def jsonld(vue: Vue, lieu: Lieu, horaires: Horaires | None) -> str:
    """A JSON-LD document that no `</script>` in a name can close."""
    fiche = {"@context": "https://schema.org", **_identite(vue, lieu), **_ouverture(vue, horaires)}
    presents = {cle: valeur for cle, valeur in fiche.items() if valeur not in (None, [], "")}
    texte = json.dumps(presents, ensure_ascii=False, separators=(",", ":"))
    return texte.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _type(lieu: Lieu) -> str:
    if "BIB" in lieu.typologie:
        return "Library"
    return "GovernmentOffice" if _ADMINISTRATIONS.intersection(lieu.typologie) else "CivicStructure"


def _identite(vue: Vue, lieu: Lieu) -> dict[str, object]:
    territoire, url = vue.territoire, vue.contexte.url_site
    sorte = _type(lieu)
    return {
        "@type": sorte,
        "url": f"{url}{adresses.lieu(territoire, lieu)}" if url else None,
        "name": lieu.nom,
        "description": _description(vue, lieu),
        "telephone": (e164(lieu.telephone) or lieu.telephone) if lieu.telephone else None,
        "email": lieu.courriels[0] if lieu.courriels else None,
        "sameAs": list(lieu.site_web),
        "address": _adresse(vue, lieu),
        "geo": _position(lieu),
        "isAccessibleForFree": True if lieu.frais_a_charge == (Frais.GRATUIT,) else None,
        # A CivicStructure is a place, not an organisation: only the latter serves an area.
        "areaServed": {"@type": "AdministrativeArea", "name": territoire.nom}
        if sorte == "GovernmentOffice"
        else None,
    }


def _description(vue: Vue, lieu: Lieu) -> str | None:
    """The summary; facts that are old say so here too, since the hours below carry no date."""
    if not vue.contexte.perime(lieu.verifie_le):
        return lieu.presentation_resume
    vieux = f"Informations {du_mois(lieu.verifie_le)}\u00a0: appelez avant de vous déplacer."
    return f"{vieux} {lieu.presentation_resume or ''}".strip()


def _adresse(vue: Vue, lieu: Lieu) -> dict[str, object]:
    adresse: dict[str, object] = {"@type": "PostalAddress"}
    if lieu.adresse:
        adresse["streetAddress"] = lieu.adresse
    localite = {"addressLocality": vue.nom_commune(lieu), "postalCode": lieu.code_postal}
    return {**adresse, **localite, "addressCountry": "FR"}


def _position(lieu: Lieu) -> dict[str, object] | None:
    """Only the position of the lieu itself: the middle of its commune would put a wrong pin on maps."""
    if lieu.latitude is None or lieu.longitude is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": lieu.latitude, "longitude": lieu.longitude}


def _ouverture(vue: Vue, horaires: Horaires | None) -> dict[str, object]:
    if horaires is None:
        return {}
    contexte = vue.contexte
    fiches = schema_org(horaires, vue.territoire.calendrier, contexte.aujourdhui, contexte.fin_agenda)
    return {
        "openingHoursSpecification": [fiche for fiche in fiches if "validFrom" not in fiche],
        "specialOpeningHoursSpecification": [fiche for fiche in fiches if "validFrom" in fiche],
    }
