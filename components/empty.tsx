import type { ComponentChildren, VNode } from 'preact'

export interface EmptyProps {
  sign?: string
  title: string
  children?: ComponentChildren
}

/** What a place says while there is nothing in it: why, and what to do. */
export function Empty({ sign = '❝', title, children }: EmptyProps): VNode {
  return (
    <div class="empty">
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      <p>{title}</p>
      {children && <div class="quiet">{children}</div>}
    </div>
  )
}
