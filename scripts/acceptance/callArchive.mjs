// Run by itself in the folder of an unpacked archive: loads what Zapier would load. Each message is one event, as Zapier
// sends it; the answer is the definition's parts and what the event gave.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { handler } = createRequire(import.meta.url)(join(process.cwd(), 'zapierwrapper.js'))
const { results: definition } = await handler({ command: 'definition' })
const keys = (parts) => Object.keys(parts ?? {})
const { triggers, searches, creates } = definition
const parts = [...keys(triggers), ...keys(searches), ...keys(creates)]

process.on('message', async (event) => {
  const outcome = await handler({ command: 'execute', ...event }).then(
    ({ results: result, status }) => ({ result, status }),
    ({ name, message }) => ({ failure: { name, message } }),
  )
  process.send({ parts, ...outcome })
})
