### One's own account at the desk.

account-title = My account
account-link = My account: { $name }
account-who = Who I am
account-name = What colleagues call me
account-language = Language of my desk
account-password = Password
account-password-current = Current password
account-password-new = New password
account-password-hint = At least { $least } characters. A few words that belong to nobody else do well.
account-password-change = Change the password
account-sessions = Where I am signed in
account-sessions-hint = One line for each browser. The house does not keep from where you come.
account-browser = { $program ->
    [firefox] Firefox
    [edge] Edge
    [opera] Opera
    [samsung] Samsung Internet
    [chrome] Chrome
    [safari] Safari
   *[other] A program
}{ $system ->
    [android] , on Android
    [ios] , on an iPhone or iPad
    [windows] , on Windows
    [macos] , on a Mac
    [linux] , on Linux
   *[other] { "" }
}
account-session-own = You are here
account-session-seen = Last here: { $ago }
account-session-opened = Signed in { $ago }
account-session-end = End this session
account-sessions-end = End all the others
account-done-saved = Noted, from now on.
account-done-password = The password is changed. You are signed out everywhere else.
account-done-ended = Whoever comes from there has to sign in again.
field-wrong-password = This is not the password.
field-too-short = A little short: at least { $least } characters.

## Their lines in the log
desk-act-change-account = changed their name or language
desk-act-end-sessions = ended sessions of their own
