### Ce dont une institution répond dans l'année.

transparency-title = Transparence, { $year }
transparency-link = Transparence
transparency-description = Ce que { $institution } a décidé des images et des signalements en { $year }, en nombres.
transparency-lede = Ce qui a été décidé des images, et de ce que le public en a dit, en nombres : ce qui tient, et qui a été annoncé. Les nombres sont ceux du jour.
transparency-empty = En { $year }, rien n'a été refusé, signalé, décroché ni contesté.
transparency-part = { $part ->
    [notices] Signalements du public
    [decisions] Refusées et décrochées
    [takedowns] Ce qui a conduit à décrocher
    [appeals] Décisions contestées
   *[pauses] Suspensions
}
transparency-notices-line = { $what ->
    [shows-me] On m'y voit, ou on y voit mon enfant
    [my-work] C'est mon œuvre
    [hurts] Elle blesse ou insulte
    [breaks-law] Elle enfreint la loi
   *[other] Autre chose
}, { $came ->
    [kept] l'image a été gardée
    [taken-down] l'image a été décrochée
    [withdrawn] retirée par qui l'avait envoyée
   *[waiting] pas encore décidé
} : { $count }
transparency-median = La moitié de ceux qui ont été décidés l'ont été en { $duration } au plus.
transparency-duration = { $unit ->
    [minutes] { $count ->
        [one] une minute
       *[other] { $count } minutes
    }
    [hours] { $count } heures
   *[days] { $count } jours
}
transparency-decisions-line = { $what ->
    [take-down] Décrochées
   *[refuse] Refusées
}, { $came ->
    [law] par la loi
    [file] parce que le fichier était illisible ; personne n'a décidé
   *[house-rule] par le règlement de l'appel
} : { $count }
transparency-takedowns-line = { $what ->
    [after-notice] Après un signalement
   *[own-initiative] De la propre initiative de l'équipe
} : { $count }
transparency-appeals-line = { $came ->
    [reversed] L'image est finalement accrochée
    [upheld] La décision est restée la même
   *[open] Pas encore décidé, ou retirée
} : { $count }
transparency-pauses-line = { $what ->
    [notifier] Ne peuvent plus signaler pour un temps
   *[contributor] Ne peuvent plus envoyer d'images pour un temps
} : { $count }
transparency-how = Comment c'est fait
transparency-staff = { $count ->
    [one] Une personne décide, à présent.
   *[other] { $count } personnes décident, à présent.
}
transparency-no-machine = Aucune machine ne juge les images ni les signalements. Seul un fichier qui ne se lit pas comme une image est renvoyé par le programme.
transparency-contact = Questions : { $contact }
transparency-table = Le même tableau (CSV)
transparency-years = Autres années
