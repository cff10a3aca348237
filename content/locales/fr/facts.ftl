# Ce que nous disons des organismes, des lieux et des plateformes de content/facts. Rien que ce que disent leurs sources.

# $choice : la touche à choisir.
phone-menu = choisissez le { $choice } dans le menu
phone-abroad = depuis l’étranger
hours-always = Jour et nuit.
cost-free = C’est gratuit.
anonymous-yes = Vous pouvez rester anonyme.
anonymous-no = Vous ne pouvez pas rester anonyme.
witness-yes = Les témoins peuvent aussi s’y adresser.

## Urgence et police

body-emergency-112-does = Envoie tout de suite une ambulance ou les pompiers. Transmet votre appel à la police.
body-emergency-112-anonymous = On y voit votre numéro et l’endroit où vous êtes.
body-police-101-does = Envoie tout de suite une patrouille. Demandez de noter que l’acte a été commis par haine.
body-police-local-does = Dresse un procès-verbal de votre plainte, cherche des preuves et transmet le tout au parquet. Vous pouvez aller dans n’importe quel commissariat, ou le faire plus tard par écrit. Demandez de noter pourquoi c’est arrivé (couleur de peau, religion, orientation…). Demandez une copie et déclarez-vous personne lésée. Vous pouvez venir avec quelqu’un de confiance.
body-police-local-cannot = Ne décide pas d’une peine et ne fait pas de médiation en matière de discrimination.
body-police-local-hours = Les heures varient d’un endroit à l’autre. C’est urgent ? Appelez le 101, jour et nuit.
body-police-local-anonymous = Pour une plainte, il faut votre nom. Vous pouvez aussi donner une information sans porter plainte.
body-police-reference-officer-does = Un policier qui connaît la discrimination et les délits de haine. Demandez-le à votre police locale : il n’y a pas de liste publique.
body-police-victim-support-does = Vous soutient juste après les faits, vous aide pour les questions pratiques et vous oriente vers d’autres services. Demandez-le à votre police locale.
body-police-victim-support-cannot = Ne donne pas de thérapie.

## Égalité et droits humains

body-unia-does = Explique vos droits, donne des conseils et parle avec l’autre partie. Peut l’avertir, demander à une plateforme de retirer un contenu et, rarement, aller en justice.
body-unia-cannot = Ne peut ni punir ni ordonner. Un signalement à Unia ne remplace pas une plainte à la police. Pour un discours de haine, l’auteur ou le média doit se trouver en Belgique.
body-igvm-does = Donne des conseils, contacte l’autre partie, cherche un accord et peut aller en justice. Aide aussi quand des images intimes ont été partagées sans consentement.
body-igvm-cannot = Ne traite pas les affaires familiales privées, comme un divorce ou la garde des enfants. Les autres critères relèvent d’Unia, les matières flamandes de l’Institut flamand des droits humains.
body-igvm-hours = Lundi, mardi, jeudi et vendredi de 9 à 12 h, mercredi de 13 à 16 h. En dehors de ces heures, il y a un répondeur.
body-igvm-anonymous = Pour ouvrir un dossier, on doit savoir qui vous êtes. Rien ne se fait sans votre accord.
body-vmri-does = Donne une première aide et fait de la médiation. Ensuite, si vous le voulez, sa Chambre des litiges rend un avis avec des recommandations pour l’autre partie.
body-vmri-cannot = Ses avis ne sont pas contraignants. On ne peut pas aller directement à la Chambre des litiges. La haine, le travail privé, les magasins, les banques, la police et la justice relèvent d’Unia ou de l’IEFH.
body-vmri-anonymous = Une plainte pour discrimination ne peut pas être anonyme.
body-myria-does = Vous informe sur les droits des personnes étrangères : séjour, regroupement familial, détention.
body-myria-cannot = Ne traite pas la discrimination : c’est le rôle d’Unia.
body-ombud-dg-does = Fait la médiation entre vous et les autorités et communes de la Communauté germanophone. Traite aussi les plaintes sur l’emploi des langues.
body-ombud-dg-cannot = Ne traite pas la discrimination dans le secteur privé : c’est le rôle d’Unia.
body-ombud-dg-anonymous = Les plaintes anonymes ne sont pas acceptées.
body-taaltoezicht-does = Veille aux lois sur l’emploi des langues dans les services publics.
body-taaltoezicht-cannot = Ne traite pas les autres discriminations liées à la langue : seul un juge le peut.
body-comite-p-does = Reçoit les plaintes sur le comportement de la police. Par exemple le profilage ethnique, ou le refus d’acter une plainte.

## Médias, plateformes et vie privée

