### L'atelier de l'équipe : la file, une image, le refus et sa lettre, le journal.

## La file
desk-queue-title = À regarder
desk-queue-count = { $more ->
    [yes] Plus de { $count } images attendent
   *[no] { $count ->
        [0] Aucune image n'attend
        [one] Une image attend
       *[other] { $count } images attendent
    }
}{ $order ->
    [interleaved] , un thème après l'autre.
   *[oldest] , les plus anciennes d'abord.
}
desk-batch-count = { $count ->
    [one] Une image de votre lot attend. Elle reste à vous tant que vous travaillez.
   *[other] { $count } images de votre lot attendent. Elles restent à vous tant que vous travaillez.
}
desk-take = Prendre un lot de { $size }
desk-take-hint = Personne d'autre ne les aura tant que vous travaillez.
desk-batch = Mon lot : { $count }
desk-nothing-free = Rien n'est libre pour vous ici : vos collègues regardent ce qui attend, ou c'est à d'autres d'en décider. Ce qu'ils rendent sera libre.
desk-give-back = Rendre le lot
desk-batch-done = Vous avez tout regardé
desk-batch-done-detail = { $count ->
    [0] Plus rien n'attend. Merci.
    [one] Merci. Une image attend encore.
   *[other] Merci. { $count } images attendent encore.
}
desk-none-like-that = Rien de tel n'attend
desk-none-like-that-detail = D'autres images attendent peut-être : ôtez les filtres pour les voir.
desk-narrow = Trier et filtrer
desk-narrow-apply = Appliquer
desk-narrow-reset = Tout montrer
desk-order = Ordre
desk-flag = Remarqué
desk-language = Langue
desk-waits = Attend depuis
desk-narrow-option = { $field ->
    [order] { $value ->
        [interleaved] Un thème après l'autre
       *[oldest] Les plus anciennes
    }
    [flag] { $value ->
        [look-alike] Ressemble à une autre
        [several] Plusieurs de la même personne
        [faces] Quelqu'un de reconnaissable
        [younger] Avec un adulte
        [watched-word] Mot à surveiller
        [appeal] Décision contestée
        [second-opinion] Second avis demandé
       *[any] Peu importe
    }
    [language] { $value ->
        [fr] Français
        [en] Anglais
       *[any] Toutes
    }
   *[waits] { $value ->
        [day] Plus d'un jour
        [week] Plus d'une semaine
        [month] Plus d'un mois
       *[any] Peu importe
    }
}
desk-flagged = { $flag ->
    [look-alike] Ressemble à une autre
    [faces] Quelqu'un de reconnaissable
    [younger] Avec un adulte
    [watched-word] Mot à surveiller
    [appeal] Décision contestée
    [second-opinion] Second avis demandé
   *[several] Plusieurs de la même personne
}
desk-begin = Commencer
desk-all-themes = Tous les thèmes
desk-themes = Thèmes
desk-all-seen = Tout est regardé
desk-all-seen-detail = Les prochaines images arriveront ici.
desk-other-themes = { $count ->
    [one] Une image attend dans un autre thème
   *[other] { $count } images attendent dans d'autres thèmes
}
desk-held-by = Regardée par { $name }
desk-held-by-you = Vous l'avez prise

