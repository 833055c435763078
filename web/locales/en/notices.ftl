### Notices: somebody of the public says that something is wrong with a picture.

## The form
notice-title = Something is wrong with this picture
notice-lede = Tell the team what it is. Somebody looks at the picture and decides, and you read what came of it. You need no account.
notice-what = What is wrong?
notice-kind = { $kind ->
    [shows-me] It shows me or my child
    [my-work] It is my work
    [hurts] It hurts or insults
    [breaks-law] It breaks the law
   *[other] Something else
}
notice-shows-me-hint = Nothing needs to be explained.
notice-words = What should the team know?
notice-words-hint = In your own words: what one sees, and why that is wrong. Whoever is on the picture may leave it empty.
notice-who = Who are you?
notice-who-hint = You may leave this empty, unless it is your work. The person who sent the picture never learns who gave notice.
notice-name = Name
notice-email-hint = It serves only to tell you what came of it.
notice-good-faith = I say this in good faith, and I believe it to be true and complete.
notice-send = Tell the team
notice-promise = A person of { $institution } looks at it, not a machine.
field-good-faith-missing = Please tick this box: the team needs to rely on what you say.

## How it stands
notice-status-title = Your notice
notice-received = Your notice has arrived
notice-received-mail = A mail is on its way to the address that you gave. It holds a link that tells where your notice stands.
notice-received-next = Somebody of the team looks at the picture. You will learn what came of it, and why.
notice-keep = Thank you. Keep this address: it tells you where your notice stands.
notice-state = { $state ->
    [kept] It stays on the wall
    [taken-down] It was taken down
    [withdrawn] It is no longer there
   *[waiting] With the team
}
notice-state-detail = { $state ->
    [kept] The team looked at the picture, with what you said, and keeps it on the wall.
    [taken-down] The team looked at the picture, with what you said, and took it down.
    [withdrawn] The person who had sent the picture took it back.
   *[waiting] Somebody looks at the picture. You will read here what came of it, and why.
}
notice-about = Picture
notice-said = What you said
notice-made = Given
notice-answered = Decided
notice-reason = The reason: { $reason }.
notice-contact = { $state ->
    [waiting] If you have something to add, write to { $contact }.
    [withdrawn] If you have something to add, write to { $contact }.
   *[decided] A person decided, not a machine. If you think that the team is mistaken, write to { $contact }. You may also turn to a court or to an authority.
}

## Letters
letters-notice-subject = Your notice about “{ $title }”
letters-notice = Your notice about the picture “{ $title }”, in the theme “{ $theme }”, has arrived.
letters-notice-next = Somebody of the team looks at the picture. We will write to tell you what came of it, and why.
letters-notice-page = Where your notice stands
letters-notice-why = You receive this mail because this address was given with the notice. It serves only to tell you what comes of it. If it was not you, there is nothing to do.
letters-notice-answer-subject = What came of your notice about “{ $title }”
letters-notice-kept = You gave us notice of the picture “{ $title }”, in the theme “{ $theme }”. We looked at it, and we keep it on the wall.
letters-notice-taken-down = You gave us notice of the picture “{ $title }”, in the theme “{ $theme }”. We looked at it, and it no longer hangs.
letters-notice-reason = The reason: { $reason }.
letters-notice-withdrawn = You gave us notice of the picture “{ $title }”, in the theme “{ $theme }”. The person who had sent it took it back: it no longer hangs.
letters-notice-contest = A person decided, not a machine. If you think that we are mistaken, reply to this mail: your answer reaches { $contact }. You may also turn to a court or to an authority.

## The contributor
follow-up-hidden = Not to be seen for now
    .note = Somebody told us that they, or their child, are on this picture. Until the team has looked at it, nobody else sees it. Nothing is erased and nothing is decided: you will read here what comes of it, and why.

## At the desk
desk-nav-notices = Notices
desk-notices-title = Notices
desk-notices-lede = What visitors say of pictures that hang, the oldest first. To answer, open the picture: keep it, or take it down.
desk-notices-none = No notice waits.
desk-notices-pages = Pages of notices
desk-notices-oldest = The oldest
desk-notices-next = Later ones
desk-notices-of = { $count ->
    [one] Notice of a visitor
   *[other] { $count } notices of visitors
}
desk-notice-kind = { $kind ->
    [shows-me] Shows who says so, or their child
    [my-work] Their work
    [hurts] Hurts or insults
    [breaks-law] Breaks the law
   *[other] Something else
}
desk-notice-hidden = Nobody sees it until you have looked.
desk-notice-said = { $kind ->
    [shows-me] It shows who says so, or their child
    [my-work] It is their work
    [hurts] It hurts or insults
    [breaks-law] It breaks the law
   *[other] Something else is wrong
}: said on { $when }.
desk-notice-answered = { $outcome ->
    [kept] It was kept
    [withdrawn] Its sender took it back
   *[taken-down] It was not hung any longer
}, on { $when }.
desk-notice-by = { $name }, { $email }
desk-notice-by-name = { $name }, who left no address
desk-notice-by-mail = { $email }
desk-notice-by-nobody = Neither name nor address were left
desk-notice-words = A word to who gave notice
desk-notice-words-hint = Why it stays. They read it as it is.
desk-notice-keep = Keep it on the wall
desk-notice-keep-hint = All notices that wait are answered with it. The answer leaves ten minutes later; until then you can undo.
desk-notice-undo = Undo: the notices wait again
desk-notice-undo-hint = Nobody was told yet. What was hidden is hidden again.
desk-standing-hidden = Nobody sees it: somebody says that they, or their child, are on it. It waits for a look of yours.
desk-by-public = A visitor
desk-act-report = gave notice of it
desk-act-report-as = gave notice of it: { $kind ->
    [shows-me] it shows them or their child
    [my-work] it is their work
    [hurts] it hurts or insults
    [breaks-law] it breaks the law
   *[other] something else
}
desk-act-hide = hid it until somebody has looked
desk-act-keep = looked at the notices and kept it
desk-act-undo-keep = took that back: the notices wait again

## Refused
problem-nothing-reported = No notice waits
    .detail = The notices of this picture are answered already, or none was given.

## The setting of a call
set-up-on-report = When somebody says that they, or their child, are on a picture
set-up-on-report-hint = Anybody can say so, without an account. Nothing is erased: what a moderator keeps hangs again at its place.
set-up-on-report-choice = { $choice ->
    [leave] It hangs until somebody of the team has looked
   *[hide] Nobody sees it until somebody of the team has looked
}

## Digests
digest-notices = { $count ->
    [one] A visitor gave notice of a picture
   *[other] Visitors gave { $count } notices of pictures
}
digest-subject-notices = { $count ->
    [one] A notice of a picture waits
   *[other] { $count } notices of pictures wait
}
