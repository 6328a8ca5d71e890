import { buildSignal, type BuiltSignal } from '../../support/signals'
import { post, startApp, type TestApp, type TestAppOptions } from '../../support/startApp'
import { listEntryFields } from '../../../zapier-app/fields/listEntryFields'
import { sendEntry } from '../../../zapier-app/creates/sendEntry'
import { type Run, runPart } from './appTester'

type Inputs = Record<string, unknown>

/** The Zapier app connected to the real server over HTTP. */
export type Connected = {
  app: TestApp
  authData: { server_url: string; api_key: string }
  send: (inputData: Inputs, meta?: Run['meta']) => ReturnType<typeof sendEntry>
  fieldsOf: (signalId: string) => ReturnType<typeof listEntryFields>
}

export async function connect(options: TestAppOptions = {}): Promise<Connected> {
  const app = await startApp(options)
  const authData = { server_url: app.url, api_key: app.apiKey }
  return {
    app,
    authData,
    send: (inputData, meta = {}) => runPart(sendEntry, { authData, inputData, meta }),
    fieldsOf: (signalId) => runPart(listEntryFields, { authData, inputData: { signal_id: signalId } }),
  }
}

/** A live signal that was set up with this sample; `patch` is what a person changed before saving it. */
export async function buildSignalFrom(
  app: TestApp,
  sample: unknown,
  patch: Inputs = {},
): Promise<BuiltSignal> {
  const { target = 'people', ...change } = patch
  const signal = await buildSignal(app, { target })
  await post(signal.webhookUrl, sample)
  await app.call('POST', `/signals/${signal.id}/refresh`)
  const changed = await app.call('PATCH', `/signals/${signal.id}`, change)
  if (changed.status !== 200) throw new Error(`The signal was not changed: ${changed.text}`)
  // What is mapped here has yet to be sent.
  const saved = await app.call('POST', `/signals/${signal.id}/save`, { force: true })
  if (saved.status !== 200) throw new Error(`The signal was not saved: ${saved.text}`)
  return signal
}

/** The JSON that the server stored for an entry, as it was sent. */
export async function storedBody(app: TestApp, entryId: string): Promise<unknown> {
  const { text } = await app.call('GET', `/entries/${entryId}/raw`)
  return JSON.parse(text)
}

export async function countEntries(app: TestApp, signalId: string): Promise<number> {
  const { body } = await app.call('GET', `/signals/${signalId}/entries`)
  return body.items.length
}
