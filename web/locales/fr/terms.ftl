### À quelles conditions un appel reçoit des images : ce qui est accepté.

consents-title = Accords
consents-lede = Ce que chacun accepte en envoyant une image. Un nouveau texte est une nouvelle version : qui a donné son accord l'a donné aux mots qu'il a lus, et ceux-ci restent.
consents-asked = Ce qui est demandé
consents-none = Rien n'est demandé.
consents-retired = n'est plus demandé
consents-retire = Ne plus demander
consents-offer = Demander de nouveau
consents-another = Demander autre chose
consents-starter = { $starter ->
    [author] Œuvre personnelle
    [persons] Accord des personnes montrées
    [guardian] Accord d'un parent
    [licence] La licence
    [rules] Le règlement
   *[newsroom] Presse et réseaux
}
consents-own-words = Avec vos mots
consents-new = Nouvel accord
consents-edit = L'accord
consents-versions-hint = C'est la version { $version }. Un autre texte fait une nouvelle version, pour les envois à venir.
consents-text = Ce que la personne accepte
consents-text-hint = Une chose à la fois, en mots simples, dans chaque langue : personne n'accepte ce qu'il ne peut pas lire.
consents-required = Peut-on envoyer sans cet accord ?
consents-required-choice = { $choice ->
    [yes] Non : rien ne s'envoie sans lui
   *[no] Oui : chacun choisit
}
consents-done-added = L'accord est demandé désormais.
consents-done-saved = C'est enregistré. Ce qui a été accepté reste tel qu'il a été montré.
consents-done-retired = L'accord n'est plus demandé.
consents-done-offered = L'accord est de nouveau demandé.

field-too-many-consents = L'appel demande déjà { $most } accords.
field-consent-changed = Ce texte a changé pendant que votre page était ouverte. Merci de le lire, et de le cocher si vous êtes d'accord.

## Combien un appel reçoit

terms-limit = { $limit ->
    [megabytes_max] Mégaoctets par image, au plus
   *[per_person] Envois par personne, au plus
}
terms-limit-hint = { $limit ->
    [megabytes_max] Laissez vide pour ce que la maison accepte, { $most }.
   *[per_person] Laissez vide pour ne pas limiter. Ce qui est repris ne compte pas. Une personne est reconnue à son navigateur ou à son adresse : une tablette que des visiteurs partagent compte pour une seule personne.
}

## À partir de quel âge on envoie sans adulte

terms-age = Âge
terms-age-hint = Le formulaire pose une question, assez âgé ou non, et ne garde que cette réponse. Une date de naissance ne sert à rien : elle n'est pas demandée.
terms-age-from = À partir de quel âge peut-on envoyer sans adulte, en années ?
terms-younger = { $choice ->
    [with-adult] Qui est plus jeune envoie avec un adulte, qui donne son accord et son adresse
   *[refused] Qui est plus jeune ne peut pas envoyer
}
contribute-legend-age = Quel âge avez-vous ?
contribute-hint-age = Pas besoin de date de naissance : cette réponse suffit, et nous ne gardons rien d'autre de votre âge.
contribute-age = { $answer ->
    [of-age] J'ai { $from } ans ou plus
   *[younger] { $younger ->
        [with-adult] Je suis plus jeune : un adulte qui s'occupe de moi envoie ceci avec moi
       *[refused] Je suis plus jeune
    }
}
contribute-of-younger = de la part de l'adulte
contribute-hint-email-adult = Pour une personne plus jeune, l'adresse de l'adulte : le lien privé y est envoyé.
contribute-label-whole-credit = Signer avec tout ce qui est écrit ci-dessus
contribute-hint-whole-credit = L'image d'une personne plus jeune est signée d'un prénom seul : tout le monde voit un mur, et pour longtemps.
field-choose-age = Choisissez l'une des deux réponses.
field-too-young = Cet appel s'adresse à qui a { $age } ans ou plus. Les autres murs vous sont ouverts, et un appel sera peut-être bientôt pour vous.
field-guardian-address = Indiquez l'adresse de l'adulte qui envoie avec vous : le lien privé y est envoyé.
