### Chercher quelque chose sur les murs.

search-title = Chercher
search-title-for = « { $words } », recherche
search-field = Chercher parmi ce qui est accroché
search-within = dans
search-act = Chercher
search-found = Ce qui a été trouvé
search-everywhere = Chercher sur tous les murs
search-latest = ← Revenir aux premières
search-none = Rien de ce qui est accroché ne contient tous ces mots.
search-none-by = Rien n'est accroché sous ce nom.
search-none-hint = Essayez avec moins de mots, ou le début d'un seul. Les accents et les majuscules ne comptent pas.
search-by-title = Tout de { $name }
