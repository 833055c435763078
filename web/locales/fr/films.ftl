## Un film sur un appel ou un thème

film-title = Film
film-lede = Un film que montre un autre site. Votre page y mène ; rien de ce site n'est chargé avant qu'on s'y rende.
film-label = L'adresse du film
film-hint = Ouvrez le film, copiez l'adresse, collez-la ici. Elle commence par https://.
film-remove = Retirer le film
film-done-saved = La page mène au film.
film-done-removed = La page ne mène plus à un film.
field-no-film = Ce n'est pas l'adresse d'une page. Elle commence par https://, comme https://films.example/voir.

## Sa page publique
gallery-film = Voir le film sur { $host }
