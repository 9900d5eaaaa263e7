import { stemEnglish } from '../text/stem'
import { ANTONYMS_EN } from './antonyms.en'
import { antonymsOf, type Lexicon, setOf } from './lexicon'

export const en: Lexicon = {
  language: 'en',
  stem: stemEnglish,
  stop: setOf(`a an the this that these those there here it its it's itself he she they them their his her hers him we us our ours i me my mine you your
    who whom whose which what when where why how is are was were be been being am i'm we're they're he's she's that's there's i've we've they've
    i'll we'll they'll he'll she'll i'd we'd have has had having do does did doing done will would shall should can could may might must ought
    of in on at by for from to into onto with about as than then so if but and or nor yet because while though although since until till after before
    during through over under up down out off again also too very just only even still now not no never none n't don't doesn't didn't isn't aren't
    wasn't weren't won't wouldn't can't cannot couldn't shouldn't haven't hasn't hadn't one such own same other another any some all each every both
    more most much many few said say says told tell asked ask answered yes well let let's get got go going make made take took come came put like thing things`),
  negators: setOf(
    `not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely refuse refused refuses reject rejected deny denied denies nay zero`,
  ),
  noNegation:
    /^(?:no\s*[,;:.!–—]|(?:no|without(?: an?y?)?) (?:doubt|wonder|surprise)\b|without question\b|no question (?:that|about|of|but)\b|no matter (?:what|how|who|where|when|which|whether)\b|no (?:less|fewer|more|later|sooner|earlier) than\b|not (?:only|merely|simply|solely|least|to mention)\b|not just\b(?!\s*(?:[.,;:!?)”"]|$))|never (?:been|was|were|looked|felt) (?:stronger|weaker|higher|lower|better|worse|bigger|smaller|larger|greater|safer|richer|poorer|cheaper|dearer|closer|easier|harder|faster|slower|cleaner|clearer|happier|prouder|healthier|younger|older|longer|shorter|fairer|tougher|deeper|more|less|fewer)\b)/iu,
  saying: setOf(
    'say says said claim claims claimed state stated argue argued tell told write wrote written suggest suggested announce announced',
  ),
  clauseOpener: setOf('that whether'),
  sayingOnly: setOf('say says said claim claims claimed argue argued'),
  saidSubject: setOf('i you he she it we they there this these those the a an my your his her its our their'),
  auxiliaries: setOf('is are was were has have had will would shall should can could may might must does did'),
  negatedWord: /n't$/,
  antonyms: antonymsOf(ANTONYMS_EN, stemEnglish),
  negatingPrefix: /^(?!unless$|unrest$|until$|under)(?:un|non-?)(?<word>\p{L}{4,})$/u,
  pronouns: setOf("it it's they they're them he he's she she's"),
  opposing: setOf('always never all none more most many few same just like'),
  universal: setOf(
    `all every everyone everybody everything always never none nobody nothing entirely wholly completely solely exclusively only each whole any anyone anybody`,
  ),
  wholes: setOf(`all every everyone everybody everything always entirely wholly completely solely exclusively only each whole`),
  partial: setOf(`some several sometimes few many part partly partially half most two three four five six one once twice another`),
  obligation: setOf(`must obliged compulsory mandatory required requirement duty forced`),
  permission: setOf(`may allowed permitted voluntary optional choose`),
  hedges:
    /\b(?:perhaps|maybe|might|could|possibly|probably|I (?:suppose|think|guess|believe|hope|expect)|we (?:hope|expect|would like)|can't (?:exclude|rule out)|cannot (?:exclude|rule out)|can't be ruled out|not sure|it seems|it(?:'|’| i)s possible|my (?:hunch|guess|impression)|likely|in principle|if all goes well|we(?:'|’)ll see|lean towards)\b/iu,
  condition:
    /\b(?:(?<!\b(?:as|even) )if|unless|provided(?: that)?|on condition|as long as|only (?:when|once)|in case|in the event)\b|(?:(?:^|[.!;:,–—“"(]\s*)(?:were|had)|(?<!\b(?:what|why|how|when|where|who|which|nor|so|neither|as|than|or|and|but) )\bshould) (?:the|he|she|they|we|it|I|that)\b(?![^.!?]*\?)|(?<!\b(?:is|are|was|were|has|have|had|at|than) )\bonce (?:the|a|an|he|she|they|we|it|I|you|our|this|that|these|those|my|all|every\p{L}*)(?:\s+\p{L}[\p{L}'’-]*){0,3}?\s+(?:has|have|is|are|\p{L}{2,}(?<!s)s|\p{L}+ed)\b|\bonce (?!again|more)\p{L}+ (?:has|have|is|are)\b/iu,
  reporting:
    /\b(?:said|says|say|told|tells|added|adds|warned|argued|insisted|claimed|announced|declared|explained|replied|answered|stated|noted|wrote|admitted|acknowledged|conceded|maintained|testified|recalled|promised|pledged|vowed|stressed|complained|repeated|confirmed|denied|called|put|described)\b/iu,
  otherView:
    /\b(?:(?:they|critics|opponents|the opposition|some|people|newspapers|papers|the (?:minister|agency|contractor|association|union|governor|government|president|company|report|papers|press|left|right|man|woman|secretary|ministry)) (?:says?|said|claims?|claimed|thinks?|thought|swears?|swore|insists?|insisted|declared|told (?:me|us)|believes?|alleges?|alleged|accuses?|accused|wants? (?:us|me|you) to)|to hear .{3,40} tell it|(?!(?:this|his|its|was|is|has|as|us|does|always|perhaps|plus|across)\b)\p{L}+s (?:claim|insist|allege|swear|maintain|argue|fear|complain|whisper|write that|say that|say openly|tell (?:me|us))\b|(?:claims|alleges|insists|swears) that|has it that|accus(?:es|ed) (?:me|us)|my predecessor|rumou?rs?|(?:people|some|many|they) tell (?:me|us)|I(?:'|’)m told|we(?:'|’)re told|in (?:his|her|their) (?:view|opinion|words))\b/iu,
  accordingTo: /\baccording to\b/iu,
  people:
    setOf(`him her them you some many critics opponents opposition enemies friends people newspapers newspaper papers paper press media radio
    television witnesses witness experts expert experts scientists doctors police minister ministers ministry agency contractor association union
    unions governor government president company firm owner owners report reports left right man woman men women secretary mayor council party parties
    prosecutor prosecutors lawyer lawyers spokesman spokeswoman spokesperson predecessor adviser advisers source sources rumour rumours rumor rumors
    neighbours neighbors residents workers employers manager managers chairman chairwoman chief boss director treasurer auditor auditors`),
  firstPerson: setOf("i we i'm i've i'll i'd we're we've we'll we'd"),
  ownBody: setOf('my our'),
  irony:
    /\b(?:what a (?:surprise|triumph|joy)|of course,? and|oh yes|I(?:'|’)ll eat my|even my (?:grandmother|mother-in-law|dog|cat) (?:could|would|can|knows)|wonderful,|marvellous|brilliant idea|how kind|pigs? (?:will|might) fly|I weep for|as we all know|naturally, and|bravo)\b|\?\s+What\b/iu,
  forNow:
    /n['’]t (?:[\p{L}'’]+ ){0,4}yet\b|\b(?:so far|as yet|not (?:[\p{L}'’]+ ){0,4}yet|to date|until now|up to now|for the (?:moment|time being)|for now|still (?:[\p{L}'’]+ )?(?:not|no|\p{L}+n['’]t)|still (?:under|being|going on|in progress))\b/iu,
  counterparts: [
    'brother sister mother father son daughter wife husband uncle aunt cousin nephew niece grandmother grandfather brothers sisters sons daughters',
    'north south east west northern southern eastern western',
    'new old newer older former',
    'first second third fourth fifth',
    'adult adults child children minor minors pupil pupils pensioner pensioners',
    'man men woman women boy boys girl girls',
    'monday tuesday wednesday thursday friday saturday sunday weekday weekdays weekend weekends mondays fridays saturdays sundays',
    'spring summer autumn winter',
    'petrol diesel electric',
    'primary secondary',
    'rural urban',
    'morning evening afternoon night',
    'doctor doctors nurse nurses',
  ].map(setOf),
  denial:
    /\b(?:never (?:once |ever |even )?(?:said|told|promised|wrote|written|signed|met|asked|claimed|happened|called|offered|agreed|crossed|spoke|spoken|received|took|taken|accepted|paid|gave|given|sent|seen|saw|knew|known|heard|discussed|negotiated|supported|opposed|backed|voted|ordered|approved|authori[sz]ed|owned|sold|bought|built|worked|visited|used|wanted|denied|lied|stolen|stole|hired|joined|been (?:to|in|at|a|an|the|part|near|inside|on|involved|paid|told|asked|contacted)|had (?:any|such|contact|dealings|talks))|at no (?:time|point)|did(?:n't|n’t| not) (?:say|tell|promise|sign|meet|ask|know|write|call|offer|agree)|nothing of the (?:sort|kind)|no such (?:thing|promise|meeting|letter|order|plan|deal|agreement|talks?|conversation|call|words?|offer|payment)|invented|invention|fabricat\w*|slander|put into my mouth|not true|untrue|a lie)\b/iu,
  changedMind:
    /\b(?:changed (?:my|our|his|her|their) mind|I was wrong|we were wrong|was mistaken|were mistaken|used to (?:think|believe|say|argue|oppose|support)|no longer (?:believe|think|support|oppose|hold)|I(?:'|’)ve come round|came round|come around|reconsidered|I had to learn|I(?:'|’)ve learned|in hindsight|today I see|I once (?:thought|believed|held|argued|opposed|supported|promised|said (?:otherwise|the opposite))|I admit|I regret|regrets?|apologi[sz]\w*|(?:was|were|made|my|our) (?:a |an |own )?(?:mistake|error)|misjudged|underestimated|against what I said|contrary to what I|eat my words|I know what I said|I said (?:then|otherwise|the opposite)|years ago I)\b/iu,
  mistaken: /(?:mistake|error)$/iu,
  nothingAdmitted: /^\s+(?:nothing|none|neither|no)\b/iu,
  supposed: /\b(?:as though|if|whether|says?|said|claims?|claimed|thinks?|thought|believes?|believed)(?: that)?\s+$/iu,
  once: setOf(`signed built founded born died joined left resigned married divorced retired graduated appointed elected demolished`),
  several: /\b(?:an?|another|again|more|second|third|new|several|some|many|each|every|other)\b/iu,
  predicating: setOf(
    `is are was were be been being am it's that's he's she's they're we're i'm has have had do does did will would shall should can could may might must
    to very too so quite really more most less as i we you he she they it who and or but`,
  ),
  openStart: setOf('before until till'),
  openEnd: setOf('after since from'),
  deadline: setOf('by'),
  past: setOf('was were had did'),
  toCome: setOf('be is are has have do does will would shall should can could may might must need needs want wants'),
  partOfTime: setOf('the end of start beginning middle spring summer autumn winter early late mid'),
  completion: new Set('ready finished complete completed open opened done built end ended'.split(' ').map(stemEnglish)),
  promise:
    /\b(?:(?:I|we)(?:(?:'|’)ll| will| shall)(?!(?: only| just| also| again| not)? (?:see|say|tell|repeat|add|explain|be (?:honest|frank|clear|brief|blunt|open))\b)(?: never| not)?|(?:I|we) won(?:'|’)t(?! (?:say|tell|repeat|add|explain|go into|hide|pretend|comment)\b)|(?:I|we) (?:promise|pledge|guarantee|give you my word|undertake|commit|swear)|(?<!\b(?:they|he|she|you|who)(?: had| have| has)? )(?:promised|pledged|vowed)|you have my word|my word|(?:as long as|while) I(?:(?:'|’)m| am| hold| sit| lead)|under my (?:government|watch|leadership))\b/iu,
  numbers: {
    units: {
      zero: 0,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
      twelve: 12,
      thirteen: 13,
      fourteen: 14,
      fifteen: 15,
      sixteen: 16,
      seventeen: 17,
      eighteen: 18,
      nineteen: 19,
      twenty: 20,
      thirty: 30,
      forty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
    },
    scales: { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, m: 1e6, bn: 1e9, k: 1e3 },
    fixed: { half: 0.5, third: 1 / 3, quarter: 0.25, nothing: 0, none: 0, nobody: 0, twice: 2, once: 1 },
    joiner: setOf('and a of'),
    percent: /^(?:%|percent|per cent)/,
    about:
      /\b(?:about|around|roughly|some|nearly|almost|approximately|close to|an estimated|just (?:over|under)|circa|in the region of)\s*$/i,
    atLeast: /\b(?:at least|more than|over|above|upwards of|no (?:less|fewer) than|not (?:less|fewer) than)\s*$/i,
    atMost: /\b(?:at most|less than|fewer than|under|below|up to|no more than|not more than|not even)\s*$/i,
    labelled: new Set(
      `article section chapter line resolution room route no paragraph clause page act amendment rule protocol annex appendix schedule phase
      stage level grade category zone district division flight platform track terminal gate highway motorway junction exit channel proposition version
      part title volume directive regulation floor lot plot point option step`
        .split(/\s+/)
        .map(stemEnglish),
    ),
    measuring: /^(?:\p{L}+ly|least|almost|around|some|another|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/u,
    determiners: setOf('the a an this that these those every each any some our their his her my your its'),
    places: setOf('in at near from across throughout around inside'),
    someDay: /^one\s+(?:day|morning|evening|night)\b/iu,
    someDayMeasured: /\b(?:in|within|for|than|only|just|least|most|about|every|of|lasted|takes?|took)\s*$/iu,
    ordinalShares: setOf('third quarter'),
    shareOf: setOf('a one'),
    shareBehind: /^(?:\s+(?:of|more|less|fewer|higher|lower|the|are|were|is|was|have|has|do|did|will)\b|\s*[.,;:!?)”"]|\s*$)/iu,
    yearAfter: setOf('in by since until till before after from during through the between year early late mid spring summer autumn winter'),
    beforeYear: setOf('that whether and but or because so if when while as then believe think hope expect know say says said'),
    counted: /^(?:\p{L}{3,}(?<!ss|us|is)s|people|men|women|children|troops|police)$/u,
    group: ',',
  },
  months: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
}
