"""Which help is looked for: how is a question of the tree asked simply, one answer a block?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.falc import phrases
from quifaitquoi.guide.falc.mise_en_page import Place, Redaction
from quifaitquoi.guide.falc.mots import avec_mots
from quifaitquoi.guide.falc.page import Bloc, Groupe, Page, choses
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.fichier import Fichier, Miette
from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.model import Orientation, Question, Reponse, Territoire

IDEE_D_UNE_QUESTION = "question"
DEBUT = "Choisir une aide"
_MOTS_D_UN_EXEMPLE = 8
_OU_JE = ", ou je "
_VIRGULES = re.compile(r",\s+")


def question_simple(territoire: Territoire, chemins: Chemins, question: Question) -> Fichier:
    """The simplified twin of a question."""
    page = avec_mots(
        territoire,
        Page(
            titre(question),
            tuple(reponses(territoire, chemins, question)),
            introduction(question),
            idee(question),
        ),
    )
    place = Place(
        ordinaire=chemins.adresse(question.id),
        description=f"{question.titre} Choisissez une réponse. En phrases courtes.",
        fil=fil(territoire, chemins, question),
        source=question.origine(),
        sensible=question.sensible,
        onglet=question.titre,
    )
    return Redaction(territoire).fichier(page, place)


def introduction(noeud: Question | Orientation) -> tuple[Groupe, ...]:
    """What is said simply of a page of the tree, else what it says to everybody."""
    aide = noeud.aide if isinstance(noeud, Question) else noeud.texte
    dites = noeud.falc or (phrases.redites(aide) if aide else ("Choisissez une réponse.",))
    avant = phrases.redites(noeud.titre)[:-1]
    return (groupe(*avant, *dites),)


def titre(noeud: Question | Orientation) -> str:
    """The last sentence of a title: those before it are said in the introduction."""
    return phrases.redites(noeud.titre)[-1]


def idee(noeud: Question | Orientation) -> str:
    """The picture of a page of the tree."""
    return noeud.pictogramme.value if noeud.pictogramme else IDEE_D_UNE_QUESTION


def reponses(territoire: Territoire, chemins: Chemins, question: Question) -> Iterator[Bloc]:
    """Each answer that leads somewhere, with the picture of where it leads."""
    for reponse in question.reponses:
        vers = chemins.noeuds.get(reponse.vers)
        if vers is not None:
            lien = adresses.simple(territoire, chemins.adresse(vers.id))
            texte, _, autre = reponse.texte.partition(_OU_JE)
            dites = (groupe(f"Ou je {autre}."),) if autre else ()
            yield Bloc(idee(vers), phrases.simple(texte), (*dites, *_exemples(reponse)), lien=lien)


def fil(territoire: Territoire, chemins: Chemins, noeud: Question | Orientation) -> tuple[Miette, ...]:
    """The breadcrumb, in the simplified guide."""
    debut = adresses.simple(territoire, adresses.orienter(territoire))
    if chemins.adresse(noeud.id) == adresses.orienter(territoire):
        return (Miette(DEBUT),)
    return Miette(DEBUT, debut), Miette(noeud.titre)


def _exemples(reponse: Reponse) -> Iterator[Groupe]:
    """What stands under an answer: a list when it enumerates, else its sentences."""
    if not reponse.precision:
        return
    cites = _VIRGULES.split(reponse.precision.rstrip("….").strip())
    if len(cites) > 1 and all(map(_se_lit_seul, cites)):
        yield groupe("Par exemple\u00a0:")
        yield choses(*map(majuscule, cites))
    else:
        yield groupe(*phrases.redites(reponse.precision.replace("…", ".")))


def _se_lit_seul(cite: str) -> bool:
    mots = cite.split()
    return mots[0] not in {"et", "ou", "Ou", "Pour"} and len(mots) <= _MOTS_D_UN_EXEMPLE
