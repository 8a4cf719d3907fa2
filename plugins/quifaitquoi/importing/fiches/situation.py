"""In which commune is a row, is it ours, and is its position there?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quifaitquoi.constats import Constat
from quifaitquoi.geo import (
    Commune,
    cle,
    commune,
    communes_du_code_postal,
    departement_de,
    departements,
    distance_km,
    trouver_commune,
)
from quifaitquoi.importing.fiches.brouillon import Brouillon
from quifaitquoi.importing.sources.lignes import Ligne
from quifaitquoi.model import Lieu
from quifaitquoi.reading.communes import RAYON_KM, situer

_ZERO_PERDU = re.compile(r"\d{4}")
_POSITION = ("latitude", "longitude")


@dataclass(frozen=True, slots=True)
class Adresse:
    """What a row says of its commune, zeros that a spreadsheet ate put back."""

    nom: str
    code_postal: str
    code_insee: str
    latitude: float | None = None
    longitude: float | None = None

    @classmethod
    def de(cls, ligne: Ligne) -> Adresse:
        postal, insee = (
            _avec_zero(ligne.cellules.get(champ, "").replace(" ", "").replace("\u00a0", ""))
            for champ in ("code_postal", "code_insee")
        )
        position = (_degres(ligne.cellules.get(champ, "")) for champ in _POSITION)
        return cls(ligne.cellules.get("commune", ""), postal, insee.upper(), *position)

    def trouver(self, departement: str) -> Commune | None:
        """The commune in a département: name and postcode together, else the INSEE code, else the name alone
        when no code says that it is elsewhere."""
        if par_nom := self.code_postal and trouver_commune(self.nom, self.code_postal, departement):
            return par_nom
        if par_code := commune(self.code_insee):
            return par_code if par_code.departement == departement else None
        if self.ailleurs(departement):
            return None
        return trouver_commune(self.nom, None, departement) or self._du_code_postal(departement)

    def _du_code_postal(self, departement: str) -> Commune | None:
        """The only commune that has the postcode, if the position is there too: people write the name of a
        district or of a village for that of its commune (« La Plaine des Cafres », 97418)."""
        siennes = communes_du_code_postal(self.code_postal, departement)
        if len(siennes) != 1 or any(trouver_commune(self.nom, None, code) for code in departements()):
            return None
        loin = distance_km(self, siennes[0])
        return siennes[0] if loin is not None and loin <= RAYON_KM else None

    def ailleurs(self, departement: str) -> bool:
        """Whether the codes of the row are another département's: nothing is ours, nothing is refused."""
        if connue := commune(self.code_insee):
            return connue.departement != departement
        prefixe = departement_de(self.code_postal) or ""
        existe = prefixe in departements() and communes_du_code_postal(self.code_postal, prefixe)
        if not existe and prefixe != "20" and trouver_commune(self.nom, None, departement):
            # No such postcode: a slip of the keyboard says nothing of the département.
            return False
        # Postcodes of Corsica were given before it had two départements.
        corse = prefixe == "20" and departement in ("2A", "2B")
        return bool(re.fullmatch(r"\d{5}", self.code_postal)) and prefixe != departement and not corse


def _degres(ecrit: str) -> float | None:
    try:
        lu = float(ecrit.replace(",", "."))
    except ValueError:
        return None
    return lu if -180 <= lu <= 180 else None


def _avec_zero(code: str) -> str:
    return f"0{code}" if _ZERO_PERDU.fullmatch(code) else code


