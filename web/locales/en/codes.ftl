### Calls by invitation: codes, made by the staff and asked for at the door.

codes-who-sends = Who can send
codes-who-sends-choice = { $choice ->
    [yes] Who has a code that you give: the call is by invitation
   *[no] Everybody
}
codes-who-sends-hint = The walls stay public: everybody can look. A code goes to a class, to members of a club, on a poster in a hall.
codes-title = Invitation codes
codes-lede = Whoever has a code can send to this call. Make one for all, or one for each person; print them, or take them along as a table.
codes-not-asked = This call is open to everybody, and asks for no code.
codes-ask = Make it by invitation
codes-made = Codes that you made
codes-none = None yet.
codes-unnamed = Without a note
codes-counts = { $codes ->
    [one] { $most ->
        [any] One code, { $uses ->
            [0] not used yet
            [one] used once
           *[other] used { $uses } times
        }
       *[other] One code, used { $uses } of { $most } times
    }
   *[other] { $codes } codes, { $uses ->
        [0] none used yet
        [one] one of them used
       *[other] { $uses } of them used
    }
}
codes-until = Good until { $date }
codes-all-revoked = revoked
codes-over = no longer good
codes-new = Make codes
codes-note = For whom
codes-note-hint = Class 5b, the drawing club, the poster in the hall. You see it beside what comes with these codes; contributors do not.
codes-for = How many codes
codes-for-choice = { $choice ->
    [all] One for everybody: on a poster, on a board
   *[each] One for each person, good once: to cut out and give away
}
codes-number = { $which ->
    [uses_max] For everybody: how often it is good, at most
   *[number] For each: how many codes
}
codes-number-hint = { $which ->
    [uses_max] Blank for any number of times, or up to { $most }.
   *[number] Up to { $most } at once.
}
codes-expires-at = Good until
codes-make = Make the codes
codes-done-made = { $count ->
    [one] The code is made.
   *[other] { $count } codes are made.
}
codes-done-revoked = Revoked. What came with it stays.
codes-print = To print
codes-csv = As a table (CSV)
codes-uses = { $most ->
    [any] { $uses ->
        [0] not used yet
        [one] used once
       *[other] used { $uses } times
    }
   *[other] { $uses } of { $most }
}
codes-state = { $why ->
    [invitation-used-up] used up
    [invitation-expired] no longer good
   *[other] revoked
}
codes-revoke = Revoke
codes-revoke-all = { $count ->
    [one] Revoke this code
   *[other] Revoke all { $count } codes
}
codes-revoke-hint = Nothing more can be sent with it. What was sent stays where it is.
codes-none-good = None of these codes is good any more.
codes-sheet-hint = Print this page with your browser, and cut along the lines. Whoever points a phone at the square is led to the form, with the code filled in.
codes-qr = QR code of the address with the code { $code }
desk-fact-invited = Invitation
desk-act-make-codes = made invitation codes
desk-act-revoke-codes = revoked invitation codes

## At the door
contribute-by-invitation = This call is by invitation
contribute-by-invitation-lede = To send a picture, give the code that you received. What hangs is for everybody to see.
contribute-by-invitation-none = No code? Ask whoever told you of this call.
contribute-label-invitation = Your code
contribute-hint-invitation = Eight letters and digits, such as CDFG-HJKM. Capitals and hyphens do not matter.
contribute-code-go = Go on
contribute-which-theme = To which theme?
gallery-by-invitation = This call is by invitation: to send a picture, one gives a code. What hangs is for everybody to see.
field-invitation-needed = This call is by invitation. Give the code that you received.
field-invitation-unknown = We do not know this code. Have another look at it: it has eight letters and digits.
field-invitation-used-up = This code has been used as often as it can be. Ask whoever gave it to you for another; what you typed is still here.
field-invitation-expired = This code was good until some time ago. Ask whoever gave it to you for another; what you typed is still here.
field-invitation-revoked = This code is good no more. Ask whoever gave it to you for another; what you typed is still here.