body-bipt-does = Reçoit votre plainte quand une plateforme ne respecte pas ses obligations. Par exemple : pas de bouton pour signaler, pas de réponse, pas de raisons, pas de recours. La transmet à la bonne autorité ou au bon pays.
body-bipt-cannot = Ne juge pas la publication elle-même et ne la retire pas.
body-csa-does = Traite les plaintes sur la radio, la télévision et la vidéo en ligne francophones. Par exemple : incitation à la haine, discrimination, dignité humaine, protection des mineurs. Il intervient après la diffusion et peut donner une sanction.
body-csa-cannot = Ne peut pas empêcher une émission à l’avance. La déontologie des journalistes relève du CDJ.
body-csa-anonymous = Vous pouvez demander que votre nom ne soit pas transmis.
body-vrm-does = Traite les plaintes sur les chaînes flamandes : incitation à la haine, protection des mineurs.
body-medienrat-does = Traite les plaintes sur les chaînes de la Communauté germanophone.
body-cdj-does = Traite les plaintes sur la déontologie des médias francophones et germanophones. Contactez d’abord la rédaction.
body-jep-does = Traite les plaintes sur la publicité qui discrimine ou répand des stéréotypes.
body-gba-apd-does = Traite les plaintes ou fait la médiation quand des données personnelles ont été publiées. Par exemple votre adresse ou votre photo. Demandez d’abord à l’auteur ou à la plateforme de les effacer.

## Enfants et jeunes

body-child-focus-does = Aide les enfants disparus, et les enfants exploités sexuellement ou victimes de chantage avec des images. Conseille les mineurs, les parents et les écoles sur la sécurité en ligne.
body-awel-does = Écoute les enfants et les jeunes : par téléphone, chat, e-mail et sur un forum. En néerlandais.
body-ecoute-enfants-103-does = Écoute les enfants, les adolescents et les parents, et oriente vers des services. En français.

## Quelqu'un à qui parler, et du soutien

body-tele-onthaal-106-does = Quelqu’un à qui parler. En néerlandais.
body-tele-accueil-107-does = Quelqu’un à qui parler, par téléphone ou par chat. En français.
body-telefonhilfe-108-does = Écoute, n’impose pas de conseils et peut nommer des services. Aussi par chat et par e-mail. En allemand.
body-suicide-line-nl-does = Parle avec vous quand vous pensez au suicide. En néerlandais.
body-suicide-line-fr-does = Parle avec vous quand vous pensez au suicide. En français.
body-line-1712-does = Parle avec vous de violence et d’abus, et donne des conseils. Évalue le danger avec vous et oriente vers de l’aide.
body-line-1712-cannot = Ce n’est pas un numéro d’urgence, et on ne peut pas y déposer de plainte.
body-victims-fwb-does = Aide sociale, psychologique et juridique pour les victimes et leurs proches.
body-victims-fwb-anonymous = Ces services sont tenus au secret professionnel.
body-sos-viol-does = Parle avec vous de violences sexuelles, par téléphone, chat ou e-mail.
body-zsg-cpvs-does = Soins médicaux, preuves, aide psychologique et plainte, tout au même endroit. Allez-y dès que possible. Si vous le pouvez, ne vous lavez pas et ne changez pas de vêtements avant.
body-zsg-cpvs-hours = Jour et nuit, de préférence dans le mois.
body-lumi-does = Écoute et informe sur l’orientation sexuelle et le genre. En néerlandais.
body-transgender-infopunt-does = Informe sur les questions trans : soins, droits, et quelqu’un à qui parler.
body-rainbowhouse-does = Vous accueille, rassemble des groupes LGBTI+ et vous soutient quand vous signalez quelque chose.
body-signale-violence-brussels-does = Conseils, étape par étape, pour les victimes et les témoins à Bruxelles. Pour les violences contre des personnes lesbiennes, gays, bi et trans.
body-genres-pluriels-does = Soutient les personnes trans et intersexes et aide à faire un signalement.
body-antisemitisme-be-does = Des bénévoles qui recensent les actes antisémites et travaillent avec des organisations juives et Unia.
body-labour-inspection-does = Contrôle les employeurs et peut tester s’ils discriminent.
body-trade-union-does = Conseille ses membres, parle avec l’employeur et peut vous accompagner au tribunal du travail.
body-trust-person-work-does = Cherche avec vous une solution au travail. Son nom figure dans le règlement de travail de votre employeur.
body-legal-aid-does = Donne un premier conseil juridique. Avec un petit revenu, un avocat vous coûte peu ou rien.

## Lieux proches, sans nom officiel

