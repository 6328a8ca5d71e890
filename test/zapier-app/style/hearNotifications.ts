import type { Bundle, ZObject } from 'zapier-platform-core'
import { subscribeToRefusals } from '../../../zapier-app/triggers/newRefusedRequest'
import { receiveEntry } from '../../../zapier-app/triggers/receiveEntry'
import { receiveLead, receiveStatusChange } from '../../../zapier-app/triggers/receiveLead'
import { receiveRefusal } from '../../../zapier-app/triggers/receiveRefusal'
import { subscribeToEntries } from '../../../zapier-app/triggers/subscribeToEntries'
import { subscribeToChanges, subscribeToLeads } from '../../../zapier-app/triggers/subscribeToLeads'
import { listenForHooks, type Listener } from '../../support/listenForHooks'
import { runPart } from '../support/appTester'
import type { Connected } from '../support/connect'
import type { Runs } from './walkedApp'

type Hook = {
  type: string
  receive: (z: ZObject, bundle: Bundle) => unknown
}

const hooks = {
  new_entry: { subscribe: subscribeToEntries, type: 'entry.received', receive: receiveEntry },
  new_lead: { subscribe: subscribeToLeads, type: 'lead.created', receive: receiveLead },
  lead_status_changed: { subscribe: subscribeToChanges, type: 'lead.updated', receive: receiveStatusChange },
  new_refused_request: {
    subscribe: subscribeToRefusals,
    type: 'request.refused',
    receive: receiveRefusal,
  },
}

/** Has every trigger by hook notified of what happens to the signal from now on. */
export async function subscribeAll({ authData }: Connected, signalId: string): Promise<Listener> {
  const zapier = await listenForHooks()
  const run = { authData, inputData: { signal_id: signalId }, targetUrl: zapier.url }
  for (const { subscribe } of Object.values(hooks)) await runPart(subscribe, run)
  return zapier
}

/** With what each trigger makes of the first notification that is for it. */
export async function addStarted(runs: Runs, { authData }: Connected, { received }: Listener): Promise<Runs> {
  const withStarted = { ...runs }
  for (const [key, { type, receive }] of Object.entries<Hook>(hooks)) {
    const cleanedRequest: unknown = received.find(({ body }) => body.type === type)?.body
    const [started] = [await runPart(receive, { authData, cleanedRequest })].flat()
    const run = runs[key]
    if (run !== undefined) withStarted[key] = { ...run, started }
  }
  return withStarted
}
