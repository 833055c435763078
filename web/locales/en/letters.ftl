### The letters to those who sent a picture. Short, without exclamation marks; they speak of "your
### contribution", which can be one picture or several.

letters-hello = Hello,
letters-follow = The follow-up page of your contribution
letters-theme-page = The page of the theme
letters-words = The person who looked at it adds:
letters-ground = { $ground ->
    [law] This decision rests on the law. The team made it, not a machine.
   *[house-rule] This decision rests on the rules of the call. The team made it, not a machine.
}
letters-contest = If you think that we are mistaken, reply to this mail and tell us why. Someone will read it, at { $contact }.
letters-contest-until = If you think that we are mistaken, you can contest this decision, once, until { $date }: we will look again, with other eyes wherever that is possible.
letters-contest-here = Contest it on the follow-up page
letters-contest-over = With us, a decision can be contested once: we will not go back on this one. To write to us, reply to this mail: your answer reaches { $contact }.
letters-reply = To write to us, reply to this mail: your answer reaches { $contact }.
letters-withdraw = You can take your contribution back at any time, without saying why. The follow-up page is there for that too; its link is yours alone.

## Received
letters-receipt-subject = Received: “{ $title }”
letters-receipt = Thank you. Your contribution “{ $title }” to the theme “{ $theme }” has arrived safely.
letters-receipt-next = Someone of our team will look at it. We will write to you when it is decided, and if the answer is no, we will tell you why.
letters-receipt-keep = Keep this link to yourself: it is all one needs to see where your contribution stands, and to take it back whenever you like.
letters-receipt-why = You receive this mail because this address was given with the contribution. It serves only to tell you what becomes of it. If you sent nothing, reply to us and we will erase it.

## Hung
letters-hung-subject = Now on the wall: “{ $title }”
letters-hung = Your contribution “{ $title }” now hangs in the gallery, in the theme “{ $theme }”.
letters-hung-again = You contested our decision on “{ $title }”. We looked again: your contribution now hangs in the gallery, in the theme “{ $theme }”.
letters-hung-see = See it in the gallery
letters-hung-thanks = You can share its page with anyone you like. Thank you for taking part.

## Not hung
letters-refused-subject = About “{ $title }”
letters-refused = Thank you for your contribution “{ $title }” to the theme “{ $theme }”. We looked at it, and we will not hang it. This is why:
letters-refused-again = You contested our decision on your contribution “{ $title }” to the theme “{ $theme }”. We looked again. The decision stays the same, and this is why:
letters-refused-private = Your pictures stay private: only the team can see them.

## Something to change
letters-change-subject = One thing about “{ $title }”
letters-change = Thank you for your contribution “{ $title }” to the theme “{ $theme }”. We would like to hang it, and need one thing from you first:
letters-change-here = Change it on the follow-up page
letters-change-next = It takes a moment, without a password. Then the team looks at it again. Nothing is refused, and nothing is lost.

## Taken down
letters-taken-down-subject = We took down “{ $title }”
letters-taken-down = Your contribution “{ $title }” to the theme “{ $theme }” is no longer in the gallery: we took it down. This is why:
letters-taken-down-private = Your pictures are not erased. They are private again: only the team can see them.

## File not readable
letters-file-refused-subject = We could not open “{ $title }”
letters-file-refused = We are writing about your contribution “{ $title }” to the theme “{ $theme }”.
letters-file-refused-nobody = Nobody has judged your picture: it has not been seen yet. You can send it again from the page of the theme, as long as it is open.

## Taken back
letters-withdrawn-subject = You took back “{ $title }”
letters-withdrawn = You took back your contribution “{ $title }”, sent to the theme “{ $theme }”.
letters-withdrawn-gone = It can no longer be seen, and we are erasing its pictures. There is nothing else that you need to do.
letters-withdrawn-not-you = If this was not your wish, reply to this mail or write to { $contact }: someone may have had your follow-up link.
letters-withdrawn-thanks = Thank you for having trusted us with it.

## Links that were lost
letters-links-subject = { $count ->
    [one] The link of your contribution
   *[other] The links of your contributions
}
letters-links = { $count ->
    [one] You asked us for the link of what you sent with this address. Here is its follow-up page:
   *[other] You asked us for the links of what you sent with this address. Here are the follow-up pages of your { $count } contributions, the latest first:
}
letters-links-one = “{ $title }”, in the theme “{ $theme }”
letters-links-keep = { $count ->
    [one] Keep this link to yourself: it is all one needs to see where your contribution stands, and to take it back whenever you like.
   *[other] Keep these links to yourself: each is all one needs to see where a contribution stands, and to take it back whenever you like.
}
letters-links-not-you = If it was not you who asked, there is nothing to do: nothing has changed, and nobody else was sent these links.

## Contested
letters-appealed-subject = We look again at “{ $title }”
letters-appealed = You contested what was decided on your contribution “{ $title }”, sent to the theme “{ $theme }”.
letters-appealed-next = We will look at it again, with other eyes wherever that is possible. We will write to tell you what is decided, and why.

## Erasing everything
letters-erased-subject = Your data is erased
letters-erased = What you had sent us is erased: the pictures, the words, your name and your address, which this mail is the last to use.
letters-erased-stays = All that stays is that a picture was sent and what was decided, with nothing that says by whom.
