### The staff's desk: the queue, one picture, the refusal and its letter, the journal.

## The queue
desk-queue-title = To look at
desk-queue-count = { $more ->
    [yes] More than { $count } pictures wait
   *[no] { $count ->
        [0] No picture waits
        [one] One picture waits
       *[other] { $count } pictures wait
    }
}{ $order ->
    [interleaved] , one theme after the other.
   *[oldest] , the oldest first.
}
desk-batch-count = { $count ->
    [one] One picture of your batch waits. It stays yours while you work.
   *[other] { $count } pictures of your batch wait. They stay yours while you work.
}
desk-take = Take a batch of { $size }
desk-take-hint = Nobody else gets them while you work.
desk-batch = My batch: { $count }
desk-nothing-free = Nothing here is free for you: your colleagues are looking at it, or it is for others to decide. What they give back will be free.
desk-give-back = Give the batch back
desk-batch-done = Your batch has been looked at
desk-batch-done-detail = { $count ->
    [0] Nothing else waits. Thank you.
    [one] Thank you. One picture still waits.
   *[other] Thank you. { $count } pictures still wait.
}
desk-none-like-that = Nothing like that waits
desk-none-like-that-detail = Other pictures may wait: remove the filters to see them.
desk-narrow = Sort and filter
desk-narrow-apply = Apply
desk-narrow-reset = Show everything
desk-order = Order
desk-flag = Noticed
desk-language = Language
desk-waits = Has waited
desk-narrow-option = { $field ->
    [order] { $value ->
        [interleaved] One theme after the other
       *[oldest] The oldest
    }
    [flag] { $value ->
        [look-alike] Resembles another
        [several] Several by the same person
        [faces] Somebody can be recognised
        [younger] With an adult
        [watched-word] Watched word
        [appeal] Contested
        [second-opinion] Second opinion asked for
       *[any] Any
    }
    [language] { $value ->
        [fr] French
        [en] English
       *[any] Any
    }
   *[waits] { $value ->
        [day] More than a day
        [week] More than a week
        [month] More than a month
       *[any] Any time
    }
}
desk-flagged = { $flag ->
    [look-alike] Resembles another
    [faces] Somebody can be recognised
    [younger] With an adult
    [watched-word] Watched word
    [appeal] Contested
    [second-opinion] Second opinion asked for
   *[several] Several by the same person
}
desk-begin = Begin
desk-all-themes = All themes
desk-themes = Themes
desk-all-seen = All has been looked at
desk-all-seen-detail = The next pictures will arrive here.
desk-other-themes = { $count ->
    [one] One picture waits in another theme
   *[other] { $count } pictures wait in other themes
}
desk-held-by = { $name } is looking at it
desk-held-by-you = Held by you

## One picture
desk-pictures = Picture
desk-strip = Around it in the queue
desk-turns = Before and after
desk-no-picture = There is no picture to show.
desk-no-description = No description
desk-received = received { $ago }
desk-received-held-by = received { $ago } · { $name } is looking at it
desk-received-held-by-you = received { $ago } · held by you
desk-held-notice = { $name } is looking at this picture now. The first decision counts.
desk-own = You sent this one yourself: a colleague decides on it.
desk-fact-credit = Signed
desk-fact-theme = Theme
desk-fact-licence = Licence
desk-fact-consents = Consents
desk-fact-age = Age
desk-age = { $answer ->
    [of-age] As old as the call asks
   *[younger] Younger: an adult sent it with them, and gets the letters
}
desk-fact-faces = People
desk-faces-declared = Somebody can be recognised, says whoever sent it
desk-fact-watched = { $count ->
    [one] Watched word
   *[other] Watched words
}
desk-fact-mail = Mail
desk-fact-file = File
desk-fact-file-number = File { $number }
desk-fact-alt = Description
desk-licence-reserved = All rights reserved
desk-mail-given = Address given, we write in { $language ->
    [en] English
   *[other] French
}
desk-mail-none = No address: the answer is on their follow-up page
desk-accepted = Accepted:
desk-not-accepted = Not accepted:
desk-version = v{ $version }
desk-consent-author = author
desk-consent-rules = rules
desk-consent-guardian = 15 or a parent agrees
desk-consent-persons = persons shown agree
desk-consent-licence = licence
desk-consent-newsroom = press and social media
desk-file = { $format } { $width } × { $height }, { $size }
desk-location-removed = GPS removed
desk-download = Download, without the camera's data
desk-alike = { $count ->
    [one] Another picture looks like it
   *[other] Other pictures look like it
}
desk-alike-line = { $how ->
    [same-file] the same file
    [mirrored] the same, in a mirror
    [turned] the same, turned
    [mirrored-and-turned] the same, mirrored and turned
   *[alike] nearly the same
}, { $state ->
    [hung] hung
    [refused] refused
    [hidden] hidden
    [taken-down] taken down
   *[waiting] waiting
}

