import { useEffect, useRef, useState } from 'preact/hooks'
import { changing, sayDone } from '../../../components/changing'
import { plural, t } from '../../../components/i18n'
import { toasts } from '../../../components/toasts'
import { useRecord } from '../../../components/with-record'
import { type ImportAnswer, type Importer, openImporter } from '../../../storage'

export interface Import {
  busy: boolean
  /** What the file would change, or why it is refused; null before a file was read. */
  answer: ImportAnswer | null
  read: (file: File) => Promise<void>
  apply: () => Promise<void>
  /** Stops what is under way and forgets the file. Nothing was changed. */
  leave: () => void
}

/** An import in a worker. Leaving the page stops it: all of a file is taken or nothing. */
export function useImport(): Import {
  const db = useRecord()
  const importer = useRef<Importer | null>(null)
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const leave = () => {
    importer.current?.destroy()
    importer.current = null
    setBusy(false)
    setAnswer(null)
  }
  useEffect(() => leave, [])
  /** What the worker answers is of no interest once it was stopped. */
  const asked = async <T>(ask: (own: Importer) => Promise<T>): Promise<T | undefined> => {
    importer.current ??= openImporter(db.name)
    const own = importer.current
    setBusy(true)
    const result = await changing(() => ask(own))
    if (importer.current !== own) return undefined
    setBusy(false)
    return result
  }
  return {
    busy,
    answer,
    leave,
    read: async (file) => {
      leave()
      setAnswer((await asked((own) => own.preview(file))) ?? null)
    },
    apply: async () => {
      const done = await asked((own) => own.apply())
      if (!done) return
      if ('summary' in done) {
        setAnswer({ ok: true, summary: done.summary })
        toasts.show({ text: t('error_changed_meanwhile') })
        return
      }
      leave()
      const { added, updated, joined } = done.imported.result
      sayDone(db, plural('imported', added + updated + joined), done.imported.step)
    },
  }
}
