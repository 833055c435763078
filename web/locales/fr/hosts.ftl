## Le nom d'hôte d'une institution, par formulaire

host-title = Son adresse
host-lede = Vos pages peuvent avoir une adresse à elles, comme jouets.musee.example, pendant que votre équipe continue de travailler ici.
host-before = Avant de le dire ici
host-dns = Qui gère votre domaine fait pointer le nom vers { $main } : une entrée CNAME, ou les mêmes entrées A et AAAA.
host-proxy = Qui tient ce serveur ajoute le nom au serveur web placé devant, avec un certificat pour lui. Le guide d'exploitation dit comment.
host-before-hint = Faites-le dans cet ordre : dès que vous enregistrez, vos pages, vos flux et vos lettres donnent la nouvelle adresse.
host-label = Nom d'hôte
host-hint = Sans https:// et sans chemin. Laissez vide pour rester à l'adresse de la maison.
host-now = Vos pages sont à l'adresse
host-done = L'adresse est enregistrée ; les pages, les flux et les lettres la donnent désormais.

field-no-host = Ce n'est pas un nom d'hôte. Écrivez-le comme jouets.musee.example, sans https:// et sans chemin.
field-host-of-the-house = C'est l'adresse de la maison elle-même. Choisissez-en une autre.
field-host-taken = Une autre institution de cette maison a cette adresse.

## Le journal
desk-act-set-host = a donné aux pages une adresse à elles
desk-act-remove-host = a retiré aux pages leur adresse
