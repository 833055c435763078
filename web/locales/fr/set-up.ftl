### Préparer un appel et ses thèmes, seul et par formulaire.

## La liste
set-up-calls-title = Les appels
set-up-new-call = Ouvrir un appel
set-up-edit-call = Modifier l'appel
set-up-see-call = Voir la page publique
set-up-new-theme = Ajouter un thème
set-up-see-wall = Voir le mur
set-up-no-call = Aucun appel pour l'instant. Le premier se prépare en deux minutes : un titre, des dates, une licence.
set-up-no-theme = Cet appel n'a pas encore de thème : on ne peut rien y envoyer. Ajoutez le premier.
set-up-dates = Du { $from } au { $until }
set-up-hung = { $count ->
    [0] Rien d'accroché encore
    [one] { $count } image accrochée
   *[other] { $count } images accrochées
}
set-up-season-before = Pas encore ouvert
set-up-season-open = Ouvert
set-up-season-closed = Terminé
set-up-season-archived = Rangé
set-up-done-call-opened = L'appel est prêt. Ajoutez-lui maintenant un thème.
set-up-done-call-saved = L'appel est enregistré.
set-up-done-call-put-away = L'appel est rangé. On peut le ressortir à tout moment.
set-up-done-call-back = L'appel est de retour, là où le placent ses dates.
set-up-done-theme-added = Le thème est ajouté à son appel.
set-up-done-theme-saved = Le thème est enregistré.
set-up-done-renditions-saved = Le choix est enregistré : il vaut pour ce qui sera accroché.
set-up-renditions = Comment les images sont dessinées
set-up-avif = En AVIF aussi
set-up-avif-hint = Les pages pèsent environ un quart de moins pour qui les regarde. Chaque image demande en échange des minutes de processeur ; elle est d'abord accrochée comme les autres, et dessinée en AVIF plus tard, quand rien d'autre n'attend. Pour ce qui est déjà accroché, la personne qui tient le serveur lance « cimaise renditions ».

## Un appel
set-up-new-call-title = Ouvrir un appel
set-up-call-words = Ce qu'on en dit
set-up-title = Titre
set-up-call-title-hint = Quelques mots ; l'adresse de la page en est faite et ne changera plus.
set-up-summary = En une ou deux phrases
set-up-summary-hint = Sous le titre, et quand on partage le lien.
set-up-when = Quand
set-up-zone = À l'heure de { $zone }.
set-up-opens-at = Ouverture
set-up-closes-at = Fermeture
set-up-terms = À quelles conditions
set-up-licences = Licences proposées
set-up-licences-hint = Chaque personne choisit parmi celles-ci. Proposez-en au moins une.
set-up-pictures-max = Images par envoi, au plus
set-up-second-opinion = Sur quoi deux personnes doivent-elles être d'accord ?
set-up-second-opinion-hint = Pour accrocher comme pour refuser. Quand personne d'autre ne peut décider, une seule suffit.
set-up-second-opinion-choice = { $choice ->
    [flagged] Sur celles où quelque chose a été remarqué : ressemblance, plusieurs envois, décision contestée
    [always] Sur toutes les images
   *[never] Sur aucune : une seule personne décide
}
set-up-rules = Le règlement
set-up-rules-hint = Un brouillon est déjà là : gardez-le ou récrivez-le.
set-up-usual-rules =
    Envoyez une image que vous avez faite vous-même, en réponse au thème.
    Si l'on y reconnaît quelqu'un, demandez-lui d'abord son accord.
    Une personne de l'équipe regarde chaque image avant de l'accrocher. Si la vôtre ne l'est pas, vous saurez pourquoi.
    Vous pouvez retirer votre image à tout moment, par votre lien de suivi.

set-up-put-away-title = Ranger l'appel
set-up-put-away-hint = Il ne reçoit plus d'images et se montre parmi les appels passés. Ce qui est accroché reste au mur, et l'appel peut être ressorti.
set-up-put-away = Ranger
set-up-away-hint = Il est rangé : il ne reçoit plus d'images et se montre parmi les appels passés.
set-up-bring-back = Ressortir l'appel

## Les licences
set-up-licence-cc-by-4-0 = CC BY 4.0
    .meaning = Chacun peut la reprendre et la transformer, en nommant son auteur.
set-up-licence-cc-by-sa-4-0 = CC BY-SA 4.0
    .meaning = De même, si ce qu'on en fait reste sous la même licence.
set-up-licence-cc-by-nc-4-0 = CC BY-NC 4.0
    .meaning = De même, sans en faire commerce.
set-up-licence-cc0-1-0 = CC0 1.0
    .meaning = Chacun en fait ce qu'il veut, sans condition.
set-up-licence-all-rights-reserved = Tous droits réservés
    .meaning = Elle est montrée ici et nulle part ailleurs.

