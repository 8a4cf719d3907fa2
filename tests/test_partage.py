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

    durees = [0.2, 0.0, 0.1, 0.0]
    faits = repartir(faire, durees, 2)
    assert [duree for duree, _ in faits] == durees
    processus = {qui for _, qui in faits}
    assert len(processus) == 2
    assert os.getpid() not in processus


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
def test_un_processus_tue_par_le_systeme_est_dit_en_francais() -> None:
    def faire(rang: int) -> None:
        if rang == 1:
            os.kill(os.getpid(), signal.SIGKILL)

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
