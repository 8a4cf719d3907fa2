"""Is each idea drawn by one picture, with its licence?"""

import re

import pytest
from lxml import etree
from quifaitquoi.guide import pictogrammes
from quifaitquoi.guide.pictogrammes import pictogramme, registre

DOSSIER = pictogrammes._DOSSIER


def test_une_idee_a_une_image_et_une_image_dit_une_seule_idee() -> None:
    images = list(registre().values())
    assert len(images) == len(set(images))
    sur_le_disque = {image.relative_to(DOSSIER).as_posix() for image in DOSSIER.glob("*/*.svg")}
    assert sur_le_disque == set(images)


def test_chaque_jeu_porte_sa_licence() -> None:
    for jeu in {DOSSIER / image for image in registre().values()}:
        assert (jeu.parent / "LICENSE").is_file()


@pytest.mark.parametrize("idee", sorted(registre()))
def test_une_image_ne_contient_que_des_traces_sans_couleur(idee: str) -> None:
    racine = etree.fromstring((DOSSIER / registre()[idee]).read_bytes())
    permis = {"viewBox", "d", "fill-rule", "clip-rule", "cx", "cy", "r"}
    for element in racine.iter():
        assert etree.QName(element).localname in {"svg", "path", "circle"}
        assert set(element.attrib) <= permis


def test_l_image_est_decorative_et_garde_sa_taille_sans_feuille_de_style() -> None:
    svg = pictogramme("telephone")
    assert re.match(
        r'<svg class="picto" aria-hidden="true" focusable="false" width="24" height="24" viewBox=', svg
    )
    assert "xmlns" not in svg


def test_une_idee_inconnue_arrete_la_fabrication() -> None:
    with pytest.raises(KeyError):
        pictogramme("licorne")
