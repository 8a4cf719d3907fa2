"""Do several processes give what one would, mistakes included?"""

import os
import signal
import threading
import time

import pytest
from quifaitquoi.ecriture import CheminRefuseError
from quifaitquoi.partage import ProcessusPerduError, processus_permis, repartir

avec_des_copies = pytest.mark.skipif(not hasattr(os, "fork"), reason="ce système ne copie pas un processus")


@avec_des_copies
def test_chacun_prend_sa_part_et_les_resultats_gardent_leur_ordre() -> None:
    def faire(duree: float) -> tuple[float, int]:
        time.sleep(duree)
        return duree, os.getpid()

    durees = [0.5, 0.3, 0.2, 0.1, 0.4]
    faits = repartir(faire, durees, 3)
    assert [duree for duree, _ in faits] == durees
    processus = {qui for _, qui in faits}
    assert len(processus) == 3
    assert os.getpid() in processus


@pytest.mark.parametrize(("combien", "processus"), [(1, 4), (3, 1), (0, 2)])
def test_seul_ou_sans_rien_a_partager_rien_n_est_copie(combien: int, processus: int) -> None:
    assert repartir(lambda _: os.getpid(), range(combien), processus) == [os.getpid()] * combien


@pytest.mark.parametrize("processus", [1, 2])
def test_la_premiere_erreur_remonte_telle_quelle(processus: int) -> None:
    def faire(rang: int) -> int:
        if rang:
            raise CheminRefuseError(f"deux fichiers à la même adresse : {rang}")
        return rang

    with pytest.raises(CheminRefuseError, match="même adresse : 1"):
        repartir(faire, range(3), processus)


@avec_des_copies
def test_apres_une_erreur_plus_personne_ne_commence_rien() -> None:
    def faire(rang: int) -> None:
        time.sleep(0.1)
        raise ValueError(f"rang {rang}")

    debut = time.perf_counter()
    with pytest.raises(ValueError, match="rang 0"):
        repartir(faire, range(1000), 2)
    assert time.perf_counter() - debut < 20


class SansRetourError(Exception):
    """An error that can be sent to another process but not made again there."""

    def __init__(self, fichier: str, ligne: int) -> None:
        super().__init__(f"{fichier}, ligne {ligne}")


@avec_des_copies
def test_une_erreur_d_une_copie_garde_ses_lignes_meme_si_elle_ne_voyage_pas() -> None:
    ici = os.getpid()

    def faire(_: int) -> None:
        if os.getpid() != ici:
            raise SansRetourError("lieux.yml", 3)
        time.sleep(0.5)

    with pytest.raises(RuntimeError, match=r"(?s)in faire.*lieux.yml, ligne 3"):
        repartir(faire, range(4), 2)


@avec_des_copies
def test_un_processus_tue_par_le_systeme_est_dit_en_francais() -> None:
    ici = os.getpid()

    def faire(_: int) -> None:
        if os.getpid() != ici:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.5)

    with pytest.raises(ProcessusPerduError, match="faute de mémoire"):
        repartir(faire, range(4), 2)


def test_un_fil_de_plus_interdit_les_copies() -> None:
    fin = threading.Event()
    fil = threading.Thread(target=fin.wait)
    fil.start()
    try:
        assert processus_permis() == 1
    finally:
        fin.set()
        fil.join()
