import type { VNode } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from './i18n'

export interface Option {
  /** Row id of something known; null for what was typed. */
  id: string | null
  name: string
  /** Said beside the name: role, number of statements. */
  detail?: string | null
}

export interface ComboboxProps {
  label: string
  value: string
  /** What is known and fits what was typed, best first. A rejected promise shows no list. */
  complete: (typed: string) => Promise<readonly Option[]>
  onType: (typed: string) => void
  onPick: (option: Option) => void
  /** Offers what was typed as new. Default true. */
  allowNew?: boolean
  /** Enter with no list open (or nothing chosen in it): true when used up. */
  onEnter?: () => boolean
  onBackspaceEmpty?: () => void
  /** The field is left, by whatever way. */
  onLeave?: () => void
  placeholder?: string
}

/**
 * A text field that completes from what is known and takes something new by typing it.
 *
 * The ARIA 1.2 combobox pattern: focus stays in the field, arrows walk the list, Enter picks, Escape closes the list only.
 */
export function Combobox(props: ComboboxProps): VNode {
  const { label, value, complete, onType, onPick, allowNew = true } = props
  const [options, setOptions] = useState<readonly Option[]>([])
  const [open, setOpen] = useState(false)
  /** What the arrows stand on: it stays so when a later answer to the same typing comes, in which it may have another place. */
  const [chosen, setChosen] = useState<Option | null>(null)
  const placeOf = (one: Option | null) => options.findIndex((option) => one !== null && keyOf(option) === keyOf(one))
  const active = placeOf(chosen)
  const asked = useRef(0)
  const id = useId()

  const ask = async (typed: string) => {
    asked.current += 1
    const mine = asked.current
    const known = await complete(typed).catch(() => [])
    if (mine !== asked.current) return
    const name = typed.trim()
    const isNew = allowNew && name !== '' && !known.some((o) => o.name.toLowerCase() === name.toLowerCase())
    setOptions(isNew ? [...known, { id: null, name }] : known)
    setOpen(known.length > 0 || isNew)
  }
  const close = () => {
    asked.current += 1
    setOpen(false)
    setChosen(null)
  }
  useEffect(() => close, [])

  const pick = (option: Option) => {
    close()
    onPick(option)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[active]
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) void ask(value)
      else setChosen((last) => options[step(placeOf(last), event.key === 'ArrowDown' ? 1 : -1, options.length)] ?? null)
    } else if (event.key === 'Escape' && open) {
      stop(event)
      close()
    } else if (event.key === 'Enter') {
      if (open && option) {
        stop(event)
        pick(option)
      } else if (props.onEnter?.()) {
        stop(event)
        close()
      }
    } else if (event.key === 'Backspace' && value === '') props.onBackspaceEmpty?.()
  }

  return (
    <div class="field combobox">
      <label class="label" for={`${id}-input`}>
        {label}
      </label>
      <input
        id={`${id}-input`}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={props.placeholder}
        value={value}
        onInput={(event) => {
          setChosen(null)
          onType(event.currentTarget.value)
          void ask(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close()
          props.onLeave?.()
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!open}>
        {open &&
          options.map((option, index) => (
            <div
              key={keyOf(option)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              onMouseDown={(event) => {
                event.preventDefault()
                pick(option)
              }}
            >
              <bdi>{option.id === null ? t('new_named', option.name) : option.name}</bdi>
              {option.detail && <span class="quiet">{option.detail}</span>}
            </div>
          ))}
      </div>
    </div>
  )
}

const keyOf = ({ id, name }: Option): string => id ?? `new:${name}`

function step(at: number, by: number, length: number): number {
  return at < 0 && by < 0 ? length - 1 : (at + by + length) % Math.max(length, 1)
}

function stop(event: KeyboardEvent) {
  event.preventDefault()
  event.stopPropagation()
}
