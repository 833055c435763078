### Qui travaille dans une institution, et comment on y vient.

desk-nav-people = Équipe
people-title = L'équipe
people-invite = Inviter quelqu'un
people-invite-hint = Une lettre part à cette adresse, avec un lien qui sert une fois, pendant sept jours.
people-invite-language = Langue de la lettre
people-invite-send = Envoyer l'invitation
people-invite-again = Renvoyer la lettre
people-call-back = Annuler
people-invited = Invitations
people-invited-until = Peut accepter jusqu'au { $until }.
people-invited-over = Les sept jours sont passés. Renvoyez la lettre pour sept jours de plus.
people-invited-undelivered = La lettre n'est pas arrivée : vérifiez l'adresse, annulez et invitez à nouveau.
people-yourself = C'est vous
people-change = Modifier
people-role = Pour quoi faire
people-role-name = { $role ->
    [owner] Responsable
    [community-manager] Gestion des appels
    [moderator] Modération
   *[reader] Lecture
}
people-role-hint = { $role ->
    [owner] Tout, l'équipe comprise.
    [community-manager] Prépare les appels, décide, et invite à modérer ou à lire.
    [moderator] Regarde les images et décide.
   *[reader] Lit, et ne change rien.
}
people-where = Où
people-everywhere = Toute l'institution
people-some = Seulement ici :
people-some-hint = Cochez des appels, ou seulement certains de leurs thèmes.
people-dismiss-title = Ne travaille plus ici
people-dismiss-hint = Cette personne ne voit plus rien de { $institution } dès cet instant. Ce qu'elle a décidé reste, avec son nom.
people-dismiss = Retirer
people-done-invited = La lettre est en route.
people-done-called-back = Le lien n'ouvre plus rien.
people-done-changed = C'est noté, dès maintenant.
people-done-dismissed = Cette personne ne travaille plus ici.
people-role-does = { $role ->
    [owner] Vous en répondrez : appels, images, équipe.
    [community-manager] Vous préparerez les appels, déciderez de ce qui s'accroche, et inviterez à modérer ou à lire.
    [moderator] Vous regarderez les images envoyées, et déciderez de ce qui s'accroche.
   *[reader] Vous pourrez tout lire, sans rien changer.
}
field-not-yours-to-give = Seule une personne responsable donne ce rôle, ou un rôle à ces endroits.
field-owner-of-all = Une personne responsable répond de toute l'institution.
field-manager-of-calls = La gestion porte sur des appels entiers : ne cochez pas de thème seul.
field-works-here = Quelqu'un de l'équipe a cette adresse. Modifiez plutôt ce qu'il y fait.
field-invited-already = Cette adresse est déjà invitée. Renvoyez sa lettre, ou annulez l'invitation.

## La lettre et sa page
invitation-subject = { $by } vous invite : { $institution }
invitation-lede = { $by } vous invite à travailler avec { $institution }, sur les images que le public envoie.
invitation-places = Ici :
invitation-accept = Accepter l'invitation
invitation-until = Le lien sert une fois, jusqu'au { $until }.
invitation-not-you = Si vous n'attendiez rien de tel, ne faites rien : personne n'entre avec votre adresse.
join-title = Une invitation pour vous
join-known = Vous entrez déjà avec cette adresse : votre mot de passe suffit.
join-new = Vous entrerez avec cette adresse.
join-name = Comment les collègues vous appellent
problem-invitation-over = Cette invitation n'est plus valable
    .detail = Elle a été acceptée ou annulée, ou ses sept jours sont passés. La personne qui vous a écrit peut en envoyer une autre ; si elle a été acceptée par vous, connectez-vous.
problem-last-owner = Quelqu'un doit répondre de l'institution
    .detail = Rien n'a été changé. Nommez d'abord une autre personne responsable.

## Leurs lignes du journal
desk-act-invite = a invité quelqu'un
desk-act-invite-as = a invité { $name } : { $role ->
    [owner] responsable
    [community-manager] gestion des appels
    [moderator] modération
   *[reader] lecture
}
desk-act-call-back-invitation = a annulé une invitation
desk-act-join = a accepté une invitation
desk-act-dismiss = a retiré quelqu'un de l'équipe
