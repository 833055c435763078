### Somebody is kept from sending, or from giving notice, for a time.

problem-paused = Not for now
    .detail = Until { $date }, nothing is taken here from you. This is why: { $reason } Nothing is kept of what you have just sent. If you think that we are mistaken, write to { $contact }.
field-nobody-known = Neither an address nor a browser is known here by which this person could be told apart.
field-within-a-year = Choose a day from today on, a year ahead at most.

desk-pause = Keep somebody from sending
desk-pause-sender = Whoever sent this picture, from sending others: by the address that they gave, and by their browser.
desk-pause-notifier = Whoever gives notice as { $email }, from giving others.
desk-pause-reason = Why
desk-pause-reason-hint = Whoever sends with this address reads it: name nobody.
desk-pause-until = Last day
desk-pause-now = Keep them from it
desk-pauses-title = Pauses
desk-pauses-lede = Who is kept from sending, or from giving notice, and why. Addresses are not kept here: what they sent tells who it is.
desk-pauses-none = Nobody is kept from sending.
desk-pause-done = It holds from now on.
desk-pause-role = { $role ->
    [notifier] Gives no notice
   *[contributor] Sends no picture
}
desk-pause-holds = From { $made } until { $until }, by { $name }
desk-pause-over = From { $made } until { $until }, by { $name }: over
desk-pause-ended = From { $made }, by { $name }; ended on { $until }
desk-pause-end = End it now
desk-act-pause = kept somebody from sending
desk-act-pause-as = { $role ->
    [notifier] kept somebody from giving notice for a time
   *[contributor] kept its sender from sending for a time
}
desk-act-end-pause = ended a pause
desk-act-end-pause-as = { $role ->
    [notifier] lets somebody give notice again
   *[contributor] lets its sender send again
}
