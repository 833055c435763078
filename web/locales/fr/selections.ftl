## Les sélections : ce que quelqu'un préfère de ce qui est accroché

selections-title = Sélections
selections-hint = Vos coups de cœur, ou ceux d'un invité, sur une page à part.
selections-see = Voir les sélections
selections-lede = Rassemblez ce que vous préférez, ou confiez-le à un invité. C'est affaire de goût : cela ne décide rien de ce qui peut être accroché.
selections-new = Nouvelle sélection
selections-none = Il n'y en a pas encore.
selections-announced = Visible de tous
selections-unannounced = Pas encore annoncée
selections-pieces-count = { $count ->
    [0] Encore vide
    [one] Une image
   *[other] { $count } images
}
selections-name = Titre
selections-name-hint = Par exemple « Nos coups de cœur de juin ». Son adresse en est tirée, et reste.
selections-words = Quelques mots
selections-words-hint = Pourquoi celles-ci ? Ils se lisent au-dessus des images.
selections-curator = Le nom d'un invité
selections-curator-hint = Si c'est un invité qui choisit. Laissez vide si c'est vous.
selections-call = Choisir parmi
selections-call-hint = On ne peut plus le changer ensuite.
selections-call-all = Tous les appels
selections-begin = Commencer
selections-of-call = Choisit parmi :
selections-pieces = Les images, dans leur ordre
selections-no-piece = Elle est encore vide.
selections-hangs-not = N'est pas accrochée pour le moment
selections-up = Monter « { $title } »
selections-down = Descendre « { $title } »
selections-take-out = Retirer
selections-address = L'adresse d'une image accrochée
selections-address-hint = Ouvrez sa page, copiez l'adresse, collez-la ici.
selections-wall = Choisir sur les murs
selections-back = Revenir à la sélection
selections-wall-empty = Rien n'est encore accroché sur ces murs.
selections-within = Y est déjà
selections-pick = Ajouter
selections-showing = Qui la voit
selections-seen-by-all = Tout le monde la voit.
selections-see-page = Voir sa page
selections-take-back = Revenir sur l'annonce
selections-seen-by-none = Seule votre équipe la voit, ici.
selections-announce = L'annoncer
selections-its-words = Ce qu'elle dit
selections-remove = Renoncer à cette sélection
selections-remove-hint = Sa page disparaît. Les images restent accrochées.
selections-remove-now = Y renoncer
selections-done-begun = La sélection est commencée. Ajoutez-y maintenant des images.
selections-done-saved = Ses mots sont gardés.
selections-done-announced = Tout le monde la voit maintenant.
selections-done-taken-back = Seule votre équipe la voit maintenant.
selections-done-picked = L'image y est.
selections-done-moved = L'ordre est gardé.
selections-done-unpicked = L'image n'y est plus. Elle reste accrochée.
selections-done-removed = La sélection n'est plus. Ce qu'elle contenait reste accroché.

field-unknown-piece = Rien de ce que cette sélection peut choisir n'est accroché là.
field-too-many-pieces = Une sélection contient { $most } images au plus.
field-too-many-selections = Il y a déjà { $most } sélections.

## Au bureau, à côté d'une image accrochée
desk-selections = Sélections
desk-selections-in = Elle est dans :
desk-selections-into = La mettre dans
desk-selections-pick = La mettre

## Sa page publique
selection-kicker = Sélection
selection-by-guest = Choisi par { $name }
selection-by-house = Choisi par { $institution }
selection-description = { $title } : choisi par { $name }
selection-empty = Rien dans cette sélection pour le moment.
selections-of-house = Sélections

## Le journal
desk-act-add-selection = a commencé une sélection
desk-act-change-selection = a revu une sélection
desk-act-announce-selection = a annoncé une sélection
desk-act-take-selection-back = est revenu sur l'annonce d'une sélection
desk-act-remove-selection = a renoncé à une sélection
desk-act-pick = l'a choisie pour une sélection
desk-act-unpick = l'a retirée d'une sélection
desk-act-move-pick = lui a donné une autre place dans une sélection
