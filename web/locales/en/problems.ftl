### What goes wrong, said calmly, and what to do about it. One message a code: problem-{code}, with
### its attribute .detail; field-{code} for a field of a form.

problem-home = Back to the start
problem-queue = Back to the queue

problem-not-found = Nothing hangs here
    .detail = The page does not exist, or it was taken down. Check the address, or go back to the start.
problem-method-not-allowed = This address does not take that
    .detail = Go back to the page before and try again from its form.
problem-signed-out = Please sign in first
    .detail = Your session is over, or you have not opened one yet. Sign in, then try again.
problem-cross-site = This request does not come from our pages
    .detail = To be safe, nothing was done. Open the page from here, then try again from its form.
problem-invalid = Something needs another look
    .detail = Nothing is lost. Correct the points shown, then send again.
problem-unreadable = We could not read what was sent
    .detail = It arrived incomplete or in a form we did not expect. Go back to the page before and try again.
problem-too-large = This is too heavy
    .detail = Choose a lighter picture, or fewer pictures at a time, then try again.
problem-unsupported-type = We cannot read that kind of file
    .detail = A photograph just as your phone took it is best.
problem-too-many-requests = One moment, please
    .detail = Many requests come from the same connection. Try again { $seconds ->
        [one] in one second.
       *[other] in { $seconds } seconds.
    }
problem-unexpected = Something broke on our side
    .detail = It is not your doing, and the technical team has a trace of it. Try again in a few minutes.
problem-busy = The house is very busy
    .detail = Your request could not be handled in time. Try again in a moment.

problem-no-such-part = There is no such part of this picture
    .detail = Region or size is not written as the Image API has it, or lies outside of the picture: its info.json tells its size and the parts to ask for.

problem-already-decided = Someone has already decided on this one
    .detail = Nothing was changed. Go back to the queue for the next one.
problem-changed-meanwhile = Its sender has just changed it
    .detail = Nothing was decided. Look at what has changed, then decide.
problem-described-meanwhile = Somebody has just described it
    .detail = Nothing was changed. Look at what it says now, then describe it.
problem-not-to-be-changed = This cannot be changed at this moment
    .detail = Somebody is looking at it, or it is being prepared. Nothing was changed: try again in a few minutes. The follow-up page says how it stands.
problem-held = Somebody else is looking at this picture
    .detail = Nothing was changed. It will be free when they give it back, or by itself a little later.
problem-call-received = The announcement of this call stays
    .detail = Nothing was changed. Somebody has sent something to it: it can still be put away.
problem-own-contribution = It is your own contribution
    .detail = Nothing was changed. A colleague decides on it.
problem-too-late-to-undo = This can no longer be undone
    .detail = The answer has already left. What hangs can still be taken down, with a reason.
problem-consent-needed = This agreement is needed
    .detail = Nothing was changed: the call's rule of age asks an adult for it. Change the rule first.

problem-enough-sent = You have sent all that you can
    .detail = { $most ->
        [one] This call takes one sending of each person, and yours is here. If you take it back by its link, you can send another.
       *[other] This call takes { $most } sendings of each person, and yours are here. If you take one back by its link, you can send another.
    }

problem-last-reason = This reason has to stay
    .detail = Nothing was changed: it is the last of its kind, and one is needed to answer. Write another first.

field-missing = This is needed.
field-too-many-entries = { $most } pictures at most at once.
field-too-many-views = You keep { $most } views already: forget one first.
field-too-long = A little long: { $most ->
    [one] one character at most.
   *[other] { $most } characters at most.
}
field-unreadable = We did not understand this value.
field-out-of-range = A number from 1 to { $most }.
field-taken = This is already taken: choose another one.

problem-contested-decision = A colleague looks again
    .detail = Its contributor contests what you had a part in: somebody else decides.
problem-already-appealed = This decision was contested already
    .detail = A decision can be contested once. The follow-up page says how it stands.
problem-appeal-over = This decision can no longer be contested
    .detail = The time in which this decision could be contested is over. You can still write to the team.
problem-nothing-to-contest = There is nothing to contest
    .detail = What is decided on this picture stands on its follow-up page.
problem-wrong-host = This is done elsewhere
    .detail = At this address are the pages of one institution alone. Go to { $host } for this.
