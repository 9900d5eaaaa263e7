import { useEffect, useRef, useState } from 'preact/hooks'
import { plural } from '../../../components/i18n'
import { errorWords } from '../../../components/record-errors'
import { toasts } from '../../../components/toasts'
import { useRecord } from '../../../components/with-record'
import { type ExportFilter, type ExportFormatName, type ExportOptions, exportInWorker, exportName, noteBackup } from '../../../storage'
import { reportWords } from './report-words'
import { saveFile } from './save-file'

export interface Export {
  /** From 0 to 1 while a file is made; null else. */
  progress: number | null
  /** Makes the file and hands it to the browser's own saving. @param count of its statements, for the words */
  save: (filter: ExportFilter | undefined, format: ExportFormatName, groupBy: ExportOptions['groupBy'], count: number) => Promise<void>
  stop: () => void
}

/** An export under way. Leaving the page stops it. */
export function useExport(): Export {
  const db = useRecord()
  const [progress, setProgress] = useState<number | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const stop = () => stopping.current?.abort()
  useEffect(() => stop, [])
  const save: Export['save'] = async (filter, format, groupBy = 'speaker', count) => {
    const controller = new AbortController()
    const { signal } = controller
    stopping.current = controller
    setProgress(0)
    try {
      const onProgress = (done: number, all: number) => setProgress(all === 0 ? 1 : done / all)
      saveFile(
        await exportInWorker(filter, { format, groupBy, words: reportWords(count), onProgress, signal }, db.name),
        exportName(format),
      )
      if (!filter && format === 'json') await noteBackup(db)
      toasts.show({ text: plural('exported', count) })
    } catch (error) {
      if (!signal.aborted) console.error(error)
      toasts.show({ text: errorWords(error) })
    } finally {
      setProgress(null)
    }
  }
  return { progress, save, stop }
}
