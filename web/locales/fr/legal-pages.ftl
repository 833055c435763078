## Les pages d'une institution à côté de ses appels, par formulaire

legal-pages-title = Ses pages
legal-pages-lede = Confidentialité, accessibilité, conditions d'utilisation, et tout ce qui doit être dit. Toutes les pages de votre institution les citent au pied, dans cet ordre.
legal-pages-new = Nouvelle page
legal-pages-none = Il n'y en a pas encore.
legal-pages-order = Les pages, dans leur ordre
legal-pages-shown = Visible de tous
legal-pages-hidden = Pas encore montrée
legal-pages-up = Monter « { $title } »
legal-pages-down = Descendre « { $title } »
legal-pages-starts = Partir d'un texte
legal-pages-starts-hint = Ils disent ce que fait Cimaise, et laissent ouvert ce que vous seuls savez. Faites-les vôtres avant de les montrer.
legal-pages-started = Ce texte dit ce que fait Cimaise. Lisez-le, complétez ce qui est entre crochets, et rayez ce qui ne vaut pas chez vous. Personne ne le voit avant que vous ne le montriez.
legal-pages-name = Titre
legal-pages-name-hint = Court : il se lit au pied de toutes les pages. L'adresse de la page en est tirée, et reste.
legal-pages-words = Ce qu'elle dit
legal-pages-words-hint = Aussi longue qu'il le faut.
legal-pages-begin = La garder
legal-pages-showing = Qui la voit
legal-pages-seen-by-all = Tout le monde la voit.
legal-pages-see = Voir sa page
legal-pages-hide = La cacher
legal-pages-seen-by-none = Seule votre équipe la voit, ici.
legal-pages-show = La montrer
legal-pages-preview = La regarder d'abord
legal-pages-its-words = Ce qu'elle dit
legal-pages-remove = Abandonner cette page
legal-pages-remove-hint = Elle disparaît, avec son adresse. Cachez-la si vous voulez seulement la changer.
legal-pages-remove-now = L'abandonner
legal-pages-done-begun = La page est gardée. Seule votre équipe la voit pour l'instant.
legal-pages-done-saved = Ses mots sont gardés.
legal-pages-done-shown = Tout le monde la voit maintenant.
legal-pages-done-hidden = Seule votre équipe la voit maintenant.
legal-pages-done-moved = L'ordre est gardé.
legal-pages-done-removed = La page est abandonnée.

field-too-many-pages = Il y a déjà { $most } pages.

## Sa page publique
legal-page-changed = Dernière modification le

## Des textes d'où partir, dans le petit Markdown
legal-page-start-privacy =
    Ces pages sont tenues par { $institution }, qui répond de ce qui est gardé ici. Écrivez à [{ $contact }](mailto:{ $contact }) pour tout ce qui vous concerne. [Le délégué à la protection des données, s'il y en a un : nom et adresse.]

    ## Quand vous ne faites que regarder

    Aucun cookie n'est déposé, personne ne vous suit, et rien n'est chargé depuis un autre site. Nous comptons combien de fois un patron est téléchargé, sans savoir par qui. [Ce que votre serveur note des visites, comme les adresses, et combien de temps : demandez-le à qui le tient.]

    ## Quand vous envoyez une image

    Nous gardons ce que demande le formulaire : vos images, leurs descriptions, un titre et une histoire, le nom dont vous voulez signer, la licence que vous choisissez, les déclarations que vous acceptez avec leur date, et votre adresse e-mail si vous la donnez. Là où un appel demande si vous avez l'âge, seule votre réponse est gardée, sans date de naissance.

    - L'endroit et l'appareil d'une prise de vue ne sortent jamais d'ici : ce qui est accroché est redessiné sans eux.
    - Ce que vous envoyez n'est vu que de notre équipe tant que ce n'est pas accepté. Ce qui est accepté est accroché pour tout le monde.
    - Les images sont comparées entre elles par une petite empreinte de chacune, pour remarquer quand la même arrive deux fois. Aucun visage n'est reconnu.
    - Votre adresse sert à vous dire ce que devient votre image, et à vous renvoyer votre lien. Nous ne la donnons à personne.
    - Après un envoi, un cookie reste trente jours dans votre navigateur. Il nous dit quand les mêmes images reviennent, et ne sert à rien d'autre.

    Nous gardons cela pour que ce que vous envoyez soit regardé, accroché sous la licence que vous avez choisie, et qu'on puisse en répondre. [La base légale, comme votre accord ou une mission d'intérêt public.]

    ## Combien de temps

    Ce qui est accroché le reste jusqu'à ce que vous le retiriez, ou que nous le décrochions. Ce qui a été refusé reste privé, pour que vous puissiez le contester pendant six mois. Quand vous retirez une image, ses fichiers sont effacés ici ; vos mots et votre adresse le sont aussi quand vous demandez de tout effacer. [Après combien de jours un appel laisse partir de lui-même fichiers et adresses, s'il le fait.]

    Ce que fait notre équipe est écrit dans un journal qui désigne les décisions par des numéros : il reste quand vos mots et votre nom n'y sont plus.

    ## Quand vous signalez une image

    Nous gardons ce que vous dites, et votre nom et votre adresse si vous les donnez, pour vous répondre. Seule notre équipe les lit.

    ## Ce que vous pouvez faire

    Par le lien privé reçu à l'envoi, vous pouvez voir tout ce que nous gardons de vous, en prendre une copie, changer vos mots, retirer votre image, ou tout faire effacer. Si vous avez perdu ce lien, le pied de chaque page le renvoie à votre adresse. Sans adresse, écrivez-nous.

    Si vous trouvez que nous ne faisons pas ce que nous disons, vous pouvez vous tourner vers l'autorité de protection des données. [Son nom et son adresse.]
    .title = Confidentialité
