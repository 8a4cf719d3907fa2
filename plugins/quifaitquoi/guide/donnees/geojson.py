"""How is a lieu written for a map? As GeoJSON (RFC 7946)."""

from __future__ import annotations

import json

from quifaitquoi.guide import adresses
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import phrase
from quifaitquoi.model import Lieu, e164


def geojson(vue: Vue) -> str:
    """A FeatureCollection of every lieu; those whose own position isn't known have a null geometry."""
    lieux = [_feature(vue, lieu) for lieu in vue.territoire.lieux]
    return json.dumps({"type": "FeatureCollection", "features": lieux}, ensure_ascii=False, indent=1) + "\n"


def _feature(vue: Vue, lieu: Lieu) -> dict[str, object]:
    geometrie = None
    if lieu.latitude is not None and lieu.longitude is not None:
        geometrie = {"type": "Point", "coordinates": [lieu.longitude, lieu.latitude]}
    return {"type": "Feature", "id": lieu.id, "geometry": geometrie, "properties": _proprietes(vue, lieu)}


def _proprietes(vue: Vue, lieu: Lieu) -> dict[str, object]:
    horaires, _ = vue.ouverture(lieu)
    guichets = vue.guichets_de_lieu.get(lieu.id, ())
    proprietes: dict[str, object | None] = {
        "nom": lieu.nom,
        "adresse": lieu.adresse,
        "code_postal": lieu.code_postal,
        "commune": vue.nom_commune(lieu),
        "code_insee": lieu.code_insee,
        "telephone": e164(lieu.telephone) or lieu.telephone if lieu.telephone else None,
        "acteurs": list(dict.fromkeys(guichet.accueil.acteur.nom for guichet in guichets)),
        "horaires": phrase(horaires) if horaires else None,
        "page": f"{vue.contexte.url_site}{adresses.lieu(vue.territoire, lieu)}",
        "source": lieu.source,
        "date_maj": lieu.verifie_le.isoformat(),
    }
    return {cle: valeur for cle, valeur in proprietes.items() if valeur is not None}
