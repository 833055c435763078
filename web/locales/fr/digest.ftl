### Les courriels qui disent à l'équipe ce qui attend.

digest-subject = { $count ->
    [one] Une image de plus à regarder
   *[other] { $count } images de plus à regarder
}
digest-subject-passed = { $count ->
    [one] Une image vous a été passée
   *[other] { $count } images vous ont été passées
}
digest-subject-undelivered = { $count ->
    [one] Une lettre n'est pas arrivée
   *[other] { $count } lettres ne sont pas arrivées
}
digest-call = { $call } : { $new ->
    [0] rien de plus
    [one] une image de plus
   *[other] { $new } images de plus
} ; { $waiting ->
    [one] une attend en tout.
   *[other] { $waiting } attendent en tout.
} La plus ancienne est arrivée { $oldest }.
digest-call-open = Regarder les images : { $call }
digest-passed = { $count ->
    [one] Une image vous a été passée
   *[other] { $count } images vous ont été passées
}
digest-appeals = { $count ->
    [one] Une décision est contestée
   *[other] { $count } décisions sont contestées
}
digest-undelivered = { $count ->
    [one] Une lettre à une personne qui a participé n'est pas arrivée. Qui s'occupe du serveur peut dire laquelle.
   *[other] { $count } lettres à des personnes qui ont participé ne sont pas arrivées. Qui s'occupe du serveur peut dire lesquelles.
}
digest-open = Regarder les images
digest-why = { $rhythm ->
    [hourly] Vous recevez ce courriel une fois par heure au plus, et seulement quand il y a du nouveau.
   *[daily] Vous recevez ce courriel une fois par jour au plus, et seulement quand il y a du nouveau.
}
digest-wishes = Choisir quand, et pour quels appels

## Là où l'on choisit
digests-title = Mes courriels
digests-lede = Un courriel vous dit ce qui attend, quand il y a du nouveau : jamais un par image.
digests-rhythm = À quel rythme
digests-rhythm-choice = { $rhythm ->
    [never] Jamais : je regarde de moi-même
    [hourly] Une fois par heure au plus
   *[daily] Une fois par jour au plus
}
digests-hour = Une fois par jour, à
digests-quiet = Une fois par heure, mais pas la nuit
digests-quiet-from = Silence à partir de
digests-quiet-to = jusqu'à
digests-hour-of-day = { $hour } h
digests-quiet-hint = Deux fois la même heure : pas de silence.
digests-calls = Pour quels appels
digests-saved = C'est noté, dès maintenant.
digests-none = Vous ne décidez dans aucun appel : aucun courriel de ce genre ne vous est envoyé.
desk-nav-digests = Mes courriels
