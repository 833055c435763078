### The institution itself, by form.

## The institution
set-up-institution = The institution
set-up-institution-hint = Its name, languages, time zone, colour, fonts, legal notice and pages.
set-up-edit-institution = Edit the institution
set-up-done-institution-saved = The institution is saved; its pages show it so from now on.
set-up-institution-words = What it says of itself
set-up-name = Name
set-up-name-hint = The same in every language; the address of its pages does not change with it.
set-up-contact = Mail address
set-up-contact-hint = Shown on its pages; answers to its mails arrive there.
set-up-legal-notice = Legal notice
set-up-legal-notice-hint = Who publishes, who hosts, where to complain. Shown at the foot of its page.
set-up-where = Languages and time
set-up-languages = Languages
set-up-languages-hint = In which languages it writes. In the first, its texts have to be there; the others come beside it.
set-up-language = { $place ->
    [1] Its own language
   *[other] Language { $place }
}
set-up-no-language = None
set-up-time-zone = Time zone
set-up-time-zone-hint = Dates are read and written in it. Those that are set already stay at the same instant.
set-up-look = How it looks
set-up-accent = Colour
set-up-accent-hint = That of buttons and of what has to be seen. Choose freely: where it would be hard to read, the nearest shade that can be read is taken.
set-up-tones-drawing = A light wall and a dark one, each with a picture, a title and a button of that colour
set-up-tone = { $as ->
    [chosen] { $wall ->
        [1] On the light wall, words are written in the colour as it is.
       *[other] On the dark wall, words are written in the colour as it is.
    }
   *[changed] { $wall ->
        [1] On the light wall, words are written a little darker ({ $shade }), to be read.
       *[other] On the dark wall, words are written a little lighter ({ $shade }), to be read.
    }
}
set-up-tone-button = { $ink ->
    [white] On a button, words are written in white.
   *[black] On a button, words are written in black.
}
set-up-fonts = Fonts
set-up-fonts-hint = Those that each device has already: nothing is loaded.
set-up-fonts-choice = { $fonts ->
    [plain] Plain
    [bookish] Bookish
    [round] Round
   *[classic] Classic
}
set-up-fonts-meaning = { $fonts ->
    [plain] All without serifs.
    [bookish] All with serifs, as in a book.
    [round] Round titles, the rest without serifs.
   *[classic] Titles with serifs, the rest without.
}
set-up-preview = Look at it first
field-no-colour = A colour is written # and six digits or letters from a to f, such as #d6001c.
field-no-time-zone = Choose a time zone of the list, such as Europe/Paris.
