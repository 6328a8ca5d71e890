import { gzipSync } from 'node:zlib'
import { closureOf, findChunk, STEP_FILES } from './bundleParts.mjs'

/** What comes over the wire before the first screen can be used. */
const SCRIPT_BYTES_MAX = 250_000
const STYLE_BYTES_MAX = 45_000

const LARGEST_NAMED = 6

/** What people open Signalpost with, or come back to by a link or a reload: each with the page and what is around it. */
const FIRST_SCREENS = [
  ['SignInPage.tsx'],
  ['SignalsPage.tsx'],
  ['FeedPage.tsx'],
  ['HomePage.tsx'],
  ['EntriesPage.tsx', 'SignalLayout.tsx'],
  ['NewSignalPage.tsx'],
  ...STEP_FILES.map((step) => [step, 'WizardPage.tsx']),
]

/** Fails the build of a page one of whose first screens would load more than that, compressed. */
export const weightLimits = {
  name: 'weight-limits',
  apply: 'build',
  generateBundle(_options, bundle) {
    const find = (file) => findChunk(file, bundle)
    for (const screens of FIRST_SCREENS) {
      const [screen] = screens
      const loaded = closureOf([find('web/index.html'), ...screens.map(find)], bundle)
      const styles = new Set(loaded.flatMap(({ viteMetadata }) => [...viteMetadata.importedCss]))
      const scripts = loaded.map(({ fileName, code }) => ({ name: fileName, text: code }))
      requireAtMost(`scripts of ${screen}`, SCRIPT_BYTES_MAX, scripts)
      const sheets = [...styles].map((name) => ({ name, text: bundle[name].source }))
      requireAtMost(`styles of ${screen}`, STYLE_BYTES_MAX, sheets)
    }
  },
}

function requireAtMost(what, bytesMax, files) {
  const sizes = files.map(({ name, text }) => ({ name, bytes: gzipSync(text).length }))
  const bytes = sizes.reduce((sum, file) => sum + file.bytes, 0)
  if (bytes <= bytesMax) return
  const largest = sizes
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, LARGEST_NAMED)
    .map(({ name, bytes: own }) => `${name} ${own}`)
  throw new Error(
    `The ${what} are ${bytes} bytes compressed; the limit is ${bytesMax}. The largest: ${largest.join(', ')}`,
  )
}
