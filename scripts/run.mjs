/** Runs commands with the Node that the packages bring along. No dependencies: this runs before anything is installed. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { execPath, platform } from 'node:process'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const bin = join(root, 'node_modules/.bin')
const BUNDLED = ['linux-x64', 'linux-arm64', 'win-x64'].flatMap((name) =>
  ['bin/node', 'bin/node.exe'].map((file) => join(root, 'node_modules', `node-${name}`, file)),
)

/** The Node to run the tools with: the one from the packages (24), else the one that runs now. */
export const findNode = () => BUNDLED.find((path) => existsSync(path)) ?? execPath

/** Environment in which the packages' commands, and their Node, come first. */
export const toolEnv = (extra = {}) => ({ ...process.env, PATH: [bin, dirname(findNode()), process.env.PATH].join(delimiter), ...extra })

/**
 * Runs a command in the repository's folder and waits for its end.
 * @param {string[]} command program and arguments; no shell reads them (but npm and the packages' commands on Windows)
 * @param {{env?: Record<string, string>, quiet?: boolean}} [options] quiet: collect the output instead of showing it
 * @returns {Promise<{code: number, output: string}>}
 */
export function run([program, ...args], { env = {}, quiet = false } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: toolEnv(env),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part) => {
        output += part
      })
    }
    child.on('error', (error) => done({ code: 127, output: `${program}: ${error.message}` }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}
