import type { z as schema } from 'zod'
import { pageOf } from '../../shared/contract/call'
import { ListedSignal } from '../../shared/contract/signals'

/** What the app reads of the list of signals. The list never holds a webhook URL, and no other call that does is made. */
export const SignalPage = pageOf(
  ListedSignal.pick({
    id: true,
    name: true,
    label: true,
    target: true,
    status: true,
    createdAt: true,
    lastEntryAt: true,
  }),
)
export type SignalPage = schema.infer<typeof SignalPage>
