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
digest-links = Ou décidez d'ici : chacun de ces liens ouvre une image, pour vous, une fois, pendant sept jours.
digest-link = « { $title } », par { $credit }
digest-links-yours = Ces liens ne sont qu'à vous : qui en ouvre un décide en votre nom. Ne transmettez pas ce courriel.
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
digests-links = Me laisser décider depuis le courriel
digests-links-hint = Il contient des liens vers quelques images. Qui en a un décide en votre nom, une fois, sans se connecter. Qui donne un code à la connexion n'en reçoit pas.
digests-saved = C'est noté, dès maintenant.
digests-none = Vous ne décidez dans aucun appel : aucun courriel de ce genre ne vous est envoyé.
desk-nav-digests = Mes courriels

## Là où l'on décide depuis un courriel
decide-by = Par { $credit }
decide-as = Vous décidez en tant que { $name }. Cela peut être annulé au bureau pendant un moment.
decide-verdict = { $verdict ->
    [ask-for-change] Demander une modification…
   *[refuse] Refuser…
}
decide-send = { $verdict ->
    [ask-for-change] Demander cette modification
   *[refuse] La refuser
}
decide-done = { $verdict ->
    [approve] Vous l'avez acceptée
    [ask-for-change] Vous avez demandé une modification
   *[refuse] Vous l'avez refusée
}.
decide-undo-until = { $done } Jusqu'au { $until }, cela peut être annulé au bureau.
decide-undo-held = { $done } Cela peut être annulé au bureau tant que sa lettre est retenue.
decide-noted = { $verdict ->
    [approve] Vous l'accrocheriez
    [ask-for-change] Vous demanderiez une modification
   *[refuse] Vous la refuseriez
} : c'est noté. Une autre personne doit être du même avis.
decide-decided = { $verdict ->
    [approve] Acceptée
    [ask-for-change] Changement demandé
    [take-down] Décrochée
   *[refuse] Refusée
} par { $name }, le { $when }.
decide-nothing = Il n'y a plus rien à décider ici. Le bureau dit où elle en est.
decide-gone = Il n'y a plus rien à décider ici : l'image a été retirée par la personne, ou c'est à quelqu'un d'autre d'en décider. Le bureau dit où elle en est.
decide-to-desk = La regarder au bureau
problem-decision-link-over = Ce lien n'ouvre plus rien
    .detail = Il servait une fois, pendant sept jours, et pas à qui donne un code à la connexion. L'image attend peut-être encore au bureau.
