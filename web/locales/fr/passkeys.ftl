### Les clés d'accès : entrer sans mot de passe.

passkeys-title = Clés d'accès
passkeys-lede = Avec une clé d'accès, vous entrez par le doigt, le visage ou le code de votre appareil : aucun mot de passe à taper, aucun code en plus. Elle ne sert que dans cette maison : aucun autre site ne peut vous la soutirer.
passkeys-none = Vous n'en avez pas encore.
passkeys-need = Les clés d'accès demandent JavaScript et un navigateur récent. Votre mot de passe ouvre comme toujours.
passkeys-own = Celles que j'ai
passkeys-used = Dernier usage :
passkeys-unused = Pas encore utilisée
passkeys-added = Ajoutée { $ago }.
passkeys-copied = Son fabricant peut en garder des copies sur vos autres appareils.
passkeys-change = Renommer ou retirer
passkeys-name = Son nom
passkeys-name-hint = Celui auquel vous la reconnaîtrez.
passkeys-rename = Renommer
passkeys-remove = Retirer
passkeys-add-title = Une clé d'accès de plus
passkeys-add = Ajouter une clé d'accès
passkeys-cancelled = Rien n'a été fait : c'était interrompu, ou trop long. Recommencez quand vous voulez.
passkeys-known = Cet appareil a déjà une clé d'accès à vous.
passkeys-done-added = Elle est ajoutée : la prochaine fois, entrez par elle.
passkeys-done-renamed = Elle a son nouveau nom.
passkeys-done-removed = Elle est retirée : elle n'ouvre plus rien.
account-passkeys = Clés d'accès
account-passkeys-count = { $count ->
    [0] Entrez par le doigt, le visage ou le code de votre appareil.
    [one] Vous en avez une.
   *[other] Vous en avez { $count }.
}
account-passkeys-see = Voir mes clés d'accès
sign-in-passkey = Entrer par une clé d'accès
field-too-many-passkeys = Vous en avez déjà { $most } : retirez-en une d'abord.
problem-wrong-passkey = Cette clé d'accès n'a pas été acceptée
    .detail = Rien n'a été changé. Recommencez, ou entrez par votre mot de passe.
problem-no-passkeys-here = Pas de clés d'accès ici
    .detail = Les navigateurs n'acceptent de clés d'accès qu'à une adresse qui est un nom et commence par https, non à un numéro. Votre mot de passe ouvre comme toujours.
problem-last-way-in = Il ne resterait rien d'autre
    .detail = Rien n'a été changé. Là où vous travaillez, il faut plus qu'un mot de passe : mettez d'abord en place un code ou une autre clé d'accès.

## Leurs lignes au journal
desk-act-add-passkey = a ajouté une clé d'accès
desk-act-rename-passkey = a renommé une clé d'accès
desk-act-remove-passkey = a retiré une clé d'accès
desk-act-forget-passkeys = a oublié toutes les clés d'accès
desk-act-doubt-passkey = une clé d'accès a été refusée, qui peut avoir été copiée
