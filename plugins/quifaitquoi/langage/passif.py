"""Does a sentence say who acts?

« Être » and a participle hide the one who acts; but « vous êtes arrivé » is the compound past of a verb of
movement, « vous vous êtes trompé » acts on itself, « c’est fermé » says how things are. Without a dictionary:
endings, closed lists (`mots.toml`) and the words around. In doubt, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quifaitquoi.langage.reglages import Reglages, liste
from quifaitquoi.langage.texte import Lue, Trouvaille

# « très fatigué » is how one is; « bien reçu » may be what was done to one.
_DEGRES: Final = frozenset({"très", "trop", "si", "assez", "plutôt", "tellement"})
_FIN_DE_PARTICIPE: Final = re.compile(r"(?:é|i|u|is|it|int|ert|aint|eint|oint|uit)(?:e?s?)$")


def voix_active(lue: Lue, _: Reglages) -> Iterator[Trouvaille]:
    """RLS-7.3: « être » and a participle, but for the compound past of « aller », « se tromper »…"""
    formes = lue.formes
    for rang, (mot, debut, _fin) in enumerate(formes):
        if (
            mot not in liste("etre")
            or _reflechi(formes, rang)
            or lue.nu[debut - 5 : debut].lower() == "peut-"
        ):
            continue
        trouve = _participe_apres(lue, rang)
        if trouve is not None:
            message = f"« {lue.clair[debut:trouve]} » : la personne subit, on ne sait pas qui agit"
            yield Trouvaille(debut, trouve, message, "Dites qui fait quoi : « Le conseiller vous reçoit ».")


def _participe_apres(lue: Lue, rang: int) -> int | None:
    """Where the passive participle that follows « être » ends, None when there is none."""
    formes = lue.formes
    fin_precedente = formes[rang][2]
    for position in range(rang + 1, min(rang + 5, len(formes))):
        mot, debut, fin = formes[position]
        if re.search(r"[,.:!?]", lue.nu[fin_precedente:debut]) or mot in _DEGRES:
            return None
        fin_precedente = fin
        if mot in {"vous", "nous", "il", "elle", "ils", "elles", "on", "je", "tu", "été"}:
            continue
        if mot in liste("adverbes") or (mot.endswith("ment") and len(mot) > 6):
            continue
        return fin if _passif(lue, mot, position) else None
    return None


def _passif(lue: Lue, mot: str, position: int) -> bool:
    singulier = re.sub(r"(?<=[éiut])e?s?$|(?<=is)es?$", "", mot)
    bases = {mot, singulier, mot.removesuffix("s"), mot.removesuffix("e"), mot.removesuffix("es")}
    if bases & liste("verbes_avec_etre") or mot in liste("pas_des_participes"):
        return False
    par = [suite[0] for suite in lue.formes[position + 1 : position + 3]]
    agent = "par" in par[:1] or (par[1:2] == ["par"] and par[0].endswith("ment"))
    if agent and _FIN_DE_PARTICIPE.search(mot):
        return True
    if bases & liste("etats"):
        return False
    return bool(bases & liste("participes")) or bool(re.search(r"\wée?s?$", mot))


def _reflechi(formes: Sequence[tuple[str, int, int]], rang: int) -> bool:
    """« s'est trompé », « vous vous êtes inscrit »: the subject acts on itself; also « avoir été »."""
    avant = [avant[0] for avant in formes[max(0, rang - 2) : rang]]
    if avant[-1:] and avant[-1] in {"s'", "se", "m'", "me", "t'", "te"}:
        return True
    return len(avant) == 2 and avant[0] == avant[1] and avant[0] in {"vous", "nous"}
