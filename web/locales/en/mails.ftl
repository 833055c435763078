### The mails of a demonstration, read from its folder.

mails-title = Mail
mails-lede = This demonstration sends nothing: each mail is written to a file, and is read here as in the mailbox of the person it goes to.
mails-none = No mail has left yet. Send a picture with an address, or decide on one of those that wait.
mails-to = To { $to }
mails-back = All mail
mails-frame = The mail as it is laid out
mails-text = The same as text
