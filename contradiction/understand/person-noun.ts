import { setOf } from '../language/lexicon'

/** Nouns for people, whom no "it" means and any "he" may mean. One that is missing may put a wrong word for "he". */
const PEOPLE = setOf(`mayor minister president chancellor governor secretary premier king queen prince princess emperor monarch duke
  duchess sheikh sultan judge chief boss director speaker senator deputy official officer delegate lawmaker legislator politician ruler dictator tyrant
  despot warlord leader head candidate nominee contender challenger incumbent commissioner ambassador envoy diplomat negotiator mediator adviser advisor aide
  assistant successor predecessor counterpart ally rival opponent critic supporter backer follower enemy foe adversary accuser
  boy girl guy child kid baby infant toddler teenager teen adult parent father mother dad mom mum son daughter brother sister sibling twin wife husband spouse
  widow widower bride groom fiancé fiancée cousin uncle aunt nephew niece grandfather grandmother grandson granddaughter grandparent grandchild stepfather
  stepmother stepson stepdaughter relative lover mistress boyfriend girlfriend friend neighbour neighbor partner colleague companion guest host
  teacher nurse doctor surgeon farmer worker driver owner founder manager engineer editor executive employee employer lawyer attorney solicitor barrister
  prosecutor magistrate juror defendant plaintiff journalist reporter author writer poet blogger broadcaster presenter anchor correspondent professor lecturer
  scholar student pupil researcher expert analyst consultant trainer coach player singer actor actress painter photographer filmmaker producer designer
  architect musician physician technician magician clerk accountant banker trader broker investor donor billionaire millionaire tycoon magnate oligarch
  landlord landlady tenant lady madam sir entrepreneur contractor dealer seller buyer customer client passenger pilot captain sailor hunter miner builder chef
  cook waiter waitress carer carter keeper shopkeeper
  soldier general colonel commander lieutenant sergeant major marshal sheriff detective investigator inspector guard bodyguard warden agent spy fighter
  militant insurgent rebel warrior veteran hero attacker killer murderer assassin shooter sniper bomber suspect criminal thug thief robber burglar offender
  culprit perpetrator abuser fraudster conman gangster mobster dealer trafficker smuggler kidnapper hijacker hacker fugitive convict inmate prisoner captive
  hostage detainee victim survivor witness whistleblower informant traitor villain liar coward fool idiot monster
  patient resident citizen voter villager refugee migrant immigrant exile settler member participant visitor protester protestor demonstrator striker pedestrian
  bishop archbishop cardinal pope priest pastor vicar preacher imam rabbi monk nun ayatollah cleric mullah patriarch saint
  someone somebody anyone anybody everyone person individual stranger fan mentor protégé namesake trustee appointee translator interpreter`)
/** Endings of such nouns: "gunman", "journalist", "bureaucrat". */
const ENDING = /\p{L}{2}(?:man|woman|men|women|person|ist|crat|ologist|ician)$/iu
/** Words that end so and mean nobody. */
const NO_PERSON =
  /^(?:human|talisman|specimen|regimen|abdomen|acumen|(?:check|black|white|short|wait|play)?list|resist|insist|assist|consist|persist|desist|exist|co-?exist|twist|enlist|wrist|waist|hoist|foist|joist|heist|moist|midst)$/iu

/** Whether a noun means a person. */
export function isPerson(noun: string): boolean {
  const last = noun.toLowerCase().split('-').at(-1) ?? ''
  return PEOPLE.has(last) || /^(?:wo)?m[ae]n$/u.test(last) || (ENDING.test(last) && !NO_PERSON.test(last))
}
