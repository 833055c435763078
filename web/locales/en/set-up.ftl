### Setting a call and its themes up, alone and by form.

## The list
set-up-calls-title = Calls
set-up-new-call = Open a call
set-up-edit-call = Change the call
set-up-see-call = See the public page
set-up-new-theme = Add a theme
set-up-see-wall = See the wall
set-up-no-call = No call yet. The first one takes two minutes: a title, dates, a licence.
set-up-no-theme = This call has no theme yet, so nothing can be sent to it. Add the first one.
set-up-dates = From { $from } to { $until }
set-up-hung = { $count ->
    [0] Nothing hangs here yet
    [one] { $count } picture hangs here
   *[other] { $count } pictures hang here
}
set-up-season-before = Not open yet
set-up-season-open = Open
set-up-season-closed = Over
set-up-season-archived = Put away
set-up-done-call-opened = The call is ready. Now add a theme to it.
set-up-done-call-saved = The call is saved.
set-up-done-call-put-away = The call is put away. It can be brought back at any time.
set-up-done-call-back = The call is back, where its dates say.
set-up-done-theme-added = The theme is part of its call.
set-up-done-theme-saved = The theme is saved.
set-up-done-renditions-saved = The choice is saved: it holds for what is hung from now on.
set-up-renditions = How pictures are drawn
set-up-avif = In AVIF too
set-up-avif-hint = Visitors load about a quarter fewer bytes. In exchange each picture takes minutes of processor time; it hangs first like any other, and is drawn in AVIF later, when nothing else waits. For what hangs already, whoever runs the server starts “cimaise renditions”.

## A call
set-up-new-call-title = Open a call
set-up-call-words = What it says
set-up-title = Title
set-up-call-title-hint = A few words; the address of the page is made from it and will not change.
set-up-summary = In a sentence or two
set-up-summary-hint = Under the title, and when the link is shared.
set-up-when = When
set-up-zone = In the time of { $zone }.
set-up-opens-at = Opens
set-up-closes-at = Closes
set-up-terms = On what terms
set-up-licences = Licences on offer
set-up-licences-hint = Each person chooses among these. Offer one at least.
set-up-pictures-max = Pictures in one sending, at most
set-up-second-opinion = On what do two moderators have to agree?
set-up-second-opinion-hint = To hang or to refuse. Where nobody else may decide, one is enough.
set-up-second-opinion-choice = { $choice ->
    [flagged] On those where something was noticed: a look-alike, several by one person, a contested decision
    [always] On every picture
   *[never] On none: one person decides
}
set-up-rules = Rules
set-up-rules-hint = A draft is there already: keep it or rewrite it.
set-up-usual-rules =
    Send a picture that you made yourself, in answer to the theme.
    If someone can be recognised in it, ask them first.
    Someone of the team looks at each picture before it is hung. If yours is not, you will know why.
    You can take your picture back at any time, by your follow-up link.

set-up-put-away-title = Put the call away
set-up-put-away-hint = It takes no more pictures and shows among the past calls. What hangs stays on its walls, and the call can be brought back.
set-up-put-away = Put it away
set-up-away-hint = It is put away: it takes no pictures and shows among the past calls.
set-up-bring-back = Bring the call back

## Licences
set-up-licence-cc-by-4-0 = CC BY 4.0
    .meaning = Anyone may use and change it, naming who made it.
set-up-licence-cc-by-sa-4-0 = CC BY-SA 4.0
    .meaning = The same, if what they make of it stays under this licence.
set-up-licence-cc-by-nc-4-0 = CC BY-NC 4.0
    .meaning = The same, but not for trade.
set-up-licence-cc0-1-0 = CC0 1.0
    .meaning = Anyone may do anything with it, without conditions.
set-up-licence-all-rights-reserved = All rights reserved
    .meaning = It is shown here and nowhere else.

