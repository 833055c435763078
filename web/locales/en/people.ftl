### Who works in an institution, and how somebody comes to.

desk-nav-people = People
people-title = Who works here
people-invite = Invite somebody
people-invite-hint = A letter leaves for this address, with a link that can be used once, for seven days.
people-invite-language = Language of the letter
people-invite-send = Send the invitation
people-invite-again = Send the letter again
people-call-back = Call back
people-invited = Invited
people-invited-until = Can accept until { $until }.
people-invited-over = The seven days are over. Send the letter again for seven more.
people-invited-undelivered = The letter did not arrive: check the address, call this back and invite again.
people-yourself = This is you
people-change = Change
people-role = To do what
people-role-name = { $role ->
    [owner] Owner
    [community-manager] Community manager
    [moderator] Moderator
   *[reader] Reader
}
people-role-hint = { $role ->
    [owner] Everything, people included.
    [community-manager] Sets calls up, decides, and invites moderators and readers.
    [moderator] Looks at pictures and decides.
   *[reader] Reads, and changes nothing.
}
people-where = Where
people-everywhere = The whole institution
people-some = Only here:
people-some-hint = Tick calls, or single themes of them.
people-dismiss-title = They no longer work here
people-dismiss-hint = They see nothing of { $institution } from that moment on. What they decided stays, with their name.
people-dismiss = Remove
people-done-invited = The letter is on its way.
people-done-called-back = The link opens nothing any more.
people-done-changed = It holds from now on.
people-done-dismissed = They no longer work here.
people-role-does = { $role ->
    [owner] You will answer for it: calls, pictures and people.
    [community-manager] You will set calls up, decide what hangs, and invite moderators and readers.
    [moderator] You will look at the pictures that people send, and decide what hangs.
   *[reader] You will read everything, and change nothing.
}
field-not-yours-to-give = Only an owner gives this role, or a role in these places.
field-owner-of-all = An owner answers for the whole institution.
field-manager-of-calls = A community manager sets whole calls up: tick no single theme.
field-works-here = Somebody who works here has this address. Change what they do instead.
field-invited-already = This address is invited already. Send its letter again, or call it back.

## The letter and its page
invitation-subject = { $by } invites you to { $institution }
invitation-lede = { $by } invites you to work with { $institution }, on the pictures that the public sends.
invitation-places = Here:
invitation-accept = Accept the invitation
invitation-until = The link can be used once, until { $until }.
invitation-not-you = If you expected nothing of the kind, do nothing: nobody signs in with your address.
join-title = You are invited
join-known = You sign in with this address already: your password is enough.
join-new = You will sign in with this address.
join-name = What colleagues call you
problem-invitation-over = This invitation is over
    .detail = It was accepted or called back, or its seven days are over. Whoever invited you can invite you again; if it was you who accepted it, sign in.
problem-last-owner = Somebody has to answer for the institution
    .detail = Nothing was changed. Name another owner first.

## Their lines in the log
desk-act-invite = invited somebody
desk-act-invite-as = invited { $name } as { $role ->
    [owner] owner
    [community-manager] community manager
    [moderator] moderator
   *[reader] reader
}
desk-act-call-back-invitation = called an invitation back
desk-act-join = accepted an invitation
desk-act-dismiss = removed somebody from those who work here
