### Les jetons, par lesquels des programmes agissent au nom de quelqu'un.

tokens-title = Jetons pour programmes
tokens-lede = Un programme, comme un écran dans le hall ou un bilan à vous, agit en votre nom avec un jeton. Il ne peut jamais plus que vous, et rien sur les comptes, les personnes ni les jetons.
tokens-yours = Vos jetons
tokens-none = Vous n'avez aucun jeton.
tokens-made = Voici votre jeton
tokens-made-once = Copiez-le maintenant là où le programme le trouvera : il ne sera plus montré, et la maison n'en garde pas. Qui l'a en main agit en votre nom.
tokens-noted = C'est noté
tokens-new = Un nouveau jeton
tokens-name = Nom
tokens-name-hint = Ce qui vous le fera reconnaître, et aux collègues dans le journal : le programme, ou l'endroit où il tourne.
tokens-scopes = Ce qu'il peut faire
tokens-scope = { $scope ->
    [read] lire
    [decide] décider
   *[set-up] régler
}
tokens-scope-label = { $scope ->
    [read] Lire
    [decide] Décider
   *[set-up] Régler
}
tokens-scope-hint = { $scope ->
    [read] Ce que vous voyez : la file, les images, les appels, le journal.
    [decide] Les décisions et ce qui va avec : notes, signalements, lettres, ce qui s'accroche et quand.
   *[set-up] Les appels, les thèmes, le catalogue des motifs, les mots guettés.
}
tokens-institution = Où
tokens-everywhere = Partout où je travaille
tokens-expiry = Jusqu'à quand
tokens-expiry-days = { $days } jours
tokens-expiry-year = Un an
tokens-expiry-date = Jusqu'à un jour donné
tokens-until = Le dernier jour
tokens-until-hint = Seulement si vous avez choisi « jusqu'à un jour donné » : d'ici à un an.
tokens-make = Créer le jeton
tokens-until-when = Valable jusqu'au { $date }
tokens-over-since = Terminé depuis le { $date }
tokens-used = Dernier usage le { $date }
tokens-unused = Jamais employé
tokens-at = Pour { $institution } seulement
tokens-revoke = Révoquer
tokens-done-revoked = Révoqué : il n'ouvre plus rien.
tokens-hint-password = Un nouveau mot de passe révoque tous vos jetons : qui connaissait l'ancien a pu en créer.
account-tokens = Jetons pour programmes
account-tokens-count = { $count ->
    [0] Aucun.
    [one] Un seul.
   *[other] Il y en a { $count }.
}
account-tokens-see = Les voir
people-tokens = Jetons
people-tokens-hint = Des programmes qui agissent ici au nom de quelqu'un. En révoquer un y met fin ici ; celui qui vaut aussi ailleurs n'a pas de nom ici, et y reste valable.
tokens-not-at = Plus pour { $institution } : il y a été retiré.
people-token-elsewhere = Un jeton qui vaut aussi ailleurs
people-token-of = de { $name }
people-done-token = Le jeton est révoqué.
field-too-many-tokens = Vous en avez déjà { $most } : révoquez-en un d'abord.

## Refus
problem-token-unknown = Ce jeton n'est pas connu
    .detail = Il a été révoqué, ou n'a pas été copié en entier. Créez-en un autre dans votre compte, et envoyez-le comme « Authorization: Bearer ».
problem-token-over = Le temps de ce jeton est passé
    .detail = Créez-en un autre dans votre compte, et donnez-le au programme.
problem-token-not-enough = Ce jeton ne suffit pas
    .detail = { $scope ->
        [none] Les personnes, les comptes, les sessions et les jetons sont pour qui se connecte.
       *[other] Il n'a pas été créé pour cela : il lui faudrait la portée « { $scope } ».
    }

## Leurs lignes du journal
desk-act-make-token = a créé un jeton
desk-act-revoke-token = a révoqué un jeton
desk-by-token = { $name }, avec le jeton « { $token } »
desk-by-some-token = { $name }, avec un jeton

## Le mail avant la fin d'un jeton
tokens-letter-subject = Votre jeton « { $name } » se termine bientôt
tokens-letter-ends = Votre jeton « { $name } » vaut jusqu'au { $on }. Dès lors, le programme qui l'emploie n'aura plus de réponse.
tokens-letter-then = S'il sert encore, créez-en un autre et donnez-le au programme. Sinon, il n'y a rien à faire.
tokens-letter-open = Voir vos jetons
