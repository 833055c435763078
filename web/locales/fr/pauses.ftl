### Quelqu'un ne peut plus envoyer, ou signaler, pour un temps.

problem-paused = Pas pour l'instant
    .detail = Jusqu'au { $date } inclus, rien n'est pris ici de votre part. Voici pourquoi : { $reason } Rien n'est gardé de ce que vous venez d'envoyer. Si vous pensez que nous nous trompons, écrivez à { $contact }.
field-nobody-known = Aucune adresse ni aucun navigateur n'est connu ici, par lequel on reconnaîtrait cette personne.
field-within-a-year = Choisissez un jour à partir d'aujourd'hui, dans un an au plus.

desk-pause = Suspendre les envois d'une personne
desk-pause-sender = La personne qui a envoyé cette image n'en enverra plus : reconnue à l'adresse donnée, et à son navigateur.
desk-pause-notifier = La personne qui signale depuis { $email } ne signalera plus.
desk-pause-reason = Pourquoi
desk-pause-reason-hint = Qui envoie avec cette adresse le lit : ne nommez personne.
desk-pause-until = Dernier jour
desk-pause-now = Suspendre
desk-pauses-title = Suspensions
desk-pauses-lede = Qui ne peut plus envoyer, ou signaler, et pourquoi. Les adresses ne sont pas gardées ici : l'envoi dit de qui il s'agit.
desk-pauses-none = Personne n'est suspendu.
desk-pause-done = C'est fait, dès maintenant.
desk-pause-role = { $role ->
    [notifier] Ne signale plus
   *[contributor] N'envoie plus
}
desk-pause-holds = Du { $made } au { $until }, par { $name }
desk-pause-over = Du { $made } au { $until }, par { $name } : terminé
desk-pause-ended = Depuis le { $made }, par { $name } ; terminé le { $until }
desk-pause-end = Y mettre fin
desk-act-pause = a suspendu les envois de quelqu'un
desk-act-pause-as = { $role ->
    [notifier] a suspendu les signalements de quelqu'un
   *[contributor] a suspendu les envois de cette personne
}
desk-act-end-pause = a mis fin à une suspension
desk-act-end-pause-as = { $role ->
    [notifier] permet de nouveau à quelqu'un de signaler
   *[contributor] permet de nouveau à cette personne d'envoyer
}
