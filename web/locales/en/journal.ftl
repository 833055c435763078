### The journal: what narrows it, how it is taken along, and the acts that no contribution goes through.

desk-journal-narrow = Narrow the journal
desk-journal-call = Call
desk-journal-from = From
desk-journal-to = To
desk-journal-every-act = Every act
desk-journal-everybody = Everybody
desk-journal-every-call = Every call
desk-journal-person-gone = Somebody else
desk-journal-whole-group = { $group }: all
desk-journal-group = { $group ->
    [decisions] Decisions
    [contributors] Contributors
    [house] The house by itself
    [colleagues] Among colleagues
    [set-up] Calls and settings
   *[access] Who may come in
}
desk-journal-only = Only this
desk-journal-only-label = Only this: “{ $title }”
desk-journal-only-this = Only what happened to “{ $title }”.
desk-journal-only-unknown = Only what happened to a picture that is not from here.
desk-journal-all-contributions = All pictures
desk-journal-reset = The whole journal
desk-journal-none-like-that = Nothing like that has happened.
desk-journal-none-like-that-detail = Other days, another act or another person may show more.
desk-journal-place = No. { $place }
desk-journal-table = Take it along as a table (CSV)
desk-journal-end = The journal ends at No. { $place }
desk-journal-end-detail = Each line carries a seal of itself and of the line before. Write down what follows: later, whoever looks after the server can tell from it whether any line up to here was changed, removed or put in (cimaise admin log verify).
desk-journal-field = { $field ->
    [title] title
    [summary] summary
    [rules] rules
    [opens_at] opening
    [closes_at] closing
    [licences] licences
    [pictures_max] number of pictures
    [megabytes_max] weight of pictures
    [per_person] sendings of one person
    [age] age
    [by_invitation] who can send
    [hanging] when it hangs
    [second_opinion] when two have to agree
    [on_report] what is hidden at once
    [telling] when it is told
    [prompt] prompt
    [hashtag] hashtag
    [exhibition] exhibition
    [kit] kit
    [name] name
    [languages] languages
    [time_zone] time zone
    [contact] mail address
    [accent] colour
    [fonts] fonts
    [logo] logo
    [cover] cover
    [film] film
    [legal_notice] legal notice
   *[other] { $field }
}

## Acts
desk-by-operator = The operator
desk-act-of = { $act }: { $what }
desk-act-open-call = opened the call
desk-act-copy-call = opened the call after another
desk-act-announce = announced the call
desk-act-take-announcement-back = took the announcement of the call back
desk-act-change-call = changed the call
desk-act-add-theme = added a theme
desk-act-change-theme = changed a theme
desk-act-change-theme-of = changed the theme { $theme }: { $what }
desk-act-found = founded the institution
desk-act-change-institution = changed the institution
desk-act-choose-avif = chose how pictures are drawn
desk-act-choose-avif-as = { $choice ->
    [on] chose to draw pictures in AVIF too
   *[off] chose to draw no pictures in AVIF
}
desk-act-add-reason = added a reason
desk-act-change-reason = changed a reason
desk-act-retire-reason = no longer offers a reason
desk-act-offer-reason = offers a reason again
desk-act-add-consent = added an agreement
desk-act-change-consent = changed an agreement
desk-act-retire-consent = no longer asks for an agreement
desk-act-offer-consent = asks for an agreement again
desk-act-watch-words = changed the watched words
desk-act-watch-words-now = { $count ->
    [0] watches for no word any more
    [1] changed the watched words: one now
   *[other] changed the watched words: { $count } now
}
desk-act-erase = had everything erased
desk-act-gather = gathered what is kept of a person
desk-act-set-retention = chose what the call keeps
desk-act-choose-public-log = chose whether there is a public log
desk-act-choose-public-log-as = { $choice ->
    [on] opened the public log
   *[off] closed the public log
}
desk-act-grant = gave somebody a role
desk-act-grant-as = gave { $name } a role: { $role ->
    [owner] answers for the institution
    [community-manager] sets up calls
    [moderator] decides
   *[reader] reads
}
desk-act-sign-in = signed in
desk-act-sign-out = signed out
desk-act-set-password = replaced a password
desk-act-download = took a picture along as it was sent

## The public log
set-up-public-log = Public log
set-up-public-log-show = Show everybody what was decided
set-up-public-log-hint = A page, linked from the foot of the institution's: how many pictures were hung, refused and for which reason, sent back with a question or taken down, day by day. No name, no title, nothing that can still be undone. And once a year, in numbers: notices, appeals and what came of them.
set-up-public-log-see = See it
set-up-done-public-log-saved = Your choice is kept.
gallery-log-title = Public log
gallery-log-description = What { $institution } decided, day by day.
gallery-log-lede = What was decided about the pictures that were sent, day by day; without names.
gallery-log-empty = Nothing has been decided yet.
gallery-log-none-before = Nothing was decided before that day.
gallery-log-approve = { $count ->
    [one] One picture hung
   *[other] { $count } pictures hung
}
gallery-log-refuse = { $count ->
    [one] One picture refused
   *[other] { $count } pictures refused
}
gallery-log-ask-for-change = { $count ->
    [one] A change asked for
   *[other] { $count } changes asked for
}
gallery-log-take-down = { $count ->
    [one] One picture taken down
   *[other] { $count } pictures taken down
}
gallery-log-for = { $what }: { $reason }
gallery-log-earlier = Earlier days
gallery-log-latest = The latest days
desk-act-gather-of = { $count ->
    [0] looked for what is kept of a person: nothing
    [1] gathered what is kept of a person: one contribution
   *[other] gathered what is kept of a person: { $count } contributions
}
