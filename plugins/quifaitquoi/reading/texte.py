"""Which text do the bytes of a file hold, and is it UTF-8?"""

from __future__ import annotations

import re

from quifaitquoi.constats import Constat, Origine

_MARQUE_UTF8 = "\ufeff"
# What YAML 1.1 forbids, and what it takes for an end of line where editors show none (U+0085, U+2028…).
_INTERDIT = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_RETRAIT_INSECABLE = re.compile(r"^[ \t]*(?P<signe>[\xa0\u2000-\u200a\u3000])(?=\s*[^\s#])", re.MULTILINE)
_COMMENT_FAIRE = "enregistrez-le à nouveau en choisissant l’encodage UTF-8 (Enregistrer sous… → Encodage)"
_MARQUES_UTF_16_ET_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def decoder(fichier: str, octets: bytes, constats: list[Constat]) -> str | None:
    """The text of a file, or None with a Constat that says how to save it again."""
    if octets.startswith(_MARQUES_UTF_16_ET_32) or _un_octet_sur_deux_nul(octets):
        constats.append(Constat(Origine(fichier), "", f"ce fichier est en UTF-16 : {_COMMENT_FAIRE}"))
        return None
    try:
        # U+202F (narrow no-break space) is French typography too, but our fonts don't have it.
        source = octets.decode("utf-8").removeprefix(_MARQUE_UTF8).replace("\u202f", "\u00a0")
    except UnicodeDecodeError as erreur:
        constats.append(_pas_utf8(fichier, octets, erreur.start))
        return None
    if trouve := _INTERDIT.search(source):
        constats.append(_signe_interdit(fichier, source, trouve))
        return None
    retraits = [_retrait(fichier, source, trouve) for trouve in _RETRAIT_INSECABLE.finditer(source)]
    constats += retraits
    return None if retraits else source


def _un_octet_sur_deux_nul(octets: bytes) -> bool:
    """UTF-16 without its mark: French text has a null byte beside almost each letter."""
    debut = octets[:200]
    return len(debut) >= 4 and max(debut[0::2].count(0), debut[1::2].count(0)) > len(debut) // 4


def _pas_utf8(fichier: str, octets: bytes, debut: int) -> Constat:
    avant = octets[:debut].decode("utf-8")
    lettre = octets[debut : debut + 1].decode("windows-1252", errors="replace")
    message = (
        f"ce fichier n’est pas en UTF-8 (« {lettre} » est sans doute en Windows-1252) : {_COMMENT_FAIRE}"
    )
    return Constat(_position(fichier, avant), "", message)


def _signe_interdit(fichier: str, source: str, trouve: re.Match[str]) -> Constat:
    message = f"un caractère invisible (U+{ord(trouve[0]):04X}) empêche de lire ce fichier : effacez-le"
    return Constat(_position(fichier, source[: trouve.start()]), "", message)


def _retrait(fichier: str, source: str, trouve: re.Match[str]) -> Constat:
    message = "le retrait de cette ligne contient une espace insécable : retapez-le avec la barre d’espace"
    return Constat(_position(fichier, source[: trouve.start("signe")]), "", message)


def _position(fichier: str, avant: str) -> Origine:
    lignes = re.split(r"\r\n?|\n", avant.removeprefix(_MARQUE_UTF8))
    return Origine(fichier, len(lignes), len(lignes[-1]) + 1)
