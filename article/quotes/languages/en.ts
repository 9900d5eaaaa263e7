import type { QuoteLanguage } from './types'

/** Regular verbs, base form: their forms are spelt out by `forms`. */
const SAY =
  'add admit acknowledge advise affirm agree allege announce answer argue ask assert assure boast caution chant charge claim comment complain conclude concede confess confide confirm contend continue counter cry declare decry demand deny disclose emphasize emphasise exclaim explain fume gloat grumble hint inform insist interject intone joke lament maintain marvel mention mock mouth murmur muse mutter note object observe opine order pledge plead point post predict proclaim promise pronounce propose protest quip react read reason recall recount reiterate relate remark remember remind repeat reply report request respond retort reveal roar scream shout sigh signal sneer snap snarl state stress suggest surmise swear tease testify theorize thunder tweet retweet urge utter vent volunteer vow wail warn whisper wonder wrap yell blog bellow venture implore exhort explain rail sing signal sum scoff deadpan echo enthuse lecture email sob gush rage moan growl hiss groan laugh smile shrug beam rant stammer interrupt reflect elaborate rejoin clarify depose narrate'
const LABEL =
  'accuse applaud attack blame blast bill brand call characterize characterise cite compare condemn credit criticize criticise decry dismiss denounce deride describe dub express focus hail hammer herald highlight hit insult invoke knock label laud liken name offer paint pan peg portray praise promote question quote rail rate refer reference reject rip slam tout thank term view welcome consider believe think feel fear hope want see use discuss talk speak raise support endorse oppose defend demand seek propose push press need back regard deem depict proclaim voice title headline nickname declare'
const IRREGULAR_SAY =
  'said say says saying told tell tells telling wrote write writes writing written spoke speak went_on goes_on put puts putting read reads reading sang sang sung sing swore shot_back fired_back hit_back texted texting wept stormed barked ruled penned chorused'
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
/** Nouns with their plurals: "voter" → voter voters. */
const many = (nouns: string): string =>
  nouns.replace(
    /\S+/g,
    (w) => `${w} ${w.replace(/man$/, 'men').replace(/([^aeiou])y$/, '$1ie')}${/man$/.test(w) ? '' : /ch$/.test(w) ? 'es' : 's'}`,
  )
const spell = (bases: string): string => bases.split(' ').flatMap(forms).join(' ')

export const en: QuoteLanguage = {
  code: 'en',
  say: `${spell(SAY)} ${IRREGULAR_SAY}`,
  core: 'said say says saying told tell tells telling wrote writes added adds asked asks',
  label: `${spell(LABEL)} ${IRREGULAR_LABEL}`,
  report:
    'statement comment comments remark remarks claim claims words tweet tweets email e-mail letter message post speech argument promise warning assertion response answer question refrain slogan motto mantra catchphrase quote phrase pledge call calls vow complaint rhetoric',
  source: 'according_to words_of view_of',
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
  relatives: 'who which whom that what',
  prepositions:
    'of in on at by for with from to about against during after before under over through into between among amid as like near since until without within upon toward towards via despite behind beyond across around off per including than',
  attach: 'of for from at in with on to close inside near behind',
  conjunctions:
    'and or but nor so yet because while when where if whether though although unless once as however moreover nevertheless nonetheless furthermore additionally therefore thus hence otherwise perhaps maybe besides likewise indeed yes no here there well',
  auxiliaries:
    "has have had is was are were be been being will would can could may might must should shall did does do not n't never also then later once often again ever still even just only simply now soon recently previously repeatedly reportedly once already always first further meanwhile earlier instead rather quickly finally too twice flatly bluntly famously went goes go on himself herself itself themselves made",
  titles:
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon president vice-president vice sen sens senator senators rep reps representative gov govs governor mayor congressman congresswoman secretary minister premier chancellor king queen prince princess judge justice chief general gen colonel col lieutenant lt sergeant sgt captain capt major maj commander cmdr admiral adm ambassador attorney chairman chairwoman chair speaker coach pope bishop archbishop cardinal father sister brother sheriff detective inspector officer deputy assistant undersecretary councilman councilwoman councillor delegate del state first lady alderman baroness viscount earl duke rabbi imam ayatollah sheikh comrade constable superintendent supt pc dci mp mep',
  roles: `${many(
    'spokesman spokeswoman spokesperson chairperson co-host co-chair employee worker commander economist student teacher parent narrator rival challenger incumbent ally mentor staffer campaigner republican democrat demonstrator participant interviewer caller speaker aide adviser advisor official strategist manager director consultant chairman chairwoman chair leader president co-founder editor reporter journalist analyst expert author professor lawyer attorney candidate nominee senator congressman congresswoman governor mayor secretary chancellor premier businessman businesswoman mogul billionaire veteran activist supporter voter critic opponent donor operative pollster surrogate moderator anchor commentator columnist blogger writer historian scientist researcher scholar prosecutor officer sheriff detective soldier general ambassador diplomat member owner executive organizer organiser partner friend husband son daughter brother sister man woman girl boy source resident neighbor neighbour user witness actor player protester delegate representative vice-president deputy insider teenager retiree runner-up front-runner frontrunner others villager fan tourist nurse doctor physician surgeon patient victim survivor relative coroner barrister councillor firefighter trader broker investor farmer boss striker defender referee driver engineer pastor priest passenger shopkeeper developer authorities investigator agent rebel militant fighters principal volunteer advocate inspector regulator migrant refugee defendant plaintiff claimant suspect juror heckler bystander observer pundit miner poet novelist musician composer artist designer architect chef translator interpreter singer envoy paramedic superintendent constable magistrate goalkeeper midfielder teammate skipper landlord tenant homeowner reviewer correspondent mourner pensioner prisoner lobbyist imam rabbi headteacher shareholder client customer solicitor banker negotiator housewife sailor servant clerk onlooker pal mum dad grandmother grandfather cousin uncle aunt widow keeper treasurer colleague',
  )} spokespeople clergy chief head ex-wife colleague aides ceo founder minister lawmaker host judge police wife mother father person people star coach crowd audience counsel local locals mp mps mep lord peer captain pilot gov sen rep somebody someone anyone everyone everybody nobody foreman fisherman troops`,
  bodies:
    'campaign company group agency department committee commission council government administration ministry party organization organisation office court union bank firm newspaper paper magazine site website network report statement letter email memo ad advertisement video study survey poll article editorial piece post tweet message document documents complaint lawsuit release bill law transcript headline sign signs poster caption page team association foundation institute center centre university board coalition spokesperson press bureau service police parliament congress senate federation league hospital school college church airline station blog banner manifesto brochure book ruling judgment verdict opinion filing treaty constitution journal embassy delegation crew management tribunal panel watchdog regulator leaflet pamphlet placard notice diary textbook indictment affidavit memorandum telegram dispatch bulletin communique amendment petition tabloid consortium consulate directorate squad staff charity trust club dossier resolution cabinet railway outlet channel broadcaster publisher inquiry jury card family town city county account prosecution defence defense voice',
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
