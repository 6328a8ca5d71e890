import type { WritingRow, WritingStore } from '../entries/writingStore'
import { makeId } from '../ids'
import { TRIES_MAX } from '../runs/tries'
import type { LlmEndpoint } from '../sequences/llm/endpoint'
import { finishPlans, type FinishDeps } from './generateLeads'
import type { RunningSignal } from './item'
import { inputFor, type WriteTextDeps } from './makeLeads'
import { written } from './writeRows'

/** Longer than one text may take, with what it may have to wait for its turn. */
const LEASE_MS = 600_000
const LISTED_AT_ONCE = 40
/** As many entries at once as the writer writes texts. */
const WRITERS = 4

export type WriteTextsDeps = Omit<FinishDeps, 'entries'> &
  WriteTextDeps & {
    writing: WritingStore
    findSignal: (signalId: string) => Promise<RunningSignal | null>
    /** Finishes under the name of whoever writes. */
    settleAs: (writer: string) => FinishDeps['entries']
    /** Ends an entry that cannot be written for, however often that is tried. */
    fail: (row: WritingRow, writer: string) => Promise<void>
    noteFailure: (row: WritingRow, err: unknown) => void
  }

/** Has the texts written that plans wait for, several at once, and makes the leads of plans that have all of theirs. */
export async function writeTexts(deps: WriteTextsDeps, stopping: AbortSignal): Promise<void> {
  for (;;) {
    const ids = await deps.writing.list(leaseTimes(deps), LISTED_AT_ONCE)
    const queue = [...ids]
    const work = async () => {
      for (let id = queue.shift(); id !== undefined && !stopping.aborted; id = queue.shift()) {
        await writeOne(deps, id, stopping)
      }
    }
    await Promise.all(Array.from({ length: WRITERS }, work))
    if (ids.length < LISTED_AT_ONCE || stopping.aborted) return
  }
}

async function writeOne(deps: WriteTextsDeps, entryId: string, stopping: AbortSignal): Promise<void> {
  const writer = makeId('run', deps.now())
  const row = await deps.writing.claim(entryId, { holder: writer, ...leaseTimes(deps) })
  if (row === null) return
  // Whoever was at it was killed each time, or it had ended.
  if (row.attempts >= TRIES_MAX) return deps.fail(row, writer)
  try {
    await writeAndFinish(deps, row, { writer, stopping })
  } catch (err) {
    if (stopping.aborted) return deps.writing.release(row._id, writer)
    deps.noteFailure(row, err)
    if (row.attempts + 1 >= TRIES_MAX) await deps.fail(row, writer)
  }
}

async function writeAndFinish(
  deps: WriteTextsDeps,
  row: WritingRow,
  { writer, stopping }: { writer: string; stopping: AbortSignal },
): Promise<void> {
  const signal = await deps.findSignal(row.signalId)
  if (signal === null) return
  const { endpoint, texts } = await deps.workspace.read()
  const users = await deps.users.findRecipients([row.plan.userId])
  let plan = row.plan
  for (const person of row.plan.people) {
    // What a writer that died has written stays.
    if (person.sequence || endpoint === null) continue
    const input = { ...inputFor({ signal, plan }, person, users), workspace: texts }
    const sequence = await writeText(deps, input, endpoint, stopping)
    plan = { ...plan, people: plan.people.map((each) => (each === person ? { ...person, sequence } : each)) }
    const { until } = leaseTimes(deps)
    if (!(await deps.writing.storeTexts(row._id, { holder: writer, until, plan }))) return
  }
  const writers = plan.people.map(({ sequence }) => sequence?.writer)
  const before = row.trace.filter(({ stage }) => stage !== 'write')
  const trace = [...before, written(signal, writers, deps.now())]
  const planned = { entry: row, signal, plan, trace }
  await finishPlans({ ...deps, entries: deps.settleAs(writer) }, [planned])
}

async function writeText(
  { sequences }: WriteTextDeps,
  input: Parameters<WriteTextDeps['sequences']['writeWithModel']>[0],
  endpoint: LlmEndpoint,
  stopping: AbortSignal,
) {
  const task = { endpoint, askedBy: 'runs', instruction: null, previous: null, signal: stopping }
  return (await sequences.writeWithModel(input, task)).sequence
}

function leaseTimes({ now }: Pick<WriteTextsDeps, 'now'>): { now: Date; until: Date } {
  const at = now()
  return { now: at, until: new Date(at.getTime() + LEASE_MS) }
}
