import { random } from '../../random'

/**
 * Sentences of invented people, with the words that an edit may change: `{kind:one|other|…}`. Kinds: neg, num, name, mod, quant. An empty
 * alternative leaves the word out.
 */
const TEMPLATES = [
  'We will {neg:not |}raise the levy on {name:fuel|wages|timber} by more than {num:two|three|ten} percent before the next election.',
  '{name:Keller|Brandt|Okafor} {mod:may|must|will} resign if {quant:all|most|some|none} of the districts vote against the harbour plan.',
  'The ministry has {neg:never |}promised {quant:every|each|any} village a school of its own, {name:Lindqvist|Moreau|Tanaka} told the council.',
  'There {mod:should|could|will} be {neg:no |}new debts while {num:120,000|12,000|1,200} families wait for a flat in {name:Norhaven|Eastwick|Vardo}.',
  '{quant:Many|Few|Some} of the {num:14|40|44} bridges are {neg:not |}safe for lorries, the report by {name:Halvorsen|Petrov|Whitfield} says.',
  'I {mod:can|must|will} {neg:not |}accept a deal that costs the region {num:3.5|35|5.3} million crowns a year and helps {quant:nobody|everybody|somebody}.',
  'The strike {mod:might|will|should} last until {num:12|21|30} November, and {quant:all|most|few} trains to {name:Lowmere|Highmere|Castor} are cancelled.',
  '{name:Anna Ruiz|Paul Demir|Eva Novak} said the court {neg:did not err|erred} when it freed {num:seven|eleven|four} of the accused dockers.',
  'It is {neg:un|}likely that the dam {mod:can|could|would} hold {quant:all|most|half} of the water that fell in {num:1987|1978|1997} again.',
  'Our party {mod:will|would|may} {neg:never |}share power with those who closed {num:six|nine|sixteen} hospitals, {name:Adeyemi|Castellan|Ivarsson} added.',
  '{quant:Everyone|Someone|No one} in the cabinet knew of the {num:second|third|fifth} letter, which {name:the chancellor|the mayor|the bishop} had {neg:not |}signed.',
  'Teachers {mod:must|may|should} {neg:not |}carry phones in class, and {quant:many|few|all} parents in {name:Westbrook|Kirkby|Solheim} welcome it.',
  'The bank lost {num:450|540|405} million last year but {mod:will|may|can} {neg:not |}close branches in {name:the north|the south|the west}.',
  'If {quant:any|many|all} of the promises are kept, {name:Farrow|Jansen|Idris} argued, incomes {mod:will|could|might} {neg:not |}fall by {num:a third|a quarter|half}.',
  'They voted {num:58|85|53} to {num:41|14|46} {mod:against|for} the motion, and {name:Serrano|Bergmann|Kowal} {mod:will|may|must} {neg:not |}sign it on Friday.',
  'Wir werden {neg:nicht |}zulassen, dass {quant:alle|viele|einige} Betriebe in {name:Neustadt|Altdorf|Seefeld} {num:zwei|drei|zehn} Jahre lang schließen {mod:müssen|können|sollen}.',
  '{name:Weber|Krüger|Yilmaz} sagte, es gebe {neg:kein|ein} Geld für {num:20|200|25} neue Stellen, und {quant:jeder|mancher|keiner} {mod:könne|müsse|dürfe} das nachrechnen.',
  'Nous {neg:ne pouvons pas|pouvons} fermer {quant:toutes|plusieurs|certaines} les mines de {name:Valcourt|Montbrun|Laroche} en {num:deux|trois|dix} ans, a dit le ministre.',
] as const

export type EditKind = 'neg' | 'num' | 'name' | 'mod' | 'quant'
const SLOT = /\{(neg|num|name|mod|quant):([^}]*)\}/g

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T

/** A template with one choice for each slot. */
function fill(template: string, choices: readonly number[]): string {
  let at = 0
  return template.replace(SLOT, (_, _kind: string, list: string) => list.split('|')[choices[at++] ?? 0] ?? '')
}

const slotsOf = (template: string) =>
  Array.from(template.matchAll(SLOT), ({ 1: kind, 2: list }) => ({ kind: kind as EditKind, size: (list ?? '').split('|').length }))

const ENDINGS = [
  ' That was in spring.',
  ' Nobody in the hall answered.',
  ' The vote is on Thursday.',
  ' Her party has denied it since.',
  ' It took him an hour to say so.',
  ' The letter has not been published.',
]

/** Different sentences, at most `count`. */
export function sentences(count: number, seed = 1): string[] {
  const next = random(seed)
  const made = new Set<string>()
  for (let tries = 0; made.size < count && tries < count * 20; tries++) {
    const template = pick(TEMPLATES, next)
    const choices = slotsOf(template).map(({ size }) => Math.floor(next() * size))
    made.add(fill(template, choices) + pick(ENDINGS, next))
  }
  return [...made]
}

const NOUNS =
  'harbour orchard tramway chapel quarry lantern ferry meadow archive bakery ladder violin compass granary pavilion saddle telegraph walnut kettle glacier anchor barrel candle dormouse elbow feather goblet hammock inkwell juniper kiln lobster mitten needle oyster parsnip quill rudder sparrow thimble umbrella veranda whistle yardarm zither almond badger cellar dovecote engine'.split(
    ' ',
  )
const PATTERNS = [
  'Our @ closes before the @ does, and @ is sold at the @.',
  'Behind every @ stands a @; the @ itself was moved to a @ long ago.',
  'She drew a @, a @ and one @, and called it The @.',
  'No @ burns like @: ask the owner of any @ or @.',
  'It rained on the @ while the @ stayed dry under its @ of @.',
  'A @ outlived the @ that was named after @ and @.',
]

/** A sentence about nothing that anyone else says, to stand beside others. */
export function filler(next: () => number): string {
  return pick(PATTERNS, next).replaceAll('@', () => `${pick(NOUNS, next)} ${pick(NOUNS, next)}`)
}

export interface Edit {
  kind: EditKind
  kept: string
  now: string
}

/** Edits of a single place: each slot of each template, each pair of its alternatives, some fillings of the rest. */
export function edits(fillings: number, seed = 2): Edit[] {
  const next = random(seed)
  return TEMPLATES.flatMap((template) =>
    slotsOf(template).flatMap(({ kind, size }, slot, slots) =>
      Array.from({ length: fillings }, (): Edit => {
        const choices = slots.map((one) => Math.floor(next() * one.size))
        const changed = choices.map((choice, at) => (at === slot ? (choice + 1 + Math.floor(next() * (size - 1))) % size : choice))
        return { kind, kept: fill(template, choices), now: fill(template, changed) }
      }),
    ),
  )
}
