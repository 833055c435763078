### Envoyer une image.

contribute-description = Participez à « { $theme } » : envoyez une image depuis votre téléphone, sans compte. Quelqu'un regarde chacune avant de l'accrocher au mur.
contribute-title = Accrochez votre image
contribute-title-again = À revoir : accrochez votre image

## L'image
contribute-part-picture = L'image
contribute-label-pictures = { $most ->
    [one] Choisissez une image
   *[other] Choisissez une ou plusieurs images
}
contribute-per-person = { $most ->
    [one] Chaque personne peut envoyer une fois à cet appel. Choisissez ce que vous préférez ; si vous le reprenez, vous pourrez envoyer autre chose.
   *[other] Chaque personne peut envoyer { $most } fois à cet appel. Ce que vous reprenez ne compte pas.
}
contribute-limits = JPEG, PNG, WebP, GIF{ $heic ->
        [yes] , HEIC
       *[no] { "" }
    } ou AVIF ; { $most ->
    [one] une seule image, de { $megabytes } Mo au plus.
   *[other] { $most } images au plus, de { $megabytes } Mo chacune.
} Au moins { $min } pixels de côté, au plus { $jpeg } millions de pixels ({ $heic ->
        [yes] { $others } hors JPEG et HEIC des téléphones
       *[no] { $others } hors JPEG
    }).
contribute-choose-again = Vos images sont bien arrivées, mais une page ne peut pas les garder pendant que vous corrigez le reste. Choisissez-les de nouveau ici.
contribute-label-alt = Décrivez l'image
contribute-label-faces = Quelqu'un est reconnaissable sur une image
contribute-hint-faces = Un visage, par exemple. L'équipe regardera avec plus d'attention : ce n'est pas un motif de refus.
contribute-label-alt-of = Image { $place }
contribute-hint-alt = Pour celles et ceux qui ne la voient pas : ce qu'elle montre, en une phrase.
contribute-describe-others = Décrire aussi les autres images

## Son histoire
contribute-part-story = Son histoire
contribute-label-title = Titre
contribute-label-story = Son histoire
contribute-hint-story = 280 signes suffisent, { $most } au plus.

## Signature
contribute-part-signature = Signature
contribute-label-credit = Signé
contribute-hint-credit = Un prénom suffit. C'est ce qui sera écrit sous l'image.
contribute-label-email = Adresse électronique
contribute-hint-email = Pour vous envoyer votre lien de suivi et vous dire si l'image est accrochée. Rien d'autre, et personne d'autre ne la voit.
contribute-label-licence = Licence
contribute-legend-licence = Ce que les autres pourront en faire
contribute-only-licence = Les images de cet appel sont partagées sous { $licence }.
contribute-read-licence = Lire la licence
contribute-all-rights-reserved = Tous droits réservés
contribute-meaning-cc-by = Chacun peut la reprendre et la transformer en vous citant.
contribute-meaning-cc-by-sa = Chacun peut la reprendre et la transformer en vous citant, aux mêmes conditions.
contribute-meaning-cc-by-nc = Chacun peut la reprendre et la transformer en vous citant, mais pas pour en faire commerce.
contribute-meaning-cc-zero = Vous renoncez à vos droits : chacun en fait ce qu'il veut, sans devoir vous citer.
contribute-meaning-all-rights-reserved = Elle est montrée ici, et personne d'autre ne peut la reprendre sans votre accord.
contribute-legend-consents = Vos accords
contribute-read-rules = Lire le règlement
contribute-label-trap = Laissez ce champ vide

## L'envoi
contribute-send = Proposer
contribute-promise = Une personne de l'équipe la regarde avant de l'accrocher. Vous pourrez la retirer à tout moment.
contribute-cookie = Après l'envoi, un témoin (cookie) reste trente jours dans ce navigateur : il nous dit si les mêmes images nous reviennent, et ne sert à rien d'autre.
contribute-about = { $name } : { $detail }

