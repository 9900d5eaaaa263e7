import type { QuoteLanguage } from './types'

const SAY =
  'sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären betonte betont betonten meinte meint meinten schrieb schreibt schrieben schreiben geschrieben äußerte äußert äußerten geäußert berichtete berichtet berichteten fragte fragt gefragt antwortete antwortet entgegnete entgegnet erwiderte erwidert fügte fügt ergänzte ergänzt rief ruft kommentierte kommentiert kommentierten warnte warnt warnten kritisierte kritisiert kritisierten bemerkte bemerkt behauptete behauptet behaupteten forderte fordert forderten versicherte versichert bestätigte bestätigt bestätigten kündigte kündigt ankündigte angekündigt verkündete verkündet urteilte urteilt resümierte resümiert lautete lautet lauteten lauten hieß heißt geheißen stellte stellt mitteilte mitteilten mitgeteilt teilte teilten gab gibt führte begründete begründet begründeten zitierte zitiert zitieren erinnerte erläuterte erläutert schilderte schildert beklagte beklagt lobte lobt mahnte mahnt räumte räumt unterstrich unterstreicht versprach verspricht skandierten skandierte fuhr fährt konstatierte konstatiert verlautete verlauten schätzte glaubt glaubte hält hielt findet fand erwähnte twitterte twittert witzelte jubelte wetterte schimpfte gestand gesteht empfahl empfiehlt verlangte verlangt argumentierte argumentiert plädierte plädiert präzisierte spottete prophezeite bekräftigte bekräftigt bedauerte bedauert beteuerte unterstellte erklären dankte hoffte hofft meinen findet riet rät urteilten erzählte erzählt sagen äußern gratulierte appellierte appelliert prangerten steht stand wörtlich zugesichert hob wandte'
const LABEL =
  'nannte nennt nannten bezeichnete bezeichnet bezeichneten bezeichnen beschrieb beschreibt beschrieben sprach spricht sprachen sprechen gesprochen wertete wertet bewertete bewertet verurteilte verurteilt begrüßte begrüßt charakterisierte feierte verglich vergleicht warf wirft warfen vorgeworfen wies weist zurückgewiesen sah sieht sehen empfand titulierte bestreitet definierte griff angeprangert attackierte verteidigte rechtfertigte beschuldigte kritisierten lobten tadelte interpretierte deutete wertet erhofft begrüßt befürchtet befürchtete erwartet erwartete dementierte lehnt ablehnte zeigte zeigt drohte droht gedroht rechnete geht ging'

