### What several pages say. Type plain spaces and apostrophes: they are set when the text is read.

## Languages
language-name = English
language-switch = Language

## Landmarks of the page
skip-to-content = Skip to the content
main-navigation = Main navigation
nav-calls = Calls
nav-gallery = Gallery
nav-participate = Take part
home-title = { $institution }, home
footer-legal = Legal notice
footer-made-with = Hung with Cimaise, free software
desk-nav-queue = To look at
desk-nav-calls = Calls
desk-nav-journal = Journal
desk-nav-mails = Mail
desk-nav-sign-out = Sign out
desk-signed-in-as = Signed in as { $name }

## Acts
act-send = Send
act-save = Save
act-cancel = Cancel
act-back = Back
act-next = Next
act-previous = Previous
act-close = Close
act-more = See more
pages-label = Pages
pages-start = Back to the first ones
optional = optional
required = required

## Forms
form-errors-title = { $count ->
    [one] One point needs another look
   *[other] { $count } points need another look
}

## Dates
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day-number = { $day }
date = { $day } { $month } { $year }
date-short = { $day } { $month }
date-time = { $date } at { $hour }:{ $minute }
date-hour = { $date } at { $hour }:00
ago-now = just now
ago-minutes = { $count } min ago
ago-hours = { $count } h ago
ago-days = { $count ->
    [1] yesterday
   *[other] { $count } days ago
}
ago-months = { $count } months ago
ago-years = { $count } years ago
left-none = over
left-minutes = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
left-hours = { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
left-days = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}

## Numbers
percent = { $number }%
size-bytes = { $number ->
    [1] { $number } byte
   *[other] { $number } bytes
}
size-kilobytes = { $number } kB
size-megabytes = { $number } MB
size-gigabytes = { $number } GB

## A call seen before it is announced
preview-of-staff = Your team alone sees this page: it is not announced yet.
preview-back = Back to where it is set up
