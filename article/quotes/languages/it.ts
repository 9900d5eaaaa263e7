import type { QuoteLanguage } from './types'

export const it: QuoteLanguage = {
  code: 'it',
  say: 'dice dicono detto disse diceva afferma affermato affermava spiega spiegato spiegano sottolinea sottolineato aggiunge aggiunto dichiara dichiarato racconta raccontato sostiene sostenuto risponde risposto chiede chiesto scrive scritto annuncia annunciato avverte avvertito ricorda ricordato osserva osservato commenta commentato ammette ammesso conclude concluso precisa precisato ribadisce ribadito insiste assicura assicurato conferma confermato denuncia denunciato attacca replica replicato promette promesso confessa esclama grida rivela rivelato prosegue evidenzia riferisce riferito puntualizza twitta ironizza chiarisce chiarito incalza rimarca',
  core: 'detto dice spiega spiegato dichiarato afferma scrive aggiunto',
  label:
    'definisce definito chiama chiamato descrive descritto accusa accusato considera critica criticato paragona parla parlato vede vuole crede pensa spera teme bolla cita difende condanna',
  report: 'dichiarazione dichiarazioni parole comunicato messaggio tweet lettera discorso frase risposta domanda promessa slogan nota post',
  source: 'secondo per',
  sourceAfter: '',
  determiners: "il lo la i gli le l' l’ un uno una questo questa questi queste alcuni alcune molti due tre altro altra",
  definite: 'il la',
  articles: "il lo la i gli le l' l’ un uno una",
  oblique: '',
  she: 'lei ella',
  he: 'lui egli',
  they: 'loro essi',
  first: 'io noi',
  possessives: 'suo sua suoi sue mio mia nostro nostra',
  relatives: 'che cui quale',
  prepositions:
    'di a da in con su per tra fra del della dei delle dello degli al alla ai alle dal dalla nel nella sul sulla contro dopo prima durante come senza verso sotto',
  attach: "di del della dei delle dello degli dell' dell’ per",
  conjunctions: 'e ed o ma però che se quando perché mentre anche come',
  auxiliaries:
    'ha hanno aveva avevano è sono era erano sarà sarebbe non si anche poi già ancora ieri così più lo ne ci stato stata infine sempre',
  titles:
    'sig signor signora dott ing avv on dottor dottoressa prof professore presidente ministro ministra papa re regina generale cardinale onorevole avvocato',
  roles:
    'presidente premier ministro ministra portavoce sindaco sindaca deputato deputata senatore senatrice capo leader direttore direttrice responsabile segretario segretaria avvocato avvocata procuratore candidato candidata esperto economista ricercatore professore giornalista testimone governatore consigliere assessore vicepresidente fonte fonti allenatore giocatore uomo donna padre madre',
  bodies:
    'governo ministero partito gruppo azienda società commissione tribunale polizia procura giornale quotidiano agenzia associazione sindacato comune rapporto studio testo',
  times:
    'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri oggi',
  notNames: 'italiano italiana europeo americano',
  particles: 'di de della del da lo la',
  terms:
    'cosiddetto cosiddetta intitolato intitolata chiamato soprannominato libro film canzone romanzo serie programma titolo parola termine espressione operazione',
  letters: 'ìò',
  stop: 'il la di che e in un una per con non del della è i le da si al come dei sono anche più ha gli alla',
  feminine: 'signora dottoressa lei ministra sindaca deputata senatrice direttrice regina madre',
  masculine: 'signor dottor lui presidente ministro sindaco deputato senatore direttore re padre',
  dashes: true,
}
