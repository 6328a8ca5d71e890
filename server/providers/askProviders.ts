import type { Logger } from 'pino'
import type { ProviderKind } from '../../shared/contract/workspace'
import { DAY_MS, MINUTE_MS } from '../durations'
import type { CallCountStore } from '../outgoing/callCountStore'
import type { TroubleStore } from '../outgoing/troubleStore'
import { type AnswerStore, questionId } from './answerStore'
import type {
  FoundCompany,
  FoundPerson,
  Provider,
  ProviderAnswer,
  ProviderSettings,
  Sought,
} from './provider'

/** For so long an answer holds; "nobody" is asked again sooner. */
const MATCH_KEPT_MS = 90 * DAY_MS
const NO_MATCH_KEPT_MS = 30 * DAY_MS
/** What somebody has to mend, an account or a key, is tried again after this. */
const MENDING_MS = 10 * MINUTE_MS

export type ActiveProvider = ProviderSettings & { kind: ProviderKind; callsPerDay: number }

/** Not before then, and why. */
export type Away = { until: Date; message: string }

export type AskDeps = {
  providers: Record<ProviderKind, Provider>
  answers: Pick<AnswerStore, 'find' | 'put'>
  calls: Pick<CallCountStore, 'reserve'>
  /** Puts who was found into the directory; gives the id there, or null where nothing fits. */
  keep: (found: FoundPerson | FoundCompany, source: ProviderKind) => Promise<string | null>
  now: () => Date
  log: Logger
  troubles: Pick<TroubleStore, 'note'>
  /** Those that are not to be asked for a while, as far as this process knows. */
  away: Map<ProviderKind, Away>
}

/** Questions that are under way; whoever has the same one waits for its answer, which costs once. */
export type UnderWay = Map<string, Promise<Away | null>>

/** Asks one provider after the other until one knows; null: all that was to be asked is asked. */
export async function askProviders(
  deps: AskDeps & { underWay: UnderWay },
  active: readonly ActiveProvider[],
  sought: Sought,
): Promise<Away | null> {
  const [first] = active
  if (first === undefined) return null
  const id = questionId({ ...sought, kind: first.kind })
  const asking = deps.underWay.get(id) ?? askEach(deps, active, sought)
  deps.underWay.set(id, asking)
  try {
    return await asking
  } finally {
    deps.underWay.delete(id)
  }
}

async function askEach(
  deps: AskDeps,
  active: readonly ActiveProvider[],
  sought: Sought,
): Promise<Away | null> {
  for (const settings of active) {
    const { kind } = settings
    const question = { ...sought, kind }
    const [known] = (await deps.answers.find([question], deps.now())).values()
    if (known?.foundId != null) return null
    if (known) continue
    const away = deps.away.get(kind)
    if (away && away.until > deps.now()) return away
    const answer = await askOne(deps, settings, sought)
    if (answer.kind !== 'match' && answer.kind !== 'no_match') return noteAway(deps, kind, answer)
    deps.away.delete(kind)
    await deps.troubles.note(kind, null)
    const foundId = answer.kind === 'match' ? await deps.keep(answer.found, kind) : null
    const at = deps.now()
    const until = new Date(at.getTime() + (foundId === null ? NO_MATCH_KEPT_MS : MATCH_KEPT_MS))
    await deps.answers.put({ _id: questionId(question), kind, foundId, at, until })
    if (foundId !== null) return null
  }
  return null
}

function askOne(
  { providers, calls }: AskDeps,
  { kind, callsPerDay, ...settings }: ActiveProvider,
  { target, ...sought }: Sought,
): Promise<ProviderAnswer<FoundPerson | FoundCompany>> {
  const asked = { ...sought, settings, spend: () => calls.reserve(kind, callsPerDay) }
  return target === 'people' ? providers[kind].findPerson(asked) : providers[kind].findCompany(asked)
}

type Trouble = Exclude<ProviderAnswer<never>, { kind: 'match' | 'no_match' }>

async function noteAway(
  { away, now, log, providers, troubles }: AskDeps,
  kind: ProviderKind,
  trouble: Trouble,
): Promise<Away> {
  const afterMs = trouble.kind === 'retry_at' ? trouble.afterMs : MENDING_MS
  const told = {
    until: new Date(now().getTime() + afterMs),
    message: `${providers[kind].name}: ${trouble.message}`,
  }
  away.set(kind, told)
  await troubles.note(kind, { message: told.message, mayPass: trouble.kind === 'retry_at' })
  log.warn({ event: 'provider.away', provider: kind, trouble: trouble.kind, message: told.message })
  return told
}
