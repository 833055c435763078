## Pages of an institution beside its calls, by form

legal-pages-title = Its pages
legal-pages-lede = Privacy, accessibility, terms of use, and whatever else has to be said. All pages of your institution name them at their foot, in this order.
legal-pages-new = New page
legal-pages-none = There is none yet.
legal-pages-order = The pages, in their order
legal-pages-shown = Everybody sees it
legal-pages-hidden = Not shown yet
legal-pages-up = Move “{ $title }” up
legal-pages-down = Move “{ $title }” down
legal-pages-starts = Begin with a text
legal-pages-starts-hint = They say what Cimaise does, and leave open what only you know. Make them your own before you show them.
legal-pages-started = This text says what Cimaise does. Read it, fill in what is in brackets, and strike what does not hold for you. Nobody sees it before you show it.
legal-pages-name = Title
legal-pages-name-hint = Short: it stands at the foot of all pages. The page's address is made from it, and stays.
legal-pages-words = What it says
legal-pages-words-hint = As long as it has to be.
legal-pages-begin = Keep it
legal-pages-showing = Who sees it
legal-pages-seen-by-all = Everybody sees it.
legal-pages-see = See its page
legal-pages-hide = Hide it
legal-pages-seen-by-none = Only your team sees it, here.
legal-pages-show = Show it
legal-pages-preview = Look at it first
legal-pages-its-words = What it says
legal-pages-remove = Give this page up
legal-pages-remove-hint = It goes, with its address. Hide it if you only want to change it.
legal-pages-remove-now = Give it up
legal-pages-done-begun = The page is kept. Nobody but your team sees it yet.
legal-pages-done-saved = Its words are kept.
legal-pages-done-shown = Everybody sees it now.
legal-pages-done-hidden = Only your team sees it now.
legal-pages-done-moved = The order is kept.
legal-pages-done-removed = The page is given up.

field-too-many-pages = There are { $most } pages already.

## Its public page
legal-page-changed = Last changed on

## Texts to begin with, in the small Markdown
legal-page-start-privacy =
    These pages are run by { $institution }, who answers for what is kept here. Write to [{ $contact }](mailto:{ $contact }) for anything that concerns you. [Data protection officer, if there is one: name and address.]

    ## When you only look

    No cookie is set, nobody follows you, and nothing is loaded from another site. How often a pattern to download is taken is counted, without knowing by whom. [What your server writes down of visits, such as addresses, and for how long: ask whoever runs it.]

    ## When you send a picture

    We keep what the form asks: your pictures, their descriptions, a title and a story, the name that you want to be signed by, the licence that you choose, the statements that you agree to with their date, and your mail address if you give it. Where a call asks whether you are old enough, your answer alone is kept, no birthday.

    - Where and with which device a picture was taken never leaves this house: what hangs is drawn anew without it.
    - What you sent is seen by our team alone until it is accepted. What is accepted hangs for everybody.
    - Pictures are compared with each other by a small fingerprint of each, so that we notice when the same one comes twice. Nobody's face is recognised.
    - Your address serves to tell you what becomes of your picture, and to send you your link again. We give it to nobody.
    - Once you have sent, a cookie stays in your browser for thirty days. It tells us when the same pictures come again, and serves nothing else.

    We keep this so that what you sent can be looked at, hung under the licence that you chose, and answered for. [The legal basis, such as your agreement or a task in the public interest.]

    ## For how long

    What hangs stays until you take it back, or we take it down. What was refused stays private, so that you can contest it for six months. When you take a picture back, its files are erased here; your words and your address go too when you ask for everything to be erased. [After how many days a call lets go of files and addresses by itself, if it does.]

    What our team did is written in a log that names decisions by numbers: it stays when your words and your name are gone.

    ## When you signal a picture

    We keep what you say, and your name and address if you give them, to answer you. They are read by our team alone.

    ## What you can do

    By the private link that you got when you sent, you can see all that we keep of you, take a copy of it, change your words, take your picture back, or have everything erased. If you lost that link, the foot of each page sends it to your address again. Without an address, write to us.

    If you find that we do not do what we say, you can turn to your data protection authority. [Its name and address.]
    .title = Privacy
legal-page-start-accessibility =
    { $institution } wants everybody to be able to use these pages. [How far they conform, to which standard, who looked at it and when.]

    ## What was done

    - The pages are made to meet WCAG 2.2, level AA.
    - All of them can be used by the keyboard alone, without JavaScript, and at twice the size of the text.
    - They follow what your device prefers: dark colours, less motion.
    - Colours are chosen so that words can be read on them.
    - Whoever sends a picture is asked to describe it for who does not see it. Our team can complete descriptions.

    ## What may still be in the way

    - Pictures come from the public: some have no description, or a short one.
    - Stories stand in the language in which they were written.
    - [What else you know of.]

    ## If something keeps you out

    Write to [{ $contact }](mailto:{ $contact }) and say which page it was: we will help you, and mend it if we can. You can also send us your picture by other ways. [Which: by post, at the desk of the museum.]

    If you get no answer that helps, you can turn to [the body to which one may complain, and its address].

    This statement was written on [date].
    .title = Accessibility
legal-page-start-terms =
    These pages are run by { $institution }. Whoever sends a picture agrees to what follows, and to the rules of the call to which it is sent.

    ## What you send

    - Send pictures that you made yourself, or may send for whoever made them.
    - Whoever can be recognised on them has to agree, and for a child its parents.
    - What is against the law, hurts somebody or advertises something is not hung.

    ## What stays yours

    Your picture stays yours. You allow us to show it here, under the licence that you choose in the form: it says what others may do with it, and stands under the picture with the name that you want to be signed by. It costs nothing, and earns nothing.

    ## Who decides

    Nothing is hung before somebody of our team has looked at it. They decide by the rules of the call, not by taste, and tell you why if they cannot hang it. You can contest a refusal for six months: somebody else looks at it then.

    ## Take it back

    You can take your picture back at any time, by the private link that you got when you sent it. It is then taken off the wall and erased here. What others did with it before, under its licence, stays allowed.

    ## If something should not hang here

    Under each picture, a link lets you signal it, without an account. We look at it, and tell you what we decided if you left an address.

    ## Who to write to

    Write to [{ $contact }](mailto:{ $contact }). [The law that applies, and the courts.]
    .title = Terms of use

## The log
desk-act-add-page = began a page
desk-act-change-page = changed a page
desk-act-show-page = showed a page to everybody
desk-act-hide-page = hid a page
desk-act-remove-page = gave a page up
