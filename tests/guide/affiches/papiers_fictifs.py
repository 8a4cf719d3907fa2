"""What does a fictional territory ask of its posters: advice, titles, logos?"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import Any

from quifaitquoi.model import Affiches, Conseil, Logo, National, Territoire
from quifaitquoi.model.affiches import Image

PHRASES = (
    "Gardez votre mot de passe imaginaire pour vous.",
    "Fermez la porte en sortant de l’exemple.",
    "Demandez «\u00a0pourquoi\u00a0?\u00a0» avec cœur.",
    "N’écrivez rien sur un papier inventé.",
    "Relisez avant d’envoyer l’œuvre fictive.",
    "Revenez quand vous voulez à l’exemple.",
)
CARRE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} 10">'
    '<rect width="{}" height="10" fill="#444"/></svg>'
)


def avec_conseils(territoire: Territoire, combien: int = 6) -> Territoire:
    """The same, with so many lines of advice."""
    conseils = tuple(
        Conseil.model_validate(
            {"id": f"conseil-{n}", "phrase": phrase, "source": "Exemple", "verifie_le": "2026-11-02"}
        )
        for n, phrase in enumerate(PHRASES[:combien], start=1)
    )
    national = National.model_construct(
        None,
        **{nom: getattr(territoire.national, nom) for nom in National.model_fields} | {"conseils": conseils},
    )
    return _avec(territoire, national=national)


def avec_affiches(territoire: Territoire, logos: Iterable[Logo] = (), **bloc: Any) -> Territoire:
    """The same, with such a block `affiches:`."""
    lues = Affiches.model_validate(bloc)
    return _avec(territoire, affiches=Affiches.model_construct(**dict(lues) | {"logos": tuple(logos)}))


def logo(alternative: str, rapport: float = 2) -> Logo:
    """A grey rectangle, so many times wider than high."""
    fiche = Logo(fichier="logos/exemple.svg", alternative=alternative)
    fiche.poser(Image(CARRE.format(10 * rapport, 10 * rapport), rapport))
    return fiche


def png(large: int = 240, haut: int = 120) -> bytes:
    """A grey image, whole."""
    rangees = (b"\x00" + b"\x80" * large) * haut
    entete = struct.pack(">IIBBBBB", large, haut, 8, 0, 0, 0, 0)
    morceaux = ((b"IHDR", entete), (b"IDAT", zlib.compress(rangees)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(donnees)) + nom + donnees + struct.pack(">I", zlib.crc32(nom + donnees))
        for nom, donnees in morceaux
    )


def _avec(territoire: Territoire, **champs: Any) -> Territoire:
    tous = {nom: getattr(territoire, nom) for nom in Territoire.model_fields}
    return Territoire.model_construct(None, **tous | champs)
