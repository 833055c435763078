### Les courriers aux personnes qui ont envoyé une image. Courts, sans point d'exclamation ; ils
### parlent de « votre contribution », qui peut tenir en une image ou en plusieurs.

letters-hello = Bonjour,
letters-follow = La page de suivi de votre contribution
letters-theme-page = La page du thème
letters-words = La personne qui l'a regardée ajoute :
letters-ground = { $ground ->
    [law] Cette décision repose sur la loi. Elle a été prise par l'équipe, pas par une machine.
   *[house-rule] Cette décision repose sur le règlement de l'appel. Elle a été prise par l'équipe, pas par une machine.
}
letters-contest = Si vous pensez que nous nous trompons, répondez à ce courriel et dites-nous pourquoi. Quelqu'un vous lira, à { $contact }.
letters-contest-until = Si vous pensez que nous nous trompons, vous pouvez contester cette décision, une fois, jusqu'au { $date } : nous regarderons de nouveau, avec d'autres yeux chaque fois que c'est possible.
letters-contest-here = La contester sur la page de suivi
letters-contest-over = Chez nous, une décision se conteste une fois : nous ne reviendrons plus sur celle-ci. Pour nous écrire, répondez à ce courriel : votre réponse arrive à { $contact }.
letters-reply = Pour nous écrire, répondez à ce courriel : votre réponse arrive à { $contact }.
letters-withdraw = Vous pouvez retirer votre contribution à tout moment, sans dire pourquoi. La page de suivi sert aussi à cela ; son lien n'est qu'à vous.

## Reçue
letters-receipt-subject = Bien reçu : « { $title } »
letters-receipt = Merci. Votre contribution « { $title } », pour le thème « { $theme } », est bien arrivée.
letters-receipt-next = Quelqu'un de l'équipe va la regarder. Nous vous écrirons quand ce sera décidé, et si la réponse est non, nous vous dirons pourquoi.
letters-receipt-keep = Gardez ce lien pour vous : il suffit pour savoir où en est votre contribution, et pour la retirer quand vous voulez.
letters-receipt-why = Vous recevez ce courriel parce que cette adresse a été donnée avec l'envoi. Elle ne sert qu'à vous dire ce que devient votre contribution. Si vous n'avez rien envoyé, répondez-nous, et nous l'effacerons.

## Accrochée
letters-hung-subject = C'est accroché : « { $title } »
letters-hung = Votre contribution « { $title } » est maintenant accrochée dans la galerie, au thème « { $theme } ».
letters-hung-again = Vous avez contesté notre décision au sujet de « { $title } ». Nous avons regardé de nouveau : votre contribution est maintenant accrochée dans la galerie, au thème « { $theme } ».
letters-hung-see = La voir dans la galerie
letters-hung-thanks = Vous pouvez partager sa page avec qui vous voulez. Merci d'avoir participé.

## Non retenue
letters-refused-subject = Au sujet de « { $title } »
letters-refused = Merci pour votre contribution « { $title } », au thème « { $theme } ». Nous l'avons regardée, et nous ne l'accrocherons pas. Voici pourquoi :
letters-refused-again = Vous avez contesté notre décision au sujet de votre contribution « { $title } », au thème « { $theme } ». Nous avons regardé de nouveau. La décision reste la même, et voici pourquoi :
letters-refused-private = Vos images restent privées : seule l'équipe peut les voir.

## Quelque chose à changer
letters-change-subject = Une chose à propos de « { $title } »
letters-change = Merci pour votre contribution « { $title } » au thème « { $theme } ». Nous aimerions l'accrocher, et il nous manque une chose :
letters-change-here = La changer sur la page de suivi
letters-change-next = C'est l'affaire d'un instant, sans mot de passe. L'équipe la regardera ensuite de nouveau. Rien n'est refusé, rien n'est perdu.

## Décrochée
letters-taken-down-subject = Nous avons décroché « { $title } »
letters-taken-down = Votre contribution « { $title } », au thème « { $theme } », n'est plus dans la galerie : nous l'avons décrochée. Voici pourquoi :
letters-taken-down-private = Vos images ne sont pas effacées. Elles sont redevenues privées : seule l'équipe peut les voir.

## Fichier illisible
letters-file-refused-subject = Nous n'avons pas pu ouvrir « { $title } »
letters-file-refused = Nous vous écrivons au sujet de votre contribution « { $title } », au thème « { $theme } ».
letters-file-refused-nobody = Personne n'a jugé votre image : elle n'a pas encore été vue. Vous pouvez la renvoyer depuis la page du thème, tant qu'il est ouvert.

## Retirée
letters-withdrawn-subject = Vous avez retiré « { $title } »
letters-withdrawn = Vous avez retiré votre contribution « { $title } », envoyée pour le thème « { $theme } ».
letters-withdrawn-gone = Elle n'est plus visible, et nous effaçons ses images. Vous n'avez rien d'autre à faire.
letters-withdrawn-not-you = Si ce n'est pas vous qui l'avez voulu, répondez à ce courriel ou écrivez à { $contact } : quelqu'un a peut-être eu votre lien de suivi.
letters-withdrawn-thanks = Merci de nous l'avoir confiée.

## Des liens perdus
letters-links-subject = { $count ->
    [one] Le lien de votre contribution
   *[other] Les liens de vos contributions
}
letters-links = { $count ->
    [one] Vous nous avez demandé le lien de ce que vous avez envoyé avec cette adresse. Voici sa page de suivi :
   *[other] Vous nous avez demandé les liens de ce que vous avez envoyé avec cette adresse. Voici les pages de suivi de vos { $count } contributions, la plus récente d'abord :
}
letters-links-one = « { $title } », dans le thème « { $theme } »
letters-links-keep = { $count ->
    [one] Gardez ce lien pour vous : il suffit pour savoir où en est votre contribution, et pour la retirer quand vous le voulez.
   *[other] Gardez ces liens pour vous : chacun suffit pour savoir où en est une contribution, et pour la retirer quand vous le voulez.
}
letters-links-not-you = Si ce n'est pas vous qui l'avez demandé, il n'y a rien à faire : rien n'a changé, et personne d'autre n'a reçu ces liens.

## Contestée
letters-appealed-subject = Nous regardons de nouveau « { $title } »
letters-appealed = Vous avez contesté ce qui a été décidé au sujet de votre contribution « { $title } », envoyée au thème « { $theme } ».
letters-appealed-next = Nous allons la regarder de nouveau, avec d'autres yeux chaque fois que c'est possible. Nous vous écrirons ce qui aura été décidé, et pourquoi.

## Tout effacer
letters-erased-subject = Vos données sont effacées
letters-erased = Ce que vous nous aviez envoyé est effacé : les images, les textes, votre nom et votre adresse, que ce courriel est le dernier à utiliser.
letters-erased-stays = Il reste seulement qu'une image a été envoyée et ce qui en a été décidé, sans rien qui dise de qui.
