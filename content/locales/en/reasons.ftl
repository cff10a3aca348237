# Why a body is named. Always a clause that begins with "because" or "if", in lower case and without a full stop.

## Danger, crisis, crime

reason-danger = because someone is in danger now
reason-danger-police = because the police can come at once
reason-crisis-danger = because 112 helps at once when your life is in danger
reason-crisis-line = because you can talk there when everything becomes too much
reason-police-later = because you can make a complaint at any police station once you are safe
reason-sexual-care = because you find medical care, someone to talk to and a way to complain there, all in one place
reason-sexual-police = because the police come at once when you call
reason-sexual-talk = because you can talk there about what happened, without giving your name
reason-victim-support = because they support people to whom this happened
reason-police-crime = because this can be a crime; ask the police to write down that hate was the motive
reason-police-threat = because threats and stalking are crimes, also in private messages; do not answer, delete nothing, and call 101 if it can happen soon
reason-police-images = because sharing intimate images without consent can be a crime
reason-police-damage = because damage done out of hate can be a crime; take photos before you clean up
reason-police-doxing = because the police can act when it is used to threaten or stalk someone
reason-police-sexism = because sexism in public can be an offence
reason-police-officer = because this officer knows hate crimes

## Online

reason-platform-notice = because the platform must look at a notice of illegal content
reason-platform-privacy = because the platform is the first to ask to erase it
reason-platform-refused = because you can ask the platform to look at its decision again
reason-dispute-body = because an independent body can look at the decision of the platform
reason-platform-duties = because it checks whether platforms keep their duties
reason-images = because the Institute helps when intimate images were shared without consent
reason-privacy = because personal data were published
reason-privacy-press = if personal data were published

## Who is competent

reason-hate-federal = because hate is a federal matter, in the whole country
reason-orientation = because it is about sexual orientation
reason-sex = because it is about sex or gender
reason-sex-hate = because it is about sex or gender, and hate is a federal matter
reason-sex-work = because it is about sex or gender at work
reason-sex-maybe = if it is about sex or gender: the number is the same, the choice in the menu is not
reason-unsure = because they pass your report on if another body is competent
reason-flemish-maybe = if it is a Flemish matter, such as rent, a school or a local service in Flanders
reason-passes-on = because they speak your language, and pass your report on if another body is competent
reason-language-law = because it is about the use of languages in a public service
reason-language-court = because in other matters of language only a court can decide
reason-ombuds-level = because an ombuds service mediates between people and public services
reason-legal-aid = because a lawyer can tell you what your rights are
reason-residence = because it is about residence rights

## By the place

reason-school = because the school is closest and can act first
reason-school-dutch = because Dutch-speaking education is a Flemish matter
reason-school-french = because it is about French-speaking education
reason-school-german = because it is about German-speaking education
reason-school-guidance = because they support pupils
reason-ombud-dg = because it mediates in the German-speaking Community
reason-social-housing = if it is social housing
reason-work-private = because work for a private employer is a federal matter, also in Flanders
reason-trade-union = because a union can talk with the employer
reason-labour-inspection = because it can check the employer
reason-trust-person = because this person can look for a solution at work
reason-housing-flanders = because it is about renting in Flanders
# $region: brussels, wallonia or east.
reason-housing-region = because it is about renting in { $region ->
        [brussels] Brussels
        [wallonia] Wallonia
       *[east] East Belgium
    }
reason-housing-desk = because your town can help with questions about housing
reason-housing-inspection = if the home itself is part of the problem
reason-lease = because a justice of the peace decides about a lease, and a lawyer can help you there
reason-shop = because shops, cafés, banks and insurance are a federal matter, also in Flanders
reason-health = because health care is a federal matter, also in Flanders
reason-hospital = if it was in a hospital
reason-patient-rights = if it is about your rights as a patient
reason-care-flanders = if it was in a care home or another welfare service in Flanders
reason-delijn = because De Lijn is a Flemish matter
reason-delijn-maybe = if it was with De Lijn
reason-transport = because public transport other than De Lijn is not a Flemish matter
reason-carrier = because the transport company must hear the complaints of travellers
reason-leisure = if it was not a Dutch-speaking club or organisation
reason-leisure-flanders = because sport and culture in Flanders are Flemish matters
reason-leisure-dutch = if it was a Dutch-speaking club or organisation
reason-sports-federation = if it was in a sports club
reason-service = because the service itself must first get the chance to put it right
reason-authority = because this public service is not a Flemish one
reason-authority-flemish = because Flemish and local services in Flanders are a Flemish matter
reason-police-federal = because the police are a federal matter, also in Flanders
reason-police-oversight = because it watches over the police
reason-police-chief = because the chief answers for the officers of the zone
reason-broadcast-nl = if it was on a Dutch-speaking channel; be quick, because the time to complain is short
reason-broadcast-fr = if it was on a French-speaking channel
reason-broadcast-de = if it was on a German-speaking channel
reason-press-council = if it is about the work of a journalist
reason-newsroom = because the newsroom can answer you and correct it
reason-advert = because it is about advertising
reason-district-officer = because the district officer knows the neighbourhood
reason-mediation = because someone neutral can help neighbours to talk
reason-municipality-clean = because you can tell your municipality about damage in the street

## People who are close

reason-minor = because this is about someone under 18
reason-young = because they are there for children and young people
reason-lgbti = because they are there for LGBTI+ people
reason-lgbti-brussels = because they advise victims and witnesses in Brussels
reason-rainbowhouse = because they support LGBTI+ people in Brussels who report something
reason-jewish = because they register antisemitic incidents
reason-community = because they are close to the people whom this is about
reason-talk = because you can talk with someone there
reason-dialogue = because you look for dialogue
reason-dialogue-near = because your municipality may know who brings people together near you
reason-listening = because it helps to talk to someone, and you do not have to give your name
reason-listening-young = because it helps to talk to someone; they listen to children and young people too
reason-listening-nearest = because we know of no line in your language; this one is close to you, so ask if someone speaks it
