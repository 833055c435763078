### Un fichier qui arrive morceau par morceau : problem-{code} aux programmes, field-{code} à qui envoie le formulaire.

problem-upload-elsewhere = Le fichier n'en est pas là
    .detail = Demandez où il en est, puis envoyez ce qui manque à partir de là.
problem-upload-gone = Ce fichier n'est plus là
    .detail = Il a attendu trop longtemps, il a été repris, ou c'est déjà une image. Envoyez-le de nouveau depuis son début.
problem-upload-version = Une autre version du protocole
    .detail = Parlez tus 1.0.0, et dites-le dans l'en-tête Tus-Resumable.
problem-upload-type = Ce ne sont pas les octets d'un fichier
    .detail = Envoyez-les comme application/offset+octet-stream.
problem-upload-altered = Les octets ont changé en chemin
    .detail = Leur somme n'est pas celle qui était annoncée, et aucun n'a été gardé. Envoyez-les de nouveau.
problem-uploads-too-many = Beaucoup de fichiers sont déjà en chemin depuis là
    .detail = { $most ->
        [one] Un seul fichier à la fois
       *[other] { $most } fichiers au plus
    } depuis une même connexion. Envoyez les formulaires de ceux qui sont arrivés, puis continuez.
problem-uploads-too-heavy = Les fichiers en chemin depuis là pèsent beaucoup
    .detail = { $megabytes } Mo au plus depuis une même connexion. Envoyez les formulaires de ceux qui sont arrivés, puis continuez.

field-upload-gone = Cette image a attendu trop longtemps et n'est plus là. Choisissez-la de nouveau.
field-upload-of-another-form = Cette image a été envoyée pour un autre formulaire. Choisissez-la de nouveau ici.
field-upload-unfinished = Cette image n'est pas encore arrivée en entier. Laissez-la finir, puis envoyez de nouveau.
field-upload-twice = Cette image est là deux fois. Retirez l'une des deux.
