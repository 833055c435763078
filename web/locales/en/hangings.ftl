### What is approved and does not hang yet: the order in which a call hangs, its dates, its pauses.

desk-nav-hangings = To hang
hangings-title = To hang
hangings-lede = What is approved and does not hang yet, in the order in which it will hang.
hangings-calls = Calls
hangings-no-call = You serve no call yet.
hangings-none = Nothing waits to be hung here.
hangings-at-once = This call hangs what is approved at once: only what has a date, or what was approved during a pause, waits here.
hangings-spread = { $count ->
    [one] This call hangs one picture a day, at { $from }.
   *[other] This call hangs { $count } pictures a day, spread evenly from { $from } to { $to }.
}
hangings-together = { $count ->
    [one] This call hangs one picture a day, at { $from }.
   *[other] This call hangs { $count } pictures a day, together at { $from }.
}
hangings-paused = Paused since { $since }: nothing is hung, dates included, until you resume.
hangings-pause = Pause
hangings-resume = Resume
hangings-set-up = How this call hangs
hangings-decided = Approved by { $name } on { $when }
hangings-when-date = Hangs on { $date }
hangings-when-paused-date = Was to hang on { $date }; the call is paused
hangings-when-turn = Its turn comes on { $date }
hangings-when-paused = When the call is resumed
hangings-when-later = Later, in its turn
hangings-act = { $act ->
    [first] First
    [up] Sooner
    [down] Later
    [last] Last
    [now] Hang now
    [no-date] Drop the date
   *[date] Keep this date
}
hangings-act-of = { $act ->
    [first] First: “{ $title }”
    [up] Sooner: “{ $title }”
    [down] Later: “{ $title }”
    [last] Last: “{ $title }”
    [now] Hang now: “{ $title }”
    [no-date] Drop the date: “{ $title }”
   *[date] Keep this date: “{ $title }”
}
hangings-name-date = Name a date
hangings-other-date = Another date
hangings-date = Date and time
hangings-date-hint = In the time zone of the institution. Until then it waits among what is to be hung.
hangings-hang-on = Hang it on a date
hangings-hang-then = Hang it then
hangings-done-pause = Paused: nothing is hung until you resume.
hangings-done-resume = This call hangs again.
hangings-done-now = “{ $title }” hangs in a moment.
hangings-done-date = “{ $title }” has its date.
hangings-done-no-date = “{ $title }” waits for its turn again.
hangings-done-move = “{ $title }” was moved.

## On the page of a contribution
desk-standing-hangs-in-turn = Approved by { $name } on { $when }. It hangs later, in its turn.
desk-standing-hangs-on = Approved by { $name } on { $when }. It hangs on { $date }.
desk-done-approve-later = “{ $title }” is approved and will hang later.
desk-not-after-all = Do not hang it…

## The log
desk-act-date-hanging = let its date go: it hangs in its turn
desk-act-date-hanging-on = named the date on which it hangs: { $date }
desk-act-move-hanging = moved it in the order of hanging
desk-act-move-hanging-to = { $to ->
    [first] put it first in the order of hanging
    [last] put it last in the order of hanging
    [up] moved it up in the order of hanging
   *[down] moved it down in the order of hanging
}
desk-act-hang-now = had it hung before its turn
desk-act-pause-hanging = paused what the call hangs
desk-act-resume-hanging = resumed what the call hangs

## Set-up
set-up-hanging = Hanging
set-up-hanging-when = When is what you approve hung?
set-up-hanging-choice = { $choice ->
    [drip] Some a day, in their order
   *[at-once] At once
}
set-up-hung-a-day = How many a day
set-up-hang-hour = { $which ->
    [hang_to] Until
   *[hang_from] From
}
set-up-hanging-hint = Some a day are spread evenly between the two hours; choose the same hour twice to hang them together. If you go back to hanging at once, all that waits for its turn is hung.
set-up-hanging-see = See what waits to be hung

## What goes wrong
field-past = This date is past: choose one that lies ahead.
field-too-far = This date is more than two years away.
field-nothing-to-hang = Only what is approved can have a date to hang.
field-hour-too-early = Choose the same hour as the first, or a later one.
problem-hanging-paused = This call hangs nothing for now
    .detail = Nothing was changed. Resume what it hangs, then hang this one.
problem-waits-for-its-date = It waits for its date
    .detail = Nothing was changed. Only what has no date stands in the order: drop its date first.

## To whoever sent it
letters-accepted-subject = Accepted: “{ $title }”
letters-accepted = Thank you for your contribution “{ $title }” to the theme “{ $theme }”. We looked at it, and it is accepted.
letters-accepted-again = You contested our decision on your contribution “{ $title }” to the theme “{ $theme }”. We looked again: it is accepted.
letters-accepted-on = It will hang in the gallery on { $date }.
letters-accepted-soon = It will hang in the gallery soon, when its turn comes.
letters-accepted-next = We will write to you once it hangs, with the address of its page.
letters-not-after-all = Thank you for your contribution “{ $title }” to the theme “{ $theme }”. It had been accepted; we looked once more, and we will not hang it. This is why:
follow-up-not-after-all = Not hung
    .note = It had been accepted. The team looked once more and is not hanging it. This is why:
