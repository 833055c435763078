### Looking for something on the walls.

search-title = Search
search-title-for = “{ $words }”, searched
search-field = Search what hangs
search-within = in
search-act = Search
search-found = What was found
search-everywhere = Search on all walls
search-latest = ← Back to the first ones
search-none = Nothing that hangs has all of these words.
search-none-by = Nothing hangs under this name.
search-none-hint = Try fewer words, or only the beginning of one. Accents and capitals do not matter.
search-by-title = All by { $name }
