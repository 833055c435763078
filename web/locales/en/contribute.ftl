### Sending a picture.

contribute-description = Take part in “{ $theme }”: send a picture from your phone, without an account. Somebody looks at each before it hangs on the wall.
contribute-title = Hang your picture
contribute-title-again = To correct: hang your picture

## The picture
contribute-part-picture = The picture
contribute-label-pictures = { $most ->
    [one] Choose a picture
   *[other] Choose one or more pictures
}
contribute-per-person = { $most ->
    [one] Each person can send to this call once. Choose the one you like best; if you take it back, you can send another.
   *[other] Each person can send to this call { $most } times. What you take back does not count.
}
contribute-limits = JPEG, PNG, WebP, GIF{ $heic ->
        [yes] , HEIC
       *[no] { "" }
    } or AVIF; { $most ->
    [one] one picture, { $megabytes } MB at most.
   *[other] up to { $most } pictures, { $megabytes } MB each.
} At least { $min } pixels a side, at most { $jpeg } million pixels ({ $heic ->
        [yes] { $others } other than JPEG and HEIC of phones
       *[no] { $others } other than JPEG
    }).
contribute-choose-again = Your pictures did arrive, but a page cannot hold them while you correct the rest. Please choose them again here.
contribute-label-alt = Describe the picture
contribute-label-faces = Somebody can be recognised in a picture
contribute-hint-faces = A face, for instance. The team will look with more care: it is no reason to refuse.
contribute-label-alt-of = Picture { $place }
contribute-hint-alt = For those who do not see it: what it shows, in one sentence.
contribute-describe-others = Describe the other pictures too

## Its story
contribute-part-story = Its story
contribute-label-title = Title
contribute-label-story = Its story
contribute-hint-story = 280 characters will do, { $most } at most.

## Signature
contribute-part-signature = Signature
contribute-label-credit = Signed
contribute-hint-credit = A first name is enough. This is what will be written under the picture.
contribute-label-email = E-mail address
contribute-hint-email = To send you your follow-up link and tell you whether the picture hangs. Nothing else, and nobody else sees it.
contribute-label-licence = Licence
contribute-legend-licence = What others may do with it
contribute-only-licence = The pictures of this call are shared under { $licence }.
contribute-read-licence = Read the licence
contribute-all-rights-reserved = All rights reserved
contribute-meaning-cc-by = Anyone may reuse and change it, giving you credit.
contribute-meaning-cc-by-sa = Anyone may reuse and change it, giving you credit, on the same terms.
contribute-meaning-cc-by-nc = Anyone may reuse and change it, giving you credit, but not to make money.
contribute-meaning-cc-zero = You give up your rights: anyone may do as they like with it, without giving you credit.
contribute-meaning-all-rights-reserved = It is shown here, and nobody else may reuse it without asking you.
contribute-legend-consents = Your agreement
contribute-read-rules = Read the rules
contribute-label-trap = Leave this field empty

## Sending
contribute-send = Send it in
contribute-promise = Someone from the team looks at it before it hangs. You can take it back at any time.
contribute-cookie = Once you have sent, a cookie stays in this browser for thirty days: it tells us when the same pictures come again, and serves nothing else.
contribute-about = { $name }: { $detail }

## What the form says while one uses it
contribute-remove = Remove
contribute-earlier = Move up
contribute-later = Move down
contribute-added = { $name } is chosen.
contribute-removed = { $name } is no longer chosen.
contribute-moved = { $name } is now number { $place }.
contribute-counter = { $count } / 280
contribute-preparing = Getting ready to send…
contribute-sending = Sending: { $percent }%
contribute-arriving = Everything has left. We are putting your pictures away…
contribute-received = Received. Here is your follow-up page…
contribute-lost = The connection dropped. Nothing is lost: keep this page open.
contribute-again = Trying again in { $seconds } s.
contribute-stop = Stop sending
contribute-stopped = Sending stopped. Everything you wrote is still here.
contribute-restored = We found what you had begun to write. Only the picture is left to choose.
contribute-review = Something needs another look:

## Pictures leave as soon as they are chosen
contribute-replace = Replace
contribute-choose-again-one = Choose again
contribute-waits = Waiting
contribute-part-of = { $done } of { $size }
contribute-part-paused = Paused: { $done } of { $size }
contribute-part-missing = { $done } of { $size } have arrived. Choose this picture again: sending goes on from there.
contribute-missing-here = This picture had not left yet. Choose it again.
contribute-choose-this-again = Choose this picture again, or remove it.
contribute-arrived-one = Arrived
contribute-arrived = { $name } has arrived.
contribute-arrived-of = Pictures arrived: { $done } of { $all }
contribute-pause = Pause
contribute-resume = Go on
contribute-paused = The pictures are paused.
contribute-resumed = The pictures go on.
contribute-moves = This picture moves: only its first frame will hang.
contribute-unseen = Your browser cannot show this picture. The museum will see it all the same.
contribute-drop-here = You can also drag a picture here, or paste it.
contribute-away = Your device no longer gives access to this file. Choose it again.
contribute-restored-whole = We found what you had begun, pictures included.
contribute-restored-part = We found what you had begun. Choose the pictures again that had not arrived yet.
contribute-afresh = Clear everything and start again

## What needs another look
field-no-picture = Choose at least one picture.
field-too-many-pictures = { $most ->
    [one] One picture at a time: keep the one you like best.
   *[other] { $most } pictures at a time at most: keep the ones you like best.
}
field-not-an-address = This address looks incomplete. It is written like camille@example.org; you may also leave this field empty.
field-choose-a-licence = Choose one of the licences.
field-consent-missing = Without this agreement we cannot hang the picture.
field-leave-empty = This field must stay empty: it tells robots apart. Clear it, then send again.

## When the same pictures come again
problem-already-received = This has already reached us
    .detail = The very same pictures came with this e-mail address: nothing was taken twice. The mail with the follow-up link leaves for that address again, unless one left within the hour; please look among unwanted mail too.

## When the theme takes nothing
problem-theme-not-open = This theme takes no pictures at the moment
    .detail = It is not open yet, or it has just ended. Its dates are on its page.
contribute-before = A little patience
contribute-before-lede = This theme opens on { $date }. Come back from then on: your picture will be welcome.
contribute-over = This theme is over
contribute-over-lede = It took pictures until { $date }. Those that were hung can still be seen.
contribute-see-wall = See the wall
