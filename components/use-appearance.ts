import { useEffect } from 'preact/hooks'
import { getSetting, type Settings } from '../storage'
import { rememberTheme } from './theme'
import { useLive } from './use-live'
import { useRecord } from './with-record'

/** Sets the chosen theme on the page, and gives the density of lists. */
export function useAppearance(): Settings['density'] {
  const db = useRecord()
  const theme = useLive(() => getSetting(db, 'theme'), [db]).value
  const density = useLive(() => getSetting(db, 'density'), [db]).value
  useEffect(() => {
    if (theme !== undefined) rememberTheme(theme)
  }, [theme])
  return density ?? 'roomy'
}
