"""Is everything inside the margins of an A4 sheet, large enough, and drawn over nothing?"""

from __future__ import annotations

from tests.guide.affiches import impression
from tests.guide.affiches.impression import POINT_PAR_MM

CORPS = 20
MENTION = 12
MARGE = 9 * POINT_PAR_MM
A4 = (210 * POINT_PAR_MM, 297 * POINT_PAR_MM)


def verifier_les_bords(pdf: bytes) -> None:
    """Every drawn character is inside the margins; small type is only for the mentions at the foot."""
    for feuille in impression.signes(pdf):
        assert feuille
        for signe in feuille:
            assert signe.gauche >= MARGE, signe
            assert signe.droite <= A4[0] - MARGE, signe
            assert signe.bas >= MARGE, signe
            assert signe.haut <= A4[1] - MARGE, signe
            assert signe.corps >= MENTION - 0.01, signe
        petits = [signe for signe in feuille if signe.corps < CORPS - 0.01]
        grands = [signe for signe in feuille if signe.corps >= CORPS - 0.01]
        assert max((s.haut for s in petits), default=0) <= min(s.bas for s in grands) + 1


def verifier_sans_superposition(pdf: bytes) -> None:
    """No character is drawn over another."""
    for feuille in impression.signes(pdf):
        for rang, a in enumerate(feuille):
            for b in feuille[rang + 1 :]:
                large = min(a.droite, b.droite) - max(a.gauche, b.gauche)
                haut = min(a.haut, b.haut) - max(a.bas, b.bas)
                assert not (large > 2 and haut > 2), (a, b)


def verifier_en_main(pdf: bytes) -> None:
    """What is read from near and filled with a pen: 12 points at least, within the margins of a printer."""
    for feuille in impression.signes(pdf):
        dans_l_ordre = sorted(feuille, key=lambda signe: signe.gauche)
        for rang, a in enumerate(dans_l_ordre):
            assert a.corps >= MENTION - 0.01, a
            assert min(a.gauche, a.bas, A4[0] - a.droite, A4[1] - a.haut) >= MARGE, a
            for b in dans_l_ordre[rang + 1 :]:
                if b.gauche > a.droite - 2:
                    break
                assert min(a.haut, b.haut) - max(a.bas, b.bas) <= 2, (a, b)
