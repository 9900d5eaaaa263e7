const REVOKE_AFTER_MS = 60_000

/** Hands a file to the browser's own saving. Works in a tab; a popup would close under the dialog (Firefox). */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS)
}