## Une image
desk-pictures = Image
desk-strip = Autour dans la file
desk-turns = Avant et après
desk-no-picture = Il n'y a pas d'image à montrer.
desk-no-description = Sans description
desk-received = reçue { $ago }
desk-received-held-by = reçue { $ago } · regardée par { $name }
desk-received-held-by-you = reçue { $ago } · tenue par vous
desk-held-notice = { $name } regarde cette image en ce moment. La première décision compte.
desk-own = Vous l'avez envoyée vous-même : c'est à un ou une collègue de décider.
desk-fact-credit = Signé
desk-fact-theme = Thème
desk-fact-licence = Licence
desk-fact-consents = Accords
desk-fact-age = Âge
desk-age = { $answer ->
    [of-age] L'âge que demande l'appel
   *[younger] Plus jeune : un adulte l'a envoyée avec elle ou lui, et reçoit les lettres
}
desk-fact-faces = Personnes
desk-faces-declared = Quelqu'un est reconnaissable, dit la personne qui envoie
desk-fact-watched = { $count ->
    [one] Mot à surveiller
   *[other] Mots à surveiller
}
desk-fact-mail = Courrier
desk-fact-file = Fichier
desk-fact-file-number = Fichier { $number }
desk-fact-alt = Description
desk-licence-reserved = Tous droits réservés
desk-mail-given = Adresse donnée, on écrit en { $language ->
    [en] anglais
   *[other] français
}
desk-mail-none = Pas d'adresse : la réponse se lit sur sa page de suivi
desk-accepted = Accepté :
desk-not-accepted = Pas accepté :
desk-version = v{ $version }
desk-consent-author = auteur
desk-consent-rules = règlement
desk-consent-guardian = 15 ans ou accord d'un parent
desk-consent-persons = accord des personnes
desk-consent-licence = licence
desk-consent-newsroom = presse et réseaux
desk-file = { $format } { $width } × { $height }, { $size }
desk-location-removed = GPS retiré
desk-download = Télécharger, sans les données de l'appareil

desk-alike = { $count ->
    [one] Une autre image lui ressemble
   *[other] D'autres images lui ressemblent
}
desk-alike-line = { $how ->
    [same-file] le même fichier
    [mirrored] la même, en miroir
    [turned] la même, tournée
    [mirrored-and-turned] la même, en miroir et tournée
   *[alike] presque la même
}, { $state ->
    [hung] accrochée
    [refused] refusée
    [hidden] masquée
    [taken-down] décrochée
   *[waiting] en attente
}

## Comment elle se tient
desk-standing-received = Elle vient d'arriver et se prépare. Elle sera dans la file dans un instant.
desk-standing-withdrawn = La personne qui l'avait envoyée l'a retirée. Ses fichiers sont effacés.
desk-standing-approved = Acceptée par { $name }, le { $when }. Elle va être accrochée.
desk-standing-published = Accrochée par { $name }, le { $when }.
desk-standing-refused = Refusée par { $name }, le { $when }.
desk-standing-taken-down = Décrochée par { $name }, le { $when }.
desk-standing-change-requested = Changement demandé par { $name }, le { $when }. On attend la personne.
desk-past-approve = { $name } a accroché
desk-past-refuse = { $name } a refusé : { $reason }
desk-past-take-down = { $name } a décroché : { $reason }
desk-past-ask-for-change = { $name } a demandé : { $reason }
desk-answered = La personne a fait ce qui était demandé, le { $when }.
desk-changed = La personne a changé son envoi, le { $when }.
desk-undone = annulé
desk-note = Note de l'équipe : { $note }
desk-history = Ce qui s'est passé
desk-log-line = { $who } { $act }

## Gestes
desk-hang = Accrocher
desk-refuse = Refuser…
desk-take-down = Décrocher…
desk-ask = Demander…
desk-undo = Annuler
desk-undo-last = Annuler rend « { $title } » à la file : { $left }.
desk-undo-this = Le courrier n'est pas parti. On peut encore annuler : { $left }.
desk-keys-switch = Décider au clavier, d'une touche
desk-done-approve = « { $title } » est accrochée.
desk-done-refuse = « { $title } » est refusée.
desk-done-take-down = « { $title } » est décrochée.
desk-done-ask-for-change = « { $title } » attend la personne, à qui l'on demande un changement.
desk-done-undo = C'est annulé : « { $title } » attend de nouveau.
desk-offline = Pas de réseau. Rien n'est perdu : réessayez dans un instant.
desk-failed = Cela n'a pas marché. Rien n'est perdu : réessayez dans un instant.

