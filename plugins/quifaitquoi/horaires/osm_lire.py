"""What does an OSM `opening_hours` string say? The subset of the national standard, read by a small grammar.

Days, lists and ranges, `PH`, `SH`, ranks `We[1,-1]`, `week 1-53/2`, months, dates, `off`, `open "…"`. The
rest is refused with a reason: a schedule half understood is worse than none. What the order of rules means
is in `osm_ordre`, dates are in `osm_dates`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time
from typing import Final

from quifaitquoi.horaires.commentaire import acces_du_commentaire
from quifaitquoi.horaires.curseur import Incompris
from quifaitquoi.horaires.modele import Acces, Anomalie, Horaires, Lecture, Parite, Plage, Quand, Regle
from quifaitquoi.horaires.osm_dates import lire_dates
from quifaitquoi.horaires.osm_jetons import CurseurOsm
from quifaitquoi.horaires.osm_ordre import RegleLue, ordonner

_PARITES: Final = {
    (1, 53): Parite.impaires,
    (2, 52): Parite.paires,
    (2, 53): Parite.paires,
}
FERMETURES: Final = ("off", "closed")
_SOLEIL: Final = re.compile(r"sunrise|sunset|dawn|dusk", re.IGNORECASE)


def lire_osm(texte: str) -> Lecture:
    """Read one OSM string. Never raises on content."""
    try:
        return Lecture(Horaires(tuple(ordonner(_regles(texte))), (("", texte),)))
    except Incompris as refus:
        anomalie = Anomalie(None, "osm", refus.debut, refus.fin, refus.message, refus.suggestion)
        return Lecture(None, (anomalie,))


def _regles(texte: str) -> list[RegleLue]:
    curseur = CurseurOsm.sur(texte)
    lues = [_regle(curseur, ajoute=False)]
    while not curseur.fini:
        if curseur.voit("||"):
            raise curseur.refus(
                "la règle de repli « || » n’est pas reprise : nos pages ne pourraient pas la dire"
            )
        ajoute = curseur.prend(",")
        if not ajoute and not curseur.prend(";"):
            raise curseur.refus("j’attends « ; », un jour (« Mo-Fr ») ou des heures (« 09:00-12:00 »)")
        if not curseur.fini:
            lues.append(_regle(curseur, ajoute=ajoute))
    return lues


def _regle(curseur: CurseurOsm, *, ajoute: bool) -> RegleLue:
    debut = curseur.debut
    quands = _quands(curseur)
    plages = _plages(curseur)
    # « off » alone closes every day; nothing else stands alone.
    if not plages and debut == curseur.debut and curseur.jeton.lower() not in FERMETURES:
        raise curseur.refus("j’attends un jour (« Mo-Fr ») ou des heures (« 09:00-12:00 »)")
    etat = curseur.prend_mot(*FERMETURES, "open", "unknown")
    commentaire_a = curseur.debut
    acces = _acces(curseur, curseur.prend_commentaire(), commentaire_a)
    fin = curseur.fin_precedente
    if etat in FERMETURES:
        if plages or acces:
            raise Incompris(
                debut, fin, "une fermeture ne vaut ici que pour des jours entiers, sans commentaire"
            )
        return RegleLue(tuple(Regle(quand) for quand in quands), debut, fin, ajoute)
    if etat == "unknown" and acces is None:
        raise Incompris(debut, fin, "« unknown » : ouvert ou fermé ? Nos pages ne peuvent pas le dire")
    if not plages:
        raise Incompris(debut, fin, "il manque les heures, par exemple « 09:00-12:00 »")
    avec_acces = tuple(replace(plage, acces=acces) for plage in plages)
    return RegleLue(tuple(Regle(quand, avec_acces) for quand in quands), debut, fin, ajoute)


def _quands(curseur: CurseurOsm) -> tuple[Quand, ...]:
    if curseur.prend("24/7"):
        curseur.rejouer_24h()
        return (Quand(),)
    periodes, ferie = lire_dates(curseur)
    base = Quand(periodes=periodes, parite=_semaines(curseur), ferie=ferie)
    curseur.prend(":")
    jours = _jours(curseur)
    if not jours:
        return (base,)
    if ferie and jours:
        raise curseur.refus("je ne sais pas réunir ces dates et ces jours")
    return tuple(_croiser(base, jour, curseur) for jour in jours)


def _croiser(base: Quand, jour: Quand, curseur: CurseurOsm) -> Quand:
    if jour.ferie and (base.periodes or base.parite):
        raise curseur.refus("« PH » avec des dates ou des semaines n’est pas repris")
    return replace(jour, periodes=base.periodes, parite=base.parite)


def _semaines(curseur: CurseurOsm) -> Parite | None:
    if not curseur.prend_mot("week"):
        return None
    debut = curseur.debut
    premiere = curseur.nombre()
    derniere = curseur.nombre() if curseur.prend("-") else None
    pas = curseur.nombre() if curseur.prend("/") else 1
    parite = _PARITES.get((premiere or 0, derniere or 0)) if pas == 2 else None
    if parite is None:
        raise Incompris(
            debut, curseur.fin_precedente,
            "je ne reprends que « week 1-53/2 » (semaines impaires) et « week 2-52/2 » (semaines paires)",
            "1-53/2" if premiere == 1 and pas == 2 else None,
        )  # fmt: skip
    return parite


def _jours(curseur: CurseurOsm) -> list[Quand]:
    """Weekdays of one rule: plain days together, one `Quand` for each ranked day, `PH`, `SH`."""
    simples: list[int] = []
    quands: list[Quand] = []
    vacances = False
    while curseur.est_un_jour():
        if curseur.prend_mot("PH"):
            quands.append(Quand(ferie=True))
        elif curseur.prend_mot("SH"):
            if simples or quands or curseur.voit(","):
                raise curseur.refus("« SH » s’écrit seul ou devant des jours (« SH Mo-Fr »)")
            vacances = True
        else:
            _jour(curseur, simples, quands)
        retour = curseur.position
        if curseur.prend(",") and not curseur.est_un_jour():
            curseur.position = retour
            break
    if simples:
        quands.insert(0, Quand(jours=tuple(sorted(set(simples)))))
    if vacances:
        return [replace(quand, vacances=True) for quand in quands] or [Quand(vacances=True)]
    return quands


def _jour(curseur: CurseurOsm, simples: list[int], quands: list[Quand]) -> None:
    jour = curseur.jour() or 0
    if curseur.prend("["):
        rangs = _rangs(curseur)
        meme = next((rang for rang, quand in enumerate(quands) if quand.jours == (jour,)), None)
        if meme is None:
            quands.append(Quand(jours=(jour,), rangs=rangs))
        else:
            quands[meme] = replace(quands[meme], rangs=tuple(dict.fromkeys((*quands[meme].rangs, *rangs))))
    elif curseur.prend("-"):
        dernier = curseur.jour()
        if dernier is None:
            raise curseur.refus("j’attends un jour, par exemple « Mo-Fr »")
        simples += [(jour + ecart) % 7 for ecart in range((dernier - jour) % 7 + 1)]
    else:
        simples.append(jour)


def _rangs(curseur: CurseurOsm) -> tuple[int, ...]:
    rangs: list[int] = []
    while True:
        signe = -1 if curseur.prend("-") else 1
        rang = curseur.nombre()
        if rang is None or not 1 <= rang <= 5:
            raise curseur.refus("j’attends un rang de 1 à 5, ou -1 pour le dernier")
        dernier = curseur.nombre() if signe > 0 and curseur.prend("-") else rang
        rangs += [signe * r for r in range(rang, (dernier or rang) + 1)]
        if curseur.prend("]"):
            break
        if not curseur.prend(","):
            raise curseur.refus("j’attends « ] »")
    if curseur.voit("+") or curseur.voit("-"):
        raise curseur.refus("les jours décalés (« We[1] +1 day ») ne sont pas repris")
    return tuple(dict.fromkeys(rangs))


def _plages(curseur: CurseurOsm) -> list[Plage]:
    plages: list[Plage] = []
    while (debut := curseur.heure()) is not None:
        depuis = curseur.debut_precedent
        fin = curseur.heure() if curseur.prend("-") else None
        lu = curseur.texte[depuis : curseur.fin_precedente]
        if fin is None or curseur.voit("+"):
            raise Incompris(depuis, curseur.fin_precedente, f"« {lu} » : il manque l’heure de fin")
        if fin <= debut or fin > 1440:
            raise Incompris(depuis, curseur.fin_precedente, f"« {lu} » : la fin n’est pas après le début")
        if plages and debut < plages[-1].minutes[1]:
            raise Incompris(depuis, curseur.fin_precedente, f"« {lu} » chevauche la plage d’avant")
        plages.append(Plage(time(debut // 60, debut % 60), time(fin // 60 % 24, fin % 60)))
        if not curseur.suit_une_heure() or not curseur.prend(","):
            break
    if not plages and (soleil := _SOLEIL.match(curseur.reste)):
        raise curseur.refus(f"« {soleil.group()} » : j’attends des heures, par exemple « 09:00-12:00 »")
    return plages


def _acces(curseur: CurseurOsm, commentaire: str | None, debut: int) -> Acces | None:
    if commentaire is None:
        return None
    acces = acces_du_commentaire(commentaire)
    if acces is None:
        raise Incompris(
            debut, curseur.fin_precedente,
            f"je ne sais pas garder le commentaire « {commentaire} » ; je comprends « sur "
            "rendez-vous » et « sans rendez-vous »",
        )  # fmt: skip
    return acces
