import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { redoLast, undoLast } from '../../components/changing'
import { ErrorFrame } from '../../components/error-frame'
import { t } from '../../components/i18n'
import { useAppearance } from '../../components/use-appearance'
import { useKeys } from '../../components/use-keys'
import { useRecord } from '../../components/with-record'
import { Compare } from './compare/compare'
import { ExportPage } from './data/export-page'
import { HistoryPage } from './data/history-page'
import { ImportPage } from './data/import-page'
import { TrashPage } from './data/trash-page'
import { Findings } from './findings/findings'
import { AllStatements } from './list/all-statements'
import { pickedIds } from './picked'
import { PLACES } from './places'
import { Rail } from './rail'
import { go, type Route, useRoute } from './route'
import { SettingsPage } from './settings/settings-page'
import { ShortcutSheet } from './shortcut-sheet'
import { SpeakerPage } from './speakers/speaker-page'
import { Speakers } from './speakers/speakers'
import { StatementPage } from './statement/statement-page'
import { Topics } from './topics/topics'

/** What stands in the middle, by the first part of the address. */
const SHOW: Record<string, (route: Route) => VNode> = {
  '': ({ params }) => <AllStatements params={params} />,
  statement: ({ id }) => <StatementPage id={id ?? ''} />,
  findings: ({ params }) => <Findings params={params} />,
  speakers: () => <Speakers />,
  speaker: ({ id }) => <SpeakerPage key={id} id={id ?? ''} />,
  topics: () => <Topics />,
  compare: ({ params }) => <Compare ids={params.get('ids')?.split(',') ?? pickedIds() ?? []} />,
  history: () => <HistoryPage />,
  trash: () => <TrashPage />,
  export: ({ params }) => <ExportPage query={params.get('q') ?? ''} />,
  import: () => <ImportPage />,
  settings: () => <SettingsPage />,
}

/** How long after "g" the second key counts. */
const SEQUENCE_MS = 1500

/** The whole record: rail, place, and the keys that work everywhere. */
export function Library(): VNode {
  const db = useRecord()
  const route = useRoute()
  const density = useAppearance()
  const [sheet, setSheet] = useState(false)
  const [going, setGoing] = useState(false)
  const undo = () => void undoLast(db)
  useKeys({
    '?': () => setSheet(true),
    '/': () => document.querySelector<HTMLElement>('[type="search"]')?.focus(),
    'Mod+z': undo,
    z: undo,
    'Mod+Shift+z': () => void redoLast(db),
    g: () => setGoing(true),
  })
  useKeys(going ? goKeys(() => setGoing(false)) : {}, true)
  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setGoing(false), SEQUENCE_MS)
    return () => clearTimeout(timer)
  }, [going])
  const show = SHOW[route.place] ?? SHOW['']
  return (
    <div class={`library-frame ${density}`}>
      <button type="button" class="skip button" onClick={() => document.getElementById('main')?.focus()}>
        {t('skip_to_content')}
      </button>
      <Rail hash={location.hash} />
      <main id="main" tabIndex={-1}>
        <ErrorFrame key={`${route.place}/${route.id ?? ''}`}>{show?.(route)}</ErrorFrame>
      </main>
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
    </div>
  )
}

function goKeys(done: () => void): Record<string, () => void> {
  return Object.fromEntries(
    PLACES.flatMap(({ key, hash }) => {
      const follow = () => {
        done()
        go(hash)
      }
      return key ? [[key, follow]] : []
    }),
  )
}
