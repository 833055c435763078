### L'institution elle-même, par formulaire.

## L'institution
set-up-institution = L'institution
set-up-institution-hint = Son nom, ses langues, son fuseau horaire, sa couleur, ses caractères, ses mentions légales et ses pages.
set-up-edit-institution = Modifier l'institution
set-up-done-institution-saved = L'institution est enregistrée ; ses pages la montrent ainsi dès maintenant.
set-up-institution-words = Ce qu'elle dit d'elle-même
set-up-name = Nom
set-up-name-hint = Le même dans toutes les langues ; l'adresse des pages ne change pas avec lui.
set-up-contact = Adresse de courriel
set-up-contact-hint = Montrée sur ses pages ; c'est là qu'arrivent les réponses aux courriels.
set-up-legal-notice = Mentions légales
set-up-legal-notice-hint = Qui publie, qui héberge, à qui se plaindre. Montrées au bas de sa page.
set-up-where = Langues et heure
set-up-languages = Langues
set-up-languages-hint = Dans quelles langues elle écrit. Dans la première, ses textes doivent être là ; les autres s'y ajoutent.
set-up-language = { $place ->
    [1] Sa propre langue
   *[other] Langue { $place }
}
set-up-no-language = Aucune
set-up-time-zone = Fuseau horaire
set-up-time-zone-hint = Les dates s'y lisent et s'y écrivent. Celles qui sont déjà fixées restent au même instant.
set-up-look = Son apparence
set-up-accent = Couleur
set-up-accent-hint = Celle des boutons et de ce qui doit se voir. Choisissez-la librement : là où elle se lirait mal, la teinte lisible la plus proche est prise.
set-up-tones-drawing = Un mur clair et un mur sombre, chacun avec une image, un titre et un bouton de cette couleur
set-up-tone = { $as ->
    [chosen] { $wall ->
        [1] Sur le mur clair, les mots sont écrits dans la couleur telle quelle.
       *[other] Sur le mur sombre, les mots sont écrits dans la couleur telle quelle.
    }
   *[changed] { $wall ->
        [1] Sur le mur clair, les mots sont écrits un peu plus foncé ({ $shade }) pour se lire.
       *[other] Sur le mur sombre, les mots sont écrits un peu plus clair ({ $shade }) pour se lire.
    }
}
set-up-tone-button = { $ink ->
    [white] Sur un bouton, les mots sont écrits en blanc.
   *[black] Sur un bouton, les mots sont écrits en noir.
}
set-up-fonts = Caractères
set-up-fonts-hint = Ceux que chaque appareil a déjà : rien n'est à charger.
set-up-fonts-choice = { $fonts ->
    [plain] Simple
    [bookish] Livre
    [round] Rond
   *[classic] Classique
}
set-up-fonts-meaning = { $fonts ->
    [plain] Tout sans empattements.
    [bookish] Tout avec empattements, comme dans un livre.
    [round] Des titres ronds, le reste sans empattements.
   *[classic] Des titres à empattements, le reste sans.
}
set-up-preview = Voir d'abord
field-no-colour = Une couleur s'écrit # et six chiffres ou lettres de a à f, comme #d6001c.
field-no-time-zone = Choisissez un fuseau horaire de la liste, comme Europe/Paris.
