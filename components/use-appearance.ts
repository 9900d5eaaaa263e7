import { useEffect } from 'preact/hooks'
import { getSetting, type Settings } from '../storage'
import { useLive } from './use-live'
import { useRecord } from './with-record'

/** Sets the chosen theme on the page, and gives the density of lists. */
export function useAppearance(): Settings['density'] {
  const db = useRecord()
  const theme = useLive(() => getSetting(db, 'theme'), [db]).value
  const density = useLive(() => getSetting(db, 'density'), [db]).value
  useEffect(() => {
    if (theme === undefined || theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  return density ?? 'roomy'
}
