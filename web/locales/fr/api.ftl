### Les programmes : la page de l'interface, et ce qui ne va pas dans leurs demandes.

api-title = L'interface pour les programmes
api-lede = Tout ce que font les pages, un programme peut le faire : lire ce qui est accroché, et, avec une session ou un jeton de l'équipe, modérer et préparer des appels.
api-document = Le document OpenAPI 3.1
api-interactive = Essayer
api-no-script = Cette partie demande JavaScript ; le document OpenAPI dit la même chose.
api-problems = Les refus
api-problems-lede = Chaque refus est un application/problem+json (RFC 9457) : son code ne change pas, ses mots suivent la langue demandée.
api-problem-code = Code
api-problem-meaning = Ce qu'il veut dire

problem-unreadable-json = Ce JSON ne se lit pas
    .detail = À la ligne { $line }, colonne { $column } : { $reason }
problem-json-wanted = Il faut du JSON ici
    .detail = Envoyez la demande avec Content-Type: application/json.
problem-wrong-password = L'adresse et le mot de passe ne vont pas ensemble
    .detail = Vérifiez-les et recommencez.
problem-not-ready = Ses images se préparent encore
    .detail = Dans un instant, elle sera dans la file.
problem-taken-back = Cette contribution a été retirée
    .detail = La personne qui l'avait envoyée l'a retirée. Il n'y a plus rien à décider.

field-decided-by = { $who } a décidé le { $when }.
