"""Which telephone, e-mails and web addresses are there in cells that people filled in their own way?"""

from __future__ import annotations

import re

from pydantic import TypeAdapter, ValidationError

from quifaitquoi.importing.fiches.brouillon import Brouillon, nominatif
from quifaitquoi.model.contact import Telephone

_TELEPHONE = TypeAdapter[str](Telephone)
_ENTRE_NUMEROS = re.compile(r"\s*(?:[/;|,\n]|\b(?:et|ou)\b)\s*", re.IGNORECASE)
_ENTRE_COURRIELS = re.compile(r"[\s;,|/]+")
_MENTION = re.compile(r"\(\s*[^()\d]*[^\W\d][^()]*\)")
# A number that a spreadsheet took for a quantity loses its « + ».
_SANS_PLUS = re.compile(r"(?:33|262|508|590|594|596)\d{9}")
_HOTE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")


def ranger_contacts(brouillon: Brouillon) -> None:
    """Put the contacts of a row in its fields; the model judges them afterwards."""
    # E-mails first: one more may come from the telephone.
    _ranger_courriels(brouillon)
    _ranger_telephone(brouillon)
    for champ in ("prise_rdv", "fiche_acces_libre"):
        if lien := brouillon.ligne.cellules.get(champ):
            brouillon.valeurs[champ] = _lien(brouillon, champ, lien)
    if sites := brouillon.ligne.cellules.get("site_web"):
        brouillon.valeurs["site_web"] = [_lien(brouillon, "site_web", lien) for lien in _liens(sites)]


def _ranger_courriels(brouillon: Brouillon) -> None:
    ecrits = _ENTRE_COURRIELS.split(brouillon.ligne.cellules.get("courriels", ""))
    _garder_courriels(brouillon, [ecrit for ecrit in ecrits if ecrit.strip("@")])


def _garder_courriels(brouillon: Brouillon, ecrits: list[str]) -> None:
    """Add e-mails that are not a person's; such an address is repeated nowhere, not even to refuse it."""
    gardes = brouillon.liste("courriels")
    for ecrit in ecrits:
        courriel = ecrit.removeprefix("mailto:").rstrip(".")
        if nominatif(courriel):
            message = "un courriel semble être celui d’une personne : il n’est pas repris"
            brouillon.dire("courriels", message, propose="Donnez celui du service (exemple : accueil@…)")
        elif courriel.lower() not in gardes:
            gardes.append(courriel.lower())
    if gardes:
        brouillon.valeurs["courriels"] = gardes


def _ranger_telephone(brouillon: Brouillon) -> None:
    """The first number that can be dialled; the others are left to read again, the model has room for one."""
    ecrit = brouillon.ligne.cellules.get("telephone", "")
    for mention in _MENTION.findall(ecrit):
        brouillon.laisser("telephone", mention, "une mention à côté du numéro")
    numeros = [ecrit] if _se_compose(ecrit) else _ENTRE_NUMEROS.split(_MENTION.sub("", ecrit))
    adresses = [numero for numero in numeros if "@" in numero]
    if adresses:
        brouillon.dire("telephone", "un courriel est écrit à la place du téléphone")
        _garder_courriels(brouillon, adresses)
    numeros = [_avec_plus(numero) for numero in numeros if numero.strip() and "@" not in numero]
    retenu = next((numero for numero in numeros if _se_compose(numero)), None)
    if retenu is None and numeros and not adresses:
        # Nothing to dial: all of it is left to the model, which refuses it, rather than in pieces.
        brouillon.valeurs["telephone"] = _MENTION.sub("", ecrit).strip()
        return
    if retenu is not None:
        brouillon.valeurs["telephone"] = retenu
    for autre in dict.fromkeys(numeros):
        if autre != retenu:
            brouillon.laisser("telephone", autre, "un seul numéro est repris")


def _avec_plus(numero: str) -> str:
    return f"+{numero.strip()}" if _SANS_PLUS.fullmatch(numero.strip()) else numero.strip()


def _se_compose(numero: str) -> bool:
    try:
        _TELEPHONE.validate_python(_avec_plus(numero))
    except ValidationError:
        return False
    return True


def _liens(ecrits: str) -> list[str]:
    """Several addresses in one cell; a space inside something else than addresses is left for the model."""
    liens: list[str] = []
    for ecrit in filter(None, (morceau.strip() for morceau in ecrits.split("|"))):
        mots = ecrit.split()
        entiers = all(re.match(r"https?://", mot, re.IGNORECASE) for mot in mots)
        liens += mots if entiers else [ecrit]
    return list(dict.fromkeys(liens))


def _lien(brouillon: Brouillon, champ: str, ecrit: str) -> str:
    """An address in https, our only kind of link, and the word that somebody must try it."""
    if debut := re.match(r"https://", ecrit, re.IGNORECASE):
        return "https://" + ecrit[debut.end() :]
    nu = re.sub(r"^(?:http:)?//", "", ecrit, flags=re.IGNORECASE)
    if not _HOTE.fullmatch(nu):
        return ecrit
    brouillon.dire(champ, f"est écrit ici https://{nu} : essayez cette adresse", ecrit)
    return f"https://{nu}"
