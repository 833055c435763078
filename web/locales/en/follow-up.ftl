### Following a picture that one has sent.

follow-up-thanks = Received, thank you
follow-up-again = { $count ->
    [one] This very picture reached us on { $date }. Nothing was sent twice: here is where it stands.
   *[other] These very pictures reached us on { $date }. Nothing was sent twice: here is where they stand.
}

## Keeping the link
follow-up-keep = Keep this address
    .note = It is yours alone: it lets you follow your picture and take it back, without a password.
    .mail = You will also find it in the mail sent to { $address }.
follow-up-copy = Copy the address
follow-up-copied = Address copied.

## The pictures
follow-up-your-picture = Your picture, number { $place }
follow-up-no-image-yet = { $count ->
    [one] Your picture has arrived. It will show here in a moment.
   *[other] Your { $count } pictures have arrived. They will show here in a moment.
}

## What happened
follow-up-received = Received
follow-up-prepared = Ready to be looked at
follow-up-preparing = Being prepared
    .note = We bring it to the right size and remove what would tell where it was taken.
follow-up-waiting = With the team
    .note = Someone looks at it before it hangs. You will read here what was decided, and why.
follow-up-approved = Accepted
    .note = It will hang any moment now.
    .on = It will hang on { $date }. You will find its page here.
    .soon = It will hang soon, when its turn comes. You will find its page here.
follow-up-hung = Hung
follow-up-next-hung = Hung on the wall
follow-up-see-it-hang = See it on the wall
follow-up-refused = Not hung
    .note = The team looked at it and is not hanging it. This is why:
    .again = The team looked again, as you asked. The decision stays the same, and this is why:
follow-up-ground = { $ground ->
    [law] This decision rests on the law. The team made it, not a machine.
   *[house-rule] This decision rests on the rules of the call. The team made it, not a machine.
}
follow-up-unreadable = The file could not be read
follow-up-taken-down = Taken down
    .note = The team took it off the wall. This is why:
follow-up-withdrawn = Taken back by you
    .note = It is no longer on the wall, and its files are leaving our disks. There is nothing else to do.
follow-up-send-another = Send another picture

## What was sent
follow-up-sent = What you sent

## Taking it back
follow-up-withdraw = Take my picture back
    .note = It leaves the wall and our disks, for good. It is your right, at any time, and you need not say why.
    .sure = Yes, take my picture back

## Changing it
follow-up-change = Change what I sent
follow-up-answer = Change it now
follow-up-changed = Changed by you
follow-up-change-received = Your change has arrived. Someone will look at it.
follow-up-change-asked = One thing to change
    .note = The team would like to hang it, and asks you for one thing first:
change-title = Change what I sent
change-lede = As long as nothing is decided for good, you can change the words, and put another file in the place of the one you sent.
change-replace = { $count ->
    [1] Another file in its place
   *[other] Another file in the place of number { $place }
}
change-part-message = To the team
change-message = A word to the team
change-message-hint = Only the team reads it, for instance who agreed to be in the picture.
change-send = Send the change
change-promise = What you sent before is replaced. You will read on the follow-up page what is decided.

## A link that was lost
lost-title = Find your follow-up page again
lost-lede = The link of your follow-up page is in the mail that you had when your picture arrived. If you no longer have it, we send it again.
lost-hint = The one you gave with your picture.
lost-send = Send me my links
lost-sent = If something was sent to us with this address, a mail with its links is on its way. It should arrive within a few minutes.
lost-sent-else = Nothing comes? Look among the unwanted mails, or try another address. A picture that was sent without an address can only be found by its link; the team may help you.
lost-link = Lost your link?

## Contesting
follow-up-contested = Contested by you
follow-up-looked-at-again = With the team again
    .note = The team will look at it again, with other eyes wherever that is possible. You will read here what is decided, and why.
follow-up-contest = Contest this decision
    .note = You think that the team is mistaken? You can say so, once, until { $date }: it will look again.
follow-up-appeal-received = Your appeal has arrived. The team will look again.
appeal-title = Contest this decision
appeal-lede = The team will look at your picture again, with other eyes wherever that is possible. You can ask for this once.
appeal-decided = This is what was decided, and why:
appeal-words = What should they know?
appeal-words-hint = In your own words, for instance what was not seen or not understood. Only the team reads it.
appeal-send = Contest the decision
appeal-promise = You can do it until { $date }. You will read on the follow-up page what is decided.

## One's data
follow-up-data = What we keep of you
    .note = Your words, what you agreed to, what was decided, the mails that we wrote to you: all of it fits in a file.
follow-up-data-get = Download this file
follow-up-erase = Erase everything
    .note = Erase all that tells of me: the pictures, the words, my name, my address. Nothing can be found again.
