/** Are the installed packages those of the lockfile? No dependencies: this runs before anything is installed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
  } catch {
    return null
  }
}

/**
 * Compares the lockfile with what npm wrote down when it installed. Optional packages may be absent (they belong to other systems).
 * @param {string} root the repository's folder
 * @returns {string | null} why an installation is needed, or null when everything is there
 */
export function whyInstall(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'))
  if (wanted === null) return 'there is no package-lock.json'
  if (installed === null) return 'the packages are not installed'
  const differs = (path) => installed[path]?.version !== wanted[path]?.version || installed[path]?.integrity !== wanted[path]?.integrity
  const missing = Object.keys(wanted).filter((path) => path !== '' && !(wanted[path].optional && !(path in installed)) && differs(path))
  const surplus = Object.keys(installed).filter((path) => !(path in wanted))
  const [first] = [...missing, ...surplus]
  return first === undefined ? null : `${first.replace(/^.*node_modules\//, '')} is not at the lockfile's version`
}
