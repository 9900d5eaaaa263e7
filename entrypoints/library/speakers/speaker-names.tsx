import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { undoably } from '../../../components/changing'
import { Combobox } from '../../../components/combobox'
import { recordCompletions } from '../../../components/completions'
import { Dialog } from '../../../components/dialog'
import { t } from '../../../components/i18n'
import { useRecord } from '../../../components/with-record'
import { addAlias, editSpeaker, mergeSpeakers, removeAlias, type Speaker } from '../../../storage'
import { SplitDialog } from './split-dialog'

/** Name, role and other names of a speaker, and the dialogs that change them. */
export function SpeakerNames({ speaker }: { speaker: Speaker }): VNode {
  const [editing, setEditing] = useState(false)
  const [splitting, setSplitting] = useState(false)
  return (
    <div class="spread">
      <div>
        <h1>
          <bdi>{speaker.name}</bdi>
        </h1>
        {speaker.role && (
          <p class="quiet">
            <bdi>{speaker.role}</bdi>
          </p>
        )}
        {speaker.aliases.length > 0 && <p class="quiet">{t('also_named', speaker.aliases.slice(0, 12).join(', '))}</p>}
      </div>
      <div class="row">
        <button type="button" class="button" onClick={() => setEditing(true)}>
          {t('edit')}
        </button>
        <button type="button" class="button" onClick={() => setSplitting(true)}>
          {t('split')}
        </button>
      </div>
      {editing && <NamesDialog speaker={speaker} onClose={() => setEditing(false)} />}
      {splitting && <SplitDialog speaker={speaker} onClose={() => setSplitting(false)} />}
    </div>
  )
}

function NamesDialog({ speaker, onClose }: { speaker: Speaker; onClose: () => void }): VNode {
  const db = useRecord()
  const [name, setName] = useState(speaker.name)
  const [role, setRole] = useState(speaker.role ?? '')
  const [alias, setAlias] = useState('')
  const [into, setInto] = useState('')
  const save = async () => {
    if (await undoably(db, t('saved'), () => editSpeaker(db, speaker.id, { name, role }))) onClose()
  }
  const add = async () => {
    if (alias.trim() !== '' && (await undoably(db, t('saved'), () => addAlias(db, speaker.id, alias)))) setAlias('')
  }
  return (
    <Dialog title={t('edit_speaker')} onClose={onClose}>
      <form
        class="stack bulk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label class="field">
          <span class="label">{t('name')}</span>
          <input type="text" dir="auto" maxLength={500} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span class="label">{t('role')}</span>
          <input type="text" dir="auto" maxLength={500} value={role} onInput={(event) => setRole(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button primary">
          {t('save')}
        </button>
        <fieldset class="stack">
          <legend>{t('aliases')}</legend>
          <ul class="chips">
            {speaker.aliases.map((one) => (
              <li key={one} class="chip">
                <bdi>{one}</bdi>
                <button
                  type="button"
                  aria-label={t('remove_alias', one)}
                  onClick={() => void undoably(db, t('saved'), () => removeAlias(db, speaker.id, one))}
                >
                  ✕
                </button>
              </li>
            ))}
          </ul>
          <div class="row">
            <label class="field">
              <span class="label">{t('alias_add')}</span>
              <input
                type="text"
                dir="auto"
                maxLength={500}
                value={alias}
                onInput={(event) => setAlias(event.currentTarget.value)}
                onKeyDown={(event) => {
                  // The form's own Enter would save and close, and lose the name being added.
                  if (event.key !== 'Enter' || event.isComposing) return
                  event.preventDefault()
                  void add()
                }}
              />
            </label>
            <button type="button" class="button" disabled={alias.trim() === ''} onClick={() => void add()}>
              {t('add')}
            </button>
          </div>
        </fieldset>
        <fieldset class="stack">
          <legend>{t('merge_into_this')}</legend>
          <Combobox
            label={t('merge_other')}
            value={into}
            allowNew={false}
            complete={async (typed) => (await recordCompletions(db).speakers(typed)).filter((option) => option.id !== speaker.id)}
            onType={setInto}
            onPick={(option) => {
              setInto('')
              const { id } = option
              if (id) void undoably(db, t('merged', speaker.name), () => mergeSpeakers(db, speaker.id, [id]))
            }}
          />
        </fieldset>
      </form>
    </Dialog>
  )
}
