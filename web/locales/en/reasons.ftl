### The catalogue of reasons that an institution starts with. reason-CODE is what the moderator
### picks; .text is what the person who sent the picture reads.

reason-not-the-theme = Not the theme
    .text = We liked your picture, but we do not find the theme in it. Have another look at the theme and send one that answers it: it will be welcome.
reason-too-blurred = Too blurred
    .text = Your picture is blurred, and what you made is hard to see. Take it again from a little further away, holding the camera still: we will gladly look at it.
reason-too-dark = Too dark
    .text = Your picture is too dark to show your work. Take it again by a window, in daylight: we will gladly look at it.
reason-unfinished = The work seems unfinished
    .text = It seems to us that your creation is not finished yet: the pattern is still blank, or not put together. Take your time, then send it again.
reason-already-sent = Already sent
    .text = We have received this picture before, and one of the two is enough. The other is on its way; there is nothing you need to do.
reason-too-many-from-one-person = Many pictures from one person
    .text = You have sent many pictures for this theme, and we keep room for everyone. Those that hang stay where they are; this one will not join them.
reason-advertising = Advertising
    .text = Your picture promotes a brand, a shop or a service. The gallery takes no advertising. You are welcome to send another picture without it.
reason-personal-data-visible = Personal details can be seen
    .text = An address, a telephone number, a number plate or another private detail can be read in your picture. To protect you, we do not hang it. Cover that detail and send it again.
reason-hurtful = Could hurt someone
    .text = Your picture or its text could hurt people who visit the gallery, and children come here too. We prefer not to hang it. Another picture will be welcome.
reason-recognisable-person = A person can be recognised
    .text = Someone can be recognised in your picture, and we do not know whether they agree. The law asks for their agreement. Frame it differently, or send it again once they agree.
reason-child-recognisable = A child can be recognised
    .text = A child can be recognised in your picture. To protect them, we do not hang it. Photograph your creation alone, or so that the face is not seen: it will be welcome.
reason-someone-elses-work = Someone else's work
    .text = Your picture seems to use someone else's, and the law protects their work. Send one that you made yourself. If we are mistaken, write to us.
reason-unlawful = Against the law
    .text = The law does not allow us to show this picture. It stays private. If you think that we are mistaken, write to us.
reason-unreadable-file = The file cannot be read
    .text = Your file did reach us, but we could not open it: it is probably damaged. Send the photograph again just as your phone took it.

### What can be asked for before something hangs.
reason-crop = Crop it
    .text = We like your picture. Could you crop it, so that what you made is easier to see, or so that there is nothing else in it?
reason-other-file = Another file
    .text = We would like to hang what you made, but this file does not do it justice. Do you have another: sharper, brighter, or complete?
reason-other-words = Other words
    .text = We like your picture. Could you look once more at its title, its story, its description or its credit line?
reason-permission-missing = A permission is missing
    .text = Your picture shows a person, or somebody else's work. Tell us whether they agree, or send one without.
