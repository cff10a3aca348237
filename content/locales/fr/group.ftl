# A group and its bot: being added, setting up, the moderators' room, the charter, and leaving.

group-hello = Bonjour, je suis Concordia. Avec moi, les membres peuvent signaler des messages haineux à la modération. Je ne dis à personne qui l’a fait. À part cela, je garde le silence. Les admins peuvent me configurer avec /setup. Avec /bye, je m’en vais.
    .setup = Me configurer (admins)

group-back = Rebonjour. J’ai encore les réglages de ce groupe. Les admins peuvent les changer avec /setup.

group-bye = Au revoir. Les réglages de ce groupe sont effacés. Ce que les membres ont signalé à la modération sera effacé dans les 90 jours.

group-gone = On m’a retiré du groupe { $title }. Les membres ne peuvent plus y signaler de messages à la modération. Était-ce une erreur ? Alors, ajoutez-moi à nouveau : j’ai encore les réglages.

room-lost = Je n’ai plus accès au salon de la modération du groupe { $title }. Je garde les messages signalés, mais personne ne les voit. Ajoutez-moi à un salon pour la modération, et écrivez-y /room.

room-lost-group = Je n’ai plus accès au salon de la modération de ce groupe. Est-ce que quelqu’un parmi les admins peut m’ajouter à un salon et y écrire /room ? D’ici là, je garde les messages signalés.

owner-gone = La personne qui m’a configuré dans le groupe { $title } n’y est plus admin. Tout continue comme avant. Une autre personne parmi les admins peut prendre le relais avec /setup dans le groupe.

rights =
    .delete = retirer des messages
    .restrict = empêcher des membres d’écrire
    .pin = épingler des messages

rights-lacking = Dans le groupe { $title }, je n’ai plus le droit de faire ceci : { $rights }. Sans cela, les décisions de la modération restent sans effet. Les admins du groupe peuvent l’autoriser à nouveau.

setup-admins-only = Seuls les admins du groupe peuvent faire cela.

setup-way = Nous configurons le groupe en privé, pour ne déranger personne.

setup-group = Allez dans votre groupe, et écrivez-y /setup.

setup-no-group = Je ne connais pas ce groupe. Allez dans votre groupe, et écrivez-y /setup.

setup-no-link = Il me faut une adresse web qui commence par https://

ask-setup-languages = <b>Configurer votre groupe</b>

    Dans quelle langue dois-je parler dans le groupe et dans le salon de la modération ?

ask-setup-rules = Les règles de votre groupe sont-elles sur le web ? Alors, envoyez-moi le lien. Je le montre avec la charte, et aux personnes qui reçoivent un avertissement.

ask-setup-charter = Votre groupe veut-il adopter notre charte ? Elle est courte : elle dit ce qui est bienvenu, ce qui ne l’est pas, et comment signaler un message à la modération. Vous pouvez la lire avec /charter.
    .pin = Oui, publier et épingler
    .post = Oui, publier
    .no = Non

setup-done = C’est fait. Les réglages du groupe { $title } sont enregistrés.

setup-done-room = C’est enregistré. Encore une étape pour le groupe { $title } : ajoutez-moi au salon de votre modération. Cela peut être un groupe privé, ou un sujet ou un salon réservé à la modération. Ensuite, écrivez-y /room. D’ici là, je garde les messages signalés, mais personne ne les voit.

room-no-setup = Écrivez d’abord /setup dans le groupe dont vous vous occupez. Revenez ensuite ici avec /room.

room-public = D’autres personnes peuvent lire ici. Choisissez un groupe privé, ou un sujet ou un salon réservé à la modération. Ensuite, écrivez-y /room.

room-done = C’est fait. Ce que les membres signalent à la modération arrive désormais ici.

room-set = Ceci est maintenant le salon de la modération du groupe { $title }. Quand un membre signale un message à la modération, vous le voyez ici, masqué, et vous décidez en un clic. Vous ne voyez jamais qui l’a signalé. Avec /queue, vous voyez ce qui reste à traiter.

charter-rules = Les règles du groupe : { $link }

# Stands for the name of a group that is not known.
group-unnamed = votre groupe
