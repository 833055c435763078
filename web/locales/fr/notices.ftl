### Les signalements : quelqu'un du public dit que quelque chose ne va pas dans une image.

## Le formulaire
notice-title = Quelque chose ne va pas dans cette image
notice-lede = Dites à l'équipe ce que c'est. Quelqu'un regarde l'image et décide, et vous lirez ce qu'il en est advenu. Aucun compte n'est nécessaire.
notice-what = Qu'est-ce qui ne va pas ?
notice-kind = { $kind ->
    [shows-me] On m'y voit, ou on y voit mon enfant
    [my-work] C'est mon œuvre
    [hurts] Elle blesse ou insulte
    [breaks-law] Elle enfreint la loi
   *[other] Autre chose
}
notice-shows-me-hint = Il n'y a rien à expliquer.
notice-words = Que faut-il savoir ?
notice-words-hint = Avec vos mots : ce que l'on voit, et pourquoi cela ne va pas. Qui figure sur l'image peut laisser ce champ vide.
notice-who = Qui êtes-vous ?
notice-who-hint = Vous pouvez laisser cela vide, sauf si c'est votre œuvre. La personne qui a envoyé l'image n'apprend jamais qui l'a signalée.
notice-name = Nom
notice-email-hint = Elle ne sert qu'à vous dire ce qu'il en est advenu.
notice-good-faith = Je le dis de bonne foi, et je crois que c'est exact et complet.
notice-send = Le dire à l'équipe
notice-promise = Une personne de { $institution } regarde, pas une machine.
field-good-faith-missing = Cochez cette case, s'il vous plaît : l'équipe a besoin de pouvoir compter sur ce que vous dites.

## Où en est le signalement
notice-status-title = Votre signalement
notice-received = Votre signalement est arrivé
notice-received-mail = Un courriel part vers l'adresse que vous avez donnée. Il contient un lien qui dit où en est votre signalement.
notice-received-next = Quelqu'un de l'équipe regarde l'image. Vous apprendrez ce qu'il en est advenu, et pourquoi.
notice-keep = Merci. Gardez cette adresse : elle vous dit où en est votre signalement.
notice-state = { $state ->
    [kept] Elle reste au mur
    [taken-down] Elle a été décrochée
    [withdrawn] Elle n'est plus là
   *[waiting] Entre les mains de l'équipe
}
notice-state-detail = { $state ->
    [kept] L'équipe a regardé l'image, avec ce que vous en dites, et la garde au mur.
    [taken-down] L'équipe a regardé l'image, avec ce que vous en dites, et l'a décrochée.
    [withdrawn] La personne qui avait envoyé l'image l'a retirée.
   *[waiting] Quelqu'un regarde l'image. Vous lirez ici ce qu'il en est advenu, et pourquoi.
}
notice-about = Image
notice-said = Ce que vous en dites
notice-made = Signalée
notice-answered = Décidé
notice-reason = La raison : { $reason }.
notice-contact = { $state ->
    [waiting] Si vous avez quelque chose à ajouter, écrivez à { $contact }.
    [withdrawn] Si vous avez quelque chose à ajouter, écrivez à { $contact }.
   *[decided] Une personne a décidé, pas une machine. Si vous pensez que l'équipe se trompe, écrivez à { $contact }. Vous pouvez aussi vous adresser à un tribunal ou à une autorité.
}

## Les courriels
letters-notice-subject = Votre signalement de « { $title } »
letters-notice = Votre signalement de l'image « { $title } », dans le thème « { $theme } », est arrivé.
letters-notice-next = Quelqu'un de l'équipe regarde l'image. Nous vous écrirons ce qu'il en est advenu, et pourquoi.
letters-notice-page = Où en est votre signalement
letters-notice-why = Vous recevez ce courriel parce que cette adresse a été donnée avec le signalement. Elle ne sert qu'à vous dire ce qu'il en advient. Si ce n'était pas vous, il n'y a rien à faire.
letters-notice-answer-subject = Ce qu'il est advenu de votre signalement de « { $title } »
letters-notice-kept = Vous nous avez signalé l'image « { $title } », dans le thème « { $theme } ». Nous l'avons regardée, et nous la gardons au mur.
letters-notice-taken-down = Vous nous avez signalé l'image « { $title } », dans le thème « { $theme } ». Nous l'avons regardée, et elle n'est plus accrochée.
letters-notice-reason = La raison : { $reason }.
letters-notice-withdrawn = Vous nous avez signalé l'image « { $title } », dans le thème « { $theme } ». La personne qui l'avait envoyée l'a retirée : elle n'est plus accrochée.
letters-notice-contest = Une personne a décidé, pas une machine. Si vous pensez que nous nous trompons, répondez à ce courriel : votre réponse arrive à { $contact }. Vous pouvez aussi vous adresser à un tribunal ou à une autorité.

