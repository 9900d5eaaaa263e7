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
  const [active, setActive] = useState(-1)
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
    setActive(-1)
    setOpen(known.length > 0 || isNew)
  }
  const close = () => {
    asked.current += 1
    setOpen(false)
    setActive(-1)
  }
  useEffect(() => close, [])

  const pick = (option: Option) => {
    close()
    onPick(option)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = options[active]
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) void ask(value)
      else setActive((at) => step(at, event.key === 'ArrowDown' ? 1 : -1, options.length))
    } else if (event.key === 'Escape' && open) {
      stop(event)
      close()
    } else if (event.key === 'Enter') {
      if (open && chosen) {
        stop(event)
        pick(chosen)
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
              key={option.id ?? `new:${option.name}`}
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

function step(at: number, by: number, length: number): number {
  return at < 0 && by < 0 ? length - 1 : (at + by + length) % Math.max(length, 1)
}

function stop(event: KeyboardEvent) {
  event.preventDefault()
  event.stopPropagation()
}
