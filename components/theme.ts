/** The chosen theme, mirrored where a page can read it before it paints: all our pages share one origin. */
const KEY = 'theme'

export type Theme = 'system' | 'light' | 'dark'

export function rememberTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme)
  showTheme()
}

/** Sets the theme on the page; without a choice the browser's own stands. */
export function showTheme(): void {
  const theme = localStorage.getItem(KEY)
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}

/** Shows the theme, and from then on whatever is chosen in another of our pages, until it is told to stop. */
export function followTheme(signal: AbortSignal): void {
  showTheme()
  const changed = ({ key }: StorageEvent) => {
    // Null: everything was cleared.
    if (key === KEY || key === null) showTheme()
  }
  addEventListener('storage', changed, { signal })
}
