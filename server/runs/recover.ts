import type { Dealer, DueRow, Pass, PassDeps } from './due'
import { failOne, generateAlone } from './generateEach'
import { RETRY_MS_MAX, TRIES_MAX } from './tries'

const LEFT = new Error('Whoever dealt this entry came to no decision about it.')
const PLAN_LEFT = new Error('Whoever carried the plan of this entry out came to no end.')

/**
 * Takes up what dealers that died or failed have left behind: plans are carried out, the rest is tried again, each alone,
 * and places that nobody came for are given back. True where there was any.
 */
export async function recover<Row extends DueRow>(
  deps: PassDeps<Row>,
  { dealer, tell }: { dealer: Dealer } & Pick<Pass, 'tell'>,
): Promise<boolean> {
  const { source, now } = deps
  const at = now()
  const latest = new Date(at.getTime() + RETRY_MS_MAX)
  const isTime = ({ retryAt = at }: Row) => retryAt <= at || retryAt > latest
  const { decided, undecided } = await source.listLeft()
  const planned = decided.filter(isTime)
  if (undecided.length + planned.length === 0) return false
  for (const row of undecided) {
    const failedFor = row.dealer ?? ''
    // What this process itself left behind, the database was away for; a process that died may have died of the entry.
    await failOne(deps, row, { err: LEFT, failedFor, mayEnd: failedFor !== dealer.name })
  }
  for (const row of planned) {
    const failedFor = row.dealer ?? dealer.name
    // As for what is undecided: who died of a plan so often is not followed by another.
    const hasKilled = failedFor !== dealer.name && row.attempts + 1 >= TRIES_MAX
    const counts = hasKilled
      ? await failOne(deps, row, { err: PLAN_LEFT, failedFor, mayEnd: true })
      : await generateAlone(deps, row, dealer)
    await tell(counts, [row])
  }
  await source.recount(dealer)
  return true
}
