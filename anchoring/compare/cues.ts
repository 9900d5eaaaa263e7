import { lazy } from '../lazy'

/**
 * Verbs that introduce speech, by sense: those of one line may stand for each other without another meaning ("said", "added", "sagte",
 * "erklärte"); those of two lines may not ("said", "denied"). Folded, lower case, languages together.
 */
const SENSES = [
  'said says say saying told tells added adds wrote writes stated states noted notes explained explains announced announces declared declares replied replies answered answers tweeted tweets posted according continued recalled remarked reports reported ' +
    'sagte sagt gesagt erklärte erklärt meinte meint schrieb schreibt ergänzte ergänzt berichtete berichtet teilte laut zufolge so antwortete antwortet äußerte ' +
    'dit déclaré déclare affirmé affirme expliqué explique ajouté ajoute écrit indiqué indique selon lancé ' +
    'dijo dice afirmó afirma declaró declara añadió añade escribió explicó explica señaló señala según ' +
    'detto dice disse affermato afferma dichiarato dichiara aggiunto aggiunge spiegato spiega scritto secondo ' +
    'disse diz afirmou afirma declarou declara acrescentou explicou explica escreveu segundo ' +
    'zei zegt verklaarde verklaart aldus stelde stelt schreef volgens powiedział powiedziała mówi stwierdził stwierdziła dodał dodała napisał napisała ' +
    'сказал сказала заявил заявила отметил отметила добавил добавила написал написала сказав заявив зазначив зазначила додав додала написав',
  'denied denies denying bestritt bestreitet dementierte dementiert nié nie negó niega negato nega negou ontkende ontkent zaprzeczył zaprzeczyła опроверг опровергла спростував спростувала',
  'claimed claims alleged alleges behauptete behauptet prétendu prétend',
  'joked jokes joking quipped scherzte scherzt plaisanté plaisante bromeó scherzato brincou grapte',
  'admitted admits conceded concedes acknowledged räumte gestand gab reconnu reconnaît admis admitió admite ammesso admitiu',
  'warned warns warnte warnt averti prévient mahnte advirtió advierte avvertito alertou waarschuwde',
  'asked asks fragte fragt demandé demande preguntó chiesto',
  'insisted insists argued argues stressed stresses emphasised emphasized betonte betont unterstrich assuré assure souligné souligne estimé estime aseguró asegura подчеркнул подчеркнула наголосив наголосила',
  'demanded demands forderte fordert verlangte réclamé exigió',
  'promised promises pledged vowed versprach verspricht promis prometió promesso',
  'mocked mocks spottete lied log',
] as const

const senses = /* @__PURE__ */ lazy(
  () => new Map(SENSES.flatMap((list) => list.split(' ').map((word): [string, string] => [word, list.split(' ', 1)[0] ?? '']))),
)

/** The sense of a cue: the first word of its line; null for a word that is none. "So" is one only before a name: "…“, so Keller". */
export function cueOf(word: string, before?: string, after?: string): string | null {
  const lower = word.toLowerCase()
  if (lower === 'so' && !((before === undefined || before === ',') && /^\p{Lu}/u.test(after ?? ''))) return null
  return senses().get(lower) ?? null
}

const PRONOUNS = { she: 'she sie elle ella lei ela zij ze ona она вона', he: 'he er il él lui ele hij он він' } as const

const pronouns = /* @__PURE__ */ lazy(
  () => new Map(Object.entries(PRONOUNS).flatMap(([who, list]) => list.split(' ').map((word): [string, string] => [word, who]))),
)

/** "she" or "he", by whatever word of a language; null for other words, "they" among them, who may be anyone. */
export const pronounOf = (word: string | undefined): string | null => (word && pronouns().get(word.toLowerCase())) ?? null

const set = (list: string) => lazy(() => new Set(list.split(' ')))

const articles = /* @__PURE__ */ set(
  'the a an his her their our der die das den dem des ein eine einen ihr sein le la les l un une el los las il lo i gli o os as de het',
)
const prepositions = /* @__PURE__ */ set(
  'of in on at to for from by with about after before during near outside inside against over under into into through between among since until than as when while where and or but that who whom whose which ' +
    'im am an auf aus bei beim bis durch für gegen in mit nach neben ohne seit über um unter vom von vor während wegen zu zum zur zwischen und oder aber dass daß als wenn wo ' +
    'à au aux en dans sur sous chez vers par pour avec du des d et ou qui que con por para sin sobre y del al da di nel nella su per tra e dal della do na no em van voor bij met uit',
)
const openers = /* @__PURE__ */ set(
  'but and then later yesterday today earlier meanwhile afterwards still instead doch dann später gestern heute danach dabei zudem auch aber und zuvor anschließend schließlich dazu so darauf zuletzt',
)
const titles = /* @__PURE__ */ set(
  'mr mrs ms dr prof st sen rep gov gen col capt rev hon jr sr sgt lt fr hr mme mlle m sra sig dott bzw ca nr',
)

export const isArticle = (word: string): boolean => articles().has(word.toLowerCase())
export const isPreposition = (word: string): boolean => prepositions().has(word.toLowerCase())
/** A word that begins a sentence and is no name, capital or not. */
export const isOpener = (word: string): boolean => openers().has(word.toLowerCase())
/** What a full stop may follow without ending a sentence: "Dr.", an initial. */
export const isTitle = (word: string): boolean => titles().has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)

/** Languages whose days and months are known. */
const LANGUAGES = 'en de fr es it pt nl pl ru uk'.split(' ')

const daysAndMonths = /* @__PURE__ */ lazy(
  () =>
    new Set(
      LANGUAGES.flatMap((locale) => {
        const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
        const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
        // The first of each month of 2024, and seven days in a row.
        const months = Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2024, at, 1)))
        const days = Array.from({ length: 7 }, (_, at) => day.format(Date.UTC(2024, 0, 1 + at)))
        return [...months, ...days].map((name) => name.toLowerCase())
      }),
    ),
)

/** "Monday" for "Tuesday" is another day, not another speaker, capital or not. */
export const isDayOrMonth = (token: string): boolean => daysAndMonths().has(token.toLowerCase())
