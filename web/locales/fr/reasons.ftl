### Le catalogue de motifs avec lequel une institution commence. reason-CODE est ce que choisit la
### modération ; .text est ce que lit la personne qui a envoyé l'image.

reason-not-the-theme = Hors du thème
    .text = Votre image nous a plu, mais nous n'y retrouvons pas le thème proposé. Relisez-le, et renvoyez-en une qui lui répond : elle sera la bienvenue.
reason-too-blurred = Trop floue
    .text = Votre image est floue, et l'on y distingue mal ce que vous avez fait. Reprenez-la d'un peu plus loin, en tenant l'appareil immobile : nous la regarderons volontiers.
reason-too-dark = Trop sombre
    .text = Votre image est trop sombre pour qu'on y voie votre travail. Reprenez-la près d'une fenêtre, en plein jour : nous la regarderons volontiers.
reason-unfinished = Le travail semble inachevé
    .text = Il nous semble que votre création n'est pas encore terminée : le patron est resté blanc ou n'est pas monté. Prenez votre temps, puis renvoyez-la.
reason-already-sent = Déjà envoyée
    .text = Nous avons déjà reçu cette image, et l'une des deux suffit. L'autre suit son chemin ; vous n'avez rien à faire.
reason-too-many-from-one-person = Beaucoup d'images de la même personne
    .text = Vous avez envoyé beaucoup d'images pour ce thème, et nous gardons de la place pour chacun. Celles que nous avons accrochées y restent ; celle-ci ne les rejoindra pas.
reason-advertising = Publicité
    .text = Votre image met en avant une marque, un commerce ou un service. La galerie n'accueille pas de publicité. Vous pouvez en envoyer une autre, sans elle.
reason-personal-data-visible = Données personnelles visibles
    .text = On peut lire sur votre image une adresse, un numéro de téléphone, une plaque ou un autre détail privé. Pour vous protéger, nous ne l'accrochons pas. Cachez ce détail, et renvoyez-la.
reason-hurtful = Pourrait blesser
    .text = Votre image ou son texte pourrait blesser des personnes qui visitent la galerie, où viennent aussi des enfants. Nous préférons ne pas l'accrocher. Une autre image sera la bienvenue.
reason-recognisable-person = Une personne est reconnaissable
    .text = On reconnaît quelqu'un sur votre image, et nous ne savons pas si cette personne est d'accord. La loi nous demande son accord. Cadrez autrement, ou renvoyez l'image avec son accord.
reason-child-recognisable = Un enfant est reconnaissable
    .text = On reconnaît un enfant sur votre image. Pour le protéger, nous ne l'accrochons pas. Reprenez votre création seule, ou de façon qu'on ne voie pas son visage : elle sera la bienvenue.
reason-someone-elses-work = L'œuvre de quelqu'un d'autre
    .text = Votre image semble reprendre celle d'une autre personne, et la loi protège son travail. Envoyez-en une que vous avez faite vous-même. Si nous nous trompons, écrivez-nous.
reason-unlawful = Contraire à la loi
    .text = La loi ne nous permet pas de montrer cette image. Elle reste privée. Si vous pensez que nous nous trompons, écrivez-nous.
reason-unreadable-file = Fichier illisible
    .text = Votre fichier nous est bien parvenu, mais nous n'avons pas pu l'ouvrir : il est sans doute abîmé. Renvoyez la photographie telle que votre téléphone l'a prise.

### Ce que l'on peut demander avant d'accrocher.
reason-crop = Recadrer
    .text = Votre image nous plaît. Pourriez-vous la recadrer pour qu'on voie mieux ce que vous avez fait, ou pour qu'on ne voie que cela ?
reason-other-file = Un autre fichier
    .text = Nous aimerions accrocher votre création, mais ce fichier-ci ne lui rend pas justice. En auriez-vous un autre : plus net, plus clair, ou entier ?
reason-other-words = D'autres mots
    .text = Votre image nous plaît. Pourriez-vous revoir son titre, son histoire, sa description ou sa signature ?
reason-permission-missing = Un accord manque
    .text = On voit dans votre image une personne, ou le travail de quelqu'un d'autre. Dites-nous si vous avez son accord, ou envoyez-en une sans.
