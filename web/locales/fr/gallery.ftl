### La galerie : ce que lit le public, sans compte.

## Appels et thèmes
gallery-call = Appel
gallery-calls = Appels
gallery-index-lede = Chaque appel pose une question. On y répond par une image, depuis son téléphone, sans compte.
gallery-home-lede = Choisissez un appel, regardez ce qui est accroché, envoyez votre image : deux minutes, sans compte.
gallery-home-description = Les appels à images de { $institution } et tout ce qui y est accroché.
gallery-no-calls = Aucun appel n'est annoncé pour le moment. Revenez bientôt.
gallery-no-themes = Les thèmes de cet appel seront annoncés bientôt.
gallery-themes = { $count ->
    [0] thèmes à venir
    [one] un thème
   *[other] { $count } thèmes
}
gallery-theme-number = thème { $number }
gallery-theme-card = Thème { $number }
gallery-rules = Le règlement
gallery-licences = Les licences
gallery-licences-choice = Vous choisissez, en envoyant votre image, ce que les autres peuvent en faire :
gallery-pictures-max = { $count ->
    [one] Une image par envoi.
   *[other] Jusqu'à { $count } images par envoi.
}
gallery-contact = Une question, une réclamation :
gallery-all-rights-reserved = tous droits réservés

## Quatre étapes
gallery-step-theme = Choisissez un thème ouvert.
gallery-step-kit = Imprimez son patron, découpez, pliez, dessinez, puis photographiez.
gallery-step-make = Faites votre image : photographie, dessin, collage.
gallery-step-send = Envoyez-la : deux minutes, sans compte.
gallery-step-hang = Quelqu'un la regarde et vous répond, puis nous l'accrochons.

## Dates
gallery-opens = ouvre le { $date }
gallery-open-until = ouvert jusqu'au { $date }
gallery-from-to = Du { $from } au { $until }
gallery-ended = terminé le { $date }
gallery-archived = terminé

## Le mur
gallery-hung = { $count ->
    [one] { $count } accrochée
   *[other] { $count } accrochées
}
gallery-names = { $count } signatures
gallery-exhibition = Exposition :
gallery-pages = Pages du mur
gallery-older = Voir les plus anciennes
gallery-latest = ← Revenir aux dernières accrochées
gallery-yours = Il reste de la place pour la vôtre.
gallery-feed-link = Suivre ce mur par flux Atom
gallery-feed-json-link = par flux JSON
# The licence, then who is to be named.
gallery-feed-rights = { $licence }, { $credit }
gallery-iiif-collection = en collection IIIF
gallery-iiif-manifest = Manifeste IIIF
gallery-iiif-credit = Crédit
gallery-live-empty = Rien n'est encore accroché
gallery-live-code = Code QR qui mène au formulaire
gallery-live-link = Sur l'écran d'un hall
# Before the address, on paper.
gallery-on-paper = Ce mur est accroché à l'adresse
gallery-embed-all = Voir tout le mur chez { $institution }
gallery-embed-summary = Montrer ce mur sur votre site
gallery-embed-line = La ligne à copier
gallery-embed-hint = Collez-la là où le mur doit apparaître. Elle ne pose aucun cookie, et suit ce qui est accroché ici.
gallery-empty-open = Rien n'est encore accroché. La première image sera peut-être la vôtre.
gallery-empty-before = Le mur attend : rien n'est accroché avant l'ouverture.
gallery-empty-ended = Rien n'a été accroché sous ce thème.
gallery-empty-older = Il n'y a pas d'image plus ancienne.

## Une image
gallery-licence = Licence
gallery-hung-on = Accrochée le
gallery-address = Adresse à copier
gallery-share-mail = Envoyer par courriel
gallery-share-subject = { $title } · { $institution }
gallery-concern = Quelque chose ne va pas dans cette image ?
gallery-concern-tell = Le dire à l'équipe
gallery-concern-subject = Au sujet de « { $title } »
gallery-neighbours = Images voisines
gallery-no-description = « { $title } », sans description
gallery-by-line = « { $title } », { $credit }
viewer-open = En plus grand
viewer-nearer = Plus près
viewer-farther = Plus loin
viewer-close = Fermer

## Le patron (imprimé)
# Début du nom du fichier, en lettres sans accent et traits d'union.
gallery-kit-file = patron
kit-credit = Patron : { $name }
kit-licence = Licence { $licence }
kit-kind = Un personnage de papier à dessiner, découper et plier
kit-send = Envoyez votre image
kit-cut-line = Découper
kit-fold-line = Plier
kit-glue-tab = Coller
kit-draw = Dessinez son visage
kit-cut = Découpez les traits pleins
kit-fold = Pliez les pointillés
kit-glue = Collez les languettes
kit-photograph = Mettez en scène, photographiez, envoyez
kit-print = À imprimer en A4 à 100 %, sur papier épais
poster-kind = Affiche
poster-file = affiche
poster-cards-kind = Cartes de table
poster-cards-file = cartes
poster-ask = Scannez, choisissez votre image, envoyez-la
poster-promise = Depuis un téléphone, sans compte.
