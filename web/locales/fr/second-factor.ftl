### Une deuxième chose à montrer pour entrer.

second-factor-title = Un code en plus du mot de passe
second-factor-lede = Une application du téléphone, dite d'authentification, montre un nouveau code toutes les trente secondes. Avec elle, connaître votre mot de passe ne suffit plus à entrer.
second-factor-owed = Là où vous travaillez, chaque personne montre un code en plus de son mot de passe. Dès que le vôtre est en place, vous revoyez tout.
second-factor-unshown = Là où vous travaillez, un mot de passe seul n'ouvre rien, et vous avez une clé d'accès. Entrez avec elle. Si elle est perdue, la personne qui tient Cimaise chez vous peut vous laisser entrer de nouveau.
second-factor-show = Se déconnecter, et entrer avec elle
second-factor-begin = Mettre en place
second-factor-scan = Ouvrez votre application d'authentification, ajoutez un compte, et montrez-lui cette image.
second-factor-qr = Code QR pour votre application d'authentification
second-factor-typed = Ou tapez-y ceci :
second-factor-open = Ou l'ouvrir sur cet appareil
second-factor-code = Code
second-factor-confirm = Elle montre ce code
second-factor-done = Désormais, ce code est demandé pour entrer.
second-factor-paper = Codes sur papier
second-factor-paper-hint = Pour le jour où le téléphone n'est pas là : chacun ouvre une fois. Notez-les ou imprimez-les maintenant ; ils ne seront plus montrés.
second-factor-noted = Je les ai
second-factor-left = { $count ->
    [0] Il n'en reste aucun.
    [one] Il en reste un.
   *[other] Il en reste { $count }.
}
second-factor-renew = En montrer dix nouveaux
second-factor-remove-title = Sans code
second-factor-remove = Ne plus demander de code
account-second-factor = Un code en plus du mot de passe
account-second-factor-on = Il est demandé pour entrer.
account-second-factor-off = Seul le mot de passe est demandé.
account-second-factor-see = Voir
account-done-second-factor = Plus aucun code n'est demandé.
sign-in-code-title = Encore un code
sign-in-code-hint = Celui que montre votre application d'authentification, ou l'un de ceux sur papier.
people-second-factor = Pour entrer
people-second-factor-ask = Toute l'équipe montre un code en plus du mot de passe
people-second-factor-hint = Qui n'en a pas le met en place à sa prochaine venue, et ne voit rien d'ici là. Une clé d'accès vaut les deux. Il faut avoir l'un ou l'autre vous-même.
people-done-second-factor = C'est noté, dès maintenant.
field-wrong-code = Ce n'est pas le code, ou il a déjà servi : attendez le suivant.
problem-code-wanted = Un code est attendu
    .detail = Ce compte montre un code en plus de son mot de passe : envoyez-le comme « code ».
problem-wrong-code = Ce n'est pas le code
    .detail = Il a peut-être déjà servi : attendez le suivant.
problem-second-factor-wanted = Mettez d'abord votre code en place
    .detail = Là où vous travaillez, chaque personne montre un code en plus de son mot de passe. Cela se fait dans votre compte.
problem-second-factor-unshown = Entrez d'abord avec votre clé d'accès
    .detail = Rien n'a été changé. Là où vous travaillez, un mot de passe seul n'ouvre rien, et vous avez une clé d'accès.
problem-second-factor-set = Il y a déjà un code
    .detail = Rien n'a été changé. Retirez-le d'abord pour en mettre un autre.
problem-second-factor-asked = Un code est demandé là où vous travaillez
    .detail = Rien n'a été changé. Il peut être renouvelé, pas retiré.
problem-second-factor-first = Mettez d'abord en place un code ou une clé d'accès pour vous
    .detail = Rien n'a été changé : vous n'auriez plus pu entrer.

## Leurs lignes du journal
desk-act-set-second-factor = a mis en place un code, ou de nouveaux sur papier
desk-act-remove-second-factor = a retiré le code en plus de son mot de passe
desk-act-ask-second-factor = a choisi si toute l'équipe montre un code
desk-act-ask-second-factor-as = { $choice ->
    [on] a demandé à toute l'équipe un code en plus du mot de passe
   *[off] ne demande plus de code à l'équipe
}
