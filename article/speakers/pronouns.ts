import type { Gender } from './gender'
import type { Entity, Inventory, Naming } from './inventory'

/** A pronoun that speaks, and what is known at its place. */
export interface PronounSite {
  at: number
  paragraph: number
  sentence: number
  gender: Gender
  /** "it", "they": may be a body. */
  neuter: boolean
  /** Speaker of the previous quote. */
  last: Entity | null
  /** How many paragraphs ago that was. */
  lastAgo: number
}

export interface Antecedent {
  entity: Entity
  features: number[]
  /** The one person of the pronoun's gender in its paragraph, subject of the paragraph's first words; who spoke before spoke elsewhere. */
  leads: boolean
  /** Named last only to say whose an unnamed person is ("a spokesman for Keller"), whom the pronoun fits as well. */
  tied: boolean
}

const LOOK_BACK = 60
const MOST = 8
const flag = (b: unknown): number => (b ? 1 : 0)
const bucket = (n: number, edges: readonly number[]): number[] => {
  const at = edges.findIndex((edge) => n <= edge)
  return edges.map((_, i) => flag(i === at))
}

interface Seen {
  last: Naming
  /** Whoever spoke last before the pronoun, with or without marks. */
  spokeLast: boolean
  nearby: number
  subject: Naming | null
  rank: number
  opensParagraph: boolean
}

/** Entities that a pronoun may stand for, with features for choosing: agreement, distance, subjecthood, salience. */
export function antecedents(site: PronounSite, inventory: Inventory): Antecedent[] {
  const seen = new Map<Entity, Seen>()
  const { namings } = inventory
  let looked = 0
  let opener: Naming | null = null
  let spoke: Entity | null = null
  for (let i = namings.length - 1; i >= 0 && looked < LOOK_BACK; i--) {
    const naming = namings[i]
    if (!naming || naming.at >= site.at) continue
    looked++
    if (naming.paragraph === site.paragraph) opener = naming
    if (naming.says) spoke ??= naming.entity
    const known = seen.get(naming.entity)
    if (known) {
      if (site.paragraph - naming.paragraph <= 2) known.nearby++
      if (naming.subject && !known.subject) known.subject = naming
    } else if (seen.size < MOST) {
      seen.set(naming.entity, {
        last: naming,
        nearby: 1,
        subject: naming.subject ? naming : null,
        rank: seen.size,
        opensParagraph: false,
        spokeLast: false,
      })
    }
  }
  if (opener) {
    const first = seen.get(opener.entity)
    if (first) first.opensParagraph = true
  }
  const speaker = spoke ? seen.get(spoke) : undefined
  if (speaker) speaker.spokeLast = true
  if (site.last && !seen.has(site.last) && site.lastAgo < 4) {
    const place = {
      entity: site.last,
      at: 0,
      paragraph: site.paragraph - site.lastAgo,
      sentence: 0,
      subject: false,
      possessive: false,
      within: null,
      says: false,
    }
    seen.set(site.last, { last: place, nearby: 0, subject: null, rank: MOST, opensParagraph: false, spokeLast: false })
  }
  let agreeing = 0
  const near = [...seen].filter(([e, s]) => s.last.paragraph === site.paragraph && !e.body && fits(site, e))
  return [...seen].map(([entity, s]) => {
    const agrees = site.gender !== null && entity.gender === site.gender
    const clashes = site.gender !== null && entity.gender !== null && entity.gender !== site.gender
    const rank = agreeing
    if (!clashes && !entity.body) agreeing++
    const alone = near.length === 1 && near[0]?.[0] === entity
    const home = alone && rank === 0 && atHome(site, s)
    return {
      entity,
      features: [...features(site, entity, s, agrees, clashes, rank), flag(home)],
      leads: home && agrees && site.lastAgo > 0 && opener?.sentence === 0 && opener.subject,
      tied: site.gender !== null && isTied(site.gender, s.last),
    }
  })
}

const isTied = (gender: Gender, { within }: Naming): boolean => within !== null && (within.gender === null || within.gender === gender)

const fits = (site: PronounSite, entity: Entity): boolean => site.gender === null || entity.gender === null || entity.gender === site.gender

/** Is somebody named in the pronoun's own paragraph, first of all there, and its subject? */
function atHome(site: PronounSite, s: Seen): boolean {
  return s.opensParagraph && s.last.paragraph === site.paragraph && s.subject?.paragraph === site.paragraph
}

function features(site: PronounSite, entity: Entity, s: Seen, agrees: boolean, clashes: boolean, rank: number): number[] {
  const apart = site.paragraph - s.last.paragraph
  const sentences = apart === 0 ? site.sentence - s.last.sentence : -1
  const subjectApart = s.subject ? site.paragraph - s.subject.paragraph : 9
  return [
    flag(agrees),
    flag(clashes),
    flag(site.neuter),
    flag(entity.body),
    flag(site.neuter && entity.body),
    flag(!site.neuter && entity.body),
    flag(sentences === 0),
    flag(sentences === 1),
    flag(sentences > 1),
    ...bucket(apart, [0, 1, 2, 4, 1e9]),
    ...bucket(rank, [0, 1, 2, 1e9]),
    flag(rank === 0 && s.rank === 0),
    flag(s.last.subject),
    flag(s.subject && subjectApart === 0),
    flag(s.subject && subjectApart === 1),
    flag(s.opensParagraph),
    flag(s.last.possessive),
    flag(entity === site.last),
    flag(entity === site.last && site.lastAgo === 0),
    flag(entity === site.last && site.lastAgo === 1),
    Math.min(1, s.nearby / 4),
    Math.min(1, Math.log2(1 + entity.count) / 5),
    flag(entity.words.length > 1),
    flag(entity.person),
    flag(!entity.person && !site.neuter),
    flag(s.last.says),
    flag(s.spokeLast),
    Math.min(1, entity.said / 3),
    entity.placed / entity.count,
    flag(entity.placed > 0 && entity.said === 0),
  ]
}
