import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { changing, sayDone } from '../../../components/changing'
import { formatNumber, t } from '../../../components/i18n'
import { useRecord } from '../../../components/with-record'
import { countDamages, mend, salvage, withStep } from '../../../storage'
import { saveFile } from './save-file'

/** Where the day of the last look is kept: beside the record, not in it. */
const LOOKED = 'on-record-looked'

/** Looks once a day, at start, whether the whole record holds together, and where it doesn't offers a way out. */
export function Damage(): VNode | null {
  const db = useRecord()
  const [broken, setBroken] = useState(0)
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    const today = `${db.name} ${new Date().toISOString().slice(0, 10)}`
    if (localStorage.getItem(LOOKED) === today) return
    const look = async () => {
      const found = await countDamages(db.name)
      setBroken(found)
      // What is broken is said at each start until it is put right.
      if (found === 0) localStorage.setItem(LOOKED, today)
    }
    look().catch((error: unknown) => console.error(error))
  }, [db])
  if (broken === 0) return null
  const save = async () => {
    const text = await changing(() => salvage(db))
    if (text === undefined) return
    saveFile(new Blob([text], { type: 'application/json' }), 'on-record-rescued.json')
    setSaved(true)
  }
  const putRight = async () => {
    const done = await changing(() => withStep(db, () => mend(db)))
    if (!done) return
    setBroken(0)
    sayDone(db, t('damage_mended'), done.step)
  }
  return (
    <section class="notice problem-notice stack" role="alert">
      <h2>{t('damage_title')}</h2>
      <p>{t('damage_text', formatNumber(broken))}</p>
      <div class="row">
        <button type="button" class={saved ? 'button' : 'button primary'} onClick={() => void save()}>
          {t('damage_save')}
        </button>
        <button type="button" class="button" disabled={!saved} onClick={() => void putRight()}>
          {t('damage_mend')}
        </button>
      </div>
    </section>
  )
}