export const de: QuoteLanguage = {
  code: 'de',
  say: SAY,
  core: 'sagte sagt sagten gesagt erklärte erklärt betonte schrieb meinte',
  label: LABEL,
  report:
    'zitat wort worten worte wortlaut aussage aussagen angaben meinung ansicht auffassung stellungnahme erklärung begründung motto kommentar statement forderung vorwurf frage antwort rede bericht fazit parole parolen brief schreiben interview einschätzung',
  source:
    'laut nach gemäß so heißt_es hieß_es nach_angaben nach_meinung nach_ansicht nach_auffassung nach_einschätzung nach_bewertung nach_aussage nach_aussagen nach_darstellung nach_worten',
  sourceAfter: 'zufolge',
  determiners:
    'der die das den dem des ein eine einer eines einem einen dieser diese dieses viele einige mehrere alle beide kein keine jeder jede zwei drei',
  definite: 'der die',
  articles: 'der die das den dem des ein eine einer eines einem einen',
  oblique: 'den dem des einen einem eines',
  she: 'sie',
  he: 'er',
  they: 'es',
  first: 'ich wir',
  possessives: 'sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere',
  relatives: 'dessen deren welcher welche wer was warum wieso weshalb wann wo wohin woher wofür womit wodurch worin',
  prepositions:
    'in im an am auf aus bei beim mit nach von vom zu zum zur für gegen über unter vor während wegen durch ohne um bis seit zwischen gegenüber als wie trotz angesichts laut ab außer innerhalb außerhalb anlässlich aufgrund entgegen statt hinter neben seitens gemäß mithilfe zugunsten infolge zufolge am',
  attach: 'des der eines einer von vom für bei beim aus im in',
  conjunctions:
    'und oder aber doch sondern denn sowie als wie wenn weil dass daß ob da damit obwohl nachdem bevor während sobald solange falls indem sodass weder entweder zwar',
  subjunctives:
    'sei seien habe werde würde würden hätte hätten wäre wären könne könnten müsse müssten solle sollten wolle wollten dürfe dürften möge gebe gehe komme stehe bleibe lasse mache handele handle zeige führe brauche sehe nehme halte finde bringe tue wisse drohe fehle laufe bedeute bestehe gelte liege trage stelle entspreche verstoße erwarte hoffe fordere',
  auxiliaries:
    'werde würden hätte hätten könnten konnte konnten müssten musste mussten sollten sollte dürfe dürften darf dürfen wolle wollten wollte möge kann können habe so besonders weiterhin zunächst ähnlich insgesamt allerdings dabei dagegen demnach deshalb daher trotzdem inzwischen mittlerweile derzeit gleichzeitig schließlich anschließend danach hingegen ebenfalls ebenso nun jetzt hier dort seitdem bisher darüber darunter damals nur sogar selbst vielleicht offenbar angeblich immerhin jedenfalls letztlich künftig kurz erst wieder mehrfach gegenüber wörtlich weitere hat haben hatte hatten habe ist sind war waren sei seien wird werden wurde wurden würde kann könne könnte muss müsse soll solle will wolle nicht auch dann später jedoch unterdessen bereits noch erneut weiter ferner dazu hierzu daraufhin zudem außerdem sich es damit zuvor heute gestern',
  titles:
    'herr frau dr prof professor präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin bundespräsident minister ministerin außenminister außenministerin innenminister innenministerin finanzminister verteidigungsminister justizminister justizministerin bundesinnenminister bundesaußenminister bundesfinanzminister ministerpräsident ministerpräsidentin premierminister premierministerin bürgermeister bürgermeisterin oberbürgermeister staatssekretär senator senatorin general papst kardinal bischof könig königin prinz richter richterin staatsanwalt direktor',
  roles:
    'sprecher sprecherin polizeisprecher pressesprecher regierungssprecher chef chefin vorsitzende vorsitzender präsident präsidentin minister ministerin politiker politikerin experte experten leiter leiterin direktor geschäftsführer trainer anwalt anwältin richter abgeordnete abgeordneter sportler autor kritiker forscher wissenschaftler vertreter mitarbeiter augenzeuge zeuge zeugen datenschützer demonstranten kanzler bürgermeister generalsekretär fraktionschef parteichef',
  bodies:
    'regierung bundesregierung partei fraktion unternehmen firma konzern gruppe behörde ministerium polizei gericht staatsanwaltschaft zeitung agentur nachrichtenagentur organisation verband gewerkschaft bericht erklärung mitteilung studie text brief',
  notNames: 'deutsche deutschen amerikaner prozent euro uhr jahr jahre jahren',
  times:
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag wochenende januar februar märz april mai juni juli august september oktober november dezember heute gestern abend morgen nachmittag vormittag woche monat jahr tag letzten vergangenen dieser',
  particles: 'von van der de zu zur den al el bin',
  terms:
    'namens sogenannte sogenannten sogenannter genannt titel titels motto film films lied song album buch buches roman band zeitung zeitschrift magazin tageszeitung sendung serie schiff projekt operation aktion initiative verein gruppe organisation partei name namen begriff wort slogan marke stück stücke stücken raumsonde lieder kategorie thema bezeichnung modell modelle modellen musical oper theaterstück werk werke ausstellung preis rubrik spitznamen spitzname beinamen typ klasse gedicht roman hit single kinofilm dokumentarfilm dokumentation fernsehserie webseite website domain software spiel computerspiel bundesverband stiftung schriftzug aufschrift übersetzt deutsch englisch wörtlich serie reihe sender fahrzeug kreuzfahrtschiff frachter café kneipe bündnis netzwerk satellit hotel restaurant programm kampagne unternehmen firma',
  letters: 'äöüß',
  stop: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
  feminine:
    'frau sie sprecherin ministerin kanzlerin bundeskanzlerin präsidentin chefin politikerin anwältin bürgermeisterin leiterin außenministerin innenministerin ministerpräsidentin premierministerin senatorin königin mutter tochter',
  masculine:
    'herr er sprecher minister kanzler bundeskanzler präsident chef politiker anwalt bürgermeister leiter außenminister innenminister ministerpräsident premierminister senator könig vater sohn',
  capitalNouns: true,
}
