"""How does a template become HTML: one Jinja environment, strict, escaping, compiled once?"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from quifaitquoi.geo import Commune, slug
from quifaitquoi.guide import dates, liens
from quifaitquoi.guide.pictogrammes import pictogramme
from quifaitquoi.guide.ressources import page_source
from quifaitquoi.guide.texte_riche import html_du_markdown
from quifaitquoi.horaires import Horaires, date_longue, date_sans_jour, heure, heures, phrase
from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.horaires.semaine import semaine
from quifaitquoi.horaires.vocabulaire import MOIS

DOSSIER = Path(__file__).parent


try:
    # What `markupsafe.escape` calls, without the object it then wraps each value in: a third of the time.
    from markupsafe._speedups import _escape_inner as _echappe
except ImportError:

    def _echappe(texte: str, /) -> str:
        return str(escape(texte))


def _ecrit(valeur: object) -> str:
    """A value as HTML; refuses to print « None »: what may be absent is tested in the template."""
    if type(valeur) is str:
        return _echappe(valeur)
    if type(valeur) is Markup:
        return valeur
    if valeur is None:
        raise ValueError("un gabarit affiche une valeur absente")
    return escape(valeur)


class _Generateur(CodeGenerator):
    """Compiles `{{ value }}` to one call, `_ecrit`, where Jinja makes two and wraps the value in an object.

    As `_ecrit` is called either way, a template can't turn escaping off.
    """

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"({finalize.src}")


def phrase_complete(horaires: Horaires) -> str:
    """The schedule as a sentence, with its capital and its full stop."""
    texte = phrase(horaires)
    return f"{majuscule(texte)}." if texte else ""


def numero(telephone: str) -> str:
    """A phone number that never breaks across two lines."""
    return telephone.replace(" ", "\u00a0")


def km(distance: float) -> str:
    """« 12 km », « moins d’1 km »: whole kilometres, for a distance from the middle of a commune."""
    return "moins d’1\u00a0km" if distance < 1 else f"{round(distance)}\u00a0km"


def nombre(quantite: int) -> str:
    """« 12 345 », with a no-break space."""
    return f"{quantite:,}".replace(",", "\u00a0")


def compte(quantite: int, singulier: str, pluriel: str | None = None) -> str:
    """« 1 lieu », « 3 lieux »: French counts zero in the singular."""
    mot = singulier if quantite < 2 else pluriel or f"{singulier}s"
    return f"{nombre(quantite)}\u00a0{mot}"


def instant(moment: datetime) -> str:
    """Local time and its offset, to the minute: `2026-11-24T09:00+04:00`, valid in `<time datetime>`."""
    return moment.isoformat(timespec="minutes")


def du_mois(jour: date) -> str:
    """« d’août 2024 », « de mars 2024 »: when facts were checked, no more precisely than it matters."""
    mois = MOIS[jour.month - 1]
    return f"{'d’' if mois[0] in 'ao' else 'de '}{mois} {jour.year}"


def a_commune(commune: Commune | str) -> str:
    """« à Toul », « au Tampon », « aux Abrets », « à La Bresse »: « Le » and « Les » melt."""
    nom = commune if isinstance(commune, str) else commune.titre
    for article, contracte in (("Le ", "au "), ("Les ", "aux ")):
        if nom.startswith(article):
            return contracte + nom.removeprefix(article)
    return f"à {nom}"


_FILTRES: dict[str, Callable[..., object]] = {
    "a_commune": a_commune,
    "courriel": liens.courriel,
    "date_longue": date_longue,
    "date_sans_jour": date_sans_jour,
    "du_mois": du_mois,
    "heure": heure,
    "heures": heures,
    "instant": instant,
    "km": km,
    "lien": liens.lien_relatif,
    "lien_sur": liens.lien_sur,
    "majuscule": majuscule,
    "markdown": html_du_markdown,
    "nom_de_site": liens.nom_de_site,
    "nombre": nombre,
    "numero": numero,
    "page_source": page_source,
    "phrase": phrase_complete,
    "slug": slug,
    "tableau": semaine,
    "tel": liens.tel,
}


class _Environnement(Environment):
    code_generator_class = _Generateur

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """A plain dictionary: each page and each import goes through all its keys, slowly in a chain."""
        return {**self.globals, **(d or {})}


@cache
def environnement() -> Environment:
    """The only Jinja environment: names of templates are paths from `guide/`, every value is escaped."""
    env = _Environnement(
        loader=FileSystemLoader(DOSSIER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_ecrit,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    env.filters.update(_FILTRES)
    env.globals.update(compte=compte, pictogramme=pictogramme)
    env.globals.update(dates_montrees=dates.DATES_MONTREES, dates_gardees=dates.DATES_GARDEES)
    env.globals.update(dates_sur_une_carte=dates.DATES_SUR_UNE_CARTE)
    return env


@cache
def gabarit(nom: str) -> Template:
    """A compiled template, `lieux/lieu.html.j2` for instance."""
    return environnement().get_template(nom)


def rendre(nom: str, ici: str, **valeurs: object) -> str:
    """Fill a template for the page at the address `ici`, from the root of the site: links start there."""
    return gabarit(nom).render(ici=ici, **valeurs)


def macros(nom: str) -> Callable[[str], Callable[..., Markup]]:
    """The macros of a template as functions, by name: to write once what thousands of pages repeat."""
    module = gabarit(nom).module
    return lambda macro: cast("Callable[..., Markup]", getattr(module, macro))
