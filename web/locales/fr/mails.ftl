### Les courriers d'une démonstration, lus dans son dossier.

mails-title = Courriers
mails-lede = Cette démonstration n'envoie rien : chaque courrier est écrit dans un fichier, et se lit ici comme dans la boîte de la personne à qui il va.
mails-none = Aucun courrier n'est encore parti. Envoyez une image avec une adresse, ou décidez de l'une de celles qui attendent.
mails-to = À { $to }
mails-back = Tous les courriers
mails-frame = Le courrier, mis en page
mails-text = Le même, en texte
