import { lazy } from '../lazy'

/**
 * Number words by language (ISO 639-1), `word=value`; a new language is one line. Folded, lower case. Article-like words are in `ones`; everyday
 * words of another of these languages are left out (Italian "sei", Spanish "once").
 */
const NUMBERS = {
  en: 'zero=0 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 hundreds=100 thousand=1000 thousands=1000 million=1e6 millions=1e6 billion=1e9 billions=1e9 trillion=1e12 trillions=1e12 dozen=12 dozens=12 half=.5 third=3 thirds=3 quarter=.25 quarters=.25 double=2 twice=2 triple=3 once=1 first=1 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10',
  de: 'null=0 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 hunderte=100 tausend=1000 tausende=1000 million=1e6 millionen=1e6 milliarde=1e9 milliarden=1e9 billion=1e12 billionen=1e12 dutzend=12 hälfte=.5 halb=.5 drittel=3 viertel=.25 doppelt=2 zweimal=2 dreimal=3',
  fr: 'zéro=0 deux=2 trois=3 quatre=4 cinq=5 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 cents=100 centaines=100 mille=1000 milliers=1000 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 douzaine=12 moitié=.5 tiers=3 quart=.25 double=2',
  es: 'cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 doce=12 trece=13 catorce=14 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 cientos=100 mil=1000 miles=1000 millón=1e6 millones=1e6 docena=12 mitad=.5 tercio=3 cuarto=.25 doble=2',
  pt: 'zero=0 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quinze=15 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 centenas=100 mil=1000 milhares=1000 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 dúzia=12 metade=.5 terço=3 dobro=2',
  it: 'zero=0 due=2 tre=3 quattro=4 cinque=5 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 centinaia=100 mille=1000 mila=1000 migliaia=1000 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9 dozzina=12 metà=.5 terzo=3 quarto=.25 doppio=2',
  nl: 'nul=0 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100 honderden=100 duizend=1000 duizenden=1000 miljoen=1e6 miljoenen=1e6 miljard=1e9 dozijn=12 helft=.5 kwart=.25 dubbel=2',
  pl: 'zero=0 dwa=2 dwie=2 trzy=3 cztery=4 pięć=5 sześć=6 siedem=7 osiem=8 dziewięć=9 dziesięć=10 dwanaście=12 dwadzieścia=20 trzydzieści=30 sto=100 tysiąc=1000 tysiące=1000 tysięcy=1000 milion=1e6 miliony=1e6 milionów=1e6 miliard=1e9 miliardów=1e9 połowa=.5',
  ru: 'ноль=0 два=2 две=2 три=3 четыре=4 пять=5 шесть=6 семь=7 восемь=8 девять=9 десять=10 двенадцать=12 двадцать=20 тридцать=30 сорок=40 пятьдесят=50 сто=100 тысяча=1000 тысячи=1000 тысяч=1000 миллион=1e6 миллиона=1e6 миллионов=1e6 миллиард=1e9 миллиардов=1e9 половина=.5',
  uk: "нуль=0 два=2 дві=2 три=3 чотири=4 п'ять=5 шість=6 сім=7 вісім=8 дев'ять=9 десять=10 двадцять=20 тридцять=30 сорок=40 сто=100 тисяча=1000 тисячі=1000 тисяч=1000 мільйон=1e6 мільйони=1e6 мільйонів=1e6 мільярд=1e9 мільярдів=1e9 половина=.5",
} as const satisfies Record<string, string>

/** Numbers only where the other wording has a number in their place: by themselves they are mostly articles and pronouns. */
const ones = /* @__PURE__ */ lazy(
  () => new Set('one ein eine einen einem einer eins un une uno una um uma een één jeden jedna один одна одну один'.split(' ')),
)

/** A word may be a number of two languages ("billion", "once"): the spelling is what a change is seen by. */
const words = /* @__PURE__ */ lazy(
  () =>
    new Map(
      Object.values(NUMBERS).flatMap((table) =>
        table.split(' ').map((entry): [string, number] => {
          const [word = '', value = ''] = entry.split('=')
          return [word, Number(value)]
        }),
      ),
    ),
)

const HAN_NUMBER = /^[〇零一二三四五六七八九十百千万萬億亿兆两兩半]$/u

/** What a token counts: a key equal for equal numbers, or null when it is no number. Digits with their separators and ending stand as written. */
export function numberOf(token: string): string | null {
  const word = token.toLowerCase()
  if (/^[-+]?\p{Nd}/u.test(word) || HAN_NUMBER.test(word) || /^[½¼¾⅓⅔⅛]$/u.test(word)) return plain(word)
  const value = words().get(word)
  return value === undefined ? null : String(value)
}

export const isOne = (token: string): boolean => ones().has(token.toLowerCase())

/** "1st" and "1" count the same, "2.50" and "2.5" too; "1,000" stays what was written, since a comma parts decimals elsewhere. */
function plain(word: string): string {
  const match = /^[-+]?\d+(?:\.\d+)?(?=(?:st|nd|rd|th)?$)/.exec(word)
  return match ? String(Number(match[0])) : word
}