legal-page-start-accessibility =
    { $institution } veut que tout le monde puisse se servir de ces pages. [Leur degré de conformité, à quelle norme, qui l'a constaté et quand.]

    ## Ce qui a été fait

    - Les pages sont faites pour répondre aux WCAG 2.2, niveau AA.
    - Toutes s'utilisent au clavier seul, sans JavaScript, et avec un texte deux fois plus grand.
    - Elles suivent ce que préfère votre appareil : couleurs sombres, moins de mouvement.
    - Les couleurs sont choisies pour que les mots s'y lisent.
    - Qui envoie une image est invité à la décrire pour qui ne la voit pas. Notre équipe peut compléter les descriptions.

    ## Ce qui peut encore gêner

    - Les images viennent du public : certaines n'ont pas de description, ou une courte.
    - Les histoires sont dans la langue où elles ont été écrites.
    - [Ce que vous savez d'autre.]

    ## Si quelque chose vous arrête

    Écrivez à [{ $contact }](mailto:{ $contact }) en disant de quelle page il s'agit : nous vous aiderons, et nous réparerons si nous le pouvons. Vous pouvez aussi nous envoyer votre image par d'autres voies. [Lesquelles : par la poste, à l'accueil du musée.]

    Si la réponse ne vous aide pas, vous pouvez vous tourner vers [l'organisme auprès duquel on peut se plaindre, et son adresse].

    Cette déclaration a été écrite le [date].
    .title = Accessibilité
legal-page-start-terms =
    Ces pages sont tenues par { $institution }. Qui envoie une image accepte ce qui suit, et les règles de l'appel auquel elle est envoyée.

    ## Ce que vous envoyez

    - Envoyez des images que vous avez faites, ou que vous pouvez envoyer pour qui les a faites.
    - Les personnes reconnaissables doivent être d'accord, et pour un enfant ses parents.
    - Ce qui est contraire à la loi, blesse quelqu'un ou fait de la publicité n'est pas accroché.

    ## Ce qui reste à vous

    Votre image reste à vous. Vous nous permettez de la montrer ici, sous la licence que vous choisissez dans le formulaire : elle dit ce que d'autres peuvent en faire, et se lit sous l'image avec le nom dont vous signez. Cela ne coûte rien, et ne rapporte rien.

    ## Qui décide

    Rien n'est accroché avant que quelqu'un de notre équipe l'ait regardé. On décide selon les règles de l'appel, pas selon le goût, et on vous dit pourquoi si l'image ne peut pas être accrochée. Vous pouvez contester un refus pendant six mois : quelqu'un d'autre regarde alors.

    ## La retirer

    Vous pouvez retirer votre image à tout moment, par le lien privé reçu à l'envoi. Elle est alors décrochée et effacée ici. Ce que d'autres en ont fait avant, selon sa licence, reste permis.

    ## Si quelque chose ne devrait pas être accroché ici

    Sous chaque image, un lien permet de la signaler, sans compte. Nous regardons, et nous vous disons ce que nous avons décidé si vous laissez une adresse.

    ## À qui écrire

    Écrivez à [{ $contact }](mailto:{ $contact }). [Le droit applicable, et les tribunaux.]
    .title = Conditions d'utilisation

## Le journal
desk-act-add-page = a commencé une page
desk-act-change-page = a modifié une page
desk-act-show-page = a montré une page à tous
desk-act-hide-page = a caché une page
desk-act-remove-page = a abandonné une page
