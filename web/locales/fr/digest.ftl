### Les courriels qui disent à l'équipe ce qui attend.

digest-subject = { $count ->
    [one] Une image vous attend
   *[other] { $count } images vous attendent
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
    [0] rien de nouveau
    [one] une nouvelle image
   *[other] { $new } nouvelles images
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
    [one] Une lettre à une personne qui a participé n'est pas arrivée.
   *[other] { $count } lettres à des personnes qui ont participé ne sont pas arrivées.
}
digest-open = Regarder les images
digest-why = { $rhythm ->
    [hourly] Vous recevez ce courriel une fois par heure au plus, et seulement quand il y a du nouveau.
   *[daily] Vous recevez ce courriel une fois par jour au plus, et seulement quand il y a du nouveau.
}
digest-wishes = Choisir quand, et pour quels appels

## Là où l'on choisit
digests-title = Mes courriels
digests-lede = Ce qui attend vous est dit par courriel quand il y a du nouveau : jamais un courriel par image.
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
digests-zone = Heures de { $zone }.
digests-calls = Pour quels appels
digests-saved = C'est noté.
digests-none = Vous ne décidez dans aucun appel : aucun courriel de ce genre ne vous est envoyé.
desk-nav-digests = Mes courriels
