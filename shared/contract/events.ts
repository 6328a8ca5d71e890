import { z } from 'zod'
import { callsUnder } from './call'

/** What a stream of events tells: that something happened, and to what; what it holds is read by the other calls. */
export const LiveEvent = z
  .object({
    kind: z.enum([
      'entry.received',
      'entry.finished',
      'lead.created',
      'lead.updated',
      'notice.raised',
      'notice.resolved',
    ]),
    id: z.string().describe('Of the entry, the lead or the notice'),
    signalId: z.string().nullable().describe('Null for a notice about no signal'),
  })
  .meta({ id: 'LiveEvent' })
export type LiveEvent = z.infer<typeof LiveEvent>

const call = callsUnder('Account')

export const eventCalls = {
  watchEvents: call({
    method: 'get',
    path: '/events',
    summary: 'Watch what happens, as server-sent events',
    description:
      'For screens: each event is one `LiveEvent` as JSON, told within about a second, whichever server received it. Nothing is ' +
      'kept: whoever was away reads again what is shown. The stream ends after some minutes, for the watcher to come back.',
    scope: 'entries:read',
    responseType: 'text/event-stream',
    errors: ['rate_limited'],
  }),
}
