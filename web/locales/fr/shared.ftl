### Ce que disent plusieurs pages. Tapez des espaces et des apostrophes ordinaires :
### les espaces fines et les apostrophes courbes sont posées à la lecture.

## Langues
language-name = Français
language-switch = Langue

## Repères de la page
skip-to-content = Aller au contenu
main-navigation = Navigation principale
nav-calls = Appels
nav-gallery = Galerie
nav-participate = Participer
home-title = Accueil de { $institution }
footer-legal = Mentions légales
footer-made-with = Accroché avec Cimaise, logiciel libre
desk-nav-queue = À regarder
desk-nav-calls = Appels
desk-nav-journal = Journal
desk-nav-mails = Courriers
desk-nav-sign-out = Se déconnecter
desk-signed-in-as = Connecté : { $name }

## Gestes
act-send = Envoyer
act-save = Enregistrer
act-cancel = Annuler
act-back = Retour
act-next = Suivante
act-previous = Précédente
act-close = Fermer
act-more = Voir la suite
pages-label = Pages
pages-start = Revenir aux premières
optional = facultatif
required = obligatoire

## Formulaires
form-errors-title = { $count ->
    [one] Un point est à revoir
   *[other] { $count } points sont à revoir
}

## Dates
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
day-number = { $day ->
    [1] 1er
   *[other] { $day }
}
date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-time = { $date } à { $hour } h { $minute }
date-hour = { $date } à { $hour } h
ago-now = à l'instant
ago-minutes = il y a { $count } min
ago-hours = il y a { $count } h
ago-days = { $count ->
    [1] hier
   *[other] il y a { $count } jours
}
ago-months = il y a { $count } mois
ago-years = il y a { $count } ans
left-none = terminé
left-minutes = encore { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
left-hours = encore { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
left-days = encore { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}

## Nombres
percent = { $number } %
size-bytes = { $number ->
    [0] { $number } octet
    [1] { $number } octet
   *[other] { $number } octets
}
size-kilobytes = { $number } ko
size-megabytes = { $number } Mo
size-gigabytes = { $number } Go

## Un appel vu avant son annonce
preview-of-staff = Seule votre équipe voit cette page : elle n'est pas encore annoncée.
preview-back = Revenir à sa préparation
