import type { ComponentChildren, VNode } from 'preact'
import { useId } from 'preact/hooks'
import { formatNumber } from './i18n'

export interface SectionProps {
  sign?: string
  title: string
  count?: number
  children: ComponentChildren
}

/** A part of a surface with its heading, sign and count. */
export function Section({ sign, title, count, children }: SectionProps): VNode {
  const heading = useId()
  return (
    <section class="part" aria-labelledby={heading}>
      <h2 id={heading} class="part-title">
        {sign && (
          <span class="sign" aria-hidden="true">
            {sign}
          </span>
        )}
        {title}
        {count !== undefined && <span class="count">{formatNumber(count)}</span>}
      </h2>
      {children}
    </section>
  )
}
