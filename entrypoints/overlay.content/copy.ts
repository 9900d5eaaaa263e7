/** Copies a quote with speaker, date and a link that leads back to the words. */

export interface Citation {
  text: string
  speakerName: string | null
  date: string | null
  url: string
}

export const citation = ({ text, speakerName, date, url }: Citation): string =>
  [`“${text}”`, [speakerName, date?.slice(0, 10)].filter(Boolean).join(', '), url].filter(Boolean).join('\n')

/** @returns false when the browser does not let this page's scripts write to the clipboard */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