## Le refus
desk-refuse-title = Refuser cette image
desk-take-down-title = Décrocher cette image
desk-ask-title = Demander un changement
desk-what-change = Ce qu'il faudrait
desk-ask-now = Demander
desk-why = Pourquoi
desk-words = Un mot de vous
desk-words-hint = Ajouté à la lettre, tel quel. La personne lit en { $language ->
    [en] anglais
   *[other] français
}.
desk-private-note = Note pour l'équipe
desk-private-note-hint = Elle ne quitte pas la maison.
desk-refuse-now = Refuser
desk-take-down-now = Décrocher
desk-preview = Relire la lettre
desk-problem-reason = Choisissez une raison : la personne doit savoir pourquoi.
desk-letter = La lettre
desk-letter-by-mail = Voici la lettre. Elle part { $minutes ->
    [0] tout de suite.
    [one] dans une minute ; d'ici là, on peut annuler.
   *[other] dans { $minutes } minutes ; d'ici là, on peut annuler.
}
desk-letter-no-mail = Pas d'adresse : la personne lira la raison et vos mots sur sa page de suivi. Voici ce que dirait la lettre.
desk-letter-none-yet = Choisissez une raison, et la lettre se lira ici.

## Le journal
desk-journal-title = Journal
desk-journal-caption = Gestes de la maison, les derniers d'abord
desk-journal-when = Quand
desk-journal-who = Qui
desk-journal-act = Geste
desk-journal-what = Image
desk-journal-older = Plus anciens
desk-journal-latest = Les derniers
desk-journal-pages = Pages du journal
desk-journal-empty = Rien ne s'est encore passé ici.
desk-institutions = Institutions
desk-by-contributor = La personne
desk-by-house = La maison
desk-act-receive = a envoyé
desk-act-queue = a préparé pour la file
desk-act-refuse-file = n'a pas pu lire le fichier
desk-act-approve = a accepté
desk-act-refuse = a refusé
desk-act-ask-for-change = a demandé un changement
desk-act-answer = a répondu à la demande
desk-act-change = a changé son envoi
desk-act-hang = a accroché
desk-act-undo = a annulé sa décision
desk-act-take-down = a décroché
desk-act-withdraw = a retiré son image
desk-act-archive = a rangé l'appel
desk-act-bring-back = a ressorti l'appel
desk-act-for = { $act } : { $reason }

## Notes et passages
desk-notes = { $count ->
    [0] Noter, passer à quelqu'un
    [one] Une note de l'équipe
   *[other] { $count } notes de l'équipe
}
desk-note-by = { $name }
desk-note-passed = { $name } l'a passée à { $to }
desk-note-new = Note pour l'équipe
desk-note-add = Noter
desk-pass-to = À qui
desk-pass-nobody = Choisir quelqu'un
desk-pass = Passer
desk-act-note = a écrit une note
desk-act-pass = a passé l'image
desk-act-to = { $act } à { $name }
desk-describe = La décrire
desk-describe-better = Mieux la décrire
desk-describe-hint = Pour qui ne la voit pas, en { $language ->
    [en] anglais
   *[other] français
}. Ce qui y était reste dans le journal.
desk-describe-keep = Garder cette description
desk-act-describe = a décrit l'image
desk-act-describe-was = a décrit l'image à nouveau ; avant : « { $alt } »
desk-earlier = { $count ->
    [one] Une autre image de la même personne
   *[other] { $count } autres images de la même personne
}
desk-earlier-line = { $theme }, { $state ->
    [hung] accrochée
    [refused] refusée
    [hidden] masquée
    [taken-down] décrochée
   *[waiting] en attente
}
desk-nearer = Plus près
desk-farther = Plus loin
desk-gentle = Comment les images me sont montrées
desk-gentle-view = { $view ->
    [grey] Sans leurs couleurs
    [blurred] Floues
   *[plain] Telles qu'elles sont
}
desk-gentle-hint = Pour vous, à ce bureau seulement. Une image peut toujours être vue telle qu'elle est.
desk-gentle-choose = Les montrer ainsi
desk-as-it-is = Celle-ci telle qu'elle est
desk-whole = La voir de plus près

