### The page where the staff signs in.

sign-in-title = Staff sign-in
sign-in-email = Email address
sign-in-password = Password
sign-in-act = Sign in
sign-in-wrong = The address and the password do not go together: check them and try again.
sign-in-visitors = This door is for the staff. To send a picture, you need no account and no password.