## Un thème
set-up-new-theme-title = Ajouter un thème
set-up-theme-words = L'histoire à raconter
set-up-theme-title-hint = Une question ou une scène : « Pourquoi pleure-t-elle ? »
set-up-prompt = L'invitation
set-up-prompt-hint = Ce qu'on donne à imaginer, en quelques phrases.
set-up-hashtag = Mot-dièse
set-up-hashtag-hint = Celui du moment, avec ou sans son dièse.
set-up-theme-when-hint = Un thème ne reçoit rien hors des dates de son appel.
set-up-exhibition = L'exposition à laquelle il répond
set-up-exhibition-title = Son titre
set-up-exhibition-hint = Laissez vide s'il n'y en a pas.
set-up-exhibition-address = Sa page
set-up-kit = Le patron à imprimer
set-up-with-kit = Proposer le patron en papier à plier
set-up-with-kit-hint = Une feuille A4 à découper, avec le lien de ce thème et son code à scanner.
set-up-kit-credit = Signé
set-up-kit-credit-hint = Qui a dessiné le patron, comme on l'imprime au bas de la feuille.
set-up-kit-licence = Sa licence
set-up-kit-usual-title = Personnage en papier à plier
set-up-kit-stands = { $count ->
    [0] Le patron, signé { $credit }, attend ses premiers téléchargements.
    [one] Le patron, signé { $credit }, a été téléchargé une fois.
   *[other] Le patron, signé { $credit }, a été téléchargé { $count } fois.
} Les feuilles déjà imprimées restent bonnes : leur lien mène au patron tel qu'il est maintenant.

## Ce qui est à revoir
field-closes-too-early = La fermeture doit venir après l'ouverture.
field-choose-one = Choisissez-en au moins une.
field-between = Un nombre entre { $least } et { $most }.

## Les mots de l'équipe
set-up-words = Les mots de l'équipe
set-up-words-hint = Les motifs qu'on peut donner, et les mots dont on veut être averti.
set-up-watched-words = Mots à surveiller
set-up-watched-words-lede = Une image dont le titre, l'histoire, la signature ou la description contient l'un de ces mots est signalée dans la file. Rien n'est refusé pour autant : quelqu'un regarde, et décide.
set-up-watched-words-label = Un mot ou une expression par ligne
set-up-watched-words-hint = { $most } lignes au plus, de { $longest } signes. Les majuscules et les accents ne comptent pas. « idiot* » trouve aussi « idiote » et « idiots ». Ce qui attend déjà n'est pas relu.
set-up-done-watched-words-saved = La liste est enregistrée. Elle vaut pour ce qui arrive désormais.
field-too-many-lines = { $most } lignes au plus.
field-line-too-long = Ligne { $line } : { $most } signes au plus.
field-line-without-word = Ligne { $line } : il y manque un mot.

## Le catalogue des motifs
set-up-reasons = Motifs
set-up-reasons-lede = Ce que l'équipe choisit quand une image n'est pas accrochée, et ce que lit la personne qui l'a envoyée. Changer un texte ne change rien à ce qui a déjà été dit.
set-up-reasons-part = { $part ->
    [refusal] Pour refuser ou décrocher
    [change] Pour demander un changement
    [file] Quand un fichier ne peut pas être lu
   *[retired] Ne sont plus proposés
}
set-up-reasons-part-hint = { $part ->
    [refusal] Dans l'ordre où l'équipe les voit.
    [change] Rien n'est refusé : la personne répond depuis sa page de suivi.
    [file] La maison le dit d'elle-même ; son texte seul se change.
   *[retired] Ils restent lisibles là où ils ont été donnés.
}
set-up-reason-new = Nouveau motif
set-up-reason-edit = Le motif
set-up-reason-up = Monter « { $label } »
set-up-reason-down = Descendre « { $label } »
set-up-reason-retire = Ne plus proposer
set-up-reason-offer = Proposer de nouveau
set-up-reason-ground = À quoi sert-il, et sur quoi repose-t-il ?
set-up-ground = { $ground ->
    [law] Une loi
    [change] Demander un changement
    [file] Un fichier illisible
   *[house-rule] Une règle de l'appel
}
set-up-reason-rests = { $ground ->
    [law] Pour refuser ou décrocher, au nom d'une loi. Dites laquelle dans le texte.
    [change] Pour demander un changement.
    [file] La maison le donne d'elle-même quand un fichier ne peut pas être lu.
   *[house-rule] Pour refuser ou décrocher, au nom d'une règle de l'appel.
}
set-up-reason-label = Ce que l'équipe choisit
set-up-reason-label-hint = Quelques mots : « Trop floue ».
set-up-reason-text = Ce que lit la personne
set-up-reason-text-hint = Une phrase ou deux, aimables et précises. L'équipe peut y joindre un mot personnel.
set-up-reason-preview = Voir la lettre
set-up-reason-letters = La lettre
set-up-reason-letters-hint = Telle qu'elle partirait, pour une image imaginée. Rien n'est envoyé ni enregistré.
set-up-reason-sample-title = Le titre de l'image
set-up-reason-sample-theme = le titre du thème
set-up-done-reason-added = Le motif est ajouté au catalogue.
set-up-done-reason-saved = Le motif est enregistré.
set-up-done-reason-retired = Le motif n'est plus proposé.
set-up-done-reason-offered = Le motif est proposé de nouveau.
field-too-many-reasons = Le catalogue a { $most } motifs déjà.

