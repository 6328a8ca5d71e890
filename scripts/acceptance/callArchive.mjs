// Run by itself in the folder of an unpacked archive: loads what Zapier would load, and runs parts of it, one after the
// other. Prints the definition's parts and the result of each run.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [, , folder, given] = process.argv
const { handler } = createRequire(import.meta.url)(join(folder, 'zapierwrapper.js'))

const { results: definition } = await handler({ command: 'definition' })
const runs = []
for (const event of JSON.parse(given)) {
  const { results: result, status } = await handler({ command: 'execute', ...event })
  runs.push({ result, status })
}
const keys = (parts) => Object.keys(parts ?? {})
const { triggers, searches, creates } = definition
console.log(JSON.stringify({ parts: [...keys(triggers), ...keys(searches), ...keys(creates)], runs }))
