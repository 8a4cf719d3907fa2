"""How is each refusal of pydantic said in French? (keyed on its type and context, not on its English)"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from quifaitquoi.constats import cite, vouliez_vous_dire
from quifaitquoi.geo import departements, slug
from quifaitquoi.horaires import date_sans_jour

Contexte = Mapping[str, Any]
_ECHANTILLON = 8
_ENTRE_APOSTROPHES = re.compile(r"'([^']*)'")
_DATE_FRANCAISE = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})")
_DATE_INVERSEE = re.compile(r"(\d{4})[/.\-]?(\d{1,2})[/.\-]?(\d{1,2})")

# No word of French has them: nobody can tell whether they are one too many or stand for a letter.
_SIGNES_ETRANGES = re.compile(r"[^\w\s'’.,/()&+-]")

_IDENTIFIANT = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_CODE_POSTAL = r"^\d{5}$"
_CODE_INSEE = r"^([013-9]\d|2[AB1-9])\d{3}$"
_CODE_DE_ZONE = r"^(([013-9]\d|2[AB1-9])\d{3}|\d{9})$"
_PIVOT = r"^(\d{14}|W[a-zA-Z0-9]{9})$"
_COURRIEL = r"^[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+$"
_LIEN = r"""^[^\s<>"'`\\{}|^]+$"""
_LOGO = r"^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\.(svg|png)$"
_PAGE_RELUE = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*(/|\.pdf)$"
_COMPTE = r"^@[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9._-]+)*$"
_FICHIER = r"^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?$"
_LOGO_FALC = r"^[a-z0-9_-]+(/[a-z0-9_-]+)*\.(svg|png|webp)$"
_EMPREINTE = r"^[0-9a-f]{64}$"

MOTIFS: Mapping[str, str] = {
    _IDENTIFIANT: "doit n’avoir que des minuscules sans accent, chiffres et tirets (exemple : mairie-nancy)",
    _CODE_POSTAL: "n’est pas un code postal de cinq chiffres (exemple : 54000)",
    _CODE_INSEE: "n’est pas un code INSEE de commune (exemple : 54395)",
    _CODE_DE_ZONE: "n’est ni un code INSEE de commune (exemple : 54395) ni un SIREN (neuf chiffres)",
    _PIVOT: "n’est ni un SIRET (14 chiffres) ni un numéro RNA (W et 9 signes)",
    _COURRIEL: "n’est pas une adresse de courriel (exemple : accueil@mairie.example)",
    _LIEN: "n’est pas une adresse web : elle contient une espace ou un signe interdit",
    _LOGO: "n’est pas le chemin d’un SVG ou d’un PNG dans le dossier du territoire, sans espace ni accent "
    "(exemple : logos/departement.svg)",
    _PAGE_RELUE: "n’est pas l’adresse d’une page dans son territoire (exemple : falc/lieux/mairie/)",
    _LOGO_FALC: "n’est pas le chemin d’une image du site (exemple : logos/facile-a-lire.svg)",
    _EMPREINTE: "n’est pas une empreinte, 64 chiffres et petites lettres : prenez celle que donne "
    "la commande « quifaitquoi relecture »",
    _COMPTE: "n’est pas un compte de la forge (exemple : @departement-fictif/inclusion)",
    _FICHIER: "n’est pas un fichier de ce dossier (exemples : lieux.yml, permanences/)",
}
"""What each pattern of the model means."""


def valeurs_permises(contexte: Contexte) -> list[str]:
    """The values of a closed list, from pydantic's `expected` (`'a', 'b' or 'c'`)."""
    return _ENTRE_APOSTROPHES.findall(str(contexte.get("expected", "")))


def _liste_fermee(contexte: Contexte) -> str:
    permises = valeurs_permises(contexte)
    if len(permises) == 1:
        return f"doit être {cite(permises[0])}"
    return "n’est pas dans la liste : " + " ; ".join(permises)


def _trop_court(contexte: Contexte) -> str:
    mini = contexte["min_length"]
    return "ne peut pas être vide" if mini == 1 else f"doit avoir au moins {mini} éléments"


def _trop_long(contexte: Contexte) -> str:
    if contexte.get("field_type") == "Tuple":
        return f"a {contexte['actual_length']} éléments : {contexte['max_length']} au plus"
    return f"est trop long : {contexte['max_length']} caractères au plus"


PHRASES: Mapping[str, Callable[[Contexte], str]] = {
    "string_type": lambda _: (
        "doit être un texte, entre guillemets s’il contient « : » ou commence par « [ » ou « { »"
    ),
    "string_too_short": lambda _: "ne peut pas être vide",
    "string_too_long": _trop_long,
    "string_pattern_mismatch": lambda c: MOTIFS[c["pattern"]],
    "enum": _liste_fermee,
    "literal_error": _liste_fermee,
    "tuple_type": lambda _: "doit être une liste, entre crochets ou avec un tiret par ligne",
    "too_short": _trop_court,
    "too_long": _trop_long,
    "float_parsing": lambda _: "n’est pas un nombre (exemple : 48.6937)",
    "float_type": lambda _: "doit être un nombre (exemple : 48.6937)",
    "finite_number": lambda _: "doit être un nombre ordinaire (exemple : 48.6937)",
    "greater_than_equal": lambda c: f"est trop petit : {c['ge']:g} au moins",
    "less_than_equal": lambda c: f"est trop grand : {c['le']:g} au plus",
    "date_type": lambda _: "doit être une date écrite AAAA-MM-JJ (exemple : 2026-11-02)",
    "bool_type": lambda _: "doit être « oui » ou « non »",
    "model_type": lambda _: "doit être un bloc de champs, avec un champ par ligne",
}
"""Sentences of the refusals that pydantic words in English; those of the model are in French already."""


def phrase(erreur: Mapping[str, Any]) -> str:
    """What is wrong with a value and what is expected, to follow « champ « valeur » : »."""
    redige = PHRASES.get(erreur["type"])
    return redige(erreur.get("ctx", {})) if redige else str(erreur["msg"])


def suggestion(erreur: Mapping[str, Any], lu: str) -> str | None:
    """The value the editor probably meant, as a question."""
    genre, contexte = erreur["type"], erreur.get("ctx", {})
    if genre == "tuple_type":
        return "Il manque une espace après le tiret." if lu.startswith("-") else f"Écrivez [{lu}]"
    if genre in ("enum", "literal_error"):
        return vouliez_vous_dire(lu, valeurs_permises(contexte))
    if contexte.get("pattern") == _IDENTIFIANT and len(signes := _SIGNES_ETRANGES.findall(lu)) == 1:
        return f"Effacez ou remplacez {cite(signes[0])}."
    corriger = _CORRECTIONS.get(genre)
    voulue = corriger(lu, contexte) if corriger else None
    return f"Vouliez-vous dire {cite(voulue)} ?" if voulue and voulue != lu else None


def _corriger_motif(lu: str, contexte: Contexte) -> str | None:
    motif = contexte["pattern"]
    essai = _ESSAIS[motif](lu) if motif in _ESSAIS else ""
    return essai if re.search(motif, essai) else None


def _corriger_date(lu: str, _: Contexte) -> str | None:
    for motif, ordre in ((_DATE_FRANCAISE, (3, 2, 1)), (_DATE_INVERSEE, (1, 2, 3))):
        if trouve := motif.fullmatch(lu.strip()):
            try:
                return date(*(int(trouve[rang]) for rang in ordre)).isoformat()
            except ValueError:
                return None
    return _date_en_lettres(lu)


def _date_en_lettres(lu: str) -> str | None:
    """« 2 novembre 2026 », found by writing each day of that year: no second grammar of dates to keep."""
    annee = re.search(r"\b(20\d\d)\b", lu)
    if not annee:
        return None
    premier = date(int(annee[1]), 1, 1).toordinal()
    voulue = slug(lu).replace("1er", "1")
    for rang in range(premier, premier + 366):
        jour = date.fromordinal(rang)
        if f"-{voulue}".endswith("-" + slug(date_sans_jour(jour)).replace("1er", "1")):
            return jour.isoformat()
    return None


def _corriger_nombre(lu: str, _: Contexte) -> str | None:
    essai = lu.strip().rstrip("°").replace(",", ".").replace(" ", "")
    return essai if re.fullmatch(r"[+-]?\d+(\.\d+)?", essai) else None


def _corriger_departement(lu: str, _: Contexte) -> str | None:
    voulu = slug(lu)
    return next((d.code for d in departements().values() if slug(d.nom) == voulu), None)


def _corriger_lien(lu: str, _: Contexte) -> str | None:
    sans = re.sub(r"^(http://|//)", "", lu.strip())
    return f"https://{sans}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", sans) else None


