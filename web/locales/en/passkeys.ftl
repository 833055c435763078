### Passkeys: signing in without a password.

passkeys-title = Passkeys
passkeys-lede = With a passkey, you sign in by your finger, your face or the code of your device: no password to type, and no code besides it. It works in this house alone, so that no other site can lure it from you.
passkeys-none = You have none yet.
passkeys-need = Passkeys need JavaScript and a recent browser. Your password opens as ever.
passkeys-own = Those that I have
passkeys-used = Last used on
passkeys-unused = Not used yet
passkeys-added = Added { $ago }.
passkeys-copied = Its maker may keep copies of it on your other devices.
passkeys-change = Rename or remove
passkeys-name = Its name
passkeys-name-hint = By which you will know it again.
passkeys-rename = Rename
passkeys-remove = Remove
passkeys-add-title = One more passkey
passkeys-add = Add a passkey
passkeys-cancelled = Nothing was done: it was called off, or it took too long. Try again whenever you like.
passkeys-known = This device has a passkey of yours already.
passkeys-done-added = It is added: next time, sign in by it.
passkeys-done-renamed = It has its new name.
passkeys-done-removed = It is removed: it opens nothing any more.
account-passkeys = Passkeys
account-passkeys-count = { $count ->
    [0] Sign in by your finger, your face or the code of your device.
    [one] You have one.
   *[other] You have { $count }.
}
account-passkeys-see = See my passkeys
sign-in-passkey = Sign in by a passkey
field-too-many-passkeys = You have { $most } already: remove one first.
problem-wrong-passkey = This passkey was not taken
    .detail = Nothing was changed. Try again, or sign in with your password.
problem-no-passkeys-here = No passkeys here
    .detail = Browsers take passkeys only at an address that is a name and begins with https, not at a number. Your password opens as ever.
problem-last-way-in = Nothing else would be left
    .detail = Nothing was changed. Where you work, more than a password is asked for: set up a code or another passkey first.

## Their lines in the log
desk-act-add-passkey = added a passkey
desk-act-rename-passkey = renamed a passkey
desk-act-remove-passkey = removed a passkey
desk-act-forget-passkeys = forgot all passkeys
desk-act-doubt-passkey = a passkey was refused, which may have been copied
