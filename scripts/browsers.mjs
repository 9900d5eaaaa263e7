/** Finds the browsers of this machine: an environment variable first, then the usual places. No dependencies. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env, platform } from 'node:process'

const programFiles = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
const onPath = (...names) => (env.PATH ?? '').split(platform === 'win32' ? ';' : ':').flatMap((dir) => names.map((name) => join(dir, name)))

const PLACES = {
  linux: {
    chromium: onPath('chromium', 'chromium-browser'),
    branded: onPath('google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'),
    firefox: onPath('firefox', 'firefox-esr', 'firefox-developer-edition'),
  },
  darwin: {
    chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    branded: ['Google Chrome', 'Microsoft Edge', 'Brave Browser'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    firefox: ['Firefox', 'Firefox Developer Edition'].map((name) => `/Applications/${name}.app/Contents/MacOS/firefox`),
  },
  win32: {
    chromium: programFiles.map((dir) => join(dir, 'Chromium/Application/chrome.exe')),
    branded: programFiles.flatMap((dir) =>
      [
        'Google/Chrome/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
        'BraveSoftware/Brave-Browser/Application/brave.exe',
      ].map((exe) => join(dir, exe)),
    ),
    firefox: programFiles.map((dir) => join(dir, 'Mozilla Firefox/firefox.exe')),
  },
}
const places = PLACES[platform] ?? PLACES.linux

/** @returns {string | undefined} a Chromium that takes `--load-extension` (`ON_RECORD_CHROMIUM` first). */
export const findChromium = () => [env.ON_RECORD_CHROMIUM, ...places.chromium].find((path) => path && existsSync(path))
/** @returns {string | undefined} Chrome, Edge or Brave, which take an unpacked extension by hand or over CDP only. */
export const findBranded = () => places.branded.find((path) => existsSync(path))
/** @returns {string | undefined} Firefox (`ON_RECORD_FIREFOX` first). */
export const findFirefox = () => [env.ON_RECORD_FIREFOX, ...places.firefox].find((path) => path && existsSync(path))
