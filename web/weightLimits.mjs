import { gzipSync } from 'node:zlib'

/** What comes over the wire before the first screen can be used. */
const SCRIPT_BYTES_MAX = 250_000
const STYLE_BYTES_MAX = 45_000

const LARGEST_NAMED = 6

/** The page, and the screen that the address of the server leads to. */
const FIRST_SCREEN = /\/web\/index\.html$|\/SignalsPage\.tsx$/

/** Fails the build of a page whose first screen would load more than that, compressed. */
export const weightLimits = {
  name: 'weight-limits',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
    const first = chunks.filter(({ facadeModuleId }) => FIRST_SCREEN.test(facadeModuleId))
    if (first.length !== 2) throw new Error('The first screen is not found in what was built')
    const loaded = closureOf(first, bundle)
    const styles = new Set(loaded.flatMap(({ viteMetadata }) => [...viteMetadata.importedCss]))
    const scripts = loaded.map(({ fileName, code }) => ({ name: fileName, text: code }))
    requireAtMost('scripts', SCRIPT_BYTES_MAX, scripts)
    const sheets = [...styles].map((name) => ({ name, text: bundle[name].source }))
    requireAtMost('styles', STYLE_BYTES_MAX, sheets)
  },
}

function closureOf(first, bundle) {
  const found = new Set(first)
  for (const chunk of found) for (const name of chunk.imports) found.add(bundle[name])
  return [...found]
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
    `The ${what} of the first screen are ${bytes} bytes compressed; the limit is ${bytesMax}. The largest: ${largest.join(', ')}`,
  )
}
