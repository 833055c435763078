### Appels sur invitation : des codes, faits par l'équipe et demandés à l'entrée.

codes-who-sends = Qui peut envoyer
codes-who-sends-choice = { $choice ->
    [yes] Qui a un code que vous donnez : l'appel est sur invitation
   *[no] Tout le monde
}
codes-who-sends-hint = Les murs restent publics : tout le monde peut regarder. Un code se donne à une classe, aux membres d'un club, sur une affiche dans une salle.
codes-title = Codes d'invitation
codes-lede = Qui a un code peut envoyer à cet appel. Faites-en un pour tous, ou un par personne ; imprimez-les, ou emportez-les en tableau.
codes-not-asked = Cet appel est ouvert à tout le monde et ne demande aucun code.
codes-ask = Le mettre sur invitation
codes-made = Les codes que vous avez faits
codes-none = Aucun pour le moment.
codes-unnamed = Sans note
codes-counts = { $codes ->
    [one] { $most ->
        [any] Un code, { $uses ->
            [0] pas encore utilisé
            [one] utilisé une fois
           *[other] utilisé { $uses } fois
        }
       *[other] Un code, utilisé { $uses } fois sur { $most }
    }
   *[other] { $codes } codes, { $uses ->
        [0] aucun n'est encore utilisé
        [one] l'un d'eux est utilisé
       *[other] { $uses } sont utilisés
    }
}
codes-until = Bon jusqu'au { $date }
codes-all-revoked = révoqué
codes-over = plus valable
codes-new = Faire des codes
codes-note = Pour qui
codes-note-hint = La 5e B, le club de dessin, l'affiche du hall. Vous la voyez à côté de ce qui arrive avec ces codes ; les personnes qui envoient, non.
codes-for = Combien de codes
codes-for-choice = { $choice ->
    [all] Un pour tout le monde : sur une affiche, au tableau
   *[each] Un par personne, bon une fois : à découper et à donner
}
codes-number = { $which ->
    [uses_max] Pour tout le monde : combien de fois il sert, au plus
   *[number] Un par personne : combien de codes
}
codes-number-hint = { $which ->
    [uses_max] Vide pour autant de fois qu'on veut, ou jusqu'à { $most }.
   *[number] Jusqu'à { $most } à la fois.
}
codes-expires-at = Bon jusqu'au
codes-make = Faire les codes
codes-done-made = { $count ->
    [one] Le code est fait.
   *[other] { $count } codes sont faits.
}
codes-done-revoked = Révoqué. Ce qui est arrivé avec lui reste.
codes-print = À imprimer
codes-csv = En tableau (CSV)
codes-uses = { $most ->
    [any] { $uses ->
        [0] pas encore utilisé
        [one] utilisé une fois
       *[other] utilisé { $uses } fois
    }
   *[other] { $uses } sur { $most }
}
codes-state = { $why ->
    [invitation-used-up] épuisé
    [invitation-expired] plus valable
   *[other] révoqué
}
codes-revoke = Révoquer
codes-revoke-all = { $count ->
    [one] Révoquer ce code
   *[other] Révoquer les { $count } codes
}
codes-revoke-hint = Plus rien ne peut être envoyé avec. Ce qui a été envoyé reste où il est.
codes-none-good = Aucun de ces codes n'est encore valable.
codes-sheet-hint = Imprimez cette page avec votre navigateur et découpez le long des lignes. Le carré, vu par un téléphone, mène au formulaire, le code déjà rempli.
codes-qr = Code QR de l'adresse avec le code { $code }
desk-fact-invited = Invitation
desk-act-make-codes = a fait des codes d'invitation
desk-act-revoke-codes = a révoqué des codes d'invitation

## À l'entrée
contribute-by-invitation = Cet appel est sur invitation
contribute-by-invitation-lede = Pour envoyer une image, donnez le code que vous avez reçu. Ce qui est accroché se regarde librement.
contribute-by-invitation-none = Pas de code ? Demandez-le à qui vous a parlé de cet appel.
contribute-label-invitation = Votre code
contribute-hint-invitation = Huit lettres et chiffres, comme CDFG-HJKM. Majuscules et tirets n'ont pas d'importance.
contribute-code-go = Continuer
contribute-which-theme = Pour quel thème ?
gallery-by-invitation = Cet appel est sur invitation : pour envoyer une image, on donne un code. Ce qui est accroché se regarde librement.
field-invitation-needed = Cet appel est sur invitation. Donnez le code que vous avez reçu.
field-invitation-unknown = Nous ne connaissons pas ce code. Regardez-le encore une fois : il a huit lettres et chiffres.
field-invitation-used-up = Ce code a servi autant de fois qu'il le peut. Demandez-en un autre à qui vous l'a donné ; ce que vous avez écrit est toujours là.
field-invitation-expired = Ce code était bon jusqu'à une date passée. Demandez-en un autre à qui vous l'a donné ; ce que vous avez écrit est toujours là.
field-invitation-revoked = Ce code n'est plus bon. Demandez-en un autre à qui vous l'a donné ; ce que vous avez écrit est toujours là.
