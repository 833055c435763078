### La page où l'équipe se connecte.

sign-in-title = Connexion de l'équipe
sign-in-email = Adresse électronique
sign-in-password = Mot de passe
sign-in-act = Se connecter
sign-in-wrong = L'adresse et le mot de passe ne vont pas ensemble : vérifiez-les et recommencez.
sign-in-visitors = Cette entrée est celle de l'équipe. Pour envoyer une image, il ne faut ni compte ni mot de passe.
