import type { z as schema } from 'zod'
import { pageOf } from '../../shared/contract/call'
import { ListedSignal } from '../../shared/contract/signals'

/** What the app reads of a signal. Lists never hold a webhook URL, and the call that makes a signal is asked to leave it out. */
export const ReadSignal = ListedSignal.pick({
  id: true,
  name: true,
  label: true,
  target: true,
  status: true,
  createdAt: true,
  lastEntryAt: true,
})

export const SignalPage = pageOf(ReadSignal)
export type SignalPage = schema.infer<typeof SignalPage>