## Un second avis
desk-two-agree = Il faut ici deux avis du même sens. Le vôtre est le premier.
desk-second-asked = Il faut deux avis du même sens.
desk-opinion = { $verdict ->
    [refuse] { $who ->
        [you] Vous la refuseriez : { $reason }.
       *[other] { $name } la refuserait : { $reason }.
    }
   *[approve] { $who ->
        [you] Vous l'accrocheriez.
       *[other] { $name } l'accrocherait.
    }
}
desk-letter-if-agreed = Il faut l'accord d'un ou une collègue. Si personne ne change ces mots, voici ce que lira la personne.
desk-begun-with = Repris de l'avis d'un ou une collègue : changez ce que vous voulez.
desk-done-opinion = Votre avis sur « { $title } » est noté ; il faut encore celui de quelqu'un d'autre.
desk-undo-opinion = Annuler reprend votre avis sur « { $title } ».
desk-act-say-opinion = a donné son avis
desk-act-take-opinion-back = a repris son avis
desk-act-follow-link = a décidé par un lien d'un courriel

## Les décisions contestées
desk-appealed = La personne a contesté la décision, le { $when }.
desk-contested = Vous avez eu part à la décision contestée : quelqu'un d'autre regarde de nouveau.
desk-act-appeal = a contesté la décision

## Les vues que l'on garde
desk-views = Mes vues
desk-view-name = Garder cette vue sous le nom
desk-view-keep = Garder
desk-view-forget = Oublier

## Plusieurs à la fois
desk-selection-begin = Choisir plusieurs
desk-selection-title = Plusieurs images à la fois
desk-selection-hint = Cochez celles qui appellent la même réponse. Chacune garde sa décision et sa lettre, et s'annule seule.
desk-selection-look = Regarder de près
desk-selection-left = Une ou un collègue en décide
desk-selection-all = Tout cocher
desk-selection-none = Tout décocher
desk-selection-count = { $count ->
    [0] Rien n'est coché
    [one] Une image cochée
   *[other] { $count } images cochées
}
desk-selection-hang = Accrocher
desk-selection-refuse = Refuser…
desk-selection-ask = Demander un changement…
desk-selection-refuse-title = { $count ->
    [one] Refuser une image
   *[other] Refuser { $count } images
}
desk-selection-ask-title = { $count ->
    [one] Demander un changement à une personne
   *[other] Demander un changement pour { $count } images
}
desk-selection-refuse-now = { $count ->
    [one] Refuser
   *[other] Refuser les { $count }
}
desk-selection-ask-now = { $count ->
    [one] Demander
   *[other] Demander pour les { $count }
}
desk-selection-words-hint = Le même mot pour toutes : écrivez dans une langue que chacun comprend, ou laissez vide.
desk-selection-letter-first = { $count ->
    [one] La lettre :
   *[other] La lettre de la première. Les autres disent la même chose, chacune dans la langue de la personne et avec le titre de son image.
}
desk-selection-mixed = Ces images viennent de plusieurs institutions, qui ont chacune leurs motifs : choisissez celles d'une seule.
desk-selection-outcome = Ce qui est fait
desk-selection-made = { $count ->
    [one] Une image
   *[other] { $count } images
}
desk-selection-not-made = { $count ->
    [one] Une image n'a pas été décidée
   *[other] { $count } images n'ont pas été décidées
}
desk-selection-not = { $why ->
    [already-decided] Quelqu'un en a décidé avant vous.
    [held] Quelqu'un d'autre la regarde en ce moment.
    [changed-meanwhile] La personne vient de la changer : regardez-la d'abord.
    [own-contribution] C'est votre propre envoi : une ou un collègue en décide.
    [contested-decision] Une ou un collègue en décide : vous avez pris part à la décision contestée.
    [too-late-to-undo] La réponse est déjà partie.
   *[other] Rien n'a changé : ouvrez-la pour voir ce qu'il en est.
}
desk-selection-undo-all = Annuler les { $count }
desk-selection-more = En choisir d'autres
desk-selection-nothing = Rien n'était coché.
