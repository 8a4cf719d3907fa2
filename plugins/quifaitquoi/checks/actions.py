"""Does « qui fait quoi » hold together: its roles, its actions, and what a territory declares of them?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from quifaitquoi.checks.regle import erreur
from quifaitquoi.constats import Constat, vouliez_vous_dire
from quifaitquoi.model import ActionCle, Fiche, Frequence, Part, Pratique, Territoire
from quifaitquoi.model.action import ACTIONS_LOCALES_MAX


def roles_des_actions(territoire: Territoire, _: date) -> Iterator[Constat]:
    """Each role exists, and speaks once of an action."""
    for action in territoire.actions:
        yield from _roles(territoire, action.parts)
    for pratique in territoire.pratiques:
        yield from _roles(territoire, pratique.frequences)


def _roles(territoire: Territoire, citations: Sequence[Part | Frequence]) -> Iterator[Constat]:
    vus: set[str] = set()
    for citation in citations:
        if citation.role in vus:
            yield _constat(citation, "role", citation.role, "est déjà donné pour cette action")
        elif citation.role not in territoire.role and not _illisible(territoire, citation.role):
            propose = vouliez_vous_dire(citation.role, territoire.role)
            yield _constat(citation, "role", citation.role, "ce rôle n’existe pas", propose)
        vus.add(citation.role)


def pratiques_coherentes(territoire: Territoire, _: date) -> Iterator[Constat]:
    """Each practice speaks of an action that exists, and of what the table says that these roles do."""
    actions = {action.id: action for action in territoire.actions}
    for pratique in territoire.pratiques:
        action = actions.get(pratique.action)
        if action is not None:
            yield from _frequences(territoire, pratique, action)
        elif not _illisible(territoire, pratique.action):
            propose = vouliez_vous_dire(pratique.action, actions)
            yield _constat(pratique, "action", pratique.action, "cette action n’existe pas", propose)


def _frequences(territoire: Territoire, pratique: Pratique, action: ActionCle) -> Iterator[Constat]:
    parts = {part.role: part for part in action.parts}
    for frequence in pratique.frequences:
        part = parts.get(frequence.role)
        if part is None and frequence.role in territoire.role:
            message = f"l’action « {action.id} » ne dit rien de ce rôle : ajoutez d’abord sa part"
            yield _constat(frequence, "role", frequence.role, message)
        elif part and not part.fait and frequence.frequence:
            message = f"l’action « {action.id} » dit que ce rôle ne la fait pas"
            yield _constat(frequence, "frequence", str(frequence.frequence), message)


def actions_locales_a_part(territoire: Territoire, _: date) -> Iterator[Constat]:
    """Those that a territory adds are few, as on the workshop sheet, and none repeats a national one."""
    nationales = {action.id for action in territoire.national.actions_cles}
    for action in territoire.actions_locales:
        if action.id in nationales:
            message = "est déjà l’identifiant d’une action nationale"
            propose = "Pour la redire, écrivez-la dans « actions_cles »."
            yield _constat(action, "id", action.id, message, propose)
    for action in territoire.actions_locales[ACTIONS_LOCALES_MAX:]:
        yield erreur(action, "", f"c’est trop : {ACTIONS_LOCALES_MAX} autres actions au plus")


def _illisible(territoire: Territoire, ident: str) -> bool:
    """What could not be read may well be what is meant."""
    return bool({"*", ident} & territoire.illisibles)


def _constat(fiche: Fiche, nom: str, lu: str, message: str, propose: str | None = None) -> Constat:
    return Constat(fiche.origine(nom), fiche.champ(nom), message, suggestion=propose, lu=lu)
