## A film about a call or a theme

film-title = Film
film-lede = A film that another site shows. Your page leads there; nothing of that site is loaded before somebody goes there.
film-label = The film's address
film-hint = Open the film, copy the address, paste it here. It begins with https://.
film-remove = Take the film away
film-done-saved = The page leads to the film.
film-done-removed = The page leads to no film any more.
field-no-film = This is no address of a page. It begins with https://, such as https://films.example/watch.

## Its public page
gallery-film = Watch the film on { $host }
