import type { QuoteLanguage } from './types'

export const fr: QuoteLanguage = {
  code: 'fr',
  say: 'dit disait disent dire déclare déclaré déclarait affirme affirmé affirmait affirment explique expliqué expliquait expliquent assure assuré assurait ajoute ajouté ajoutait précise précisé précisait souligne souligné indique indiqué indiquait estime estimé estimait estiment annonce annoncé répond répondu répondait écrit écrivait demande demandé lance lancé raconte raconté confie confié rappelle rappelé insiste insisté note noté reconnaît reconnu promet promis prévient prévenu avertit martèle martelé conclut conclu poursuit poursuivi regrette regretté dénonce dénoncé juge jugé répète répété commente commenté tweete tweeté soutient soutenu observe observé admet admis rétorque résume soupire ironise plaide prétend jure murmure s’exclame exclame témoigne analyse détaille confirme confirmé argue glisse clame tonne justifie',
  core: 'dit déclaré affirmé expliqué ajouté écrit assuré estime explique',
  label:
    'qualifie qualifié appelle appelé décrit évoque évoqué parle parlé critique critiqué accuse accusé salue salué considère considéré compare fustige fustigé condamne condamné défend voit veut cite cité espère craint pense croit',
  report: 'déclaration communiqué propos mots message tweet lettre discours phrase formule réponse question promesse citation slogan',
  source: 'selon d’après',
  sourceAfter: '',
  determiners: "le la les l' l’ un une des du ce cet cette ces plusieurs certains certaines deux trois quelques chaque tout tous",
  definite: 'le la l’',
  articles: "le la les l' l’ un une des du",
  oblique: '',
  she: 'elle',
  he: 'il',
  they: 'ils elles on',
  first: 'je nous vous j’',
  possessives: 'son sa ses leur leurs mon ma mes notre nos',
  relatives: 'qui que dont lequel laquelle',
  prepositions:
    'de à en dans sur pour par avec sans contre entre vers chez sous depuis pendant après avant au aux lors selon malgré comme d’ d',
  attach: "de du des d' d’ à pour chez",
  conjunctions: 'et ou mais car donc que qu’ si quand lorsque alors puisque tandis parce comme',
  auxiliaries:
    'a ont avait avaient est sont était étaient sera serait a-t-il a-t-elle t-il t-elle ne n’ pas plus aussi encore déjà ensuite puis s’ se s’est toujours également notamment ainsi hier été être avoir enfin même ailleurs',
  titles:
    'm mm mme mmes mlle monsieur madame dr docteur pr professeur président présidente ministre maître maire général pape roi reine cardinal',
  roles:
    'président présidente ministre premier porte-parole maire député députée sénateur sénatrice chef patron directeur directrice responsable secrétaire avocat avocate procureur candidat candidate élu élue dirigeant expert experte économiste chercheur chercheuse professeur journaliste témoin habitant policier militant syndicaliste leader conseiller conseillère source proche opposant entraîneur joueur homme femme père mère voisin',
  bodies:
    'gouvernement ministère parti groupe entreprise société commission tribunal police parquet journal agence association syndicat mairie préfecture rapport étude texte loi',
  times:
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier aujourd’hui',
  notNames: 'français française européen américain allemand',
  particles: 'de du la le des d’ von van',
  terms: 'dit dite baptisé intitulé intitulée surnommé livre film chanson roman série émission titre mot terme expression opération',
  letters: 'çêèœùû',
  stop: 'le la les de des et est une un que qui dans pour pas sur au avec ce il elle ne se plus par sont du',
  feminine: 'mme madame mlle elle présidente ministre directrice sénatrice députée reine mère',
  masculine: 'm monsieur il président directeur sénateur député roi père',
  dashes: true,
}