## How it stands
desk-standing-received = It has just arrived and is being prepared. It will be in the queue in a moment.
desk-standing-withdrawn = The person who sent it took it back. Its files are erased.
desk-standing-approved = Approved by { $name } on { $when }. It is about to hang.
desk-standing-published = Hung by { $name } on { $when }.
desk-standing-refused = Refused by { $name } on { $when }.
desk-standing-taken-down = Taken down by { $name } on { $when }.
desk-standing-change-requested = A change was asked for by { $name }, on { $when }. We are waiting for its sender.
desk-past-approve = { $name } hung it
desk-past-refuse = { $name } refused it: { $reason }
desk-past-take-down = { $name } took it down: { $reason }
desk-past-ask-for-change = { $name } asked: { $reason }
desk-answered = Its sender did what was asked, on { $when }.
desk-changed = Its sender changed it, on { $when }.
desk-undone = undone
desk-note = Note of the team: { $note }
desk-history = What happened
desk-log-line = { $who } { $act }

## Acts
desk-hang = Hang
desk-refuse = Refuse…
desk-take-down = Take down…
desk-ask = Ask…
desk-undo = Undo
desk-undo-last = Undo gives “{ $title }” back to the queue: { $left }.
desk-undo-this = The mail has not left. This can still be undone: { $left }.
desk-keys-switch = Decide with single keys
desk-done-approve = “{ $title }” is hung.
desk-done-refuse = “{ $title }” is refused.
desk-done-take-down = “{ $title }” is taken down.
desk-done-ask-for-change = “{ $title }” waits for its sender, who is asked for a change.
desk-done-undo = Undone: “{ $title }” waits again.
desk-offline = No network. Nothing is lost: try again in a moment.
desk-failed = That did not work. Nothing is lost: try again in a moment.

## The refusal
desk-refuse-title = Refuse this picture
desk-take-down-title = Take this picture down
desk-ask-title = Ask for a change
desk-what-change = What it would take
desk-ask-now = Ask
desk-why = Why
desk-words = A word from you
desk-words-hint = Added to the letter as it is. This person reads { $language ->
    [en] English
   *[other] French
}.
desk-private-note = Note for the team
desk-private-note-hint = It never leaves the house.
desk-refuse-now = Refuse
desk-take-down-now = Take down
desk-preview = Read the letter
desk-problem-reason = Choose a reason: this person should know why.
desk-letter = The letter
desk-letter-by-mail = This is the letter. It leaves { $minutes ->
    [0] at once.
    [one] in a minute; until then you can undo.
   *[other] in { $minutes } minutes; until then you can undo.
}
desk-letter-no-mail = No address: this person will read the reason and your words on their follow-up page. This is what the letter would say.
desk-letter-none-yet = Choose a reason, and the letter can be read here.

## The journal
desk-journal-title = Journal
desk-journal-caption = Acts of the house, the latest first
desk-journal-when = When
desk-journal-who = Who
desk-journal-act = Act
desk-journal-what = Picture
desk-journal-older = Older
desk-journal-latest = The latest
desk-journal-pages = Pages of the journal
desk-journal-empty = Nothing has happened here yet.
desk-institutions = Institutions
desk-by-contributor = The contributor
desk-by-house = The house
desk-act-receive = sent it
desk-act-queue = made it ready for the queue
desk-act-refuse-file = could not read the file
desk-act-approve = approved it
desk-act-refuse = refused it
desk-act-ask-for-change = asked for a change
desk-act-answer = answered what was asked
desk-act-change = changed what they sent
desk-act-hang = hung it
desk-act-undo = undid the decision
desk-act-take-down = took it down
desk-act-withdraw = took the picture back
desk-act-archive = put the call away
desk-act-bring-back = brought the call back
desk-act-for = { $act }: { $reason }

