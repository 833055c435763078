### Les comptes que l'équipe a ailleurs, et avec lesquels elle se connecte (OpenID Connect).

elsewhere-or = ou
elsewhere-join = Avec un compte dont l'adresse est { $email }, aucun mot de passe n'est nécessaire ici :
elsewhere-title = Comptes ailleurs
elsewhere-lede = Avec un compte lié, vous vous connectez sans mot de passe de cette maison.
elsewhere-linked = Lié { $ago }.
elsewhere-not-linked = Pas lié à vous.
elsewhere-link = Lier
elsewhere-unlink = Délier
elsewhere-no-password = Vous vous connectez avec un compte que vous avez ailleurs, et n'avez pas de mot de passe ici. Vous pouvez en choisir un, comme seconde entrée.
elsewhere-first-password = Choisir un mot de passe
elsewhere-again = Montrez d'abord qui vous êtes, avec le compte qui vous sert à vous connecter.
elsewhere-confirm = Montrez qui vous êtes avec le compte qui vous sert à vous connecter, puis revenez à cette page et continuez.
elsewhere-new-tab = (dans un nouvel onglet)
elsewhere-done-linked = Le compte est lié : vous pouvez désormais vous connecter avec lui.
elsewhere-done-unlinked = Le compte est délié : il n'ouvre plus rien ici.
elsewhere-done-confirmed = Vous avez montré qui vous êtes. Si une autre page l'attend, retournez-y et continuez.
elsewhere-why = { $why ->
    [cancelled] La connexion a été interrompue. Rien n'a changé : recommencez quand vous voulez.
    [lost] Ce retour a déjà servi, a pris trop de temps, ou a commencé dans un autre navigateur. Recommencez ici.
    [down] Le service où se trouve votre compte ne répond pas comme il devrait. Réessayez dans quelques minutes, ou choisissez une autre manière.
    [doubtful] La réponse du service où se trouve votre compte n'est pas digne de confiance : personne n'est entré. Réessayez ; si cela se répète, prévenez les responsables de cette maison.
    [unverified] Le service où se trouve votre compte ne répond d'aucune adresse à vous : nous ne savons pas qui vous êtes ici. Connectez-vous autrement, puis liez ce compte depuis la page de votre compte.
    [unknown] Personne ne travaille ici sous l'adresse de ce compte, et aucune invitation ne l'attend. Demandez aux responsables de votre institution de vous inviter à cette adresse.
    [taken] Ce compte est lié à quelqu'un d'autre ici.
    [other] Ce n'est pas un compte que vous avez lié ici.
   *[unsure] Montrez d'abord qui vous êtes, puis liez le compte.
}
desk-act-link-identity = a lié un compte ailleurs
desk-act-unlink-identity = a délié un compte ailleurs
field-show-elsewhere = Montrez d'abord qui vous êtes, avec le compte qui vous sert à vous connecter.
problem-elsewhere-only = Se connecter ailleurs
    .detail = Dans cette maison, personne ne se connecte avec un mot de passe ou une clé d'accès : utilisez le compte que nomme la page de connexion.
