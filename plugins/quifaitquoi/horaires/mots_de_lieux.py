"""Which words make the name of a place, or of who comes there, and which ones say something else? Closed
lists."""

from __future__ import annotations

from typing import Final

from quifaitquoi.horaires.vocabulaire import ensemble

PETITS: Final = ensemble(
    """a au aux en dans sur sous chez le la les l de du des d et ou face pres cote lez sein quai n bis ter
    """
)
NOMS: Final = ensemble(
    """mairie mairies annexe annexes deleguee deleguees mediatheque bibliotheque ludotheque maison maisons
    centre centres commune communes communaute agglomeration village villages ville villes bourg hotel poste
    bureau bureaux agence gare ecole ecoles college lycee salle espace local locaux batiment rue avenue
    boulevard place chemin route allee impasse square esplanade quartier quartiers residence foyer marche
    bus antenne antennes site sites secteur secteurs departement canton territoire pole presbytere halle
    halles chateau tresorerie prefecture gymnase stade cinema theatre musee moulin ferme hameau
    capitainerie office st ste saint sainte"""
)
# Who comes there: named as a place is, for these hours are theirs.
SERVICES: Final = ensemble(
    """impots conseiller conseillere conseillers mission conciliateur conciliatrice assistante assistant
    avocat avocate notaire ecrivain"""
)
QUALITES: Final = ensemble(
    """social sociaux sociale sociales socio culturel culturelle commercial municipal municipale communal
    communale communales intercommunal intercommunale communautaire postale polyvalente fetes associations
    association partage rez chaussee etage stationne habitants ages jeunes enfance famille familles
    seniors services service publics public france itinerant itinerante itinerants mobile petit petite grand
    grande haut haute bas basse vieux vieille nord sud docteur tourisme lieu lieux deux trois quatre cinq six
    sept huit neuf dix
    numerique locale justice"""
)
VOIES: Final = ensemble("rue avenue boulevard place square quai allee esplanade chemin route impasse cours")
# They end a name: what follows is said of it, or is another one.
APRES_UN_NOM: Final = ensemble(
    """permanence permanences itinerance itinerances prise prendre contact tel telephone telephonique
    joignable renseignements informations inscriptions"""
)
# Capitalised too, they say something else than a name.
JAMAIS: Final = ensemble(
    """sauf ferme fermee fermes fermees fermeture fermetures hors excepte pas non ouvert ouverte ouverts
    ouvertes ouverture ouvertures uniquement seulement exclusivement attention certain certains certaine
    certaines si selon possible possibles possibilite horaire horaires accueil accueils accompagnement
    accompagnements demarche demarches semaine semaines mois jour jours vacances tout tous toute toutes un une
    fois planning changement changements absence conges travaux rendez-vous contacter mail courriel
    inscription renseignement information merci nous vous notre votre nos vos il elle ils on pour par avec
    ete hiver printemps automne noel paques toussaint rentree saison fin debut courant ferie feries
    complet complete gratuit gratuite obligatoire adultes
    sans puis ainsi
    journee journees demi nouveau nouveaux nouvelle nouvelles alternance quinzaine ordinateur ordinateurs
    libre acces agent agents atelier ateliers usagers
    partenaire partenaires entre jusqu apres avant pendant durant depuis
    exceptionnel exceptionnelle exceptionnellement provisoirement temporairement reprise annule annulee
    suspendu suspendue reporte reportee remplace egalement aussi sera seront est sont peut peuvent soit"""
)
AMENE: Final = frozenset({"a", "au", "aux", "en", "sur", "dans", "chez"})
LIENS: Final = frozenset({"'", "-", "(", ")", ",", "&", ".", ":", "/"})