## A theme
set-up-new-theme-title = Add a theme
set-up-theme-words = The story to tell
set-up-theme-title-hint = A question or a scene: “Why is she crying?”
set-up-prompt = The invitation
set-up-prompt-hint = What to imagine, in a few sentences.
set-up-hashtag = Hashtag
set-up-hashtag-hint = The one of the moment, with or without its sign.
set-up-theme-when-hint = A theme takes nothing outside the dates of its call.
set-up-exhibition = The exhibition it answers
set-up-exhibition-title = Its title
set-up-exhibition-hint = Leave it empty if there is none.
set-up-exhibition-address = Its page
set-up-kit = The pattern to print
set-up-with-kit = Offer the paper pattern to fold
set-up-with-kit-hint = An A4 sheet to cut out, with the link to this theme and a code to scan.
set-up-kit-credit = Credit
set-up-kit-credit-hint = Who drew the pattern, as the foot of the sheet prints it.
set-up-kit-licence = Its licence
set-up-kit-usual-title = Paper figure to fold
set-up-kit-stands = { $count ->
    [0] The pattern, credited to { $credit }, waits for its first downloads.
    [one] The pattern, credited to { $credit }, was downloaded once.
   *[other] The pattern, credited to { $credit }, was downloaded { $count } times.
} Sheets that are printed already stay good: their link leads to the pattern as it is now.

## What must be seen again
field-closes-too-early = It must close after it opens.
field-choose-one = Choose one at least.
field-between = A number from { $least } to { $most }.

## The team's words
set-up-words = The team's words
set-up-words-hint = The reasons one can give, and the words one wants to be told of.
set-up-watched-words = Watched words
set-up-watched-words-lede = A picture whose title, story, credit or description contains one of these is flagged in the queue. Nothing is refused by it: somebody looks, and decides.
set-up-watched-words-label = A word or phrase a line
set-up-watched-words-hint = { $most } lines at most, of { $longest } characters. Capitals and accents do not count. “idiot*” also finds “idiots” and “idiotic”. What waits already is not read again.
set-up-done-watched-words-saved = The list is kept. It holds for what comes from now on.
field-too-many-lines = { $most } lines at most.
field-line-too-long = Line { $line }: { $most } characters at most.
field-line-without-word = Line { $line }: there is no word in it.

## The catalogue of reasons
set-up-reasons = Reasons
set-up-reasons-lede = What the team picks when a picture is not hung, and what whoever sent it reads. Changing a text changes nothing of what was told before.
set-up-reasons-part = { $part ->
    [refusal] To refuse or take down
    [change] To ask for a change
    [file] When a file cannot be read
   *[retired] No longer offered
}
set-up-reasons-part-hint = { $part ->
    [refusal] In the order in which the team sees them.
    [change] Nothing is refused: whoever sent it answers from their follow-up page.
    [file] The house says it by itself; its words alone can be changed.
   *[retired] They stay readable where they were given.
}
set-up-reason-new = New reason
set-up-reason-edit = The reason
set-up-reason-up = Move “{ $label }” up
set-up-reason-down = Move “{ $label }” down
set-up-reason-retire = No longer offer
set-up-reason-offer = Offer again
set-up-reason-ground = What is it for, and on what does it rest?
set-up-ground = { $ground ->
    [law] A law
    [change] Asking for a change
    [file] An unreadable file
   *[house-rule] A rule of the call
}
set-up-reason-rests = { $ground ->
    [law] To refuse or take down, by a law. Say which in the text.
    [change] To ask for a change.
    [file] The house gives it by itself when a file cannot be read.
   *[house-rule] To refuse or take down, by a rule of the call.
}
set-up-reason-label = What the team picks
set-up-reason-label-hint = A few words: “Too blurred”.
set-up-reason-text = What the person reads
set-up-reason-text-hint = A sentence or two, kind and precise. The team can add a personal line.
set-up-reason-preview = See the letter
set-up-reason-letters = The letter
set-up-reason-letters-hint = As it would leave, for a picture that does not exist. Nothing is sent or kept.
set-up-reason-sample-title = The picture's title
set-up-reason-sample-theme = the theme's title
set-up-done-reason-added = The reason is in the catalogue.
set-up-done-reason-saved = The reason is kept.
set-up-done-reason-retired = The reason is no longer offered.
set-up-done-reason-offered = The reason is offered again.
field-too-many-reasons = The catalogue has { $most } reasons already.

