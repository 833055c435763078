### A second thing to show when signing in.

second-factor-title = A code besides the password
second-factor-lede = An app on your phone, called an authenticator, shows a new code each half minute. With it, nobody comes in who only knows your password.
second-factor-owed = Where you work, everybody shows a code besides their password. Once yours is set up, you see everything again.
second-factor-unshown = Where you work, a password alone opens nothing, and you have a passkey. Sign in with it. If it is lost, whoever runs Cimaise where you work can let you in again.
second-factor-show = Sign out, and sign in with it
second-factor-begin = Set up
second-factor-scan = Open your authenticator, add an account, and let it look at this picture.
second-factor-qr = QR code for your authenticator
second-factor-typed = Or type this into it:
second-factor-open = Or open it on this device
second-factor-code = Code
second-factor-confirm = It shows this code
second-factor-done = From now on, this code is asked for when you sign in.
second-factor-paper = Codes on paper
second-factor-paper-hint = For the day on which your phone is not there: each opens once. Write them down or print them now; they are not shown again.
second-factor-noted = I have them
second-factor-left = { $count ->
    [0] None is left.
    [one] One is left.
   *[other] { $count } are left.
}
second-factor-renew = Show ten new ones
second-factor-remove-title = Without a code
second-factor-remove = Ask for no code any more
account-second-factor = A code besides the password
account-second-factor-on = It is asked for when you sign in.
account-second-factor-off = Only your password is asked for.
account-second-factor-see = See
account-done-second-factor = No code is asked for any more.
sign-in-code-title = One code more
sign-in-code-hint = The one that your authenticator shows, or one of those on paper.
people-second-factor = Signing in
people-second-factor-ask = Everybody who works here shows a code besides their password
people-second-factor-hint = Whoever has none sets it up the next time they come, and sees nothing until then. A passkey counts as both. You need to have one yourself, or a passkey.
people-done-second-factor = It holds from now on.
field-wrong-code = This is not the code, or it was used already: wait for the next one.
problem-code-wanted = A code is wanted
    .detail = This account shows a code besides its password: send it as “code”.
problem-wrong-code = This is not the code
    .detail = It may have been used already: wait for the next one.
problem-second-factor-wanted = Set up your code first
    .detail = Where you work, everybody shows a code besides their password. It is set up under your account.
problem-second-factor-unshown = Sign in with your passkey first
    .detail = Nothing was changed. Where you work a password alone opens nothing, and you have a passkey.
problem-second-factor-set = There is a code already
    .detail = Nothing was changed. Remove it first to set up another.
problem-second-factor-asked = A code is asked for where you work
    .detail = Nothing was changed. It can be renewed, not removed.
problem-second-factor-first = Set up a code or a passkey of your own first
    .detail = Nothing was changed: you would have shut yourself out.

## Their lines in the log
desk-act-set-second-factor = set up a code, or new ones on paper
desk-act-remove-second-factor = removed the code besides their password
desk-act-ask-second-factor = chose whether everybody shows a code
desk-act-ask-second-factor-as = { $choice ->
    [on] asked everybody for a code besides their password
   *[off] asks nobody for a code any more
}
