import { parseHTML } from 'linkedom'
import { openLoader } from '/work/main/scripts/load.mjs'

const l = await openLoader()
const { revision } = await l.load('test/bench/anchoring/pages.ts')
const A = await l.load('anchoring/index.ts')
const { matchQuote } = await l.load('test/bench/anchoring/hypothesis.ts')
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
for (const [n, len] of process.env.BIG ? [[2000, 5e6]] : [[1000, 1e5]]) {
  const r = revision(n, len)
  const doc = (b) => parseHTML(`<html><body>${b}</body></html>`).document
  const old = A.readPageText(doc(r.before))
  const newDoc = doc(r.after)
  const tasks = r.kept.map((k) => {
    const start = old.text.indexOf(k.words)
    return { k, s: A.describe(old, [{ start, end: start + k.words.length }]) }
  })
  for (let run = 0; run < 4; run++) {
    for (const fate of ['exact', 'edited', 'absent', 'all']) {
      const page = A.readPageText(newDoc)
      const some = tasks.filter(({ k }) => fate === 'all' || k.fate === fate)
      const t = cpu()
      const { anchors } = await A.findAll(
        page,
        some.map(({ s }) => s),
      )
      const ms = cpu() - t
      const bad = some.filter(({ k }, i) => (k.now === null ? anchors[i].found !== null : anchors[i].found !== k.now))
      if (run === 3) {
        const t2 = cpu()
        for (const { k } of some) page.text.indexOf(k.words)
        console.log(fate, some.length, ms.toFixed(1), 'bad', bad.length, 'indexOf', (cpu() - t2).toFixed(1))
        if (fate === 'all')
          for (const b of bad.slice(0, 5)) {
            const a = anchors[some.indexOf(b)]
            console.log(b.k, a.state, a.found, a.score, JSON.stringify(b.s[0].quote))
          }
      }
    }
  }
  if (!process.env.BIG) {
    const t = cpu()
    for (const {
      s: [q],
    } of tasks)
      matchQuote(old.text, {
        exact: q.quote.exact,
        prefix: q.quote.prefix.slice(-32),
        suffix: q.quote.suffix.slice(0, 32),
        position: q.position.start,
      })
    console.log('hyp on old', cpu() - t)
    const p = A.readPageText(newDoc).text
    const t2 = cpu()
    for (const {
      s: [q],
    } of tasks)
      matchQuote(p, {
        exact: q.quote.exact,
        prefix: q.quote.prefix.slice(-32),
        suffix: q.quote.suffix.slice(0, 32),
        position: q.position.start,
      })
    console.log('hyp on new', cpu() - t2)
  }
}
await l.close()
process.exit(0)
