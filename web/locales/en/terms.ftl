### On what terms a call takes pictures: what is agreed to.

consents-title = Agreements
consents-lede = What somebody agrees to when they send a picture. A new wording is a new version: whoever agreed before agreed to the words they saw, and those stay.
consents-asked = What is asked
consents-none = Nothing is asked.
consents-retired = no longer asked
consents-retire = No longer ask
consents-offer = Ask again
consents-another = Ask for something more
consents-starter = { $starter ->
    [author] Own work
    [persons] Persons shown agree
    [guardian] A guardian agrees
    [licence] The licence
    [rules] The rules
   *[newsroom] Press and social media
}
consents-own-words = In your own words
consents-new = New agreement
consents-edit = The agreement
consents-versions-hint = This is version { $version }. Another text makes a new version, for what is sent from then on.
consents-text = What the person agrees to
consents-text-hint = One thing at a time, in plain words, in each language: nobody agrees to what they cannot read.
consents-required = Can one send without it?
consents-required-choice = { $choice ->
    [yes] No: nothing is sent without it
   *[no] Yes: it is up to each person
}
consents-done-added = The agreement is asked from now on.
consents-done-saved = Saved. What was accepted before stays as it was shown.
consents-done-retired = The agreement is no longer asked.
consents-done-offered = The agreement is asked again.

field-too-many-consents = The call asks for { $most } agreements already.
field-consent-changed = This text changed while your page was open. Please read it, and tick it if you agree.

## How much a call takes

terms-limit = { $limit ->
    [megabytes_max] Megabytes of one picture, at most
   *[per_person] Sendings of one person, at most
}
terms-limit-hint = { $limit ->
    [megabytes_max] Blank for what the house takes, { $most }.
   *[per_person] Blank for any number. What somebody takes back does not count. Somebody is known again by their browser or their mail address: a tablet that visitors share counts as one person.
}

## From which age one sends alone

terms-age = Age
terms-age-hint = The form asks one question, old enough or not, and keeps that answer alone. A birthday is needed for nothing, so it is not asked.
terms-age-from = From which age may one send alone, in years?
terms-younger = { $choice ->
    [with-adult] Who is younger sends with an adult, who agrees and gives their address
   *[refused] Who is younger cannot send
}
contribute-legend-age = How old are you?
contribute-hint-age = We need no birthday: this answer is enough, and nothing else of your age is kept.
contribute-age = { $answer ->
    [of-age] I am { $from } or older
   *[younger] { $younger ->
        [with-adult] I am younger: an adult who looks after me sends this with me
       *[refused] I am younger
    }
}
contribute-of-younger = from the adult
contribute-hint-email-adult = For somebody younger, the adult's address: the private link goes there.
contribute-label-whole-credit = Sign with all that is written above
contribute-hint-whole-credit = The picture of somebody younger is signed by a first name alone, for everybody sees a wall, and for a long time.
field-choose-age = Choose one of the two answers.
field-too-young = This call is for people of { $age } or older. The other walls are open to your eyes, and there may be a call for you soon.
field-guardian-address = Give the address of the adult who sends this with you: the private link goes there.
