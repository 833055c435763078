### The outbox: letters that wait, are held, reworded and released, and those that did not arrive.

desk-nav-outbox = Outbox
outbox-title = Outbox
outbox-lede = What is decided and not told yet. Until then it can be held, reworded and undone.
outbox-no-call = You decide in no call.
outbox-own = These are your own decisions. Whoever sets the call up holds and releases them.
outbox-none = Nothing waits to be told here.
outbox-read = Read the letter
outbox-held = Held until it is released
outbox-leaves = To be told on { $date }
outbox-decided = { $verdict ->
    [approve] Approved by { $name } on { $when }
    [refuse] Refused by { $name } on { $when }
    [take-down] Taken down by { $name } on { $when }
   *[ask-for-change] Change asked by { $name } on { $when }
}
outbox-no-address = no address: the follow-up page tells it
outbox-hold = Hold those ticked
outbox-release = Release those ticked
outbox-hint = What is held is told to nobody, neither by mail nor on the follow-up page, and can be undone. What is released is told at once, or when its minutes to be undone are over. The time to contest begins when it is told.
outbox-undelivered = Did not arrive
outbox-undelivered-detail = These letters were given back. A corrected address is kept for all that follows.
outbox-failed = { $kind ->
    [receipt] The receipt failed on { $when }
    [decision] The letter about the decision failed on { $when }
    [hung] The letter that it hangs failed on { $when }
    [withdrawal] The letter that it was taken back failed on { $when }
    [appeal] The receipt of the appeal failed on { $when }
   *[links] The links asked for failed on { $when }
}
outbox-address = Address
outbox-again = Send again
outbox-give-up = Give up
outbox-words = Personal line
outbox-words-hint = Read in the letter, on the follow-up page and in the statement of reasons. The ready text of the reason stays as it was decided.
outbox-contribution = The picture
outbox-done-hold = Held.
outbox-done-release = Released.
outbox-done-none = Tick at least one first.
outbox-done-again = The letter leaves again.
outbox-done-give-up = This letter is not tried any more.
outbox-done-word = The letter is reworded.
outbox-left-held = its letter is held

desk-act-hold-letter = held its letter
desk-act-release-letter = released its letter
desk-act-word-letter = reworded its letter
desk-act-resend-letter = sent a letter again that had not arrived
desk-act-give-letter-up = gave up a letter that did not arrive

field-too-many = At most { $most } at once.

## Letters that wait by the setting of their call
set-up-telling = When contributors are told
set-up-telling-hint = Acceptances and refusals. For a call whose results are announced together: they wait in the outbox until somebody releases them, alone or all at once. A question to a contributor, and a picture taken down, are told as ever.
set-up-telling-choice = { $choice ->
    [released] When somebody releases it
   *[by-itself] By itself, a few minutes after the decision
}
outbox-held-by-call = The letters of this call wait here until somebody releases them: it is set up so.
digest-subject-held = { $count ->
    [one] One letter waits to be released
   *[other] { $count } letters wait to be released
}
digest-held = { $count ->
    [one] One letter waits to be released
   *[other] { $count } letters wait to be released
}
