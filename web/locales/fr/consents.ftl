### Ce qu'un nouvel appel demande d'accepter. consent-CODE ; le texte est gardé avec l'appel, dans
### la version qui a été montrée.

consent-author = J'ai fait moi-même cette image, ou la personne qui l'a faite m'a confié le soin de l'envoyer. Toute personne que l'on y reconnaît est d'accord.
consent-rules = J'ai lu le règlement de l'appel, et j'accepte que mon image soit montrée dans la galerie sous la licence que j'ai choisie. Je peux la retirer à tout moment.
consent-guardian = J'ai plus de quinze ans, ou bien l'un de mes parents, ou l'adulte qui s'occupe de moi, est d'accord avec cet envoi.
consent-persons = Toute personne que l'on reconnaît sur l'image accepte qu'elle soit montrée ; pour un enfant, l'un de ses parents ou l'adulte responsable l'accepte.
consent-licence = J'accepte que d'autres utilisent mon image aux conditions de la licence que j'ai choisie.
consent-newsroom = L'institution peut aussi montrer mon image dans sa lettre d'information et sur ses réseaux, en me nommant.
