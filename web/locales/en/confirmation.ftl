### Asked again who one is, before an act that matters.

confirmation-title = Is it you?
confirmation-lede = What you are about to do matters: please show once more who you are. Nothing of what you typed is lost, and you are not asked again for { $minutes } minutes.
confirmation-act = Confirm and go on
problem-confirmation-needed = Show once more who you are
    .detail = Nothing was done yet. This asks for a confirmation of the last 15 minutes: give it at POST /api/v1/session/confirmation, or sign in again, and send this once more.
