import { gzipSync } from 'node:zlib'

/** What comes over the wire before the first screen can be used. */
const SCRIPT_BYTES_MAX = 250_000
const STYLE_BYTES_MAX = 45_000

/** The screen that the address of the server leads to. */
const FIRST_SCREEN = /\/SignalsPage\.tsx$/

/** Fails the build of a page whose first screen would load more than that, compressed. */
export const weightLimits = {
  name: 'weight-limits',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
    const first = chunks.filter(({ isEntry, facadeModuleId }) => isEntry || FIRST_SCREEN.test(facadeModuleId))
    if (first.length !== 2) throw new Error('The first screen is not found in what was built')
    const loaded = closureOf(first, bundle)
    const styles = new Set(loaded.flatMap(({ viteMetadata }) => [...viteMetadata.importedCss]))
    requireAtMost(
      'scripts',
      SCRIPT_BYTES_MAX,
      loaded.map(({ code }) => code),
    )
    requireAtMost(
      'styles',
      STYLE_BYTES_MAX,
      [...styles].map((name) => bundle[name].source),
    )
  },
}

function closureOf(first, bundle) {
  const found = new Set(first)
  for (const chunk of found) for (const name of chunk.imports) found.add(bundle[name])
  return [...found]
}

function requireAtMost(what, bytesMax, texts) {
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
  if (bytes > bytesMax) {
    throw new Error(`The ${what} of the first screen are ${bytes} bytes compressed; the limit is ${bytesMax}`)
  }
}
