/** Opposites that occur in public speech, written for this project; each word is compared by its stem. */
const PAIRS = `
raise/lower raise/cut raise/reduce increase/decrease increase/reduce increase/cut rise/fall rise/drop rise/decline grow/shrink grow/fall expand/shrink
expand/cut extend/shorten extend/end lift/impose lift/keep open/close open/shut reopen/close keep/scrap keep/drop keep/abolish keep/sell keep/leave
stay/leave stay/go stay/resign remain/leave remain/resign begin/end start/stop start/end continue/stop continue/end support/oppose support/reject
support/against back/oppose back/reject favour/oppose favor/oppose approve/reject approve/block approve/refuse accept/reject accept/refuse accept/decline agree/refuse
agree/disagree agree/reject allow/ban allow/forbid allow/prohibit permit/ban permit/forbid legal/illegal lawful/unlawful build/scrap build/demolish build/cancel
buy/sell hire/fire hire/dismiss recruit/dismiss join/leave join/quit enter/leave sign/refuse win/lose gain/lose succeed/fail success/failure pass/fail
strengthen/weaken strong/weak strong/feeble rich/poor high/low higher/lower more/less more/fewer most/least many/few better/worse best/worst good/bad
improve/worsen improve/deteriorate safe/dangerous safe/unsafe secure/insecure true/false right/wrong honest/dishonest guilty/innocent public/private
national/foreign temporary/permanent voluntary/mandatory voluntary/compulsory optional/mandatory free/paid early/late before/after first/last always/never
everyone/nobody everybody/nobody everything/nothing all/none all/some same/different possible/impossible likely/unlikely necessary/unnecessary
certain/uncertain clear/unclear deliberate/accidental deliberately/accidentally ready/unready full/empty inside/outside above/below over/under up/down
with/without include/exclude included/excluded united/divided alone/together fast/slow quickly/slowly cheap/expensive cheaper/dearer easy/hard easy/difficult
simple/complex simple/complicated new/old young/old love/hate like/dislike trust/distrust believe/doubt confirm/deny admit/deny know/ignore remember/forget
reveal/hide publish/withhold protect/abandon protect/destroy defend/attack help/harm help/hinder respect/violate keep/break honour/break fulfil/break
majority/minority profit/loss surplus/deficit peace/war victory/defeat ally/enemy friend/enemy progress/decline growth/recession optimistic/pessimistic
centralise/decentralise nationalise/privatise privatise/nationalise regulate/deregulate invest/cut fund/defund subsidise/tax tax/exempt spend/save borrow/repay
deploy/withdraw send/withdraw arm/disarm advance/retreat escalate/de-escalate welcome/deport admit/expel integrate/separate unite/divide
independent/dependent transparent/secret transparent/opaque open/secret public/secret direct/indirect active/passive essential/superfluous
indispensable/superfluous adequate/inadequate sufficient/insufficient enough/insufficient fair/unfair just/unjust equal/unequal
present/absent visible/invisible known/unknown willing/unwilling able/unable reliable/unreliable stable/unstable complete/incomplete
suspend/resume freeze/unfreeze cancel/proceed postpone/hasten delay/accelerate restore/abolish introduce/abolish introduce/scrap create/abolish
ratify/reject negotiate/refuse negotiate/impose recognise/deny guarantee/refuse promise/refuse
`

/**
 * Words that a prefix turns into their opposite, by prefix. Listed, since most words that begin so are no opposites ("disclose", "improve",
 * "department").
 */
const PREFIXED: Readonly<Record<string, string>> = {
  dis: `able advantage allow approve arm band believe connect content continue courage engage favour favor honour honor loyal obey please prove
    qualify respect satisfied similar unity united appear appearance entangle`,
  in: `accurate active adequate appropriate capable coherent compatible competent consistent correct credible decent discreet effective efficient
    equality eligible experienced flexible formal human humane justice offensive operative security sensitive significant sincere stability sufficient
    tolerant tolerable valid accessible`,
  im: `balance mature mobile moral partial patient perfect practical probable proper`,
  il: `legal legitimate liberal literate logical`,
  ir: `rational regular relevant replaceable responsible reversible`,
}

const listed = PAIRS.trim()
  .split(/\s+/)
  .flatMap((pair): [string, string][] => {
    const [one = '', other = ''] = pair.split('/')
    return [[one, other]]
  })
const prefixed = Object.entries(PREFIXED).flatMap(([prefix, words]) =>
  words.split(/\s+/).map((word): [string, string] => [word, prefix + word]),
)

export const ANTONYMS_EN: readonly (readonly [string, string])[] = [...listed, ...prefixed]
