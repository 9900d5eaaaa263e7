import { changing } from '../../../components/changing'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { getSetting, type SettingKey, type Settings, setSetting } from '../../../storage'

/** A setting, live, and how to change it. Undefined until read. */
export function useSetting<K extends SettingKey>(key: K): [Settings[K] | undefined, (value: Settings[K]) => void] {
  const db = useRecord()
  const value = useRead(() => getSetting(db, key), [db, key])
  return [value, (next) => void changing(() => setSetting(db, key, next))]
}
