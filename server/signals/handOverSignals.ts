import { AppError } from '../../shared/errors'
import { PAGE_SIZE_MAX } from '../../shared/limits'
import { type EditDeps, editSignal } from './editSignal'
import type { SignalStore, StoredSignal } from './store'

type HandOverDeps = EditDeps & { signals: Pick<SignalStore, 'find' | 'update' | 'list'> }

/** A user owns and receives nothing any more; where nobody would receive, the owner does. */
export async function handOverSignals(
  deps: HandOverDeps,
  { userId, toUserId }: { userId: string; toUserId: string },
): Promise<void> {
  for (let cursor: string | undefined; ;) {
    const page = await deps.signals.list({}, { limit: PAGE_SIZE_MAX, cursor })
    for (const signal of page) {
      if (changeOf(signal, userId, toUserId)) await handOver(deps, signal._id, { userId, toUserId })
    }
    cursor = page.at(-1)?._id
    if (page.length < PAGE_SIZE_MAX) return
  }
}

async function handOver(
  deps: HandOverDeps,
  signalId: string,
  { userId, toUserId }: { userId: string; toUserId: string },
): Promise<void> {
  try {
    await editSignal(deps, signalId, (signal) => changeOf(signal, userId, toUserId))
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'signal_not_found')) throw error
  }
}

/** Null where it has nothing to do with the user. */
function changeOf(signal: StoredSignal, userId: string, toUserId: string): Partial<StoredSignal> | null {
  const { recipients = [signal.ownerId] } = signal
  if (signal.ownerId !== userId && !recipients.includes(userId)) return null
  const ownerId = signal.ownerId === userId ? toUserId : signal.ownerId
  const others = recipients.filter((id) => id !== userId)
  return { ownerId, recipients: others.length === 0 ? [ownerId] : others }
}
