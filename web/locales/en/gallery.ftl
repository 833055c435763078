### The gallery: what the public reads, without an account.

## Calls and themes
gallery-call = Call
gallery-calls = Calls
gallery-index-lede = Each call asks a question. Answer with a picture, from your phone, without an account.
gallery-home-lede = Choose a call, look at what hangs, send your picture: two minutes, no account.
gallery-home-description = The calls for pictures of { $institution }, and all that hangs there.
gallery-no-calls = No call is announced at the moment. Come back soon.
gallery-no-themes = The themes of this call will be announced soon.
gallery-themes = { $count ->
    [0] themes to come
    [one] one theme
   *[other] { $count } themes
}
gallery-theme-number = theme { $number }
gallery-theme-card = Theme { $number }
gallery-rules = The rules
gallery-licences = The licences
gallery-licences-choice = When you send your picture, you choose what others may do with it:
gallery-pictures-max = { $count ->
    [one] One picture at a time.
   *[other] Up to { $count } pictures at a time.
}
gallery-contact = A question, a complaint:
gallery-all-rights-reserved = all rights reserved

## Four steps
gallery-step-theme = Choose an open theme.
gallery-step-kit = Print its pattern, cut, fold, draw, then photograph.
gallery-step-make = Make your picture: a photograph, a drawing, a collage.
gallery-step-send = Send it: two minutes, no account.
gallery-step-hang = Somebody looks at it and answers you, then we hang it.

## Dates
gallery-opens = opens on { $date }
gallery-open-until = open until { $date }
gallery-from-to = From { $from } to { $until }
gallery-ended = ended on { $date }
gallery-archived = ended

## The wall
gallery-hung = { $count } hung
gallery-names = under { $count } names
gallery-exhibition = Exhibition:
gallery-pages = Pages of the wall
gallery-older = See older ones
gallery-latest = ← Back to the latest
gallery-yours = There is room for yours.
gallery-feed-link = Follow this wall by Atom feed
gallery-feed-json-link = by JSON Feed
# The licence, then who is to be named.
gallery-feed-rights = { $licence }, { $credit }
gallery-iiif-collection = as an IIIF collection
gallery-iiif-manifest = IIIF manifest
gallery-iiif-credit = Credit
gallery-live-empty = Nothing hangs here yet
gallery-live-code = QR code that leads to the form
gallery-live-link = On the screen of a hall
# Before the address, on paper.
gallery-on-paper = This wall hangs at
gallery-embed-all = See the whole wall at { $institution }
gallery-embed-summary = Show this wall on your site
gallery-embed-line = The line to copy
gallery-embed-hint = Paste it where the wall should hang. It sets no cookie, and follows what is hung here.
gallery-empty-open = Nothing hangs here yet. The first picture may be yours.
gallery-empty-before = The wall is waiting: nothing hangs before the opening.
gallery-empty-ended = Nothing was hung under this theme.
gallery-empty-older = There is no older picture.

## One picture
gallery-licence = Licence
gallery-hung-on = Hung on
gallery-address = Address to copy
gallery-share-mail = Send by mail
gallery-share-subject = { $title } · { $institution }
gallery-concern = Is something wrong with this picture?
gallery-concern-tell = Tell the team
gallery-concern-subject = About “{ $title }”
gallery-neighbours = Neighbouring pictures
gallery-no-description = “{ $title }”, without description
gallery-by-line = “{ $title }”, { $credit }
viewer-open = Larger
viewer-nearer = Nearer
viewer-farther = Farther
viewer-close = Close

## The kit (printed)
# How the file's name begins, in plain letters and hyphens.
gallery-kit-file = pattern
kit-credit = Pattern: { $name }
kit-licence = Licence { $licence }
kit-kind = A paper character to draw, cut out and fold
kit-send = Send your picture
kit-cut-line = Cut
kit-fold-line = Fold
kit-glue-tab = Glue
kit-draw = Draw its face
kit-cut = Cut along the solid lines
kit-fold = Fold along the dotted lines
kit-glue = Glue the tabs
kit-photograph = Set the scene, photograph, send
kit-print = Print on A4 at 100%, on thick paper
poster-kind = Poster
poster-file = poster
poster-cards-kind = Table cards
poster-cards-file = cards
poster-ask = Scan, choose your picture, send it
poster-promise = From a phone, without an account.
