"""How does somebody without an account say that a page is wrong? A mail, or a form, filled with the page."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.horaires import phrase
from quifaitquoi.model import Acteur, Lieu
from quifaitquoi.model.territoire import avec_fermetures

_DIT_MAX = 400
"""Characters of what the page says: some mail programs refuse links of more than 2,000."""
_MODELE = """\
Bonjour,

La page : {page}
Ce qu’elle dit : {dit}

Ce qui est faux :

Ce qui est vrai :

Comment je le sais, et de quand :
"""


def lien_de_signalement(contexte: Contexte, page: str, titre: str, dit: Iterable[str]) -> str | None:
    """An address to click, None when the host has given neither a mailbox nor a form.

    A form is a pattern with `{titre}`, `{page}` and `{texte}`, each filled as a part of a query.
    """
    if not contexte.url_signalement and not contexte.courriel:
        return None
    # A page without a public address is told by its path.
    adresse = contexte.url_site + page
    corps = _MODELE.format(page=adresse, dit=_abreger(" – ".join(filter(None, dit))))
    valeurs = {"titre": f"Erreur : {titre}", "page": adresse, "texte": corps}
    if contexte.url_signalement:
        return _remplir(contexte.url_signalement, valeurs)
    # Ends of lines as mail wants them (RFC 6068, § 5).
    valeurs["texte"] = corps.replace("\n", "\r\n")
    return _remplir(f"mailto:{quote(contexte.courriel, safe='@')}?subject={{titre}}&body={{texte}}", valeurs)


def dit_du_lieu(lieu: Lieu) -> tuple[str, ...]:
    """What somebody would correct: where, which number, when."""
    horaires = avec_fermetures(lieu.horaires, lieu.sauf)
    ou = ", ".join(filter(None, (lieu.adresse, f"{lieu.code_postal} {lieu.commune}")))
    return lieu.nom, ou, lieu.telephone or "", phrase(horaires) if horaires else ""


def dit_de_l_acteur(acteur: Acteur) -> tuple[str, ...]:
    return acteur.nom, acteur.presentation_resume or "", acteur.telephone or ""


def _remplir(motif: str, valeurs: dict[str, str]) -> str:
    """Each value once, in one pass: what a contributor wrote opens no other place."""
    morceaux = motif.split("{")
    rempli = morceaux[0]
    for morceau in morceaux[1:]:
        nom, ferme, suite = morceau.partition("}")
        rempli += quote(valeurs[nom], safe="") + suite if ferme and nom in valeurs else "{" + morceau
    return rempli


def _abreger(texte: str) -> str:
    ligne = " ".join(texte.split())
    return ligne if len(ligne) <= _DIT_MAX else ligne[: _DIT_MAX - 1].rstrip() + "…"
