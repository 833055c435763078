### What a new call asks to agree to. consent-CODE; the text is kept with the call, in the version
### that was shown.

consent-author = I made this picture myself, or whoever made it asked me to send it. Anyone who can be recognised in it agrees.
consent-rules = I have read the rules of the call, and I agree that my picture is shown in the gallery under the licence I chose. I can take it back at any time.
consent-guardian = I am over fifteen, or one of my parents, or the adult who looks after me, agrees that I send this.
consent-persons = Everyone who can be recognised in the picture agrees that it is shown, and for a child, a parent or guardian does.
consent-licence = I agree that others may use my picture on the terms of the licence I chose.
consent-newsroom = The institution may also show my picture in its newsletter and on its social networks, with my name.
