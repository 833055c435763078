### Tokens, by which programs act in somebody's name.

tokens-title = Tokens for programs
tokens-lede = A program, such as a screen in the hall or a report of yours, acts in your name with a token. It may never do more than you may yourself, and nothing with accounts, people or tokens.
tokens-yours = Your tokens
tokens-none = You have no token.
tokens-made = Here is your token
tokens-made-once = Copy it now, to where the program finds it: it is not shown again, and the house keeps none. Whoever has it acts in your name.
tokens-noted = I have noted it
tokens-new = A new token
tokens-name = Name
tokens-name-hint = What you will know it by, and colleagues in the log: the program, or the place where it runs.
tokens-scopes = What it may do
tokens-scope = { $scope ->
    [read] read
    [decide] decide
   *[set-up] set up
}
tokens-scope-label = { $scope ->
    [read] Read
    [decide] Decide
   *[set-up] Set up
}
tokens-scope-hint = { $scope ->
    [read] What you see: the queue, pictures, calls, the log.
    [decide] Decisions and what goes with them: notes, notices, letters, what hangs when.
   *[set-up] Calls, themes, the catalogue of reasons, watched words.
}
tokens-institution = Where
tokens-everywhere = Wherever I work
tokens-expiry = Until when
tokens-expiry-days = { $days } days
tokens-expiry-year = One year
tokens-expiry-date = Until a day
tokens-until = The last day
tokens-until-hint = Only where you chose “until a day”: within a year.
tokens-make = Make the token
tokens-until-when = Good until { $date }
tokens-over-since = Over since { $date }
tokens-used = Last used on { $date }
tokens-unused = Never used
tokens-at = For { $institution } only
tokens-revoke = Revoke
tokens-done-revoked = Revoked: it opens nothing any more.
tokens-hint-password = A new password revokes all your tokens: whoever knew the old one may have made some.
account-tokens = Tokens for programs
account-tokens-count = { $count ->
    [0] None.
    [one] One.
   *[other] { $count } of them.
}
account-tokens-see = See them
people-tokens = Tokens
people-tokens-hint = Programs that act here in somebody's name. Revoking one ends it here; one that is good elsewhere too has no name here, and stays good there.
tokens-not-at = Not at { $institution } any more: it was taken away there.
people-token-elsewhere = A token that is good elsewhere too
people-token-of = of { $name }
people-done-token = The token is revoked.
field-too-many-tokens = You have { $most } already: revoke one first.

## Refusals
problem-token-unknown = This token is not known
    .detail = It was revoked, or not copied whole. Make another under your account, and send it as “Authorization: Bearer”.
problem-token-over = The time of this token is over
    .detail = Make another under your account, and give it to the program.
problem-token-not-enough = This token does not suffice
    .detail = { $scope ->
        [none] People, accounts, sessions and tokens are for who signs in.
       *[other] It was not made for this: it would need the scope “{ $scope }”.
    }

## Their lines in the log
desk-act-make-token = made a token
desk-act-revoke-token = revoked a token
desk-by-token = { $name }, with the token “{ $token }”
desk-by-some-token = { $name }, with a token

## The mail before the end of one
tokens-letter-subject = Your token “{ $name }” ends soon
tokens-letter-ends = Your token “{ $name }” is good until { $on }. From then on, the program that uses it gets no answer.
tokens-letter-then = If you still need it, make another and give it to the program. If not, there is nothing to do.
tokens-letter-open = See your tokens
