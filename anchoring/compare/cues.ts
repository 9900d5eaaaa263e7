import { lazy } from '../lazy'

/** Verbs that introduce speech or take it back, by language. Folded, lower case. */
export const CUES = {
  en: 'said says say saying told tells added adds wrote writes claimed claims denied denies insisted insists argued argues stressed stresses noted notes joked jokes admitted admits warned warns asked asks replied replies tweeted tweets announced announces declared declares',
  de: 'sagte sagt erklärte erklärt betonte betont meinte meint behauptete behauptet bestritt bestreitet dementierte warnte warnt forderte fordert schrieb schreibt ergänzte kritisierte lobte räumte',
  fr: 'dit déclaré déclare affirmé affirme assuré assure estimé estime expliqué explique ajouté ajoute nié nie averti prévient écrit souligné souligne',
  es: 'dijo dice afirmó afirma aseguró asegura declaró declara añadió añade negó niega advirtió advierte escribió explicó explica señaló señala',
  it: 'detto dice disse affermato afferma dichiarato dichiara aggiunto aggiunge negato nega spiegato spiega scritto avvertito',
  pt: 'disse diz afirmou afirma declarou declara acrescentou negou nega explicou explica escreveu alertou',
  nl: 'zei zegt verklaarde verklaart aldus stelde stelt ontkende ontkent schreef waarschuwde',
  pl: 'powiedział powiedziała mówi stwierdził stwierdziła dodał dodała zaprzeczył napisał napisała',
  ru: 'сказал сказала заявил заявила отметил отметила добавил добавила написал написала опроверг подчеркнул подчеркнула',
  uk: 'сказав сказала заявив заявила зазначив зазначила додав додала написав написала спростував наголосив наголосила',
} as const satisfies Record<string, string>

const words = /* @__PURE__ */ lazy(() => new Set(Object.values(CUES).flatMap((list) => list.split(' '))))

export const isCue = (token: string): boolean => words().has(token.toLowerCase())

const pronouns = /* @__PURE__ */ lazy(
  () => new Set('he she they er sie il elle ils elles él ella lui lei ele ela hij zij ze on ona он она він вона'.split(' ')),
)

export const isPronoun = (token: string): boolean => pronouns().has(token.toLowerCase())

const daysAndMonths = /* @__PURE__ */ lazy(
  () =>
    new Set(
      Object.keys(CUES).flatMap((locale) => {
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
