### Suivre une image que l'on a envoyée.

follow-up-thanks = C'est reçu, merci
follow-up-again = { $count ->
    [one] Cette même image nous est parvenue le { $date }. Rien n'a été envoyé deux fois : voici où elle en est.
   *[other] Ces mêmes images nous sont parvenues le { $date }. Rien n'a été envoyé deux fois : voici où elles en sont.
}

## Garder le lien
follow-up-keep = Gardez cette adresse
    .note = Elle est à vous seule : elle sert à suivre votre image et à la retirer, sans mot de passe.
    .mail = Vous la trouverez aussi dans le courriel envoyé à { $address }.
follow-up-copy = Copier l'adresse
follow-up-copied = Adresse copiée.

## Les images
follow-up-your-picture = Votre image, numéro { $place }
follow-up-no-image-yet = { $count ->
    [one] Votre image est bien arrivée. Elle se montrera ici dans un instant.
   *[other] Vos { $count } images sont bien arrivées. Elles se montreront ici dans un instant.
}

## Ce qui s'est passé
follow-up-received = Reçue
follow-up-prepared = Prête à être regardée
follow-up-preparing = En préparation
    .note = Nous la mettons aux bonnes dimensions et retirons ce qui dirait où elle a été prise.
follow-up-waiting = Entre les mains de l'équipe
    .note = Une personne la regarde avant de l'accrocher. Vous lirez ici ce qu'elle a décidé, et pourquoi.
follow-up-approved = Acceptée
    .note = Elle sera accrochée d'un instant à l'autre.
    .on = Elle sera accrochée le { $date }. Vous trouverez sa page ici.
    .soon = Elle sera bientôt accrochée, quand son tour viendra. Vous trouverez sa page ici.
follow-up-hung = Accrochée
follow-up-next-hung = Accrochée au mur
follow-up-see-it-hang = La voir accrochée
follow-up-refused = Pas accrochée
    .note = L'équipe l'a regardée et ne l'accroche pas. Voici pourquoi :
    .again = L'équipe a regardé de nouveau, comme vous l'avez demandé. La décision reste la même, et voici pourquoi :
follow-up-ground = { $ground ->
    [law] Cette décision repose sur la loi. Elle a été prise par l'équipe, pas par une machine.
   *[house-rule] Cette décision repose sur le règlement de l'appel. Elle a été prise par l'équipe, pas par une machine.
}
follow-up-unreadable = Fichier illisible
follow-up-taken-down = Décrochée
    .note = L'équipe l'a retirée du mur. Voici pourquoi :
follow-up-withdrawn = Retirée par vous
    .note = Elle n'est plus sur le mur, et ses fichiers quittent nos disques. Rien d'autre n'est à faire.
follow-up-send-another = Envoyer une autre image

## Ce qui a été envoyé
follow-up-sent = Ce que vous avez envoyé

## Retirer
follow-up-withdraw = Retirer mon image
    .note = Elle quitte le mur et nos disques, pour de bon. C'est votre droit, à tout moment, sans raison à donner.
    .sure = Oui, retirer mon image

## La changer
follow-up-change = Changer ce que j'ai envoyé
follow-up-answer = La changer maintenant
follow-up-changed = Changée par vous
follow-up-change-received = Votre changement est arrivé. Quelqu'un va le regarder.
follow-up-change-asked = Une chose à changer
    .note = L'équipe aimerait l'accrocher, et vous demande d'abord une chose :
change-title = Changer ce que j'ai envoyé
change-lede = Tant que rien n'est décidé pour de bon, vous pouvez changer les mots, et mettre un autre fichier à la place de celui que vous avez envoyé.
change-replace = { $count ->
    [1] Un autre fichier à sa place
   *[other] Un autre fichier à la place du numéro { $place }
}
change-part-message = À l'équipe
change-message = Un mot à l'équipe
change-message-hint = L'équipe seule le lit : par exemple, qui a donné son accord pour figurer sur l'image.
change-send = Envoyer le changement
change-promise = Ce que vous aviez envoyé est remplacé. Vous lirez sur la page de suivi ce qui est décidé.

## Un lien perdu
lost-title = Retrouver votre page de suivi
lost-lede = Le lien de votre page de suivi est dans le courriel reçu à l'arrivée de votre image. Si vous ne l'avez plus, nous vous le renvoyons.
lost-hint = Celle que vous avez donnée avec votre image.
lost-send = M'envoyer mes liens
lost-sent = Si quelque chose nous a été envoyé avec cette adresse, un courriel part avec ses liens. Il devrait arriver dans quelques minutes.
lost-sent-else = Rien ne vient ? Regardez parmi les courriels indésirables, ou essayez une autre adresse. Une image envoyée sans adresse ne se retrouve que par son lien ; l'équipe peut vous aider.
lost-link = Lien de suivi perdu ?

## Contester
follow-up-contested = Contestée par vous
follow-up-looked-at-again = De nouveau entre les mains de l'équipe
    .note = L'équipe va la regarder de nouveau, avec d'autres yeux chaque fois que c'est possible. Vous lirez ici ce qui aura été décidé, et pourquoi.
follow-up-contest = Contester cette décision
    .note = Vous pensez que l'équipe se trompe ? Vous pouvez le dire, une fois, jusqu'au { $date } : elle regardera de nouveau.
follow-up-appeal-received = Votre demande est arrivée. L'équipe va regarder de nouveau.
appeal-title = Contester cette décision
appeal-lede = L'équipe regardera votre image de nouveau, avec d'autres yeux chaque fois que c'est possible. Vous pouvez le demander une fois.
appeal-decided = Voici ce qui a été décidé, et pourquoi :
appeal-words = Que faut-il savoir ?
appeal-words-hint = Avec vos mots, par exemple ce qui n'a pas été vu ou pas compris. Seule l'équipe le lit.
appeal-send = Contester la décision
appeal-promise = Vous pouvez le faire jusqu'au { $date }. Vous lirez sur la page de suivi ce qui aura été décidé.

## Ses données
follow-up-data = Ce que nous gardons de vous
    .note = Vos textes, vos accords, ce qui a été décidé, les courriels que nous vous avons écrits : tout tient dans un fichier.
follow-up-data-get = Télécharger ce fichier
follow-up-erase = Tout effacer
    .note = Effacer tout ce qui parle de moi : les images, les textes, mon nom, mon adresse. Rien ne se retrouve ensuite.
