import type { ComponentType, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A component that is loaded when it is first shown; nothing stands in its place until then. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): FunctionComponent<P> {
  let loaded: ComponentType<P> | null = null
  return function Lazy(props: P) {
    const [Component, setComponent] = useState<ComponentType<P> | null>(() => loaded)
    useEffect(() => {
      if (Component) return
      load().then(
        (next) => {
          loaded = next
          setComponent(() => next)
        },
        (error: unknown) => console.error(error),
      )
    }, [Component])
    return Component && <Component {...props} />
  }
}
