### Ce qui ne va pas, dit avec calme, et ce qu'on peut faire. Un message par code : problem-{code},
### avec son attribut .detail ; field-{code} pour un champ d'un formulaire.

problem-home = Retour à l'accueil
problem-queue = Retour à la file

problem-not-found = Rien n'est accroché ici
    .detail = La page n'existe pas, ou elle a été retirée. Vérifiez l'adresse, ou repartez de l'accueil.
problem-method-not-allowed = Cette adresse ne se prête pas à ce geste
    .detail = Revenez à la page précédente et recommencez depuis son formulaire.
problem-signed-out = Il faut d'abord vous connecter
    .detail = Votre session est finie, ou vous ne l'avez pas encore ouverte. Connectez-vous, puis recommencez.
problem-cross-site = Cette demande ne vient pas de nos pages
    .detail = Par prudence, rien n'a été fait. Ouvrez la page d'ici, puis recommencez depuis son formulaire.
problem-invalid = Quelque chose est à revoir
    .detail = Rien n'est perdu. Corrigez les points indiqués, puis envoyez de nouveau.
problem-unreadable = Nous n'avons pas pu lire cet envoi
    .detail = Il est arrivé incomplet ou sous une forme inattendue. Revenez à la page précédente et recommencez.
problem-too-large = Cet envoi est trop lourd
    .detail = Choisissez une image plus légère, ou moins d'images à la fois, puis recommencez.
problem-unsupported-type = Nous ne savons pas lire cette sorte de fichier
    .detail = Envoyez de préférence une photographie telle que votre téléphone l'a prise.
problem-too-many-requests = Un petit instant
    .detail = Beaucoup de demandes viennent de la même connexion. Réessayez { $seconds ->
        [one] dans une seconde.
       *[other] dans { $seconds } secondes.
    }
problem-unexpected = Un incident de notre côté
    .detail = Ce n'est pas de votre fait, et l'équipe technique en a la trace. Réessayez dans quelques minutes.
problem-busy = La maison est très occupée
    .detail = Votre demande n'a pas pu être traitée à temps. Réessayez dans un instant.

problem-no-such-part = Il n'y a pas de telle partie dans cette image
    .detail = La région ou la taille n'est pas écrite selon l'API Image, ou sort de l'image : son info.json donne sa taille et les parties à demander.

problem-already-decided = Quelqu'un a déjà décidé
    .detail = Rien n'a été changé. Revenez à la file pour passer à la suivante.
problem-changed-meanwhile = La personne vient de changer son envoi
    .detail = Rien n'a été décidé. Regardez ce qui a changé, puis décidez.
problem-described-meanwhile = Quelqu'un vient de la décrire
    .detail = Rien n'a été changé. Regardez ce qu'elle dit maintenant, puis décrivez-la.
problem-not-to-be-changed = Cela ne peut pas être changé en ce moment
    .detail = Quelqu'un la regarde, ou elle se prépare. Rien n'a été changé : réessayez dans quelques minutes. La page de suivi dit où elle en est.
problem-held = Quelqu'un d'autre regarde cette image
    .detail = Rien n'a été changé. Elle sera libre quand cette personne l'aura rendue, ou un peu plus tard d'elle-même.
problem-call-received = L'annonce de cet appel reste
    .detail = Rien n'a changé. Quelqu'un y a déjà envoyé quelque chose : l'appel peut encore être rangé.
problem-own-contribution = C'est votre propre contribution
    .detail = Rien n'a été changé. Un ou une collègue en décidera.
problem-too-late-to-undo = Il est trop tard pour annuler
    .detail = La réponse est déjà partie. Une image accrochée peut encore être décrochée, avec un motif.
problem-consent-needed = Cet accord est nécessaire
    .detail = Rien n'a changé : la règle d'âge de l'appel le demande à un adulte. Changez d'abord la règle.

problem-enough-sent = Vous avez envoyé tout ce qui est possible
    .detail = { $most ->
        [one] Cet appel reçoit un envoi par personne, et le vôtre est arrivé. Si vous le reprenez par son lien, vous pourrez en envoyer un autre.
       *[other] Cet appel reçoit { $most } envois par personne, et les vôtres sont arrivés. Si vous en reprenez un par son lien, vous pourrez en envoyer un autre.
    }

problem-last-reason = Ce motif doit rester proposé
    .detail = Rien n'a changé : c'est le dernier de sa sorte, et il en faut un pour répondre. Écrivez-en d'abord un autre.

field-missing = Ce champ est attendu.
field-too-many-entries = { $most } images au plus à la fois.
field-too-many-views = Vous gardez déjà { $most } vues : oubliez-en une d'abord.
field-too-long = C'est un peu long : { $most ->
    [one] un signe au plus.
   *[other] { $most } signes au plus.
}
field-unreadable = Nous n'avons pas compris cette valeur.
field-out-of-range = Un nombre de 1 à { $most }.
field-taken = Déjà pris : choisissez-en un autre.

problem-contested-decision = Quelqu'un d'autre regarde de nouveau
    .detail = La décision à laquelle vous avez pris part est contestée : un ou une collègue décide.
problem-already-appealed = Cette décision a déjà été contestée
    .detail = Une décision se conteste une fois. Ce qu'il en est se lit sur la page de suivi.
problem-appeal-over = Cette décision ne peut plus être contestée
    .detail = Le temps pendant lequel cette décision pouvait être contestée est passé. Vous pouvez toujours écrire à l'équipe.
problem-nothing-to-contest = Il n'y a rien à contester
    .detail = Ce qui est décidé au sujet de cette image se lit sur sa page de suivi.
problem-wrong-host = Cela se fait ailleurs
    .detail = Cette adresse ne porte que les pages d'une institution. Allez pour cela à { $host }.