_ESSAIS: Mapping[str, Callable[[str], str]] = {
    _IDENTIFIANT: slug,
    _CODE_POSTAL: lambda lu: re.sub(r"[\s.]", "", lu).zfill(5),
    _CODE_INSEE: lambda lu: lu.upper().split()[0] if lu.split() else "",
    _CODE_DE_ZONE: lambda lu: lu.replace(" ", ""),
    _PIVOT: lambda lu: lu.replace(" ", "").upper(),
    _COURRIEL: lambda lu: re.sub(r"\(at\)|\[at\]", "@", lu.replace(" ", "")),
    _LIEN: lambda lu: lu.replace(" ", ""),
    _PAGE_RELUE: lambda lu: re.sub(r"^(https?://[^/]+)?/?(\d\w{1,2}-[\w-]+/)?", "", lu.strip()),
    _EMPREINTE: lambda lu: lu.strip().lower(),
}
"""What an editor usually means by a text that a pattern refuses; kept only if the pattern takes it."""

_CORRECTIONS: Mapping[str, Callable[[str, Contexte], str | None]] = {
    "string_pattern_mismatch": _corriger_motif,
    "date": _corriger_date,
    "float_parsing": _corriger_nombre,
    "departement": _corriger_departement,
    "lien": _corriger_lien,
}
