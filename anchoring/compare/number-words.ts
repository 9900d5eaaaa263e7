import { lazy } from '../lazy'

/**
 * Number words by language (ISO 639-1), `word=value`; a new language is one line. Folded, lower case. Article-like words are in `MAYBE`; everyday
 * words of another of these languages are left out (Italian "sei", Spanish "once" and "miles").
 */
const NUMBERS = {
  en: 'zero=0 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 hundreds=100 thousand=1000 thousands=1000 million=1e6 millions=1e6 billion=1e9 billions=1e9 trillion=1e12 trillions=1e12 dozen=12 dozens=12 half=.5 third=3 thirds=3 quarter=.25 quarters=.25 double=2 twice=2 triple=3 once=1 first=1 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10',
  de: 'null=0 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 hunderte=100 tausend=1000 tausende=1000 million=1e6 millionen=1e6 milliarde=1e9 milliarden=1e9 billion=1e12 billionen=1e12 dutzend=12 hälfte=.5 halb=.5 drittel=3 viertel=.25 doppelt=2 zweimal=2 dreimal=3',
  fr: 'zéro=0 deux=2 trois=3 quatre=4 cinq=5 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 cents=100 centaines=100 mille=1000 milliers=1000 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 douzaine=12 moitié=.5 tiers=3 quart=.25 double=2',
  es: 'cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 doce=12 trece=13 catorce=14 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 cientos=100 mil=1000 millón=1e6 millones=1e6 docena=12 mitad=.5 tercio=3 cuarto=.25 doble=2',
  pt: 'zero=0 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quinze=15 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 centenas=100 mil=1000 milhares=1000 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 dúzia=12 metade=.5 terço=3 dobro=2',
  it: 'zero=0 due=2 tre=3 quattro=4 cinque=5 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 centinaia=100 mille=1000 mila=1000 migliaia=1000 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9 dozzina=12 metà=.5 terzo=3 quarto=.25 doppio=2',
  nl: 'nul=0 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100 honderden=100 duizend=1000 duizenden=1000 miljoen=1e6 miljoenen=1e6 miljard=1e9 dozijn=12 helft=.5 kwart=.25 dubbel=2',
  pl: 'zero=0 dwa=2 dwie=2 trzy=3 cztery=4 pięć=5 sześć=6 siedem=7 osiem=8 dziewięć=9 dziesięć=10 dwanaście=12 dwadzieścia=20 trzydzieści=30 sto=100 tysiąc=1000 tysiące=1000 tysięcy=1000 milion=1e6 miliony=1e6 milionów=1e6 miliard=1e9 miliardów=1e9 połowa=.5',
  ru: 'ноль=0 два=2 две=2 три=3 четыре=4 пять=5 шесть=6 семь=7 восемь=8 девять=9 десять=10 двенадцать=12 двадцать=20 тридцать=30 сорок=40 пятьдесят=50 сто=100 тысяча=1000 тысячи=1000 тысяч=1000 миллион=1e6 миллиона=1e6 миллионов=1e6 миллиард=1e9 миллиардов=1e9 половина=.5',
  uk: "нуль=0 два=2 дві=2 три=3 чотири=4 п'ять=5 шість=6 сім=7 вісім=8 дев'ять=9 десять=10 двадцять=20 тридцять=30 сорок=40 сто=100 тисяча=1000 тисячі=1000 тисяч=1000 мільйон=1e6 мільйони=1e6 мільйонів=1e6 мільярд=1e9 мільярдів=1e9 половина=.5",
} as const satisfies Record<string, string>

/** Numbers only where the other wording has a number in their place: by themselves they are mostly articles, pronouns and a unit of time. */
const MAYBE =
  'one=1 ein=1 eine=1 einen=1 einem=1 einer=1 eins=1 un=1 une=1 uno=1 una=1 um=1 uma=1 een=1 één=1 jeden=1 jedna=1 один=1 одна=1 одну=1 second=2'

const HAN =
  '〇=0 零=0 一=1 二=2 三=3 四=4 五=5 六=6 七=7 八=8 九=9 十=10 百=100 千=1000 万=1e4 萬=1e4 億=1e8 亿=1e8 兆=1e12 两=2 兩=2 半=.5'

const FRACTIONS = '½=.5 ¼=.25 ¾=.75 ⅓=.333 ⅔=.667 ⅛=.125'

/** The values of each word: two where two languages part ("billion" is a thousand or a million million). */
function read(lists: readonly string[]): Map<string, number[]> {
  const values = new Map<string, number[]>()
  for (const entry of lists.flatMap((list) => list.split(' '))) {
    const [word = '', value = ''] = entry.split('=')
    const known = values.get(word) ?? []
    if (!known.includes(Number(value))) values.set(word, [...known, Number(value)])
  }
  return values
}

const words = /* @__PURE__ */ lazy(() => read([...Object.values(NUMBERS), HAN, FRACTIONS]))
const maybes = /* @__PURE__ */ lazy(() => read([MAYBE]))

/** What a number word may count, lower case; null for any other word. Compounds of German and Dutch are read in parts. */
export function wordValues(word: string): readonly number[] | null {
  const value = words().get(word) ?? compound(word)
  return typeof value === 'number' ? [value] : value
}

/** As `wordValues`, for words that are numbers beside numbers alone. */
export const maybeValues = (word: string): readonly number[] | null => maybes().get(word) ?? null

/** "fünfundzwanzig", "zweihundertfünfzig", "dreitausend", "zweieinhalb", "vijfentwintig". */
function compound(word: string): number | null {
  const part = (text: string | undefined, none: number): number | null =>
    text ? ((maybeValues(text) ?? wordValues(text))?.[0] ?? null) : none
  const join = (pattern: RegExp, make: (one: number, other: number) => number, none: number): number | null => {
    const match = pattern.exec(word)
    const one = match && part(match[1], none)
    const other = match && part(match[2], 0)
    return one == null || other == null ? null : make(one, other)
  }
  return (
    join(/^(.*?)tausend(?:und)?(.*)$/u, (one, other) => one * 1000 + other, 1) ??
    join(/^(.*?)hundert(?:und)?(.*)$/u, (one, other) => one * 100 + other, 1) ??
    join(/^(\p{L}{2,7})(?:und|en|ën)(\p{L}+(?:zig|ßig|tig))$/u, (one, other) => one + other, 0) ??
    join(/^(\p{L}{3,7})einhalb$/u, (one) => one + 0.5, 0)
  )
}
