### Ce qui est accepté et pas encore accroché : l'ordre dans lequel un appel accroche, ses dates, ses pauses.

desk-nav-hangings = À accrocher
hangings-title = À accrocher
hangings-lede = Ce qui est accepté et pas encore accroché, dans l'ordre où cela le sera.
hangings-calls = Appels
hangings-no-call = Vous ne suivez encore aucun appel.
hangings-none = Rien n'attend d'être accroché ici.
hangings-at-once = Cet appel accroche aussitôt ce qui est accepté : seul ce qui a une date, ou ce qui a été accepté pendant une pause, attend ici.
hangings-spread = { $count ->
    [one] Cet appel accroche une image par jour, à { $from }.
   *[other] Cet appel accroche { $count } images par jour, réparties de { $from } à { $to }.
}
hangings-together = { $count ->
    [one] Cet appel accroche une image par jour, à { $from }.
   *[other] Cet appel accroche { $count } images par jour, ensemble à { $from }.
}
hangings-paused = En pause depuis le { $since } : rien n'est accroché, dates comprises, jusqu'à la reprise.
hangings-pause = Mettre en pause
hangings-resume = Reprendre
hangings-set-up = Comment cet appel accroche
hangings-decided = Acceptée par { $name }, le { $when }
hangings-when-date = À accrocher le { $date }
hangings-when-paused-date = Prévue le { $date } ; l'appel est en pause
hangings-when-turn = Son tour vient le { $date }
hangings-when-paused = Quand l'appel reprendra
hangings-when-later = Plus tard, à son tour
hangings-act = { $act ->
    [first] En premier
    [up] Plus tôt
    [down] Plus tard
    [last] En dernier
    [now] Accrocher maintenant
    [no-date] Retirer la date
   *[date] Garder cette date
}
hangings-act-of = { $act ->
    [first] En premier : « { $title } »
    [up] Plus tôt : « { $title } »
    [down] Plus tard : « { $title } »
    [last] En dernier : « { $title } »
    [now] Accrocher maintenant : « { $title } »
    [no-date] Retirer la date : « { $title } »
   *[date] Garder cette date : « { $title } »
}
hangings-name-date = Choisir une date
hangings-other-date = Une autre date
hangings-date = Date et heure
hangings-date-hint = Dans le fuseau de l'institution. D'ici là, elle attend parmi ce qui est à accrocher.
hangings-hang-on = Accrocher à une date
hangings-hang-then = Accrocher ce jour-là
hangings-done-pause = En pause : rien n'est accroché jusqu'à la reprise.
hangings-done-resume = Cet appel accroche de nouveau.
hangings-done-now = « { $title } » est accrochée dans un instant.
hangings-done-date = « { $title } » a sa date.
hangings-done-no-date = « { $title } » attend de nouveau son tour.
hangings-done-move = « { $title } » a changé de place.

## Sur la page d'une contribution
desk-standing-hangs-in-turn = Acceptée par { $name }, le { $when }. Elle sera accrochée plus tard, à son tour.
desk-standing-hangs-on = Acceptée par { $name }, le { $when }. Elle sera accrochée le { $date }.
desk-done-approve-later = « { $title } » est acceptée et sera accrochée plus tard.
desk-not-after-all = Ne pas accrocher…

## Le journal
desk-act-date-hanging = a retiré sa date : elle attend son tour
desk-act-date-hanging-on = a choisi quand l'accrocher : { $date }
desk-act-move-hanging = l'a déplacée dans l'ordre d'accrochage
desk-act-move-hanging-to = { $to ->
    [first] l'a mise en premier dans l'ordre d'accrochage
    [last] l'a mise en dernier dans l'ordre d'accrochage
    [up] l'a avancée dans l'ordre d'accrochage
   *[down] l'a reculée dans l'ordre d'accrochage
}
desk-act-hang-now = l'a fait accrocher avant son tour
desk-act-pause-hanging = a mis en pause ce que l'appel accroche
desk-act-resume-hanging = a repris ce que l'appel accroche

## Réglages
set-up-hanging = Accrochage
set-up-hanging-when = Quand accrocher ce que vous acceptez ?
set-up-hanging-choice = { $choice ->
    [drip] Quelques-unes par jour, dans leur ordre
   *[at-once] Aussitôt
}
set-up-hung-a-day = Combien par jour
set-up-hang-hour = { $which ->
    [hang_to] Jusqu'à
   *[hang_from] À partir de
}
set-up-hanging-hint = Quelques-unes par jour sont réparties entre les deux heures ; choisissez deux fois la même heure pour les accrocher ensemble. Si vous revenez à « aussitôt », tout ce qui attend son tour est accroché.
set-up-hanging-see = Voir ce qui attend d'être accroché

## Ce qui ne va pas
field-past = Cette date est passée : choisissez-en une à venir.
field-too-far = Cette date est à plus de deux ans.
field-nothing-to-hang = Seul ce qui est accepté peut avoir une date d'accrochage.
field-hour-too-early = Choisissez la même heure que la première, ou une heure plus tardive.
problem-hanging-paused = Cet appel n'accroche rien pour l'instant
    .detail = Rien n'a été changé. Reprenez l'accrochage, puis accrochez cette image.
problem-waits-for-its-date = Elle attend sa date
    .detail = Rien n'a été changé. Seul ce qui n'a pas de date a une place dans l'ordre : retirez d'abord sa date.

## À qui l'a envoyée
letters-accepted-subject = Acceptée : « { $title } »
letters-accepted = Merci pour votre contribution « { $title } », au thème « { $theme } ». Nous l'avons regardée, et elle est acceptée.
letters-accepted-again = Vous avez contesté notre décision au sujet de votre contribution « { $title } », au thème « { $theme } ». Nous avons regardé de nouveau : elle est acceptée.
letters-accepted-on = Elle sera accrochée dans la galerie le { $date }.
letters-accepted-soon = Elle sera bientôt accrochée dans la galerie, quand son tour viendra.
letters-accepted-next = Nous vous écrirons dès qu'elle sera accrochée, avec l'adresse de sa page.
letters-not-after-all = Merci pour votre contribution « { $title } », au thème « { $theme } ». Elle avait été acceptée ; nous l'avons regardée une fois encore, et nous ne l'accrocherons pas. Voici pourquoi :
follow-up-not-after-all = Non accrochée
    .note = Elle avait été acceptée. L'équipe l'a regardée une fois encore et ne l'accroche pas. Voici pourquoi :
