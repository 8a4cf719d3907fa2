"""How does an advisor make a poster of their own: which places, which title, which paper, which words?

Everything stands in the page already, and boxes to tick show it: it works and prints without JavaScript, and
nothing is asked of a server (content/decisions/affiche-a-composer.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.cartouche import adresse_imprimee
from quifaitquoi.guide.affiches.atelier.qr import code_qr
from quifaitquoi.guide.affiches.atelier.reserve import Reserve
from quifaitquoi.guide.composer.blocs import Bloc, blocs
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.feuilles import FEUILLE_COMPOSER
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.scripts import MODULE_COMPOSER, MODULE_PAGE
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Territoire

TITRE = "Composer une affiche"
LIEUX_PAR_PAGE = 60
"""With more, a page would be too heavy for a phone: there is then one for each intercommunalité."""


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The page, or one for each intercommunalité; and the code of each place, loaded once it is chosen."""
    vue = vue_de(territoire, contexte)
    tous = blocs(vue)
    ici = adresses.composer(territoire)
    if len(tous) <= LIEUX_PAR_PAGE:
        yield _page(vue, ici, tous, territoire.nom, ())
    else:
        groupes = {adresses.composer(territoire, epci): (epci, b) for epci, b in _par_epci(vue, tous).items()}
        suite = tuple((epci, adresse) for adresse, (epci, _) in groupes.items())
        yield _page(vue, ici, (), territoire.nom, suite)
        for adresse, (epci, siens) in groupes.items():
            yield _page(vue, adresse, siens, epci, ())
    yield from _codes(vue, tous)


def _codes(vue: Vue, tous: Sequence[Bloc]) -> Iterator[Fichier]:
    """The code of each place and of its simplified page; slow to draw, so kept from one build to the next."""
    cache = vue.contexte.cache
    reserve = Reserve(cache / "codes" / vue.territoire.slug if cache else None)
    for bloc in tous:
        for adresse, url in ((bloc.qr, bloc.contenu.url), (bloc.qr_simple, bloc.simple.url)):
            if url:
                image = reserve.obtenir(url, partial(_image, url))
                yield Fichier(adresse, image, bloc.lieu.origine())
    reserve.elaguer()


def _image(url: str) -> bytes:
    return code_qr(url).image.encode()


def _par_epci(vue: Vue, tous: Sequence[Bloc]) -> dict[str, list[Bloc]]:
    """By the name of the intercommunalité, those that are in none under the name of the territory."""
    groupes: dict[str, list[Bloc]] = {}
    for bloc in tous:
        commune = vue.commune(bloc.lieu)
        epci = vue.epci.get(commune.epci or "") if commune else None
        groupes.setdefault(epci.titre if epci else vue.territoire.nom, []).append(bloc)
    return dict(sorted(groupes.items()))


def _page(vue: Vue, ici: str, siens: Sequence[Bloc], ou: str, suite: tuple[tuple[str, str], ...]) -> Fichier:
    territoire = vue.territoire
    contenu = rendre(
        "composer/page.html.j2",
        ici,
        territoire=territoire,
        ou=ou,
        blocs=siens,
        suite=suite,
        dessins=_dessins(siens),
        dessine=_dessine,
        conseils=territoire.national.conseils,
        affiches=adresses.affiches(territoire),
        en_ligne=adresse_imprimee(territoire, adresses.permanences(territoire), vue.contexte),
        aujourdhui=vue.contexte.aujourdhui,
    )
    return Fichier(f"{ici}index.html", contenu, territoire.origine(), _entete(territoire, ou))


def _dessins(siens: Sequence[Bloc]) -> dict[str, str]:
    """The pictures of the simple sentences, and an id that places point at: the page is much lighter."""
    svg = (bloc.svg for un in siens for bloc in un.simple.blocs)
    return {dessin: f"dessin-{rang}" for rang, dessin in enumerate(dict.fromkeys(svg))}


def _dessine(svg: str, ancre: str) -> Markup:
    return Markup(svg.replace("<svg ", f'<svg id="{ancre}" ', 1))  # noqa: S704 - our own drawings


def _entete(territoire: Territoire, ou: str) -> EnTete:
    return EnTete(
        titre=f"{TITRE}, {ou}",
        description="Choisissez des lieux, un titre, un papier\u00a0: l’affiche s’imprime d’ici.",
        fil=adresses.fil(territoire, Miette("Affiches", adresses.affiches(territoire)), Miette(TITRE)),
        territoire=territoire.slug,
        modules=(MODULE_PAGE, MODULE_COMPOSER),
        styles=(FEUILLE_COMPOSER,),
        # It prints names as they stand on posters, where nothing can be pointed at.
        a_abreger=False,
    )
