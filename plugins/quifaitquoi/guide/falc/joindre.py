"""How does one call, write or come: the lines that say it on a simplified page?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.guide import liens
from quifaitquoi.guide.falc.page import Forme, Groupe, Ligne, phrases
from quifaitquoi.guide.falc.page import liens as groupe_de_liens
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import numero
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Lieu

APPEL = "Vous pouvez téléphoner au\u00a0:"


def appel(telephone: str, annonce: str = APPEL) -> Groupe:
    """The sentence that says whom one calls, then the number to dial, large."""
    return Groupe((Ligne(annonce), Ligne(numero(telephone), liens.tel(telephone))), Forme.NUMERO)


def courriel(adresse: str) -> tuple[Groupe, Groupe]:
    """The mailbox, when there is no number to call."""
    return phrases("Vous pouvez écrire à\u00a0:"), groupe_de_liens((adresse, liens.courriel(adresse)))


def rendez_vous(prise: str | None) -> Iterator[Groupe]:
    """Where an appointment is taken online, if it is."""
    if prise:
        yield groupe_de_liens(("Prendre rendez-vous sur internet", prise))


def adresse(vue: Vue, lieu: Lieu) -> Groupe:
    """The postal address, a line for each of its parts."""
    parties = (lieu.adresse, lieu.complement_adresse, f"{lieu.code_postal} {vue.nom_commune(lieu)}")
    return Groupe(tuple(Ligne(partie.replace("n°", "numéro")) for partie in parties if partie), Forme.ADRESSE)


def recoit(guichet: Guichet) -> Groupe:
    """Who is there."""
    return phrases(f"Ce service vous reçoit\u00a0: {guichet.accueil.acteur.nom}.")
