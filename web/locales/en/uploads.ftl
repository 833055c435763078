### A file that comes in piece by piece: problem-{code} to programs, field-{code} to who sends the form.

problem-upload-elsewhere = The file does not stand there
    .detail = Ask where it stands, then send what is missing from there.
problem-upload-gone = This file is there no more
    .detail = It waited too long, was taken back, or is a picture already. Send it again from its beginning.
problem-upload-version = Another version of the protocol
    .detail = Speak tus 1.0.0, and say so in the header Tus-Resumable.
problem-upload-type = These are not the bytes of a file
    .detail = Send them as application/offset+octet-stream.
problem-upload-altered = The bytes changed on their way
    .detail = They do not add up to what was announced, and none was kept. Send them again.
problem-uploads-too-many = Many files are on their way from there
    .detail = { $most ->
        [one] One file at a time
       *[other] { $most } files at most
    } from one connection. Send the forms of those that have arrived, then go on.
problem-uploads-too-heavy = The files on their way from there weigh much
    .detail = { $megabytes } MB at most from one connection. Send the forms of those that have arrived, then go on.

field-upload-gone = This picture waited too long and is there no more. Choose it again.
field-upload-of-another-form = This picture was sent for another form. Choose it again here.
field-upload-unfinished = This picture has not fully arrived. Let it finish, then send again.
field-upload-twice = This picture stands here twice. Remove one of the two.
