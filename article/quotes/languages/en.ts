import type { QuoteLanguage } from './types'

/** Regular verbs, base form: their forms are spelt out by `forms`. */
const SAY =
  'add admit acknowledge advise affirm agree allege announce answer argue ask assert assure boast caution chant charge claim comment complain conclude concede confess confide confirm contend continue counter cry declare decry demand deny disclose emphasize emphasise exclaim explain fume gloat grumble hint inform insist interject intone joke lament maintain marvel mention mock mouth murmur muse mutter note object observe opine order pledge plead point post predict proclaim promise pronounce propose protest quip react read reason recall recount reiterate relate remark remember remind repeat reply report request respond retort reveal roar scream shout sigh signal sneer snap snarl state stress suggest surmise swear tease testify theorize thunder tweet retweet urge utter vent volunteer vow wail warn whisper wonder wrap yell blog bellow venture implore exhort explain rail sing signal sum scoff deadpan echo enthuse lecture email text'
const LABEL =
  'accuse applaud attack blame blast bill brand call characterize characterise cite compare condemn credit criticize criticise decry dismiss denounce deride describe dub express focus hail hammer herald highlight hit insult invoke knock label laud liken name offer paint pan peg portray praise promote question quote rail rate refer reference reject rip slam tout thank term view welcome consider believe think feel fear hope want see use discuss talk speak raise support endorse oppose defend demand seek propose push press need back regard deem depict proclaim voice title headline nickname declare'
const IRREGULAR_SAY =
  'said say says saying told tell tells telling wrote write writes writing written spoke speak went_on goes_on put puts putting read reads reading sang sang sung sing swore shot_back fired_back hit_back'
const IRREGULAR_LABEL =
  'thought felt saw found finds finding show shows showed showing shown means meant cast spoke knew learned hit ripped quipped'

/** "admit" → admit admits admitted admitting; covers -e, -y and doubled consonants well enough for a word list. */
function forms(base: string): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`]
  const s = /(s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
  const out = [base, s, `${stem}ed`, `${stem}ing`]
  if (/[^aeiou][aeiou][bdgmnprt]$/.test(base)) out.push(`${base}${base.slice(-1)}ed`, `${base}${base.slice(-1)}ing`)
  return out
}
const spell = (bases: string): string => bases.split(' ').flatMap(forms).join(' ')

export const en: QuoteLanguage = {
  code: 'en',
  say: `${spell(SAY)} ${IRREGULAR_SAY}`,
  core: 'said say says saying told tell tells telling wrote writes added adds asked asks',
  label: `${spell(LABEL)} ${IRREGULAR_LABEL}`,
  report:
    'statement comment comments remark remarks claim claims words tweet tweets email e-mail letter message post speech argument promise warning assertion response answer question refrain slogan motto mantra catchphrase quote phrase pledge call calls vow complaint rhetoric',
  source: 'according_to per',
  sourceAfter: '',
  determiners: 'the a an this these those some any many several most other another one two three four five each every no both all few',
  definite: 'the',
  articles: 'the a an every no',
  oblique: '',
  she: 'she',
  he: 'he',
  they: 'they it',
  first: 'i we you',
  possessives: 'his her their its my our your whose',
  relatives: 'who which whom that',
  prepositions:
    'of in on at by for with from to about against during after before under over through into between among amid as like near since until without within upon toward towards via despite behind beyond across around off per including than',
  attach: 'of for from at in with on to close',
  conjunctions: 'and or but nor so yet because while when where if whether though although unless once as',
  auxiliaries:
    "has have had is was are were be been being will would can could may might must should shall did does do not n't never also then later once often again ever still even just only simply now soon recently previously repeatedly reportedly once already always first further meanwhile earlier instead rather quickly finally too twice flatly bluntly famously went goes go on",
  titles:
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon president vice-president vice sen sens senator senators rep reps representative gov govs governor mayor congressman congresswoman secretary minister premier chancellor king queen prince princess judge justice chief general gen colonel col lieutenant lt sergeant sgt captain capt major maj commander cmdr admiral adm ambassador attorney chairman chairwoman chair speaker coach pope bishop archbishop cardinal father sister brother sheriff detective inspector officer deputy assistant undersecretary councilman councilwoman councillor delegate del state first lady',
  roles:
    'spokesman spokeswoman spokesperson spokespeople chairperson chairpersons nominees candidates co-host co-chair mayors governors senators ministers clergy attorneys employee employees worker workers commander chief head economist student students teacher teachers parent parents narrator rival rivals challenger incumbent ex-wife ally allies mentor colleague colleagues staffer staffers campaigner republican republicans democrat democrats demonstrator demonstrators participant participants interviewer caller speaker aide aides adviser advisers advisor advisors official officials strategist strategists manager director consultant chairman chairwoman chair leader leaders president ceo founder co-founder editor editors reporter reporters journalist analyst analysts expert experts economist author professor lawyer attorney candidate nominee senator congressman congresswoman governor mayor secretary minister chancellor premier lawmaker lawmakers businessman businesswoman mogul billionaire veteran activist activists supporter supporters voter voters critic critics opponent opponents donor donors operative operatives pollster surrogate moderator host anchor commentator columnist blogger writer historian scientist researcher researchers scholar prosecutor judge officer police sheriff detective soldier general ambassador diplomat diplomats member members head owner executive organizer organiser partner friend friends wife husband mother father son daughter brother sister man woman girl boy person people source sources student teacher resident neighbor neighbour user users witness witnesses man actor singer star player coach protester protesters crowd audience counsel delegate representative vice-president deputy insider observers teenager retiree runner-up front-runner frontrunner',
  bodies:
    'campaign company group agency department committee commission council government administration ministry party organization organisation office court union bank firm newspaper paper magazine site website network report statement letter email memo ad advertisement video study survey poll article editorial piece post tweet message document documents complaint lawsuit release bill law transcript headline sign signs poster caption page team association foundation institute center centre university board association coalition spokesperson press bureau service',
  notNames:
    'american americans republican republicans democrat democrats democratic gop british french german russian chinese i mr mrs ms news updated photo image getty copyright read more related follow',
  times:
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec today yesterday tonight ago',
  particles: 'de del della di da la le van von der den ten bin ibn al el abu du dos st y',
  terms:
    'so-called titled entitled called named dubbed known nicknamed word words term terms phrase book song album film movie show series hashtag slogan headline titled labelled labeled headlined column program episode segment meaning',
  letters: '',
  stop: 'the of and to in is that for on was with he as it said his be at by from are this have not but they had who she',
  feminine:
    'mrs ms miss she her spokeswoman congresswoman chairwoman businesswoman councilwoman wife mother daughter sister woman girl actress lady queen princess dame',
  masculine:
    'mr sir he his him spokesman congressman chairman businessman councilman husband father son brother man boy actor king prince lord',
}
