import type { QuoteLanguage } from './types'

export const nl: QuoteLanguage = {
  code: 'nl',
  say: 'zei zegt zeggen zeiden gezegd verklaarde verklaart verklaard vertelt vertelde verteld stelt stelde aldus schrijft schreef geschreven antwoordt antwoordde vraagt vroeg gevraagd benadrukt benadrukte waarschuwt waarschuwde meldt meldde gemeld erkent erkende voegt meent meende vindt vond denkt reageert reageerde laat liet legt bevestigt bevestigde belooft beloofde concludeert concludeerde twittert twitterde roept riep merkt herhaalt herhaalde geeft noteert beweert beweerde licht bekent bekende kondigt klinkt klonk betoogt betoogde oordeelt',
  core: 'zei zegt zeggen aldus verklaarde vertelt schrijft',
  label:
    'noemt noemde genoemd omschrijft omschreef beschuldigt beschuldigde bekritiseert prijst ziet spreekt sprak gelooft hoopt vreest vergelijkt veroordeelt bestempelt verwijt typeert verdedigt wil',
  report: 'verklaring woorden bericht brief toespraak uitspraak reactie antwoord vraag belofte slogan tweet interview opmerking',
  source: 'volgens',
  sourceAfter: '',
  determiners: 'de het een die dat deze dit enkele sommige veel twee drie andere alle',
  definite: 'de het',
  articles: 'de het een',
  oblique: '',
  she: 'zij ze',
  he: 'hij',
  they: 'het men',
  first: 'ik wij we',
  possessives: 'zijn haar hun mijn ons onze',
  relatives: 'die wie waar',
  prepositions: 'van in op aan met voor door over bij uit tegen tot naar onder na sinds tijdens om tussen zonder volgens als',
  attach: 'van voor bij uit',
  conjunctions: 'en of maar want dat als omdat toen terwijl hoewel zoals wanneer',
  auxiliaries:
    'heeft hebben had hadden is zijn was waren wordt werd zal zou kan niet ook nog al dan weer later er zich toe eerder gisteren vandaag verder',
  titles:
    'dhr mevr heer mevrouw dr drs ir ing prof professor meneer president premier minister koning koningin burgemeester generaal paus staatssecretaris',
  roles:
    'premier minister president woordvoerder woordvoerster burgemeester wethouder kamerlid fractievoorzitter voorzitter directeur leider hoofd secretaris advocaat officier kandidaat deskundige expert econoom onderzoeker hoogleraar journalist getuige bewoner politicus senator commissaris bron bronnen trainer coach speler man vrouw vader moeder partijleider topman',
  bodies:
    'kabinet regering ministerie partij groep bedrijf commissie rechtbank politie krant persbureau vereniging vakbond gemeente rapport onderzoek studie tekst',
  times:
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december gisteren vandaag',
  notNames: 'nederlandse nederlander belgische europese amerikaanse',
  particles: 'van de der den ter ten te het',
  terms: 'zogenaamde zogeheten genaamd getiteld bijgenaamd boek film lied serie programma titel woord term begrip actie',
  letters: '',
  stop: 'de het een en van in is dat op te zijn met voor niet die er aan ook om als dan maar door bij hij was ze naar',
  feminine: 'mevr mevrouw zij ze woordvoerster koningin moeder haar',
  masculine: 'dhr heer meneer hij koning vader',
}
