### Ce qui est dit aux outils de l'établissement.

webhooks-title = Vos outils
webhooks-lede = Un programme à vous peut apprendre, à une adresse, ce qui se passe ici : un site, une messagerie, un écran dans le hall. On lui dit quoi et où, et rien sur les personnes.
webhooks-none = Aucun outil n'est prévenu pour l'instant.
webhooks-add = Ajouter un outil
webhooks-address = Adresse
webhooks-address-hint = Là où votre outil écoute, par exemple https://example.org/hook. Le procédé s'appelle Standard Webhooks : des bibliothèques le lisent dans beaucoup de langages.
webhooks-events = Il est prévenu quand
webhooks-events-hint = Une décision est dite quand elle ne peut plus être annulée. L'ordre d'arrivée n'est pas garanti.
webhooks-event = { $event ->
    [contribution-queued] Une image attend
    [decision-settled] Une décision est dite
    [publication-hung] Une image est accrochée
    [publication-removed] Une image n'est plus accrochée
    [contribution-withdrawn] Une image est retirée par qui l'a envoyée
    [notice-given] Quelqu'un signale une image
    [appeal-made] Une décision est contestée
   *[webhook-test] Un essai
}
webhooks-call = Dans quel appel
webhooks-all-calls = Dans tous les appels
webhooks-on = Il est prévenu à partir de maintenant
webhooks-on-hint = Tant qu'il est coupé, rien n'est gardé pour lui.
webhooks-state = { $state ->
    [on] En service
    [unwell] Ne répond pas
    [by-hand] Coupé
    [gone] Coupé : il n'existe plus
   *[failing] Coupé : il ne répondait pas
}
webhooks-unwell = { $state ->
    [unwell] Il ne répond pas comme il faut depuis : { $since }. Si cela dure trois jours, il sera coupé.
    [by-hand] Il est coupé depuis : { $since }.
    [gone] Il a répondu qu'il n'existe plus, et a été coupé : { $since }. Quand il sera revenu, remettez-le en service.
   *[failing] Il n'a rien pris pendant trois jours, et a été coupé : { $since }. Quand il répondra, remettez-le en service.
}
webhooks-waiting = { $count ->
    [one] Un message attend qu'il réponde.
   *[other] { $count } messages attendent qu'il réponde, et partiront alors l'un après l'autre.
} { $next ->
    [now] Un essai est en cours.
   *[later] Prochain essai : { $when }.
}
webhooks-secret = Secret
webhooks-secret-once = Ce secret n'est montré qu'une fois. Copiez-le maintenant dans votre outil.
webhooks-secret-hint = Avec lui, votre outil vérifie que ce qui arrive vient bien d'ici et n'a pas été changé en route.
webhooks-secret-renewed = Le précédent reste valable un jour.
webhooks-secret-noted = Je l'ai copié
webhooks-secret-before = Le précédent reste valable jusqu'à : { $until }.
webhooks-renew = Faire un nouveau secret
webhooks-renew-hint = Si d'autres ont pu le voir, faites-en un nouveau. Le précédent reste valable un jour, pour que votre outil ne manque rien.
webhooks-test-title = Est-ce que ça arrive ?
webhooks-test-hint = Envoie un message qui dit seulement que c'est un essai. Ce que votre outil répond s'affiche plus bas un instant après.
webhooks-test = Envoyer un essai
webhooks-remove-title = Plus besoin ?
webhooks-remove-hint = Il n'est plus prévenu de rien, et la liste de ce qui lui a été dit disparaît.
webhooks-remove = Retirer cet outil
webhooks-done-saved = Enregistré. C'est valable dès maintenant.
webhooks-done-tested = L'essai est en route.
webhooks-done-again = C'est reparti.
webhooks-done-removed = Il n'est plus prévenu de rien.
webhooks-log = Ce qui lui a été dit
webhooks-log-hint = Gardé trente jours. Ce qui n'arrive pas est renvoyé tout seul, dix fois en trois jours ; tant que votre outil ne répond pas, un message à la fois.
webhooks-log-none = Rien pour l'instant.
webhooks-log-what = Quoi
webhooks-log-state = Comment
webhooks-log-answer = Réponse
webhooks-log-act = Agir
webhooks-log-again = Renvoyer
webhooks-delivery-state = { $state ->
    [delivered] Arrivé : { $when }
    [ended] Abandonné : { $when }
    [held] Attend que la décision soit dite
    [behind] Attend derrière un autre
    [waits] Attend : { $when }
   *[again] Prochain essai : { $when }
}
webhooks-delivery-tried = { $count ->
    [one] Essayé une fois
   *[other] Essayé { $count } fois
}, { $status ->
    [none] pas de réponse
   *[other] réponse { $status }
}, { $took } ms
webhooks-answered = { $kind ->
    [elsewhere] Il a répondu qu'il se trouve ailleurs ({ $status }). Donnez l'adresse où il se trouve.
    [shut] Il a répondu qu'on n'entre pas ({ $status }). Il vérifie peut-être avec un autre secret.
    [nothing-there] Il a répondu que rien n'écoute à cette adresse ({ $status }).
    [gone] Il a répondu qu'il n'existe plus ({ $status }).
    [too-many] Il a répondu qu'on l'appelle trop souvent ({ $status }).
    [fault] Il a répondu qu'il est en panne ({ $status }).
   *[other] Il a répondu qu'il ne prend pas ce message ({ $status }).
}
webhooks-failure = { $why ->
    [not-encrypted] Les adresses en http: ne sont pas admises ici.
    [private-address] Il se trouve dans un réseau qui n'est pas public ({ $detail }). La personne qui gère ce serveur peut l'autoriser.
    [no-address] Son nom ne mène à aucune adresse. Il est peut-être mal écrit.
    [connection-refused] Rien n'écoute à cette adresse.
    [too-slow] Il n'a pas répondu en dix secondes.
    [certificate-over] Son certificat n'est pas valable en ce moment. Il faut peut-être le renouveler.
    [certificate-of-another] Son certificat est à un autre nom.
    [certificate-not-trusted] Ce serveur ne connaît pas qui a signé son certificat.
    [no-secure-connection] La connexion chiffrée n'a pas pu se faire.
    [no-answer] Il a pris la connexion, sans donner de réponse lisible.
    [house-failed] On ne l'a pas appelé : quelque chose ne va pas ici. La personne qui gère ce serveur peut voir quoi.
   *[unreachable] Il est injoignable.
}
field-unfit-webhook = Nous n'avons pas compris cette adresse. Elle commence par https:// et ne contient pas de mot de passe.
field-not-encrypted = Seules les adresses en https:// sont admises ici.
field-too-many-webhooks = Il y a déjà { $most } outils. Retirez-en un dont vous n'avez plus besoin.

## Le mail aux responsables
webhooks-letter-subject = { $institution } : un outil sur { $host } n'est plus prévenu
webhooks-letter-why = { $why ->
    [gone] Votre outil sur { $host } a répondu qu'il n'existe plus. { $institution } l'a coupé.
   *[failing] Votre outil sur { $host } n'a rien pris pendant trois jours. { $institution } l'a coupé.
}
webhooks-letter-then = Quand il répondra de nouveau, remettez-le en service là-bas. Ce qui lui a manqué est dans sa liste, et peut être renvoyé.
webhooks-letter-open = Voir cet outil

## Leurs lignes au journal
desk-act-add-webhook = a ajouté un outil
desk-act-change-webhook = a modifié un outil
desk-act-renew-webhook-secret = a fait un nouveau secret pour un outil
desk-act-test-webhook = a envoyé un essai à un outil
desk-act-resend-delivery = a renvoyé quelque chose à un outil
desk-act-remove-webhook = a retiré un outil
desk-act-switch-webhook-off = a coupé un outil
