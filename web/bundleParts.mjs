import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What is asked in each step of the set-up: `AppearanceStep.tsx` and so on. */
export const STEP_FILES = readdirSync(join(import.meta.dirname, 'signals/steps')).filter((name) =>
  name.endsWith('Step.tsx'),
)

/** The chunk of a bundle that a file of the page is in. */
export function findChunk(file, bundle) {
  const isFrom = (id) => id.endsWith(`/${file}`)
  const found = Object.values(bundle).find(({ moduleIds }) => moduleIds?.some(isFrom))
  if (!found) throw new Error(`${file} is not found in what was built`)
  return found
}

/** These chunks, and all that they load at once. */
export function closureOf(first, bundle) {
  const found = new Set(first)
  for (const chunk of found) for (const name of chunk.imports) found.add(bundle[name])
  return [...found]
}
