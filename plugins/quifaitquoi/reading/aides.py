"""What does an editor read when the pointer rests on a field, and what may be copied from there?

By field, for all the records that have it, or `Record.field` where it means something else. What the model
says of its own field wins. Examples are invented: their numbers are those kept for fiction, their domains end
in `.example`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Aide:
    """A sentence or two, then values that could be written there."""

    description: str
    exemples: tuple[Any, ...] = ()


BLOCS: Final[Mapping[str, str]] = {
    "territoire": "À écrire une fois par dossier. Seul le code est obligatoire : tout le reste s’en déduit.",
    "affiches": "Lesquelles le guide propose, sous quels titres, avec quels logos. Rien n’est obligatoire.",
    "acteurs": "Une fiche par organisme ou par service, jamais par personne.",
    "lieux": "Une fiche par endroit où l’on est reçu, avec ses horaires.",
    "permanences": "Un acteur qui reçoit dans un lieu à ses propres heures : un bus, un atelier.",
    "roles": "Ce que fait chaque sorte d’acteur. Le même « id » remplace la fiche nationale.",
    "actions_cles": "La table « qui fait quoi ». Le même « id » remplace l’action nationale.",
    "actions_locales": "Ce qui se fait ici et que la table nationale ne dit pas.",
    "pratiques": "Ce que votre équipe déclare, après en avoir parlé ensemble.",
    "ressources": "Numéros d’urgence, lignes d’aide et sites de l’État.",
    "sources": "D’où viennent les fiches, avec la licence et la date des données.",
    "glossaire": "Les sigles et les mots difficiles, expliqués à leur première apparition.",
    "operateurs": "Ce que l’on peut faire pour chacun d’eux dans une France services.",
    "synonymes": "Les mots des gens, pour que la recherche les comprenne.",
    "conseils": "Des phrases courtes à lire sur une affiche.",
    "reglages_falc": "Ce que ce guide change d’une règle des textes simplifiés.",
    "mots_falc": "Les mots simples que ce guide a choisis, et ceux qu’ils remplacent.",
    "relectures": "Qui a relu la version simplifiée d’une page, et quand.",
    "arbre": "Questions et orientations. Le même « id » remplace la page nationale.",
    "questions": "Deux à six réponses chacune.",
    "orientations": "Les pages de fin : quoi faire, avec qui, dans quel ordre.",
    "depart": "L’identifiant de la question par laquelle commence une personne qui a besoin d’aide.",
    "accompagnement": "L’identifiant de la question par laquelle commence quelqu’un qui accompagne.",
}
"""What each block of a file holds, and the two entrances of the tree."""

_ID = (
    "Une partie de l’adresse de la page : minuscules, chiffres et tirets. Ne le changez plus une fois publié."
)
_LIEN = "Une adresse complète, qui commence par https://."
_JOUR = "Année, mois, jour. Changez-la chaque fois que vous vérifiez la fiche."

AIDES: Final[Mapping[str, Aide]] = {
    "a_apporter": Aide("Ce qu’il faut avoir sur soi, un élément par ligne.", (["une pièce d’identité"],)),
    "a_relire": Aide(
        "Gardé mot pour mot par un import. Rien n’en est publié : corrigez la fiche, puis effacez."
    ),
    "acces": Aide("Avec ou sans rendez-vous, quand c’est pareil toute la semaine.", ("sur rendez-vous",)),
    "action": Aide("L’identifiant d’une action, nationale ou d’ici.", ("former",)),
    "acteur": Aide("L’identifiant d’un acteur de ce territoire.", ("conseillers-numeriques",)),
    "acteurs": Aide("Les identifiants de ceux qui reçoivent ici à ces horaires.", (["france-services"],)),
    "adresse": Aide("Le numéro et la rue, sans le code postal ni la commune.", ("12 rue de l’Exemple",)),
    "affiche": Aide("Le nom d’une affiche du guide.", ("permanences",)),
    "aide": Aide(
        "Une phrase sous la question, pour aider à répondre.", ("Si vous hésitez, choisissez la dernière.",)
    ),
    "aussi": Aide("D’autres façons d’écrire le même mot.", (["CNFS"],)),
    "autres_formations_labels": Aide("Ceux qui ne sont pas dans la liste nationale.", (["Label fictif"],)),
    "avec_mandat": Aide("« oui » si l’on agit à la place de la personne.", ("oui",)),
    "code": Aide("Les deux ou trois signes du département, comme sur une plaque.", ("54", "2A", "974")),
    "code_insee": Aide("Cinq signes. Inutile si la commune est seule de son nom.", ("54395",)),
    "code_postal": Aide("Cinq chiffres, sans « CEDEX ».", ("54000",)),
    "commune": Aide("Son nom officiel, sans « CEDEX ».", ("Nancy",)),
    "complement_adresse": Aide("Comment trouver la porte.", ("1er étage, face à la boulangerie",)),
    "constat": Aide("Pourquoi le programme n’a pas compris.", ("je ne comprends pas « 1er mercrdi »",)),
    "contact": Aide(
        "Le service qui tient ce guide.", ({"service": "Mission inclusion", "telephone": "01 99 00 00 00"},)
    ),
    "courriel": Aide("L’adresse du service, jamais celle d’une personne.", ("accueil@essai.example",)),
    "courriels": Aide("Les adresses du service, jamais celles de personnes.", (["accueil@essai.example"],)),
    "definition": Aide(
        "Ce que c’est, en une ou deux phrases simples.", ("L’aide de la mairie aux habitants.",)
    ),
    "developpe": Aide("Le sigle en entier.", ("centre communal d’action sociale",)),
    "disponible": Aide("Quand on peut appeler.", ("24 heures sur 24, appel gratuit",)),
    "dispositif_programmes_nationaux": Aide(
        "Les programmes dont ce lieu fait partie.", (["France Services"],)
    ),
    "donnees_du": Aide("Le jour dont parlent les données : année, mois, jour.", ("2026-11-02",)),
    "doute": Aide("Ce sur quoi les documents ne sont pas d’accord.", ("La liste de 2023 ne le nomme plus.",)),
    "equipe_unique": Aide("« oui » pour un bus, ou une personne seule.", ("oui",)),
    "etapes": Aide(
        "Dans l’ordre : ce que la personne fera d’abord, puis ensuite.", ([{"titre": "Appelez la mairie"}],)
    ),
    "fait": Aide("Ce que l’on peut lui demander.", ("oui",)),
    "Role.fait": Aide(
        "Ce que l’on peut lui demander, une phrase par ligne.", (["Aide à faire une démarche."],)
    ),
    "falc": Aide("Des phrases courtes, une idée par phrase.", (["Vous avez besoin d’aide."],)),
    "fiche_acces_libre": Aide(
        _LIEN + " La fiche du lieu sur Acceslibre.", ("https://acceslibre.example/lieu",)
    ),
    "formations_labels": Aide("Ceux de la liste nationale.", (["Étapes numériques (La Poste)"],)),
    "frais_a_charge": Aide("Ce que paie la personne reçue.", (["Gratuit"],)),
    "frequence": Aide("De 0 (jamais) à 4 (très souvent).", (3,)),
    "frequences": Aide("Un rôle par élément.", ([{"role": "france-services", "frequence": 3}],)),
    "horaires": Aide(
        "Comme sur la porte : quand, deux-points, à quelle heure. Tous les cas : content/horaires.md.",
        (
            {"lundi au vendredi": "9h-12h, 13h30-17h", "jours fériés": "fermé"},
            {"1er et 3e mercredi du mois": "14h-17h sur rendez-vous"},
            "Mo-Fr 09:00-12:00",
        ),
    ),
    "id": Aide(_ID, ("mairie-de-villefictive",)),
    "initiatives": Aide("Une phrase par initiative.", (["Une permanence commune chaque premier jeudi."],)),
    "itinerance": Aide("Fixe, ou itinérant pour un bus.", (["Itinérant"],)),
    "jeu": Aide("Le titre du fichier ou de la liste.", ("Liste des lieux d’essai",)),
    "latitude": Aide("En degrés, avec un point. Sans elle, la position de la commune.", (48.69,)),
    "licence": Aide("Celle que le producteur a choisie.", ("Licence Ouverte 2.0",)),
    "lieu": Aide("L’identifiant d’un lieu de ce territoire.", ("mairie-de-villefictive",)),
    "liste": Aide("Le document qui nomme cet organisme, avec son année.", ("Livret de 2021",)),
    "logos": Aide("Deux au plus."),
    "longitude": Aide("En degrés, avec un point. Sans elle, la position de la commune.", (6.18,)),
    "mandat": Aide("Qui peut agir, et avec quel mandat.", ("Un aidant habilité Aidants Connect.",)),
    "modalites_acces": Aide("Comment on prend contact.", (["Téléphoner", "Se présenter"],)),
    "modalites_accompagnement": Aide("Seul, à deux ou à plusieurs.", (["Dans un atelier collectif"],)),
    "mots": Aide("Comme les gens le disent, fautes comprises.", (["caf bloquée"],)),
    "ne_fait_pas": Aide("Ce qu’il vaut mieux ne pas lui demander.", (["N’avance pas d’argent."],)),
    "nom": Aide("Comme il est écrit sur la porte ou sur le papier à en-tête.", ("Mairie de Villefictive",)),
    "Conseil.source": Aide("D’où vient ce conseil.", ("Atelier du réseau, 2026",)),
    "parts": Aide("Un rôle par élément.", ([{"role": "france-services", "phrase": "Aide à la faire."}],)),
    "phrase": Aide("Une phrase simple.", ("Aide à faire ses démarches en ligne.",)),
    "phrases": Aide("Prêtes à dire, une par ligne.", (["Je vous montre, puis vous essayez."],)),
    "pictogramme": Aide("Un des dessins du guide.", ("logement",)),
    "pivot": Aide("Quatorze chiffres (SIRET), ou W et neuf signes (RNA).", ("W541234567",)),
    "posture": Aide("Comment se tenir, pour l’aidant.", ("Rassurez d’abord.",)),
    "pour": Aide("À quoi cela sert, en une phrase.", ("Les droits de la famille.",)),
    "precision": Aide("De quoi il s’agit, en peu de mots.", ("Papiers, impôts, retraite…",)),
    "precisions": Aide("Markdown permis.", ("Venez avec votre **téléphone**.",)),
    "presentation_detail": Aide("Markdown permis.", ("L’entrée est **derrière** la mairie.",)),
    "presentation_resume": Aide("En haut de la page, 280 signes au plus.", ("Un bureau ouvert à tous.",)),
    "prise_en_charge_specifique": Aide("Ce pour quoi l’équipe est formée.", (["Illettrisme"],)),
    "prise_rdv": Aide(_LIEN, ("https://rendez-vous.example/mairie",)),
    "producteur": Aide("Qui publie ces données.", ("Communauté de communes d’Essai",)),
    "publics": Aide("N’importe lequel d’entre eux.", (["Jeunes"],)),
    "publics_specifiquement_adresses": Aide("Laissez vide si tout le monde est reçu.", (["Seniors"],)),
    "reponses": Aide("De deux à six.", ([{"texte": "Oui", "vers": "a"}, {"texte": "Non", "vers": "b"}],)),
    "ressources": Aide("Des identifiants de contacts nationaux.", (["urgence-sociale-115"],)),
    "role": Aide("L’identifiant d’un rôle de _national/roles.yml.", ("france-services",)),
    "roles": Aide("N’importe lequel d’entre eux.", (["france-services"],)),
    "sauf": Aide("Les fermetures, en plus des horaires.", (["du 20 décembre 2026 au 4 janvier 2027"],)),
    "sensible": Aide(
        "« oui » pour les violences et ce que l’on ne doit pas voir dans l’historique.", ("oui",)
    ),
    "service": Aide("Le nom du service, pas d’une personne.", ("Mission inclusion numérique",)),
    "services": Aide(
        "Ce que l’on y fait, dans les mots de la liste nationale.", (["Aide aux démarches administratives"],)
    ),
    "site_web": Aide(
        "Des adresses complètes, qui commencent par https://.", (["https://www.essai.example"],)
    ),
    "Contact.site_web": Aide(_LIEN, ("https://www.essai.example",)),
    "Ressource.site_web": Aide(_LIEN, ("https://www.essai.example",)),
    "source": Aide("Qui le dit.", ("France services",)),
    "structure_parente": Aide("L’organisme dont ce lieu dépend.", ("Communauté de communes d’Essai",)),
    "sujets": Aide("Ce que l’on y apprend, un sujet par ligne.", (["Premiers pas avec un smartphone"],)),
    "telephone": Aide("Le numéro du service, comme on le dit.", ("01 99 00 00 00",)),
    "terme": Aide("Le mot, comme on le lit.", ("CCAS",)),
    "texte": Aide("Une phrase ou deux, simples.", ("Appelez avant de venir.",)),
    "texte_sha256": Aide("Écrit par le programme : l’empreinte du texte relu.", ("0" * 64,)),
    "titre": Aide("Ce que l’on lit en premier.", ("Atelier smartphone",)),
    "titres": Aide("Une affiche par élément.", ([{"affiche": "permanences", "titre": "Venez nous voir"}],)),
    "typologie": Aide("Le code national de la sorte de lieu.", (["RFS"], ["MUNI"])),
    "urgence": Aide("« oui » pour le montrer parmi les numéros d’urgence.", ("oui",)),
    "urgences": Aide("Des identifiants de contacts nationaux.", (["urgence-sociale-115"],)),
    "url": Aide(_LIEN, ("https://donnees.example/liste",)),
    "verifie_le": Aide(_JOUR, ("2026-11-02",)),
    "vers": Aide("L’identifiant d’une question ou d’une orientation.", ("apprendre",)),
    "zone": Aide("Le territoire couvert.", ("departement", ["54395", "245400676"])),
}
