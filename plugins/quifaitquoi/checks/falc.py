"""Are the simplified texts written by hand simple, as far as a program can tell?

A program only finds what stands in the way; it never says that a text is « facile à lire et à comprendre ».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from quifaitquoi.checks.regle import erreur, par_national
from quifaitquoi.constats import Constat, Gravite
from quifaitquoi.langage import SEUILS, Ligne, Nature, Reglages, Remarque, mots_simples, plat, relire
from quifaitquoi.langage import Gravite as GraviteFalc
from quifaitquoi.model import Fiche, National, Orientation, Question, Terme, Territoire

CHAMP: Final = "falc"
# A definition says what a thing is; it need not speak to the reader.
_MUETTE_DANS_UN_TERME: Final = ("parle-au-lecteur", GraviteFalc.RIEN)
_SIGLES: Final = "sigles-expliques"
_Ecrite = Question | Orientation | Terme


@par_national
def textes_simples(national: National) -> Iterator[Constat]:
    """One finding per remark, at the letter it is about."""
    reglages = reglages_de(national)
    for fiche in fiches_simples(national):
        for remarque in relire(lignes_de(fiche), _pour(fiche, reglages)):
            yield _constat(fiche, remarque)


def reglages_qui_comptent(territoire: Territoire, _: date) -> Iterator[Constat]:
    """A threshold is only for a rule that counts."""
    for reglage in territoire.national.reglages_falc:
        if reglage.seuil is not None and not reglage.compte:
            yield erreur(reglage, "seuil", "cette règle ne compte rien : retirez « seuil »")
        elif reglage.seuil is None and reglage.gravite is None and not reglage.sauf:
            yield erreur(reglage, "", "ce réglage ne change rien : donnez « seuil », « gravite » ou « sauf »")


def reglages_de(national: National) -> Reglages:
    """What a guide has decided, with its glossary: pages explain in place each of its words."""
    choisis = {mot.ecrire: mot.choisi for mot in national.mots_falc}
    mots = {mot.ecrire: mot for mot in mots_simples()} | choisis
    return Reglages(
        seuils=tuple(
            (r.regle.value, r.seuil)
            for r in national.reglages_falc
            if r.seuil is not None and r.regle.value in SEUILS
        ),
        gravites=tuple((r.regle.value, r.gravite) for r in national.reglages_falc if r.gravite),
        mots=tuple(mots.values()),
        sigles=formes(national),
        sauf=frozenset((r.regle.value, plat(phrase)) for r in national.reglages_falc for phrase in r.sauf),
        noms=frozenset(_noms(national)),
    )


def reglages_d_une_page(territoire: Territoire) -> Reglages:
    """Those of the guide; a page has to explain its own acronyms, and leaves the names of its data alone."""
    reglages = reglages_de(territoire.national)
    noms = (
        *(nom for lieu in territoire.lieux for nom in (lieu.nom, lieu.adresse, lieu.complement_adresse)),
        *(acteur.nom for acteur in territoire.acteurs),
        *(commune.nom for commune in territoire.communes),
        *(ressource.nom for ressource in territoire.national.ressources),
        *filter(_plus_qu_un_sigle, formes(territoire.national)),
    )
    sans_sigle = replace(reglages, sigles=frozenset())
    difficiles = frozenset(nom for nom in noms if nom and relire([nom], sans_sigle))
    return replace(sans_sigle, noms=reglages.noms | difficiles)


def reglages_du_glossaire(nationaux: Iterable[National]) -> Reglages:
    """Those of the page that explains each word of every guide, and so holds them all."""
    tous = tuple(nationaux)
    reglages = reglages_de(tous[0])
    return replace(reglages, noms=reglages.noms.union(*map(formes, tous)))


def formes(national: National) -> frozenset[str]:
    """Every way to write the words of a glossary."""
    return frozenset(forme for terme in national.glossaire for forme in terme.formes)


def _plus_qu_un_sigle(forme: str) -> bool:
    """Whether a word of the glossary is also a name: an acronym alone, the page has to explain."""
    return not forme.isalnum() or any(remarque.nom != _SIGLES for remarque in relire([forme]))


def _noms(national: National) -> Iterator[str]:
    """Names that nobody may rewrite: « Administration+ », « caisse d’allocations familiales »."""
    for terme in national.glossaire:
        yield from (forme for forme in terme.formes if "+" in forme)
        if terme.developpe:
            yield terme.developpe


def fiches_simples(national: National) -> Iterator[_Ecrite]:
    """The records that have a simplified text."""
    fiches: tuple[_Ecrite, ...] = (*national.arbre.questions, *national.arbre.orientations)
    yield from (fiche for fiche in (*fiches, *national.glossaire) if fiche.falc)


def lignes_de(fiche: _Ecrite) -> tuple[Ligne, ...]:
    """The lines of a simplified text."""
    return tuple(Ligne(texte, Nature.PHRASE) for texte in fiche.falc)


def _pour(fiche: Fiche, reglages: Reglages) -> Reglages:
    if not isinstance(fiche, Terme):
        return reglages
    return replace(reglages, gravites=(*reglages.gravites, _MUETTE_DANS_UN_TERME))


def _constat(fiche: _Ecrite, remarque: Remarque) -> Constat:
    message = f"{remarque.regle}, {remarque.message}"
    gravite = Gravite.ERREUR if remarque.grave else Gravite.AVERTISSEMENT
    origine = fiche.origine_dans(remarque.debut, CHAMP, remarque.ligne)
    lu = fiche.falc[remarque.ligne][remarque.debut : remarque.fin]
    return Constat(origine, fiche.champ(CHAMP), message, gravite, remarque.conseil, lu)