## Ce que dit le formulaire pendant qu'on s'en sert
contribute-remove = Retirer
contribute-earlier = Avancer
contribute-later = Reculer
contribute-added = { $name } est choisie.
contribute-removed = { $name } n'est plus choisie.
contribute-moved = { $name } passe en place { $place }.
contribute-counter = { $count } / 280
contribute-preparing = Préparation de l'envoi…
contribute-sending = Envoi : { $percent } %
contribute-arriving = Tout est parti. Nous rangeons vos images…
contribute-received = C'est reçu. Voici votre page de suivi…
contribute-lost = La connexion s'est interrompue. Rien n'est perdu : gardez cette page ouverte.
contribute-again = Nouvel essai dans { $seconds } s.
contribute-stop = Arrêter l'envoi
contribute-stopped = Envoi arrêté. Tout ce que vous avez écrit est encore là.
contribute-restored = Nous avons retrouvé ce que vous aviez commencé d'écrire. Il reste à choisir l'image.
contribute-review = Quelque chose est à revoir :

## Les images qui partent dès qu'elles sont choisies
contribute-replace = Remplacer
contribute-choose-again-one = Choisir de nouveau
contribute-waits = En attente
contribute-part-of = { $done } sur { $size }
contribute-part-paused = En pause : { $done } sur { $size }
contribute-part-missing = { $done } sur { $size } sont arrivés. Choisissez de nouveau cette image : l'envoi reprendra là.
contribute-missing-here = Cette image n'était pas encore partie. Choisissez-la de nouveau.
contribute-choose-this-again = Choisissez de nouveau cette image, ou retirez-la.
contribute-arrived-one = Bien arrivée
contribute-arrived = { $name } est bien arrivée.
contribute-arrived-of = Images arrivées : { $done } sur { $all }
contribute-pause = Mettre en pause
contribute-resume = Reprendre
contribute-paused = L'envoi des images est en pause.
contribute-resumed = L'envoi des images continue.
contribute-moves = Cette image est animée : seule sa première vue sera accrochée.
contribute-unseen = Votre navigateur ne sait pas montrer cette image. Le musée la verra quand même.
contribute-drop-here = Vous pouvez aussi glisser une image jusqu'ici, ou la coller.
contribute-away = Votre appareil ne donne plus accès à ce fichier. Choisissez-le de nouveau.
contribute-restored-whole = Nous avons retrouvé ce que vous aviez commencé, images comprises.
contribute-restored-part = Nous avons retrouvé ce que vous aviez commencé. Choisissez de nouveau les images qui n'étaient pas encore arrivées.
contribute-afresh = Tout effacer et recommencer

## Ce qui est à revoir
field-no-picture = Choisissez au moins une image.
field-too-many-pictures = { $most ->
    [one] Une seule image par envoi : gardez celle que vous préférez.
   *[other] { $most } images au plus par envoi : gardez celles que vous préférez.
}
field-not-an-address = Cette adresse semble incomplète. Elle s'écrit comme camille@exemple.fr ; vous pouvez aussi laisser ce champ vide.
field-choose-a-licence = Choisissez l'une des licences.
field-consent-missing = Sans cet accord, nous ne pouvons pas accrocher l'image.
field-leave-empty = Ce champ doit rester vide : il sert à reconnaître les robots. Effacez-le, puis envoyez de nouveau.

## Quand les mêmes images reviennent
problem-already-received = Cet envoi nous est déjà parvenu
    .detail = Exactement les mêmes images sont venues avec cette adresse électronique : rien n'a été pris deux fois. Le courriel qui porte le lien de suivi repart vers cette adresse, s'il n'en est pas parti un dans l'heure ; regardez aussi parmi les indésirables.

## Quand le thème ne prend rien
problem-theme-not-open = Ce thème ne prend pas d'images en ce moment
    .detail = Il n'est pas encore ouvert, ou il vient de se terminer. Ses dates sont sur sa page.
contribute-before = Un peu de patience
contribute-before-lede = Ce thème ouvre le { $date }. Revenez à partir de ce moment : votre image sera la bienvenue.
contribute-over = Ce thème est terminé
contribute-over-lede = Il a pris des images jusqu'au { $date }. Celles qui ont été accrochées se regardent toujours.
contribute-see-wall = Voir le mur
