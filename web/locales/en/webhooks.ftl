### What the institution's own programs are told.

webhooks-title = Your own tools
webhooks-lede = A program of yours can be told, at an address, what happens here: a site, a chat, a screen in the hall. It is told what and where, and nothing about people.
webhooks-none = No tool is told anything yet.
webhooks-add = Add a tool
webhooks-address = Address
webhooks-address-hint = Where your tool listens, such as https://example.org/hook. This scheme is called Standard Webhooks: libraries for many languages read it.
webhooks-events = It is told when
webhooks-events-hint = A decision is told once it can no longer be undone. In which order things arrive is not promised.
webhooks-event = { $event ->
    [contribution-queued] A picture waits
    [decision-settled] A decision is told
    [publication-hung] A picture hangs
    [publication-removed] A picture hangs no more
    [contribution-withdrawn] A picture is withdrawn
    [notice-given] Somebody gives notice of a picture
    [appeal-made] A contributor contests a decision
   *[webhook-test] A test
}
webhooks-call = In which call
webhooks-all-calls = In all calls
webhooks-on = It is told from now on
webhooks-on-hint = While it is off, nothing is kept for it.
webhooks-state = { $state ->
    [on] On
    [unwell] Does not answer
    [by-hand] Off
    [gone] Switched off: it is gone
   *[failing] Switched off: it did not answer
}
webhooks-unwell = { $state ->
    [unwell] It has not answered as it should since { $since }. If that lasts three days, it is switched off.
    [by-hand] It has been off since { $since }.
    [gone] It answered that it is gone for good, and was switched off: { $since }. Once it is back, switch it on again.
   *[failing] It took nothing for three days, and was switched off: { $since }. Once it answers, switch it on again.
}
webhooks-waiting = { $count ->
    [one] One message waits until it answers.
   *[other] { $count } messages wait until it answers, and are then sent one after the other.
} { $next ->
    [now] It is tried now.
   *[later] Next try: { $when }.
}
webhooks-secret = Secret
webhooks-secret-once = This secret is shown once. Copy it into your tool now.
webhooks-secret-hint = With it your tool checks that what arrives was sent from here, and was not changed on the way.
webhooks-secret-renewed = The one before stays valid for a day.
webhooks-secret-noted = I have copied it
webhooks-secret-before = The one before stays valid until { $until }.
webhooks-renew = Make a new secret
webhooks-renew-hint = When others may know it, make a new one. The one before stays valid for a day, so that your tool misses nothing.
webhooks-test-title = Does it arrive?
webhooks-test-hint = Sends a message that says nothing but that it is a test. What your tool answers stands below a moment later.
webhooks-test = Send a test
webhooks-remove-title = Not needed any more?
webhooks-remove-hint = It is told nothing any more, and the list of what it was told goes.
webhooks-remove = Remove this tool
webhooks-done-saved = Saved. It holds from now on.
webhooks-done-tested = The test is on its way.
webhooks-done-again = It is on its way once more.
webhooks-done-removed = It is told nothing any more.
webhooks-log = What it was told
webhooks-log-hint = Kept for thirty days. Whatever does not arrive is sent again by itself, ten times in three days; while your tool does not answer, one message at a time.
webhooks-log-none = Nothing yet.
webhooks-log-what = What
webhooks-log-state = How it went
webhooks-log-answer = Answer
webhooks-log-act = Act
webhooks-log-again = Send again
webhooks-delivery-state = { $state ->
    [delivered] Arrived: { $when }
    [ended] Given up: { $when }
    [held] Waits until its decision is told
    [behind] Waits behind another
    [waits] Waits until { $when }
   *[again] Next try: { $when }
}
webhooks-delivery-tried = { $count ->
    [one] Tried once
   *[other] Tried { $count } times
}, { $status ->
    [none] no answer
   *[other] answer { $status }
}, { $took } ms
webhooks-answered = { $kind ->
    [elsewhere] It answered that it stands elsewhere ({ $status }). Give the address at which it stands.
    [shut] It answered that we may not come in ({ $status }). It may check with another secret.
    [nothing-there] It answered that nothing listens at this address ({ $status }).
    [gone] It answered that it is gone for good ({ $status }).
    [too-many] It answered that it is asked too often ({ $status }).
    [fault] It answered that it has a fault ({ $status }).
   *[other] It answered that it does not take this ({ $status }).
}
webhooks-failure = { $why ->
    [not-encrypted] Addresses that begin with http: are not allowed here.
    [private-address] It stands in a network that is not public ({ $detail }). Whoever runs this server can allow it.
    [no-address] Its name leads to no address. It may be misspelt.
    [connection-refused] Nothing listens at this address.
    [too-slow] It did not answer within ten seconds.
    [certificate-over] Its certificate is not valid at this time. It may have to be renewed.
    [certificate-of-another] Its certificate is for another name.
    [certificate-not-trusted] Its certificate is of nobody whom this server trusts.
    [no-secure-connection] No encrypted connection came about.
    [no-answer] It took the connection, and gave no answer that can be read.
    [house-failed] It was not asked: something is wrong here. Whoever runs this server can see what.
   *[unreachable] It could not be reached.
}
field-unfit-webhook = We did not understand this address. It begins with https:// and holds no password.
field-not-encrypted = Only addresses that begin with https:// are allowed here.
field-too-many-webhooks = There are { $most } tools already. Remove one that is not needed any more.

## The mail to an owner
webhooks-letter-subject = { $institution }: a tool at { $host } is told nothing any more
webhooks-letter-why = { $why ->
    [gone] Your tool at { $host } answered that it is gone for good. { $institution } has switched it off.
   *[failing] Your tool at { $host } took nothing for three days. { $institution } has switched it off.
}
webhooks-letter-then = Once it answers again, switch it on there. What it missed stands in its list, and can be sent again.
webhooks-letter-open = See this tool

## Their lines in the log
desk-act-add-webhook = added a tool
desk-act-change-webhook = changed a tool
desk-act-renew-webhook-secret = made a new secret for a tool
desk-act-test-webhook = sent a test to a tool
desk-act-resend-delivery = sent something to a tool again
desk-act-remove-webhook = removed a tool
desk-act-switch-webhook-off = switched a tool off
