"""How can somebody be reached, without naming a person?"""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from quifaitquoi.model.fiche import Fiche
from quifaitquoi.model.textes import Nom, sans_piege

# Arcep's numbering plan: overseas numbers look like the others but have a country code of their own.
_INDICATIFS_OUTRE_MER = {
    "+590": ("0590", "0690", "0691"),
    "+594": ("0594", "0694"),
    "+596": ("0596", "0696", "0697"),
    "+262": ("0262", "0263", "0269", "0639", "0692", "0693"),
    "+508": ("0508",),
}
_MOT = re.compile(r"[a-z]+")
# Words that say a mailbox belongs to a service; two words without one of them look like a person's name.
# fmt: off
_MOTS_DE_SERVICE = frozenset({
    "accueil", "adil", "agence", "antenne", "asso", "association", "atelier", "ateliers", "bus", "caf",
    "cc", "ccas", "centre", "cias", "com", "communaute", "commune", "conseil", "conseiller",
    "conseillers", "contact", "cpam", "culture", "departement", "direction", "espace", "formation",
    "france", "franceservices", "fs", "inclusion", "info", "infos", "mairie", "maison", "mda", "mds",
    "mediateur", "mediatheque", "mediation", "mfs", "mission", "mjc", "msap", "multiservices",
    "numerique", "office", "pimms", "point", "pole", "public", "secretariat", "service", "services",
    "social", "solidarite", "solidarites", "standard", "tourisme", "usagers", "ville",
})
# fmt: on


def _chiffres_nationaux(texte: str) -> str:
    chiffres = re.sub(r"[\s.\-/()\u00a0]", "", texte)
    for indicatif in ("+33", "0033", *_INDICATIFS_OUTRE_MER):
        if chiffres.startswith(indicatif):
            return "0" + chiffres.removeprefix(indicatif).removeprefix("0")
    return chiffres


def ecrire_telephone(valeur: object) -> object:
    """Write a French number as people read it aloud: by pairs, « 0 800 111 035 », « 39 19 », « 116 006 »."""
    if not isinstance(valeur, str):
        return valeur
    chiffres = _chiffres_nationaux(valeur)
    if re.fullmatch(r"08\d{8}", chiffres):
        return f"0 {chiffres[1:4]} {chiffres[4:7]} {chiffres[7:]}"
    if re.fullmatch(r"0[1-9]\d{8}", chiffres):
        return " ".join(re.findall(r"\d\d", chiffres))
    if re.fullmatch(r"3\d{3}", chiffres):
        return f"{chiffres[:2]} {chiffres[2:]}"
    if re.fullmatch(r"11[5-9]\d{3}", chiffres):
        return f"{chiffres[:3]} {chiffres[3:]}"
    if re.fullmatch(r"1\d{1,2}", chiffres):
        return chiffres
    raise PydanticCustomError(
        "telephone", "n’est pas un numéro de téléphone français (exemple : 03 83 00 00 00)", {}
    )


def e164(telephone: str) -> str | None:
    """International form for exports and `tel:` links, or None for a short number (15, 3939…)."""
    chiffres = telephone.replace(" ", "")
    if len(chiffres) != 10:
        return None
    for indicatif, debuts in _INDICATIFS_OUTRE_MER.items():
        if chiffres.startswith(debuts):
            return indicatif + chiffres[1:]
    return "+33" + chiffres[1:]


def _pas_une_personne(courriel: str) -> str:
    """Refuse `prenom.nom@`: personal data has no place in a public repository (GDPR, art. 5)."""
    local = courriel.split("@")[0].lower()
    mots = re.split(r"[._-]", local)
    deux_noms = "." in local and len(mots) == 2 and all(_MOT.fullmatch(mot) for mot in mots)
    if deux_noms and not _MOTS_DE_SERVICE.intersection(mots):
        raise PydanticCustomError(
            "courriel_nominatif",
            "semble être l’adresse d’une personne : donnez celle du service (exemple : accueil@…)",
            {},
        )
    return courriel


def _https(url: str) -> str:
    """Refuse anything but https, and hosts that are not names: `//hote`, `user@hote`, a bare IP address."""
    try:
        parties = urlsplit(url)
        hote = parties.hostname or ""
    except ValueError:
        parties, hote = None, ""
    if (
        parties is None
        or parties.scheme != "https"
        or "@" in parties.netloc
        or not re.search(r"\.[a-z]{2,}$", hote)
    ):
        raise PydanticCustomError("lien", "doit être une adresse web complète qui commence par https://", {})
    return url


Telephone = Annotated[str, BeforeValidator(ecrire_telephone)]
Courriel = Annotated[
    str,
    StringConstraints(
        pattern=r"^[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+$", max_length=150, to_lower=True
    ),
    AfterValidator(_pas_une_personne),
]
Lien = Annotated[
    str,
    StringConstraints(pattern=r"""^[^\s<>"'`\\{}|^]+$""", max_length=500),
    AfterValidator(sans_piege),
    AfterValidator(_https),
]


class Contact(Fiche):
    """The service that answers for a guide; never a person."""

    service: Nom = Field(title="Service", description="Nom du service, pas d’une personne.")
    telephone: Telephone | None = Field(None, title="Téléphone", examples=["03 83 00 00 00"])
    courriel: Courriel | None = Field(None, title="Courriel", examples=["inclusion@departement.example"])
    site_web: Lien | None = Field(None, title="Site web", examples=["https://www.departement.example"])
