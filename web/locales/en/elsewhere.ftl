### Accounts that the staff has elsewhere, by which they sign in (OpenID Connect).

elsewhere-or = or
elsewhere-join = With an account whose address is { $email }, you need no password here:
elsewhere-title = Accounts elsewhere
elsewhere-lede = With a linked account, you sign in without a password of this house.
elsewhere-linked = Linked { $ago }.
elsewhere-not-linked = Not linked to you.
elsewhere-link = Link
elsewhere-unlink = Unlink
elsewhere-no-password = You sign in with an account elsewhere, and have no password here. You may set one, as a second way in.
elsewhere-first-password = Set a password
elsewhere-again = Show first who you are, with the account by which you sign in.
elsewhere-confirm = Show who you are with the account by which you sign in, then come back to this page and go on.
elsewhere-new-tab = (opens a new tab)
elsewhere-done-linked = The account is linked: you may sign in with it from now on.
elsewhere-done-unlinked = The account is unlinked: it opens nothing here any more.
elsewhere-done-confirmed = You showed who you are. If another page waits for it, go back there and go on.
elsewhere-why = { $why ->
    [cancelled] You came back without signing in. Nothing has changed: begin again when you like.
    [lost] This way back was used already, took too long, or began in another browser. Begin again here.
    [down] The service where your account is does not answer as it should. Try again in a few minutes, or choose another way.
    [doubtful] The answer of the service where your account is cannot be trusted, so nobody was let in. Try again; if it happens again, tell whoever runs this house.
    [unverified] The service where your account is does not vouch for a mail address of yours, so we do not know who you are here. Sign in another way, then link that account on the page of your own account.
    [unknown] Nobody works here under the address of that account, and no invitation waits for it. Ask whoever answers for your institution to invite you at that address.
    [taken] That account is linked to somebody else here.
    [other] That is not an account that you linked here.
   *[unsure] Show first who you are, then link the account.
}
desk-act-link-identity = linked an account elsewhere
desk-act-unlink-identity = unlinked an account elsewhere
field-show-elsewhere = Show first who you are, with the account by which you sign in.
problem-elsewhere-only = Sign in elsewhere
    .detail = In this house, nobody signs in by a password or a passkey: use the account that its sign-in page names.
