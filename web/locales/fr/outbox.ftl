### Les courriers au départ : ceux qui attendent, qu'on retient, reformule et laisse partir, et ceux qui ne sont pas arrivés.

desk-nav-outbox = Au départ
outbox-title = Courriers au départ
outbox-lede = Ce qui est décidé et pas encore annoncé. D'ici là, on peut le retenir, le reformuler et l'annuler.
outbox-no-call = Vous ne décidez dans aucun appel.
outbox-own = Ce sont vos propres décisions. Les responsables de l'appel les retiennent et les laissent partir.
outbox-none = Rien n'attend d'être annoncé ici.
outbox-read = Lire le courrier
outbox-held = Retenu
outbox-leaves = À annoncer le { $date }
outbox-decided = { $verdict ->
    [approve] Acceptée par { $name }, le { $when }
    [refuse] Refusée par { $name }, le { $when }
    [take-down] Décrochée par { $name }, le { $when }
   *[ask-for-change] Changement demandé par { $name }, le { $when }
}
outbox-no-address = pas d'adresse : la page de suivi l'annonce
outbox-hold = Retenir la sélection
outbox-release = Laisser partir la sélection
outbox-hint = Ce qui est retenu n'est annoncé à personne, ni par courriel ni sur la page de suivi, et peut être annulé. Ce qu'on laisse partir est annoncé aussitôt, ou quand ses minutes d'annulation sont passées. Le délai pour contester court à partir de l'annonce.
outbox-undelivered = Pas arrivés
outbox-undelivered-detail = Ces courriers nous sont revenus. Une adresse corrigée est gardée pour toute la suite.
outbox-failed = { $kind ->
    [receipt] L'accusé de réception a échoué le { $when }
    [decision] Le courrier de la décision a échoué le { $when }
    [hung] Le courrier d'accrochage a échoué le { $when }
    [withdrawal] Le courrier du retrait a échoué le { $when }
    [appeal] L'accusé de la contestation a échoué le { $when }
   *[links] Les liens demandés ont échoué le { $when }
}
outbox-address = Adresse
outbox-again = Renvoyer
outbox-give-up = Abandonner
outbox-words = Mot personnel
outbox-words-hint = Lu dans le courrier, sur la page de suivi et dans l'exposé des motifs. Le texte prêt du motif reste tel qu'il a été décidé.
outbox-contribution = L'image
outbox-done-hold = C'est retenu.
outbox-done-release = C'est parti.
outbox-done-none = Cochez d'abord au moins une ligne.
outbox-done-again = Le courrier repart.
outbox-done-give-up = Ce courrier n'est plus tenté.
outbox-done-word = Le courrier est reformulé.
outbox-left-held = son courrier est retenu

desk-act-hold-letter = a retenu son courrier
desk-act-release-letter = a laissé partir son courrier
desk-act-word-letter = a reformulé son courrier
desk-act-resend-letter = a renvoyé un courrier qui n'était pas arrivé
desk-act-give-letter-up = a abandonné un courrier qui n'est pas arrivé

field-too-many = { $most } au plus à la fois.

## Letters that wait by the setting of their call
set-up-telling = Quand les réponses partent
set-up-telling-hint = Acceptations et refus. Pour un appel dont les résultats s'annoncent ensemble : elles attendent dans la boîte d'envoi que quelqu'un les libère, une à une ou toutes à la fois. Une question posée, et une image décrochée, sont dites comme d'habitude.
set-up-telling-choice = { $choice ->
    [released] Quand quelqu'un les libère
   *[by-itself] D'elles-mêmes, quelques minutes après la décision
}
outbox-held-by-call = Les courriers de cet appel attendent ici que quelqu'un les libère : c'est son réglage.
digest-subject-held = { $count ->
    [one] Un courrier attend d'être libéré
   *[other] { $count } courriers attendent d'être libérés
}
digest-held = { $count ->
    [one] Un courrier attend d'être libéré
   *[other] { $count } courriers attendent d'être libérés
}
