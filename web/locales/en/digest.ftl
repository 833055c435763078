### The mails that tell the staff what waits.

digest-subject = { $count ->
    [one] One more picture to look at
   *[other] { $count } more pictures to look at
}
digest-subject-passed = { $count ->
    [one] A picture was passed to you
   *[other] { $count } pictures were passed to you
}
digest-subject-undelivered = { $count ->
    [one] A letter did not arrive
   *[other] { $count } letters did not arrive
}
digest-call = { $call }: { $new ->
    [0] nothing more
    [one] one more picture
   *[other] { $new } more pictures
}; { $waiting ->
    [one] one waits in all.
   *[other] { $waiting } wait in all.
} The oldest arrived { $oldest }.
digest-call-open = Look at the pictures: { $call }
digest-passed = { $count ->
    [one] A colleague passed a picture to you
   *[other] Colleagues passed { $count } pictures to you
}
digest-appeals = { $count ->
    [one] One decision is contested
   *[other] { $count } decisions are contested
}
digest-undelivered = { $count ->
    [one] A letter to a contributor did not arrive. Whoever looks after the server can tell which.
   *[other] { $count } letters to contributors did not arrive. Whoever looks after the server can tell which.
}
digest-open = Look at the pictures
digest-links = Or decide from here: each of these opens one picture, for you, once, within seven days.
digest-link = “{ $title }”, by { $credit }
digest-links-yours = These links are yours alone: whoever opens one decides in your name. Do not pass this mail on.
digest-why = { $rhythm ->
    [hourly] You receive this mail once an hour at most, and only when something is new.
   *[daily] You receive this mail once a day at most, and only when something is new.
}
digest-wishes = Choose when, and for which calls

## Where one chooses
digests-title = My mails
digests-lede = A mail tells you what waits, when something is new: never one for each picture.
digests-rhythm = How often
digests-rhythm-choice = { $rhythm ->
    [never] Never: I look by myself
    [hourly] Once an hour at most
   *[daily] Once a day at most
}
digests-hour = Once a day, at
digests-quiet = Once an hour, but not at night
digests-quiet-from = Quiet from
digests-quiet-to = until
digests-hour-of-day = { $hour }:00
digests-quiet-hint = The same hour twice: no quiet.
digests-calls = On which calls
digests-links = Let me decide from the mail
digests-links-hint = It holds links to a few pictures. Whoever has one decides in your name, once, without signing in. Who shows a code when they sign in is sent none.
digests-saved = Noted, from now on.
digests-none = You decide in no call: no such mail is sent to you.
desk-nav-digests = My mails

## Where one decides from a mail
decide-by = By { $credit }
decide-as = You decide as { $name }. It can be undone at the desk for a while.
decide-verdict = { $verdict ->
    [ask-for-change] Ask for a change…
   *[refuse] Refuse…
}
decide-send = { $verdict ->
    [ask-for-change] Ask for this change
   *[refuse] Refuse it
}
decide-done = { $verdict ->
    [approve] You accepted it
    [ask-for-change] You asked for a change
   *[refuse] You refused it
}.
decide-undo-until = { $done } Until { $until }, it can be undone at the desk.
decide-undo-held = { $done } It can be undone at the desk for as long as its letter is held.
decide-noted = { $verdict ->
    [approve] You would hang it
    [ask-for-change] You would ask for a change
   *[refuse] You would refuse it
}: noted. Somebody else has to agree.
decide-decided = { $verdict ->
    [approve] Accepted
    [ask-for-change] A change was asked for
    [take-down] Taken down
   *[refuse] Refused
} by { $name } on { $when }.
decide-nothing = Nothing is left to decide here. The desk tells how it stands.
decide-gone = Nothing is left to decide here: it was taken back, or it is somebody else's to decide. The desk tells how it stands.
decide-to-desk = Look at it at the desk
problem-decision-link-over = This link opens nothing any more
    .detail = It could be used once, for seven days, and not by who shows a code when they sign in. The picture may still wait at the desk.
