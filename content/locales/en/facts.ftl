# What we say about the bodies, targets and platforms of content/facts. Only what their sources say.

# $choice: the key to press.
phone-menu = choose { $choice } in the menu
phone-abroad = from abroad
hours-always = Day and night.
cost-free = It is free.
anonymous-yes = You can stay anonymous.
anonymous-no = You cannot stay anonymous.
witness-yes = Witnesses can go there too.

## Emergency and police

body-emergency-112-does = Sends an ambulance or the fire brigade at once. Passes your call on to the police.
body-emergency-112-anonymous = They see your number and where you are.
body-police-101-does = Sends a patrol at once. Ask them to write down that it was done out of hate.
body-police-local-does = Writes a record of your complaint, looks for evidence and passes it on to the public prosecutor. You can go to any police station, or do it later in writing. Ask them to write down why it was done (skin colour, belief, orientation…). Ask for a copy, and register as an injured person. You can take someone you trust along.
body-police-local-cannot = Does not decide on a punishment, and does not mediate about discrimination.
body-police-local-hours = The hours differ from place to place. Urgent? Call 101, day and night.
body-police-local-anonymous = A complaint needs your name. You can also give a tip without making a complaint.
body-police-reference-officer-does = A police officer who knows about discrimination and hate crimes. Ask for this officer at your local police: there is no public list.
body-police-victim-support-does = Supports you right after what happened, helps with practical things and shows the way to other services. Ask for it at your local police.
body-police-victim-support-cannot = Does not give therapy.

## Equality and human rights

body-unia-does = Explains your rights, gives advice and talks with the other side. It can warn them, ask a platform to remove something, and in rare cases go to court.
body-unia-cannot = Cannot punish anyone or give orders. A report to Unia does not replace a complaint to the police. For hate speech, the author or the medium must be in Belgium.
body-igvm-does = Gives advice, contacts the other side, looks for an agreement and can go to court. Also helps when intimate images were shared without consent.
body-igvm-cannot = Does not handle private family matters such as divorce or custody. Other grounds are for Unia, Flemish matters for the Flemish Human Rights Institute.
body-igvm-hours = Monday, Tuesday, Thursday and Friday 9–12, Wednesday 13–16. At other times there is an answering machine.
body-igvm-anonymous = To open a file they need to know who you are. They take no step without your permission.
body-vmri-does = Gives first help and mediates. After that, if you agree, its Disputes Chamber gives an opinion with advice for the other side.
body-vmri-cannot = Its opinions are not binding. You cannot go to the Disputes Chamber directly. Hate, private work, shops, banks, police and courts are for Unia or the Institute for the Equality of Women and Men.
body-vmri-anonymous = A complaint about discrimination cannot be anonymous.
body-myria-does = Informs you about the rights of foreigners: residence, family reunion, detention.
body-myria-cannot = Does not handle discrimination: that is for Unia.
body-ombud-dg-does = Mediates between you and the authorities and municipalities of the German-speaking Community. Also handles complaints about the use of languages.
body-ombud-dg-cannot = Does not handle discrimination in the private sector: that is for Unia.
body-ombud-dg-anonymous = Anonymous complaints are not accepted.
body-taaltoezicht-does = Watches over the language laws in public services.
body-taaltoezicht-cannot = Does not handle other discrimination because of language: only a court can.
body-comite-p-does = Takes complaints about how the police behaved. For example ethnic profiling, or refusing to write down a complaint.

## Media, platforms and privacy

body-bipt-does = Takes your complaint when a platform does not keep its duties. For example no report button, no answer, no reasons, no way to appeal. It passes it on to the right authority or country.
body-bipt-cannot = Does not judge or remove the post itself.
body-csa-does = Handles complaints about French-speaking radio, TV and online video. For example incitement to hatred, discrimination, human dignity, protection of minors. It looks at them after the broadcast and can give a sanction.
body-csa-cannot = Cannot stop a programme beforehand. The ethics of journalists are for the CDJ.
body-csa-anonymous = You can ask that your name is not passed on.
body-vrm-does = Handles complaints about Flemish channels: incitement to hatred, protection of minors.
body-medienrat-does = Handles complaints about the channels of the German-speaking Community.
body-cdj-does = Handles complaints about the ethics of French- and German-language media. Contact the newsroom first.
body-jep-does = Handles complaints about advertising that discriminates or spreads stereotypes.
body-gba-apd-does = Handles complaints, or mediates, when personal data such as your address or photo were published. First ask the publisher or the platform to erase them.

## Children and young people

body-child-focus-does = Helps missing children, and children who are sexually exploited or blackmailed with images. Gives minors, parents and schools advice on safety online.
body-awel-does = Listens to children and young people: by phone, chat, e-mail and on a forum. In Dutch.
body-ecoute-enfants-103-does = Listens to children, teenagers and parents, and shows the way to services. In French.

## Someone to talk to, and support

