### Pourquoi un fichier ne peut pas être accroché, et quoi faire. Un message par code : field-file-{code}.

field-file-empty = Ce fichier est vide. Choisissez de nouveau l'image, ou reprenez la photographie.
field-file-unknown-format = Nous ne reconnaissons pas ce fichier. Envoyez une image JPEG, PNG, WebP ou GIF : une photographie ou une capture d'écran convient.
field-file-heic = Cette photographie est au format HEIC, que ce site ne sait pas lire. Sur l'iPhone, ouvrez Réglages, Appareil photo, Formats, choisissez « Le plus compatible » et reprenez la photographie ; ou faites une capture d'écran de l'image et envoyez-la.
field-file-film = C'est un film, et le mur ne prend que des images fixes. Faites une capture d'écran du moment que vous préférez et envoyez-la.
field-file-svg = C'est un dessin au format SVG, que nous ne prenons pas. Exportez-le en PNG et envoyez cette image.
field-file-pdf = C'est un document PDF. Faites une capture d'écran de la page ou photographiez-la, puis envoyez cette image.
field-file-too-many-bytes = Ce fichier est trop lourd : { $megabytes } Mo au plus. Envoyez une version réduite ; beaucoup de téléphones la proposent au moment du partage.
field-file-too-many-pixels = Cette image est trop grande : { $width } × { $height } pixels. Envoyez-en une version réduite ; une capture d'écran de l'image suffit.
field-file-too-long = Cette image est trop longue pour nous : { $width } × { $height } pixels, et aucun côté ne peut en avoir plus de { $max }. Envoyez-en une version réduite, ou la partie qui compte le plus.
field-file-too-heavy = Cette image demande plus de mémoire que nous n'en avons pour une seule. Ouvrez-la, enregistrez-la de nouveau en JPEG et envoyez cette copie.
field-file-too-many-frames = Cette image bouge trop longtemps : { $max } vues au plus, et seule la première est accrochée. Faites une capture d'écran du moment que vous préférez et envoyez-la.
field-file-too-small = Cette image est trop petite pour être accrochée : { $width } × { $height } pixels, il en faut au moins { $min } de chaque côté. Envoyez la photographie d'origine plutôt qu'une vignette.
field-file-too-much-metadata = Ce fichier porte trop de données autour de l'image. Ouvrez-le, enregistrez-le de nouveau en JPEG et envoyez cette copie.
field-file-too-hard = Cette image a arrêté ce qui l'ouvrait ici. Ouvrez-la, enregistrez-la de nouveau en JPEG, ou faites-en une capture d'écran, et envoyez celle-ci.
field-file-too-slow = Cette image est trop longue à préparer. Ouvrez-la, enregistrez-la de nouveau en JPEG, plus petite si possible, et envoyez cette copie.
field-file-ingest-failed = Nous n'avons pas pu préparer cette image, et la faute est de notre côté. Envoyez-la de nouveau, s'il vous plaît.
field-file-truncated = Ce fichier est arrivé coupé : il en manque la fin. Choisissez de nouveau l'image, ou envoyez-en une autre copie.
field-file-unreadable = Ce fichier se dit image, mais nous n'avons pas pu l'ouvrir. Enregistrez-le de nouveau en JPEG, ou reprenez la photographie.
