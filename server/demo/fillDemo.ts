import { randomUUID } from 'node:crypto'
import type { DemoReport } from '../../shared/contract/demo'
import { AppError } from '../../shared/errors'
import { MINUTE_MS } from '../durations'
import { makeFirstId, makeId } from '../ids'
import type { DemoStore } from './demoStore'
import { takeOut, type TakeOutDeps } from './emptyDemo'
import { sampleDirectory } from './sample/directory'
import { type SampleSignal, sampleSignals } from './sample/signals'
import { DEMO_SOURCE } from './sample/source'

export type FillDemoDeps = TakeOutDeps & {
  demos: DemoStore
  signals: {
    isEmpty: () => Promise<boolean>
    /** Makes a signal that is live at once, under that id. */
    makeLive: (signal: Omit<SampleSignal, 'payloads'> & { id: string; ownerId: string }) => Promise<unknown>
  }
  directory: {
    isEmpty: () => Promise<boolean>
    addPeople: (rows: readonly Record<string, string>[], source: string) => Promise<{ created: number }>
    addCompanies: (rows: readonly Record<string, string>[]) => Promise<unknown>
  }
  exclusions: { exclude: (wanted: { id: string; domain: string; reason: string }) => Promise<unknown> }
  entries: TakeOutDeps['entries'] & { insert: (entries: readonly NewDemoEntry[]) => Promise<unknown> }
  now: () => Date
}

type NewDemoEntry = {
  _id: string
  signalId: string
  mode: 'live'
  receivedAt: Date
  contentType: string
  bytes: Buffer
}

const RECEIVED_WITHIN_MS = 5 * MINUTE_MS

const EXCLUDED = [
  { domain: 'amber-works.example', reason: 'A customer already' },
  { domain: 'competitor.example', reason: 'A competitor' },
]

/** Puts sample data into a workspace that has none: a directory, three signals, exclusions and what was sent to them. */
export async function fillDemo(deps: FillDemoDeps, { ownerId }: { ownerId: string }): Promise<DemoReport> {
  const { demos, signals, directory, now } = deps
  const fillId = randomUUID()
  const isEmpty = (await signals.isEmpty()) && (await directory.isEmpty())
  if (!isEmpty || !(await demos.begin(fillId, now()))) {
    throw new AppError(
      'not_empty',
      'This workspace has data of its own, so no sample data are mixed into them.',
      {
        hint: 'Start the demo with another DATA_DIR. Sample data that are in already are there after npm start too.',
      },
    )
  }
  const made: Making = { signalIds: [], exclusionIds: [] }
  const note = async () => {
    if (await demos.note(fillId, made)) return
    await takeOut(deps, made)
    throw new AppError('changed_meanwhile', 'The sample data were taken out while they were put in.')
  }
  return putIn(deps, { ownerId, made, note })
}

type Making = { signalIds: string[]; exclusionIds: string[] }
/** `note` is called before each step, so that a kill leaves nothing unknown, and throws where nothing more may be put in. */
type Filling = { ownerId: string; made: Making; note: () => Promise<void> }

async function putIn(deps: FillDemoDeps, { ownerId, made, note }: Filling): Promise<DemoReport> {
  const { directory, exclusions, now } = deps
  const sample = sampleDirectory()
  // People first: by them a demo that broke off finds what it put in.
  const people = await directory.addPeople(sample.people, DEMO_SOURCE)
  await note()
  await directory.addCompanies(sample.companies)
  for (const wanted of EXCLUDED) {
    const id = makeId('exc', now())
    made.exclusionIds.push(id)
    await note()
    await exclusions.exclude({ ...wanted, id })
  }
  const signals: DemoReport['signals'] = []
  let entries = 0
  for (const { payloads, ...settings } of sampleSignals(sample.people)) {
    const id = makeId('sig', now())
    made.signalIds.push(id)
    await note()
    await deps.signals.makeLive({ ...settings, id, ownerId })
    await deps.entries.insert(entriesOf(id, payloads, now()))
    signals.push({ id, name: settings.name })
    entries += payloads.length
  }
  await note()
  return { signals, people: people.created, companies: sample.companies.length, entries }
}

/** As if all had come within the last minutes, oldest first: what becomes of them is decided right after. */
function entriesOf(signalId: string, payloads: readonly unknown[], now: Date): NewDemoEntry[] {
  return payloads.map((payload, index) => {
    const receivedAt = new Date(
      now.getTime() -
        RECEIVED_WITHIN_MS +
        Math.floor(((index + 1) * RECEIVED_WITHIN_MS) / (payloads.length + 1)),
    )
    return {
      _id: makeFirstId('ent', receivedAt),
      signalId,
      mode: 'live',
      receivedAt,
      contentType: 'application/json',
      bytes: Buffer.from(JSON.stringify(payload)),
    }
  })
}
