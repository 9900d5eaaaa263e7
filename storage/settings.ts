import {
  array,
  boolean,
  finite,
  type GenericSchema,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
} from 'valibot'
import type { OnRecordDatabase } from './database'
import { RecordError } from './errors'
import { now } from './rows'
import { writing } from './writing'

export interface SavedView {
  name: string
  query: string
  /** How the list was sorted, by the library's name for it; absent: its default. */
  sort?: string
}

export interface Settings {
  /** Match patterns of sites that are allowed but not read by themselves. Which are allowed, the browser's own permissions say. */
  quietSites: string[]
  indirectSpeech: boolean
  showTension: boolean
  /** How sure a flag must be before it is shown. */
  flagLevel: 'fewer' | 'normal' | 'more'
  /** What the user's verdicts moved the thresholds by, in probability; positive: stricter. */
  thresholdShift: number
  judge: 'bundled' | 'browser' | 'endpoint' | 'rules'
  endpointUrl: string | null
  endpointModel: string | null
  /** Primary language subtags that are read; empty: all that are known. */
  languages: string[]
  theme: 'system' | 'light' | 'dark'
  density: 'compact' | 'roomy'
  welcomeSeen: boolean
  badge: boolean
  /** Saved searches of the library. */
  savedViews: SavedView[]
  /** When a backup file was last saved, ISO 8601; null: never. */
  lastBackup: string | null
  /** Remind of a backup after so many days; 0: never. */
  backupReminderDays: number
}

export type SettingKey = keyof Settings

interface Setting<T> {
  read: (value: unknown) => { ok: true; value: T } | { ok: false; reason: string }
  fallback: T
}

const Short = pipe(string(), maxLength(300))
const Address = pipe(string(), maxLength(2000))
const Sites = pipe(array(Short), maxLength(5000))

/** How each setting is checked and what it is until the user says otherwise. A new setting is one line here and one above. */
const SETTINGS: { [K in SettingKey]: Setting<Settings[K]> } = {
  quietSites: setting(Sites, []),
  indirectSpeech: setting(boolean(), false),
  showTension: setting(boolean(), true),
  flagLevel: setting(picklist(['fewer', 'normal', 'more']), 'normal'),
  thresholdShift: setting(pipe(number(), finite(), minValue(-0.2), maxValue(0.2)), 0),
  judge: setting(picklist(['bundled', 'browser', 'endpoint', 'rules']), 'bundled'),
  endpointUrl: setting(nullable(Address), null),
  endpointModel: setting(nullable(Short), null),
  languages: setting(pipe(array(Short), maxLength(50)), []),
  theme: setting(picklist(['system', 'light', 'dark']), 'system'),
  density: setting(picklist(['compact', 'roomy']), 'roomy'),
  welcomeSeen: setting(boolean(), false),
  badge: setting(boolean(), true),
  savedViews: setting(pipe(array(object({ name: Short, query: Address, sort: optional(Short) })), maxLength(200)), []),
  lastBackup: setting(nullable(Short), null),
  backupReminderDays: setting(pipe(number(), finite(), minValue(0), maxValue(365)), 14),
}

/** A setting's value; its default where it was never set or what is stored does not fit it. */
export async function getSetting<K extends SettingKey>(db: OnRecordDatabase, key: K): Promise<Settings[K]> {
  const row = await db.settings.get(key)
  const stored = SETTINGS[key].read(row?.value)
  return stored.ok ? stored.value : SETTINGS[key].fallback
}

/** @throws RecordError `invalid` where the value does not fit the setting */
export async function setSetting<K extends SettingKey>(db: OnRecordDatabase, key: K, value: Settings[K]): Promise<void> {
  const checked = SETTINGS[key].read(value)
  if (!checked.ok) throw new RecordError('invalid', { rule: `${key}: ${checked.reason}` })
  await writing(() => db.settings.put({ key, value: checked.value, updatedAt: now() }))
}

function setting<T>(schema: GenericSchema<T>, fallback: T): Setting<T> {
  return {
    fallback,
    read: (value) => {
      const result = safeParse(schema, value)
      return result.success ? { ok: true, value: result.output } : { ok: false, reason: result.issues[0].message }
    },
  }
}
