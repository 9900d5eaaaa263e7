import { useEffect, useState } from 'preact/hooks'

/** Where the library is: `#/speaker/ID?q=…` is `{place: 'speaker', id: 'ID', params}`. */
export interface Route {
  place: string
  id: string | null
  params: URLSearchParams
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [place = '', id] = path.split('/')
  return { place, id: id ? decodeURIComponent(id) : null, params: new URLSearchParams(query) }
}

/** The address of a place. Empty parameters are left out. */
export function hashOf(place: string, id: string | null = null, params: Record<string, string> = {}): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString()
  const path = id === null ? place : `${place}/${encodeURIComponent(id)}`
  return `#/${path}${query === '' ? '' : `?${query}`}`
}

/** @param state  what the place needs and an address can't hold; it outlives a reload, and comes again on going back */
export function go(hash: string, state?: object): void {
  if (state === undefined) {
    location.hash = hash
    return
  }
  history.pushState(state, '', hash)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const onChange = () => setHash(location.hash)
    // It may have changed between the first paint and now.
    onChange()
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])
  return parseRoute(hash)
}