def ranger_commune(brouillon: Brouillon, adresse: Adresse, departement: str) -> None:
    """Write the commune as it is called today, its postcode, and its INSEE code where names are not enough.

    What cannot be found is written as it came: the reading room then says what is wrong with it.
    """
    trouvee = adresse.trouver(departement)
    ecrits = {"commune": adresse.nom, "code_postal": adresse.code_postal, "code_insee": adresse.code_insee}
    if trouvee is None:
        seules = communes_du_code_postal(adresse.code_postal, departement)
        if len(seules) == 1:
            brouillon.dire("code_postal", f"est celui de {seules[0].titre}", adresse.code_postal)
        brouillon.valeurs |= {champ: valeur for champ, valeur in ecrits.items() if valeur}
        return
    postal = _code_postal(brouillon, adresse, trouvee)
    brouillon.valeurs |= {"commune": trouvee.titre, "code_postal": postal}
    if trouver_commune(trouvee.titre, postal, departement) != trouvee:
        brouillon.valeurs["code_insee"] = trouvee.code
    if cle(adresse.nom) not in (cle(trouvee.nom), ""):
        brouillon.laisser("commune", adresse.nom, f"est écrit ici {trouvee.titre}")
    if adresse.code_insee not in ("", trouvee.code):
        brouillon.laisser("code_insee", adresse.code_insee, f"celui de {trouvee.titre} est {trouvee.code}")


def _code_postal(brouillon: Brouillon, adresse: Adresse, trouvee: Commune) -> str:
    """The postcode of the row if its commune has it; else the only possible one, or that of the address."""
    possibles = trouvee.codes_postaux
    if adresse.code_postal in possibles or not possibles:
        return adresse.code_postal
    dans_l_adresse = re.findall(r"\b\d{5}\b", brouillon.ligne.cellules.get("adresse", ""))
    surs = possibles if len(possibles) == 1 else [code for code in dans_l_adresse if code in possibles]
    if not surs:
        return adresse.code_postal
    if adresse.code_postal:
        message = f"n’est pas un code postal pour {trouvee.titre} : est écrit ici {surs[0]}"
        brouillon.laisser("code_postal", adresse.code_postal, message)
    else:
        brouillon.dire("code_postal", f"il manque ; est écrit ici {surs[0]} ({trouvee.titre})")
    return surs[0]


def ranger_position(brouillon: Brouillon) -> None:
    """The position as written, with decimal points; half a position is none."""
    ecrites = {
        champ: brouillon.ligne.cellules[champ] for champ in _POSITION if champ in brouillon.ligne.cellules
    }
    if len(ecrites) == 1:
        for champ, ecrite in ecrites.items():
            brouillon.laisser(champ, ecrite, "l’autre moitié de la position manque")
        return
    brouillon.valeurs |= {champ: ecrite.replace(",", ".") for champ, ecrite in ecrites.items()}


def placer(brouillon: Brouillon, lieu: Lieu, departement: str) -> Lieu | None:
    """The place as the reading room will see it, its position mended or left out; None when refused there."""
    constats = _constats(brouillon, lieu, departement)
    position = [constat for constat in constats if constat.champ.endswith(_POSITION)]
    for constat in constats:
        if constat not in position:
            brouillon.reprendre(constat)
    if any(constat.bloque for constat in constats if constat not in position):
        return None
    return _sans_position(brouillon, lieu, departement, position[0].message) if position else lieu


def _sans_position(brouillon: Brouillon, lieu: Lieu, departement: str, refus: str) -> Lieu:
    """The place with its latitude and longitude exchanged if that puts it in its commune, else without."""
    inverse = lieu.model_copy(update={"latitude": lieu.longitude, "longitude": lieu.latitude})
    if not any(constat.bloque for constat in _constats(brouillon, inverse, departement)):
        message = "la latitude et la longitude étaient inversées : elles sont remises à l’endroit"
        brouillon.dire("latitude", message, brouillon.texte("latitude"))
        return inverse
    ecrite = f"{brouillon.texte('latitude')} {brouillon.texte('longitude')}"
    brouillon.laisser("latitude et longitude", ecrite, refus)
    return lieu.model_copy(update=dict.fromkeys(_POSITION))


def _constats(brouillon: Brouillon, lieu: Lieu, departement: str) -> list[Constat]:
    constats: list[Constat] = []
    lieu.situer({(): brouillon.ligne.origine})
    situer(lieu, departement, constats)
    return constats