## Les données d'une personne
subjects-title = Données d'une personne
subjects-lede = Quelqu'un demande ce que vous gardez de lui, ou que tout soit effacé : vous avez un mois pour répondre. Vérifiez d'abord que la demande vient bien de cette adresse.
subjects-address = Son adresse, telle que donnée avec l'envoi
subjects-find = Chercher
subjects-found = { $count ->
    [0] Rien n'a été envoyé avec cette adresse.
    [one] Un envoi.
   *[other] { $count } envois.
}
subjects-export = Télécharger ce qui est gardé
subjects-export-hint = Un fichier à lui transmettre : ses textes, ses accords, ce qui a été décidé et dit, les courriels partis. Les notes de l'équipe n'y sont pas.
subjects-sure = J'ai vérifié la demande
subjects-erase-hint = Les images quittent le mur, les fichiers et les textes sont effacés, un dernier courriel le lui dit. Rien ne se retrouve ensuite.
subjects-erase = { $count ->
    [one] Effacer cet envoi
   *[other] Effacer ces { $count } envois
}
subjects-erased = { $count ->
    [0] Rien n'était à effacer.
    [one] Un envoi est effacé.
   *[other] { $count } envois sont effacés.
}

## Ce qu'un appel garde
retention-title = Ce que l'appel garde
retention-going = Ce qui s'en va
retention-nothing = Rien ne s'en va de soi-même : tout est gardé jusqu'à ce qu'on l'efface.
retention-acts-from = Ce choix agit à partir du { $date }. D'ici là, on peut le changer : rien n'est encore effacé.
retention-files-due = fichiers d'envois à effacer le premier jour
retention-files-soon = dans les trente jours, ceux-là compris
retention-contacts-due = adresses à effacer le premier jour
retention-contacts-soon = dans les trente jours, celles-là comprises
retention-counted = Comptés jusqu'à 500.
retention-hint = En jours. Un champ vide : rien ne s'en va. Ce qui est au mur reste.
retention-field = { $field ->
    [files_days] Les images refusées ou décrochées
    [contacts_days] Les adresses de qui n'est pas au mur
   *[words_days] Les mots du journal
}
retention-field-hint = { $field ->
    [files_days] Jours après le dernier où la décision peut être contestée. La décision et son motif restent.
    [contacts_days] Jours après la fermeture de l'appel, et jamais avant que plus rien ne puisse être contesté.
   *[words_days] Jours après leur écriture. Qui a fait quoi, et quand, reste.
}

## Sur le modèle d'un autre
set-up-copy = Prendre pour modèle
set-up-copy-title = Un appel sur ce modèle
set-up-copy-lede = Tout est repris : textes, règlement, licences, accords demandés, thèmes et gabarits. Les thèmes s'ouvrent aussi longtemps après l'ouverture que dans le modèle. Ce qui est conservé, combien de temps, les couvertures et les films se choisissent à nouveau.
set-up-copy-act = Ouvrir l'appel
set-up-done-call-copied = Le nouvel appel est prêt, avec ses thèmes. Relisez-les.

## Avant l'annonce
set-up-season-unannounced = Pas encore annoncé
set-up-unannounced-hint = Seule votre équipe le voit. Regardez-le comme le verra le public, puis annoncez-le.
set-up-announce = Annoncer l'appel
set-up-preview-call = Le voir comme le public
set-up-preview-wall = Voir comme le public
set-up-take-announcement-back = Revenir sur l'annonce
set-up-take-announcement-back-hint = Possible tant que personne n'a rien envoyé.
set-up-announced = Quand le public le voit-il ?
set-up-announced-choice = { $choice ->
    [yes] Dès maintenant
   *[no] Quand vous l'annoncerez : en attendant, seule votre équipe le voit
}
set-up-done-call-announced = L'appel est annoncé : tout le monde le voit.
set-up-done-announcement-back = Seule votre équipe voit encore l'appel.

## Les textes en Markdown
set-up-markdown-hint = Une ligne nouvelle fait un paragraphe ; des *mots* ressortent, **davantage** ; - commence un point de liste, ## un intertitre ; des [mots](https://…) mènent ailleurs.
set-up-said = Ce qu'on verra ({ $language })
set-up-said-short = Ce qu'on verra

## Logos et couvertures
set-up-logo = Logo
set-up-logo-hint = En PNG ou WebP, plutôt large et bas, sans fond : il se tient en haut de chaque page, sur un papier blanc là où les pages sont sombres. Votre nom est lu à voix haute à sa place.
set-up-cover = Couverture
set-up-cover-hint = Une image large, en tête de la page et sur les liens qu'on partage. Elle est redessinée ; où elle a été prise n'est pas gardé.
set-up-ornament-file = Image
set-up-ornament-other = Une autre image, si vous voulez
set-up-ornament-alt = Ce qu'elle montre
set-up-ornament-alt-hint = Pour qui ne la voit pas, en une phrase.
set-up-ornament-remove = La retirer
set-up-done-ornament-saved = L'image est à sa place.
set-up-done-ornament-removed = L'image est retirée.
field-file-none = Choisissez d'abord une image.