## One person's data
subjects-title = One person's data
subjects-lede = Somebody asks what you keep of them, or that all of it be erased: you have a month to answer. First make sure that the request comes from this address.
subjects-address = Their address, as given with what they sent
subjects-find = Look
subjects-found = { $count ->
    [0] Nothing was sent with this address.
    [one] One contribution.
   *[other] { $count } contributions.
}
subjects-export = Download what is kept
subjects-export-hint = A file to pass on to them: their words, what they agreed to, what was decided and told, the mails that left. The team's notes are not in it.
subjects-sure = I have made sure of the request
subjects-erase-hint = The pictures leave the wall, files and words are erased, a last mail tells them. Nothing can be found again.
subjects-erase = { $count ->
    [one] Erase this contribution
   *[other] Erase these { $count } contributions
}
subjects-erased = { $count ->
    [0] There was nothing to erase.
    [one] One contribution is erased.
   *[other] { $count } contributions are erased.
}

## What a call keeps
retention-title = What the call keeps
retention-going = What goes
retention-nothing = Nothing goes by itself: everything is kept until it is erased.
retention-acts-from = This acts from { $date } on. Until then it can be changed: nothing is erased yet.
retention-files-due = contributions whose files go on the first day
retention-files-soon = within thirty days, those included
retention-contacts-due = addresses that go on the first day
retention-contacts-soon = within thirty days, those included
retention-counted = Counted to 500.
retention-hint = In days. An empty field: nothing goes. What hangs stays.
retention-field = { $field ->
    [files_days] Pictures refused or taken down
    [contacts_days] Addresses of what does not hang
   *[words_days] The words of the log
}
retention-field-hint = { $field ->
    [files_days] Days after the last on which the decision can be contested. The decision and its reason stay.
    [contacts_days] Days after the call closes, and never before nothing can be contested any more.
   *[words_days] Days after they were written. Who did what, and when, stays.
}

## After the model of another
set-up-copy = Use as a model
set-up-copy-title = A call after this model
set-up-copy-lede = All is taken over: words, rules, licences, consents, themes and templates. Themes open as long after the opening as in the model. What is kept, for how long, the covers and the films are chosen anew.
set-up-copy-act = Open the call
set-up-done-call-copied = The new call is ready, with its themes. Read them over.

## Before the announcement
set-up-season-unannounced = Not announced yet
set-up-unannounced-hint = Your team alone sees it. Look at it as the public will, then announce it.
set-up-announce = Announce the call
set-up-preview-call = See it as the public will
set-up-preview-wall = See as the public will
set-up-take-announcement-back = Take the announcement back
set-up-take-announcement-back-hint = Possible as long as nobody has sent anything.
set-up-announced = When does the public see it?
set-up-announced-choice = { $choice ->
    [yes] From now on
   *[no] When you announce it: until then, your team alone sees it
}
set-up-done-call-announced = The call is announced: everybody sees it.
set-up-done-announcement-back = Your team alone sees the call again.

## Words in Markdown
set-up-markdown-hint = A new line makes a paragraph; *words* stand out, **more**; - begins an item, ## a heading; [words](https://…) lead elsewhere.
set-up-said = How it will show, in { $language }
set-up-said-short = How it will show

## Logos and covers
set-up-logo = Logo
set-up-logo-hint = PNG or WebP, best wide and low, with nothing behind it: it stands at the top of every page, on a white sheet where pages are dark. Your name is read aloud in its place.
set-up-cover = Cover
set-up-cover-hint = A wide picture, at the head of the page and on links that are shared. It is drawn anew; where it was taken is not kept.
set-up-ornament-file = Picture
set-up-ornament-other = Another picture, if you wish
set-up-ornament-alt = What it shows
set-up-ornament-alt-hint = For those who do not see it, in a sentence.
set-up-ornament-remove = Remove it
set-up-done-ornament-saved = The picture is in its place.
set-up-done-ornament-removed = The picture is removed.
field-file-none = Choose a picture first.
