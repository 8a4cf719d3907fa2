"""Who answers for this site, and what have they not said yet?

The host of a guide fills `extra.hote` in mkdocs.yml; the hand-written pages say `[[editeur.nom]]`. What is
missing is said to readers where they look for it, never invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from quifaitquoi.checks.promesses import MESSAGE, QUE_FAIRE, promesse
from quifaitquoi.constats import Constat, Gravite, Origine

CHAMPS: Mapping[str, str] = {
    "editeur.nom": "le nom de l’éditeur",
    "editeur.adresse": "l’adresse postale de l’éditeur",
    "editeur.telephone": "le téléphone de l’éditeur",
    "editeur.courriel": "le courriel de l’éditeur",
    "publication.directeur": "le directeur ou la directrice de la publication",
    "hebergeur.nom": "le nom de l’hébergeur",
    "hebergeur.adresse": "l’adresse postale de l’hébergeur",
    "hebergeur.telephone": "le téléphone de l’hébergeur",
    "hebergeur.journaux": "ce que l’hébergeur garde des visites, et combien de temps",
    "donnees_personnelles.contact": "le contact du délégué à la protection des données",
    "accessibilite.contact": "le contact pour l’accessibilité",
    "accessibilite.etablie_le": "la date de la déclaration d’accessibilité",
}
_CHAMPS_DE_L_AUDIT = ("accessibilite.conformite", "accessibilite.audit_le", "accessibilite.taux")
NON_CONFORME = "non conforme"
_CONFORMITES = (NON_CONFORME, "partiellement conforme", "totalement conforme")
_MARQUE = re.compile(r"\[\[([a-z_]+\.[a-z_]+)\]\]")
# A declaration of accessibility is good for three years (décret n° 2019-768, arrêté du 20 septembre 2019).
VALIDITE_DE_L_AUDIT = timedelta(days=3 * 365)
_FICHIER = Origine("mkdocs.yml")


@dataclass(frozen=True, slots=True)
class Hote:
    """What the host of the guide has said; keys are those of CHAMPS."""

    valeurs: Mapping[str, str]

    @property
    def conformite(self) -> str:
        """« non conforme » as long as no valid audit says better."""
        return self.valeurs.get("accessibilite.conformite", NON_CONFORME)

    def remplir(self, texte: str) -> str:
        """Put the values in place of their marks; KeyError for a mark that isn't in CHAMPS."""
        return _MARQUE.sub(lambda trouve: self._dire(trouve[1]), texte)

    def _dire(self, champ: str) -> Markup:
        if valeur := self.valeurs.get(champ):
            return escape(valeur)
        if champ == "accessibilite.conformite":
            return escape(NON_CONFORME)
        if champ == "accessibilite.resultats":
            return escape(self._resultats())
        manque = CHAMPS[champ]
        texte = f"[à compléter par l’éditeur du site\u00a0: {manque}]"
        return Markup('<strong class="a-completer">{}</strong>').format(texte)

    def _resultats(self) -> str:
        if self.conformite == NON_CONFORME:
            return "Aucun audit de conformité n’a encore été fait. D’ici là, le site se dit non conforme."
        jour, taux = (self.valeurs.get(f"accessibilite.{champ}", "") for champ in ("audit_le", "taux"))
        return f"L’audit du {jour} a trouvé {taux} des critères du RGAA respectés."


def lire_hote(extra: object) -> tuple[Hote, tuple[Constat, ...]]:
    """Read `extra.hote` of mkdocs.yml; a wrong key is an error, empty fields make one warning."""
    valeurs: dict[str, str] = {}
    constats: list[Constat] = []
    connus = {*CHAMPS, *_CHAMPS_DE_L_AUDIT}
    for champ, valeur in _feuilles(extra):
        if champ not in connus:
            constats.append(_inconnu(champ, connus))
        elif valeur not in (None, ""):
            valeurs[champ] = str(valeur).strip()
    constats += _manques(valeurs)
    return Hote(valeurs), tuple(constats)


def verifier_accessibilite(hote: Hote, aujourdhui: date) -> Iterator[Constat]:
    """A better mention than « non conforme » needs an audit of under three years and a rate that agrees."""
    mention = hote.conformite
    if mention not in _CONFORMITES:
        yield _erreur(
            "accessibilite.conformite", f"«\u00a0{mention}\u00a0»\u00a0: écrivez {', ou '.join(_CONFORMITES)}"
        )
    elif mention != NON_CONFORME:
        yield from _verifier_audit(hote, mention, aujourdhui)


def verifier_adresses(adresses: Mapping[str, str]) -> Iterator[Constat]:
    """Warn of the addresses still to be set: those of mkdocs.yml as shipped end in `.example` (RFC 2606)."""
    a_changer = [nom for nom, url in adresses.items() if (urlsplit(url).hostname or "").endswith(".example")]
    if a_changer:
        message = "encore une adresse d’exemple\u00a0: remplacez-la, ses liens ne mènent nulle part"
        yield Constat(_FICHIER, ", ".join(a_changer), message, Gravite.AVERTISSEMENT)


def verifier_promesses(dits: Mapping[str, str]) -> Iterator[Constat]:
    """What stands on every page may no more call the guide easy to read than a record may."""
    for champ, texte in dits.items():
        if mots := promesse(texte):
            yield Constat(_FICHIER, champ, MESSAGE, suggestion=QUE_FAIRE, lu=mots)


def _verifier_audit(hote: Hote, mention: str, aujourdhui: date) -> Iterator[Constat]:
    jour = _date(hote.valeurs.get("accessibilite.audit_le", ""))
    if jour is None or not timedelta(0) <= aujourdhui - jour <= VALIDITE_DE_L_AUDIT:
        message = (
            f"«\u00a0{mention}\u00a0» demande un audit de moins de trois ans (exemple\u00a0: 2026-11-21)"
        )
        yield _erreur("accessibilite.audit_le", message)
    taux = hote.valeurs.get("accessibilite.taux", "").removesuffix("%").strip()
    attendu = taux == "100" if mention == _CONFORMITES[2] else taux.isdigit() and 50 <= int(taux) < 100
    if not attendu:
        message = f"«\u00a0{mention}\u00a0» et un taux de «\u00a0{taux or 'rien'}\u00a0» se contredisent"
        yield _erreur("accessibilite.taux", message)


def _date(texte: str) -> date | None:
    try:
        return date.fromisoformat(texte)
    except ValueError:
        return None


def _feuilles(extra: object) -> Iterator[tuple[str, object]]:
    for groupe, champs in extra.items() if isinstance(extra, Mapping) else ():
        if isinstance(champs, Mapping):
            yield from ((f"{groupe}.{champ}", valeur) for champ, valeur in champs.items())
        elif champs is not None:
            yield str(groupe), champs


def _manques(valeurs: Mapping[str, str]) -> Iterator[Constat]:
    manques = [quoi for champ, quoi in CHAMPS.items() if champ not in valeurs]
    if manques:
        message = f"il manque {', '.join(manques)}\u00a0: le site dit «\u00a0à compléter\u00a0» à leur place"
        yield Constat(_FICHIER, "extra.hote", message, Gravite.AVERTISSEMENT)


def _inconnu(champ: str, connus: set[str]) -> Constat:
    proches = get_close_matches(champ, connus, 1)
    suggestion = f"Vouliez-vous dire «\u00a0{proches[0]}\u00a0»\u00a0?" if proches else None
    return Constat(_FICHIER, f"extra.hote.{champ}", "n’existe pas.", suggestion=suggestion)


def _erreur(champ: str, message: str) -> Constat:
    return Constat(_FICHIER, f"extra.hote.{champ}", message)