target-platform-name = La plateforme elle-même
target-platform-does = Doit permettre de signaler facilement un contenu illégal. Doit décider à temps et avec soin.
target-platform-internal-complaint-name = Réclamation auprès de la plateforme
target-platform-internal-complaint-does = Vous demandez à la plateforme de revoir sa décision.
target-out-of-court-body-name = Organe indépendant de règlement des litiges
target-out-of-court-body-does = Vous choisissez vous-même un organe certifié. Il décide dans les 90 jours, 180 au plus, et vous coûte peu ou rien. La plateforme n’est pas obligée de le suivre, et vous pouvez encore aller en justice.
target-school-name = L’école
target-school-does = Parlez à un enseignant, à la direction ou à l’équipe éducative.
target-school-guidance-name = Centre pour élèves (CLB, PMS ou Kaleido)
target-school-guidance-does = Soutient les élèves. Demandez à l’école quel centre est le vôtre.
target-service-itself-name = Le service lui-même
target-service-itself-does = Dites à son service des plaintes ce qui s’est passé.
target-newsroom-name = La rédaction
target-newsroom-does = Demandez à la rédaction une réponse ou une rectification. Pour un commentaire sous un article, adressez-vous au modérateur.
target-municipality-name = Votre commune
target-municipality-does = Demandez au guichet de la maison communale.
target-housing-desk-name = Guichet logement de votre ville ou commune
target-housing-desk-does = Demandez-y conseil sur votre logement et votre loyer.
target-housing-inspection-name = Inspection du logement de votre région
target-housing-inspection-does = Demandez-y conseil sur l’état d’un logement loué.
target-hospital-ombuds-name = Service de médiation de l’hôpital
target-hospital-ombuds-does = Écoute les patients et fait la médiation avec l’hôpital.
target-patient-rights-ombuds-name = Service de médiation fédéral Droits du patient
target-patient-rights-ombuds-does = Fait la médiation sur les droits des patients.
target-carrier-ombuds-name = Service de médiation de la société de transport
target-carrier-ombuds-does = Traite les plaintes des voyageurs.
target-sports-federation-name = Point de contact de la fédération sportive
target-sports-federation-does = Dites-y ce qui s’est passé au club.
target-police-chief-name = Chef de corps de la zone de police
target-police-chief-does = Vous pouvez lui écrire au sujet d’un policier. Si la police refuse votre plainte, vous pouvez écrire au parquet.
target-ombuds-of-level-name = Médiateur de cette autorité
target-ombuds-of-level-does = Fait la médiation entre vous et un service public.
target-neighbourhood-mediation-name = Service de médiation de votre commune
target-neighbourhood-mediation-does = Une personne neutre aide les voisins à se parler.
target-inventory-name = Dialogue et formation
target-inventory-does = Notre liste d’organisations pour le dialogue, la formation et la médiation n’est pas encore prête.

## Plateformes : comment y signaler, et que faire après un refus

platform-ui = Utilisez le bouton de signalement près du message. Si vous pouvez choisir « contenu illégal », choisissez cela : la plateforme y est plus tenue qu’à un signalement sur ses propres règles.
platform-appeal = Réclamez auprès de la plateforme : cherchez « recours » ou « réclamation » dans sa réponse, sans trop attendre.
platform-facebook-ui = Touchez les trois points près de la publication, puis « Signaler ». Cherchez un choix avec le mot « illégal » ou « illicite » ; les mots peuvent varier.
platform-facebook-appeal = Ouvrez votre espace d’assistance sur Facebook et demandez un nouvel examen de la décision.
platform-instagram-ui = Touchez les trois points, puis « Signaler ». Cherchez un choix avec le mot « illégal » ou « illicite ».
platform-tiktok-ui = Appuyez longtemps sur la vidéo ou touchez la flèche de partage. Puis « Signaler » et le choix pour un contenu illégal.
platform-youtube-ui = Touchez les trois points sous la vidéo ou près du commentaire, puis « Signaler ». Pour une vidéo, choisissez le problème juridique.
platform-x-ui = Touchez les trois points, puis le choix pour signaler un contenu illégal dans l’UE (« Report EU illegal content »). Il se trouve près de « Signaler le post ».
platform-telegram-ui = Android : touchez le message, puis « Signaler ». iPhone : appuyez longtemps sur le message, puis « Signaler ». Canal : touchez son nom, les trois points, puis « Signaler ». Cela marche pour les canaux et groupes publics, à peine pour les discussions privées. Telegram demande votre nom, vos coordonnées et des raisons claires.
platform-discord-ui = Clic droit ou appui long sur le message, puis « Signaler le message ». On peut aussi signaler un serveur ou un profil.
platform-discord-appeal = Vous avez six mois pour contester. Utilisez le message de Discord sur la décision. Ou regardez dans les paramètres utilisateur, sous confidentialité et sécurité.
platform-snapchat-ui = Appuyez longtemps sur le Snap ou touchez les trois points. Puis « Signaler » et le choix pour un contenu illégal.
platform-linkedin-ui = Touchez les trois points, puis « Signaler le post ». Cherchez le choix sur le contenu illégal.
platform-news-comments-ui = Utilisez le bouton de signalement près du commentaire, ou écrivez au modérateur du site d’information.
platform-other-website-ui = Écrivez à l’adresse de contact du site, puis à la société qui l’héberge. Un hébergeur doit lui aussi accepter les notifications de contenu illégal.
