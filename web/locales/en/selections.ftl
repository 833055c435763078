## Selections: what somebody likes best of what hangs

selections-title = Selections
selections-hint = What you, or a guest, like best of what hangs, on a page of its own.
selections-see = See the selections
selections-lede = Put together what you like best, or let a guest do it. It is a matter of taste: it decides nothing about what may hang.
selections-new = New selection
selections-none = There is none yet.
selections-announced = Everybody sees it
selections-unannounced = Not announced yet
selections-pieces-count = { $count ->
    [0] Nothing in it yet
    [one] One picture
   *[other] { $count } pictures
}
selections-name = Title
selections-name-hint = Such as “Our favourites of June”. Its address is made from it, and stays.
selections-words = A few words
selections-words-hint = Why these? They stand above the pictures.
selections-curator = A guest's name
selections-curator-hint = If a guest picks. Leave it empty if it is you.
selections-call = Pick from
selections-call-hint = This cannot be changed later.
selections-call-all = All calls
selections-begin = Begin
selections-of-call = Picks from:
selections-pieces = The pictures, in their order
selections-no-piece = Nothing is in it yet.
selections-hangs-not = Does not hang for now
selections-up = Move “{ $title }” up
selections-down = Move “{ $title }” down
selections-take-out = Take out
selections-address = The address of a picture that hangs
selections-address-hint = Open its page, copy the address, paste it here.
selections-wall = Pick from the walls
selections-back = Back to the selection
selections-wall-empty = Nothing hangs on these walls yet.
selections-within = In it
selections-pick = Add
selections-showing = Who sees it
selections-seen-by-all = Everybody sees it.
selections-see-page = See its page
selections-take-back = Take the announcement back
selections-seen-by-none = Only your team sees it, here.
selections-announce = Announce it
selections-its-words = What it says
selections-remove = Give this selection up
selections-remove-hint = Its page goes. The pictures hang as before.
selections-remove-now = Give it up
selections-done-begun = The selection is begun. Now add pictures to it.
selections-done-saved = Its words are kept.
selections-done-announced = Everybody sees it now.
selections-done-taken-back = Only your team sees it now.
selections-done-picked = The picture is in it.
selections-done-moved = The order is kept.
selections-done-unpicked = The picture is not in it any more. It hangs as before.
selections-done-removed = The selection is given up. What it held hangs as before.

field-unknown-piece = Nothing that this selection may pick from hangs there.
field-too-many-pieces = A selection holds { $most } pictures.
field-too-many-selections = There are { $most } selections already.

## At the desk, beside a picture that hangs
desk-selections = Selections
desk-selections-in = It is in:
desk-selections-into = Put it into
desk-selections-pick = Put it in

## Its public page
selection-kicker = Selection
selection-by-guest = Picked by { $name }
selection-by-house = Picked by { $institution }
selection-description = { $title }: picked by { $name }
selection-empty = Nothing is in this selection for now.
selections-of-house = Selections

## The log
desk-act-add-selection = began a selection
desk-act-change-selection = changed a selection
desk-act-announce-selection = announced a selection
desk-act-take-selection-back = took the announcement of a selection back
desk-act-remove-selection = gave a selection up
desk-act-pick = picked it for a selection
desk-act-unpick = took it out of a selection
desk-act-move-pick = gave it another place in a selection
