### Le journal : ce qui le resserre, comment on l'emporte, et les gestes hors du chemin d'une image.

desk-journal-narrow = Resserrer le journal
desk-journal-call = Appel
desk-journal-from = Du
desk-journal-to = Au
desk-journal-every-act = Tous les gestes
desk-journal-everybody = Tout le monde
desk-journal-every-call = Tous les appels
desk-journal-person-gone = Quelqu'un d'autre
desk-journal-whole-group = { $group } : tout
desk-journal-group = { $group ->
    [decisions] Décisions
    [contributors] Les personnes qui envoient
    [house] La maison d'elle-même
    [colleagues] Entre collègues
    [set-up] Appels et réglages
   *[access] Qui peut entrer
}
desk-journal-only = Rien qu'elle
desk-journal-only-label = Rien qu'elle : « { $title } »
desk-journal-only-this = Rien que ce qui est arrivé à « { $title } ».
desk-journal-only-unknown = Rien que ce qui est arrivé à une image qui n'est pas d'ici.
desk-journal-all-contributions = Toutes les images
desk-journal-reset = Le journal entier
desk-journal-none-like-that = Rien de tel ne s'est passé.
desk-journal-none-like-that-detail = D'autres jours, un autre geste ou une autre personne en montreront peut-être.
desk-journal-place = N° { $place }
desk-journal-table = L'emporter en tableau (CSV)
desk-journal-end = Le journal s'arrête au n° { $place }
desk-journal-end-detail = Chaque ligne porte un sceau d'elle-même et de la ligne d'avant. Notez ce qui suit : plus tard, qui s'occupe du serveur pourra en tirer si une ligne jusqu'ici a été changée, ôtée ou glissée (cimaise admin log verify).
desk-journal-field = { $field ->
    [title] titre
    [summary] résumé
    [rules] règles
    [opens_at] ouverture
    [closes_at] fermeture
    [licences] licences
    [pictures_max] nombre d'images
    [megabytes_max] poids des images
    [per_person] envois par personne
    [age] âge
    [by_invitation] qui peut envoyer
    [hanging] l'accrochage
    [second_opinion] quand deux avis sont demandés
    [on_report] ce qui est masqué aussitôt
    [telling] quand c'est dit
    [prompt] invitation
    [hashtag] mot-dièse
    [exhibition] exposition
    [kit] patron
    [name] nom
    [languages] langues
    [time_zone] fuseau horaire
    [contact] adresse de courriel
    [accent] couleur
    [fonts] caractères
    [logo] logo
    [cover] couverture
    [film] film
    [legal_notice] mentions légales
   *[other] { $field }
}

## Gestes
desk-by-operator = La personne qui tient le serveur
desk-act-of = { $act } : { $what }
desk-act-open-call = a ouvert l'appel
desk-act-copy-call = a ouvert l'appel sur le modèle d'un autre
desk-act-announce = a annoncé l'appel
desk-act-take-announcement-back = est revenu sur l'annonce de l'appel
desk-act-change-call = a changé l'appel
desk-act-add-theme = a ajouté un thème
desk-act-change-theme = a changé un thème
desk-act-change-theme-of = a changé le thème { $theme } : { $what }
desk-act-found = a fondé l'institution
desk-act-change-institution = a modifié l'institution
desk-act-choose-avif = a choisi comment on dessine les images
desk-act-choose-avif-as = { $choice ->
    [on] a choisi de dessiner aussi les images en AVIF
   *[off] a choisi de ne pas dessiner les images en AVIF
}
desk-act-add-reason = a ajouté un motif
desk-act-change-reason = a revu un motif
desk-act-retire-reason = ne propose plus un motif
desk-act-offer-reason = propose de nouveau un motif
desk-act-add-consent = a ajouté un accord à demander
desk-act-change-consent = a revu un accord à demander
desk-act-retire-consent = ne demande plus un accord
desk-act-offer-consent = demande de nouveau un accord
desk-act-watch-words = a revu les mots à surveiller
desk-act-watch-words-now = { $count ->
    [0] ne surveille plus aucun mot
    [1] a revu les mots à surveiller : un seul désormais
   *[other] a revu les mots à surveiller : { $count } désormais
}
desk-act-erase = a tout fait effacer
desk-act-gather = a rassemblé ce qui est gardé d'une personne
desk-act-set-retention = a choisi ce que l'appel garde
desk-act-choose-public-log = a choisi s'il y a un journal public
desk-act-choose-public-log-as = { $choice ->
    [on] a ouvert le journal public
   *[off] a fermé le journal public
}
desk-act-grant = a donné un rôle à quelqu'un
desk-act-grant-as = a donné un rôle à { $name } : { $role ->
    [owner] répond de l'institution
    [community-manager] monte les appels
    [moderator] décide
   *[reader] lit
}
desk-act-sign-in = a ouvert une session
desk-act-sign-out = a fermé sa session
desk-act-set-password = a remplacé un mot de passe
desk-act-download = a emporté une image telle qu'elle a été envoyée

## Le journal public
set-up-public-log = Journal public
set-up-public-log-show = Montrer à tout le monde ce qui a été décidé
set-up-public-log-hint = Une page, reliée au pied de celle de l'institution : combien d'images ont été accrochées, refusées et pour quelle raison, renvoyées avec une demande ou décrochées, jour par jour. Aucun nom, aucun titre, rien qu'on puisse encore annuler. Et année par année, en nombres : les signalements, les contestations et ce qu'il en est advenu.
set-up-public-log-see = Le voir
set-up-done-public-log-saved = Le choix est enregistré.
gallery-log-title = Journal public
gallery-log-description = Ce que { $institution } a décidé, jour par jour.
gallery-log-lede = Ce qui a été décidé des images envoyées, jour par jour ; sans aucun nom.
gallery-log-empty = Rien n'a encore été décidé.
gallery-log-none-before = Rien n'avait été décidé avant ce jour.
gallery-log-approve = { $count ->
    [one] Une image accrochée
   *[other] { $count } images accrochées
}
gallery-log-refuse = { $count ->
    [one] Une image refusée
   *[other] { $count } images refusées
}
gallery-log-ask-for-change = { $count ->
    [one] Un changement demandé
   *[other] { $count } changements demandés
}
gallery-log-take-down = { $count ->
    [one] Une image décrochée
   *[other] { $count } images décrochées
}
gallery-log-for = { $what } : { $reason }
gallery-log-earlier = Jours d'avant
gallery-log-latest = Les derniers jours
desk-act-gather-of = { $count ->
    [0] a cherché ce qui est gardé d'une personne : rien
    [1] a rassemblé ce qui est gardé d'une personne : un envoi
   *[other] a rassemblé ce qui est gardé d'une personne : { $count } envois
}
