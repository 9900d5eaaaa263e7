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
  for (let i = namings.length - 1; i >= 0 && looked < LOOK_BACK; i--) {
    const naming = namings[i]
    if (!naming || naming.at >= site.at) continue
    looked++
    if (naming.paragraph === site.paragraph) opener = naming
    const known = seen.get(naming.entity)
    if (known) {
      if (site.paragraph - naming.paragraph <= 2) known.nearby++
      if (naming.subject && !known.subject) known.subject = naming
    } else if (seen.size < MOST) {
      seen.set(naming.entity, { last: naming, nearby: 1, subject: naming.subject ? naming : null, rank: seen.size, opensParagraph: false })
    }
  }
  if (opener) {
    const first = seen.get(opener.entity)
    if (first) first.opensParagraph = true
  }
  if (site.last && !seen.has(site.last) && site.lastAgo < 4) {
    const place = { entity: site.last, at: 0, paragraph: site.paragraph - site.lastAgo, sentence: 0, subject: false, possessive: false }
    seen.set(site.last, { last: place, nearby: 0, subject: null, rank: MOST, opensParagraph: false })
  }
  let agreeing = 0
  const near = [...seen].filter(([e, s]) => s.last.paragraph === site.paragraph && !e.body && fits(site, e))
  return [...seen].map(([entity, s]) => {
    const agrees = site.gender !== null && entity.gender === site.gender
    const clashes = site.gender !== null && entity.gender !== null && entity.gender !== site.gender
    const rank = agreeing
    if (!clashes && !entity.body) agreeing++
    return {
      entity,
      features: [
        ...features(site, entity, s, agrees, clashes, rank),
        ...atHome(site, s, rank, near.length === 1 && near[0]?.[0] === entity),
      ],
    }
  })
}

const fits = (site: PronounSite, entity: Entity): boolean => site.gender === null || entity.gender === null || entity.gender === site.gender

/** Named in the pronoun's own paragraph: the nearest who fits, alone there, subject of its first sentence. */
function atHome(site: PronounSite, s: Seen, rank: number, alone: boolean): number[] {
  const here = s.last.paragraph === site.paragraph
  const leads = s.opensParagraph && s.subject?.paragraph === site.paragraph
  return [flag(alone && leads && here && rank === 0)]
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
  ]
}