body-tele-onthaal-106-does = Someone to talk to. In Dutch.
body-tele-accueil-107-does = Someone to talk to, by phone or chat. In French.
body-telefonhilfe-108-does = Listens, pushes no advice on you and can name services. Also by chat and e-mail. In German.
body-suicide-line-nl-does = Talks with you when you think about suicide. In Dutch.
body-suicide-line-fr-does = Talks with you when you think about suicide. In French.
body-line-1712-does = Talks with you about violence and abuse, and gives advice. Looks at the risk with you and shows the way to help.
body-line-1712-cannot = It is not an emergency number, and you cannot file a report there.
body-victims-fwb-does = Social, psychological and legal help for victims and their families.
body-victims-fwb-anonymous = They are bound by professional secrecy.
body-sos-viol-does = Talks with you about sexual violence, by phone, chat or e-mail.
body-zsg-cpvs-does = Medical care, forensic evidence, psychological help and a complaint, all in one place. Go as soon as you can. If possible, do not wash or change clothes before.
body-zsg-cpvs-hours = Day and night, best within a month.
body-lumi-does = Listens and informs about sexual orientation and gender. In Dutch.
body-transgender-infopunt-does = Informs about trans matters: care, rights, and someone to talk to.
body-rainbowhouse-does = Welcomes you, brings LGBTI+ groups together and supports you when you report something.
body-signale-violence-brussels-does = Advice step by step for victims and witnesses in Brussels. For violence against lesbian, gay, bi and trans people.
body-genres-pluriels-does = Supports trans and intersex people and helps to file a report.
body-antisemitisme-be-does = Volunteers who register antisemitic incidents and work together with Jewish organisations and Unia.
body-labour-inspection-does = Checks employers and can test whether they discriminate.
body-trade-union-does = Gives its members advice and talks with the employer. Can go with you to the labour court.
body-trust-person-work-does = Looks for a solution with you at work. The name stands in your employer’s work rules.
body-legal-aid-does = Gives first legal advice. If your income is low, a lawyer costs you little or nothing.

## Places close by, without an official name

target-platform-name = The platform itself
target-platform-does = Must offer an easy way to report illegal content. Must decide in time and with care.
target-platform-internal-complaint-name = Complaint inside the platform
target-platform-internal-complaint-does = You ask the platform to look at its decision again.
target-out-of-court-body-name = Independent dispute body
target-out-of-court-body-does = You choose a certified body yourself. It decides within 90 days, at most 180, and costs you little or nothing. The platform does not have to follow it, and you can still go to court.
target-school-name = The school
target-school-does = Talk to a teacher, the head or the pupil care team.
target-school-guidance-name = Pupil guidance (CLB, PMS or Kaleido)
target-school-guidance-does = Supports pupils. Ask the school which centre is yours.
target-service-itself-name = The service itself
target-service-itself-does = Tell its complaint desk what happened.
target-newsroom-name = The newsroom
target-newsroom-does = Ask the editors for a reply or a correction. For a comment under an article, ask the moderator.
target-municipality-name = Your municipality
target-municipality-does = Ask at the desk of the town hall.
target-housing-desk-name = Housing desk of your town
target-housing-desk-does = Ask there about your home and your rent.
target-housing-inspection-name = Housing inspection of your region
target-housing-inspection-does = Ask there about the state of a rented home.
target-hospital-ombuds-name = Ombuds service of the hospital
target-hospital-ombuds-does = Listens to patients and mediates with the hospital.
target-patient-rights-ombuds-name = Federal ombuds service for patients’ rights
target-patient-rights-ombuds-does = Mediates about the rights of patients.
target-carrier-ombuds-name = Ombuds service of the transport company
target-carrier-ombuds-does = Handles the complaints of travellers.
target-sports-federation-name = Contact point of the sports federation
target-sports-federation-does = Tell them what happened in the club.
target-police-chief-name = Chief of the police zone
target-police-chief-does = You can write to the chief about an officer. If the police refuse your complaint, you can write to the public prosecutor.
target-ombuds-of-level-name = Ombuds service of that authority
target-ombuds-of-level-does = Mediates between you and a public service.
target-neighbourhood-mediation-name = Mediation service of your municipality
target-neighbourhood-mediation-does = Someone neutral helps neighbours to talk with each other.
target-inventory-name = Dialogue and training
target-inventory-does = Our list of organisations for dialogue, training and mediation is not ready yet.

## Platforms: how to report there, and what to do after a refusal

platform-ui = Use the report button at the message. If you can choose “illegal content”, choose that: it binds the platform more than a report about its house rules.
platform-appeal = Complain inside the platform. Look for “appeal” or “complaint” in its answer, and do it soon.
platform-facebook-ui = Tap the three dots at the post, then “Report”. Look for a choice with the word “illegal” or “unlawful”; the words can differ.
platform-facebook-appeal = Open your support inbox on Facebook and ask for a review of the decision.
platform-instagram-ui = Tap the three dots, then “Report”. Look for a choice with the word “illegal” or “unlawful”.
platform-tiktok-ui = Hold the video or tap the share arrow, then “Report”, then “Report illegal content”.
platform-youtube-ui = Tap the three dots under the video or at the comment, then “Report”. For a video, choose the legal issue.
platform-x-ui = Tap the three dots, then “Report EU illegal content”. It stands next to “Report post”.
platform-telegram-ui = Android: tap the message, then “Report”. iPhone: hold the message, then “Report”. Channel: tap its name, the three dots, then “Report”. This works for public channels and groups, hardly for private chats. Telegram asks for your name, contact details and clear reasons.
platform-discord-ui = Right-click or hold the message, then “Report message”. A server or profile has “Report” too.
platform-discord-appeal = You have six months to appeal. Use Discord’s message about the decision, or look in User settings under “Privacy and Safety”.
platform-snapchat-ui = Hold the Snap or tap the three dots, then “Report”, then “Report illegal content”.
platform-linkedin-ui = Tap the three dots, then “Report post”. Look for the choice about illegal content.
platform-news-comments-ui = Use the report button at the comment. Or write to the moderator of the news site.
platform-other-website-ui = Write to the contact address of the site, and then to the company that hosts it. A host too must take notices of illegal content.
