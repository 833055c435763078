### Son propre compte, à l'atelier.

account-title = Mon compte
account-link = Mon compte : { $name }
account-who = Qui je suis
account-name = Comment les collègues m'appellent
account-language = Langue de mes pages
account-password = Mot de passe
account-password-current = Mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-hint = Au moins { $least } caractères. Quelques mots que personne d'autre n'emploierait conviennent bien.
account-password-change = Changer le mot de passe
account-sessions = Mes sessions ouvertes
account-sessions-hint = Une ligne par navigateur. La maison ne garde pas d'où vous venez.
account-browser = { $program ->
    [firefox] Firefox
    [edge] Edge
    [opera] Opera
    [samsung] Samsung Internet
    [chrome] Chrome
    [safari] Safari
   *[other] Un programme
}{ $system ->
    [android] , sous Android
    [ios] , sur iPhone ou iPad
    [windows] , sous Windows
    [macos] , sur Mac
    [linux] , sous Linux
   *[other] { "" }
}
account-session-own = Vous êtes ici
account-session-seen = Dernière visite : { $ago }
account-session-opened = Ouvert { $ago }
account-session-end = Fermer cette session
account-sessions-end = Fermer toutes les autres
account-done-saved = C'est noté.
account-done-password = Le mot de passe est changé. Toutes vos autres sessions sont fermées.
account-done-ended = De là-bas, il faudra s'identifier à nouveau.
field-wrong-password = Ce n'est pas le mot de passe.
field-too-short = Un peu court : au moins { $least } caractères.

## Leurs lignes du journal
desk-act-change-account = a changé son nom ou sa langue
desk-act-end-sessions = a fermé des sessions de son compte