## La personne qui l'a envoyée
follow-up-hidden = Invisible pour l'instant
    .note = Quelqu'un nous dit figurer sur cette image, ou y voir son enfant. Tant que l'équipe ne l'a pas regardée, personne d'autre ne la voit. Rien n'est effacé et rien n'est décidé : vous lirez ici ce qu'il en advient, et pourquoi.

## Au bureau
desk-nav-notices = Signalements
desk-notices-title = Signalements
desk-notices-lede = Ce que le public dit d'images accrochées, le plus ancien d'abord. Pour répondre, ouvrez l'image : gardez-la, ou décrochez-la.
desk-notices-none = Aucun signalement n'attend.
desk-notices-pages = Pages des signalements
desk-notices-oldest = Les plus anciens
desk-notices-next = Les suivants
desk-notices-of = { $count ->
    [one] Un signalement du public
   *[other] { $count } signalements du public
}
desk-notice-kind = { $kind ->
    [shows-me] S'y voit, ou y voit son enfant
    [my-work] Son œuvre
    [hurts] Blesse ou insulte
    [breaks-law] Enfreint la loi
   *[other] Autre chose
}
desk-notice-hidden = Personne ne la voit tant que vous n'avez pas regardé.
desk-notice-said = { $kind ->
    [shows-me] Quelqu'un s'y voit, ou y voit son enfant
    [my-work] Quelqu'un y voit son œuvre
    [hurts] Elle blesse ou insulte
    [breaks-law] Elle enfreint la loi
   *[other] Autre chose ne va pas
} : dit le { $when }.
desk-notice-answered = { $outcome ->
    [kept] Elle a été gardée
    [withdrawn] Son auteur l'a retirée
   *[taken-down] Elle n'est plus accrochée
}, le { $when }.
desk-notice-by = { $name }, { $email }
desk-notice-by-name = { $name }, sans adresse
desk-notice-by-mail = { $email }
desk-notice-by-nobody = Ni nom ni adresse n'ont été laissés
desk-notice-words = Un mot à qui l'a signalée
desk-notice-words-hint = Pourquoi elle reste. Il est lu tel quel.
desk-notice-keep = La garder au mur
desk-notice-keep-hint = Tous les signalements qui attendent reçoivent cette réponse. Elle part dix minutes plus tard ; d'ici là, vous pouvez revenir en arrière.
desk-notice-undo = Annuler : les signalements attendent de nouveau
desk-notice-undo-hint = Personne ne l'a encore appris. Ce qui était masqué l'est de nouveau.
desk-standing-hidden = Personne ne la voit : quelqu'un dit y figurer, ou y voir son enfant. Elle attend votre regard.
desk-by-public = Le public
desk-act-report = l'a signalée
desk-act-report-as = l'a signalée : { $kind ->
    [shows-me] s'y voit, ou y voit son enfant
    [my-work] y voit son œuvre
    [hurts] elle blesse ou insulte
    [breaks-law] elle enfreint la loi
   *[other] autre chose
}
desk-act-hide = l'a masquée jusqu'à ce que quelqu'un ait regardé
desk-act-keep = a lu les signalements et l'a gardée
desk-act-undo-keep = est revenue en arrière : les signalements attendent de nouveau

## Refusé
problem-nothing-reported = Aucun signalement n'attend
    .detail = Les signalements de cette image ont déjà une réponse, ou il n'y en a pas.

## Le réglage d'un appel
set-up-on-report = Quand quelqu'un dit figurer sur une image, ou y voir son enfant
set-up-on-report-hint = N'importe qui peut le dire, sans compte. Rien n'est effacé : ce que l'équipe garde est de nouveau accroché à sa place.
set-up-on-report-choice = { $choice ->
    [leave] Elle reste accrochée jusqu'à ce que l'équipe ait regardé
   *[hide] Personne ne la voit jusqu'à ce que l'équipe ait regardé
}

## Les courriels à l'équipe
digest-notices = { $count ->
    [one] Quelqu'un a signalé une image
   *[other] { $count } signalements d'images
}
digest-subject-notices = { $count ->
    [one] Une image est signalée
   *[other] { $count } signalements attendent
}
