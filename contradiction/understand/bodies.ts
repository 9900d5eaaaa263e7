import { en } from '../language/en'
import { setOf } from '../language/lexicon'
import { bare } from './names'

/** What is written with a capital and is nobody: days, months, feasts, peoples and parties as such. */
const NOBODY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|ramadan|thanksgiving|republicans?|democrats?|democratic|conservatives?|labour|liberals?|congress|parliament|senate|americans?|british|english|germans?|french|russians?|ukrainians?|polish|europeans?|israelis?|chinese)$/u
/** What is named after somebody, or like somebody. */
const BODY =
  /^(?:university|college|school|street|road|avenue|square|park|bridge|airport|station|hospital|foundation|institute|centre|center|party|company|group|bank|church|cathedral|stadium|prize|award|act|bill|law|plan|deal|treaty|accords?|agreement|doctrine|report|inquiry|commission|committee|council|court|trial|case|affair|memo|letter|tapes?|files?|papers|building|house|hall|tower|towers|hotel|organization|organisation|island|islands|county|city|town|village|river|lake|mountain|valley|museum|library|inc|corp|ltd|plc|democrats|union|league|club|cup|games|post|times|journal|news|media|administration|government|campaign|ministry|department|office|agency|army|navy|police|front|movement|war|brexit|state|force|one|york|jersey|orleans|angeles|petersburg|hamas|hezbollah|taliban|isis|facebook|twitter|google|amazon|microsoft|apple|tesla|guardian)$/u
/** Countries, and capitals that stand for their governments. */
const COUNTRIES =
  setOf(`afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados
  belarus belgium belize benin bhutan bolivia botswana brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china colombia congo croatia
  cuba cyprus czechia denmark djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia europe fiji finland france gabon gambia georgia germany
  ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan
  kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi
  malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar burma namibia nauru nepal netherlands
  holland nicaragua niger nigeria macedonia norway oman pakistan palau palestine gaza panama paraguay peru philippines poland portugal qatar romania russia
  rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania
  thailand togo tonga tunisia turkey türkiye turkmenistan tuvalu uganda ukraine emirates kingdom states america africa asia crimea chechnya catalonia bavaria
  texas california florida uruguay uzbekistan vanuatu vatican venezuela vietnam wales yemen zambia zimbabwe zealand arabia rica leone lanka
  moscow kyiv kiev beijing brussels washington london paris berlin tehran jerusalem ankara warsaw kremlin pentagon`)

/** Whether a word written with a capital stands for nobody. */
export const isNobody = (word: string): boolean => NOBODY.test(bare(word)) || en.months.includes(bare(word)) || en.stop.has(bare(word))

/** Whether a name is that of a body or a country, by its last word: "Lind University", "Russia", "NATO". */
export function isBody(name: string): boolean {
  const last = name.split(/\s+/).at(-1) ?? ''
  return BODY.test(bare(last)) || COUNTRIES.has(bare(last)) || /^\p{Lu}{2,}$/u.test(last.replace(/\./gu, ''))
}
