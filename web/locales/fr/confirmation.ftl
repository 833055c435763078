### Demander une nouvelle fois qui l'on est, avant un acte important.

confirmation-title = Est-ce bien vous ?
confirmation-lede = Ce que vous allez faire est important : montrez encore une fois qui vous êtes. Rien de ce que vous avez saisi n'est perdu, et la question ne revient pas avant { $minutes } minutes.
confirmation-act = Confirmer et continuer
problem-confirmation-needed = Montrez encore une fois qui vous êtes
    .detail = Rien n'a été fait pour l'instant. Ce geste demande une confirmation de moins de 15 minutes : donnez-la à POST /api/v1/session/confirmation, ou connectez-vous à nouveau, puis renvoyez votre demande.
