// Run by itself in the folder of an unpacked archive: loads what Zapier would load, and sends one entry with it.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [, , folder, given] = process.argv
const { handler } = createRequire(import.meta.url)(join(folder, 'zapierwrapper.js'))

const definition = await handler({ command: 'definition' })
const sent = await handler({
  command: 'execute',
  method: 'creates.send_signal_entry.operation.perform',
  bundle: JSON.parse(given),
})
const { triggers, creates } = definition.results
console.log(
  JSON.stringify({ triggers: Object.keys(triggers), creates: Object.keys(creates), sent: sent.results }),
)