## Notes, and passing on
desk-notes = { $count ->
    [0] Note it, pass it on
    [one] One note of the team
   *[other] { $count } notes of the team
}
desk-note-by = { $name }
desk-note-passed = { $name } passed it to { $to }
desk-note-new = Note for the team
desk-note-add = Note it
desk-pass-to = To whom
desk-pass-nobody = Choose somebody
desk-pass = Pass it on
desk-act-note = wrote a note
desk-act-pass = passed it on
desk-act-to = { $act } to { $name }
desk-describe = Describe it
desk-describe-better = Describe it better
desk-describe-hint = For those who do not see it, in { $language ->
    [fr] French
   *[other] English
}. What was there before stays in the journal.
desk-describe-keep = Keep this description
desk-act-describe = described it
desk-act-describe-was = described it anew; before: “{ $alt }”
desk-earlier = { $count ->
    [one] Something else by the same person
   *[other] { $count } other things by the same person
}
desk-earlier-line = { $theme }, { $state ->
    [hung] it hangs
    [refused] refused
    [hidden] hidden
    [taken-down] taken down
   *[waiting] waits
}
desk-nearer = Nearer
desk-farther = Farther
desk-gentle = How pictures are shown to me
desk-gentle-view = { $view ->
    [grey] Without their colours
    [blurred] Blurred
   *[plain] As they are
}
desk-gentle-hint = For you alone, at the desk. A single one can always be seen as it is.
desk-gentle-choose = Show them so
desk-as-it-is = This one as it is
desk-whole = See it nearer

## A second opinion
desk-two-agree = Two have to agree here. Yours is the first opinion.
desk-second-asked = Two have to agree.
desk-opinion = { $verdict ->
    [refuse] { $who ->
        [you] You would refuse it: { $reason }.
       *[other] { $name } would refuse it: { $reason }.
    }
   *[approve] { $who ->
        [you] You would hang it.
       *[other] { $name } would hang it.
    }
}
desk-letter-if-agreed = A colleague has to agree. If nobody changes these words, this is what the person will read.
desk-begun-with = Taken from a colleague's opinion: change what you like.
desk-done-opinion = Your opinion on “{ $title }” is noted; somebody else's is still needed.
desk-undo-opinion = Undo takes back your opinion on “{ $title }”.
desk-act-say-opinion = gave their opinion
desk-act-take-opinion-back = took their opinion back
desk-act-follow-link = decided by a link in a mail

## Appeals
desk-appealed = Its sender contested the decision, on { $when }.
desk-contested = You had a part in the decision that is contested: somebody else looks again.
desk-act-appeal = contested the decision

## Views that one keeps
desk-views = My views
desk-view-name = Keep this view as
desk-view-keep = Keep
desk-view-forget = Forget

## Several at once
desk-selection-begin = Choose several
desk-selection-title = Several pictures at once
desk-selection-hint = Tick those that call for the same answer. Each keeps its own decision and letter, and can be undone alone.
desk-selection-look = Look closer
desk-selection-left = A colleague decides on it
desk-selection-all = Tick all
desk-selection-none = Untick all
desk-selection-count = { $count ->
    [0] Nothing is ticked
    [one] One picture ticked
   *[other] { $count } pictures ticked
}
desk-selection-hang = Hang
desk-selection-refuse = Refuse…
desk-selection-ask = Ask for a change…
desk-selection-refuse-title = { $count ->
    [one] Refuse one picture
   *[other] Refuse { $count } pictures
}
desk-selection-ask-title = { $count ->
    [one] Ask one person for a change
   *[other] Ask for a change of { $count } pictures
}
desk-selection-refuse-now = { $count ->
    [one] Refuse
   *[other] Refuse all { $count }
}
desk-selection-ask-now = { $count ->
    [one] Ask
   *[other] Ask for all { $count }
}
desk-selection-words-hint = The same words for all: write in a language that everybody reads, or leave it empty.
desk-selection-letter-first = { $count ->
    [one] The letter:
   *[other] The letter of the first. The others say the same, each in the person's language and with the title of their picture.
}
desk-selection-mixed = These pictures are of several institutions, and each has reasons of its own: choose those of one.
desk-selection-outcome = What was done
desk-selection-made = { $count ->
    [one] One picture
   *[other] { $count } pictures
}
desk-selection-not-made = { $count ->
    [one] One picture was not decided
   *[other] { $count } pictures were not decided
}
desk-selection-not = { $why ->
    [already-decided] Somebody decided before you.
    [held] Somebody else is looking at it.
    [changed-meanwhile] Its sender has just changed it: look at it first.
    [own-contribution] You sent it yourself: a colleague decides.
    [contested-decision] A colleague decides: you had a part in what is contested.
    [too-late-to-undo] The answer has left already.
   *[other] Nothing was changed: open it to see how it stands.
}
desk-selection-undo-all = Undo all { $count }
desk-selection-more = Choose others
desk-selection-nothing = Nothing was ticked.
