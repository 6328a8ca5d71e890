import type { Logger } from 'pino'
import type { ProviderKind } from '../../shared/contract/workspace'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../durations'
import type { CallCountStore } from '../outgoing/callCountStore'
import type { TroubleStore } from '../outgoing/troubleStore'
import { type AnswerStore, type Question, questionId } from './answerStore'
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

/** Asked in vain once more than that, a question has no answer for a while: the next provider's turn. */
const TRY_AGAIN_MS = [10 * MINUTE_MS, HOUR_MS]
const FAILURE_KEPT_MS = DAY_MS
/** So many different questions in a row, and it is no longer the question. */
const FAILING_MIN = 3

/** Not before then, and why. */
export type Away = { until: Date; message: string }

export type AskDeps = {
  providers: Record<ProviderKind, Provider>
  answers: Pick<AnswerStore, 'find' | 'put' | 'countTry'>
  calls: Pick<CallCountStore, 'reserve'>
  /** Puts who was found into the directory; gives the id there, or null where nothing fits. */
  keep: (found: FoundPerson | FoundCompany, source: ProviderKind) => Promise<string | null>
  now: () => Date
  log: Logger
  troubles: Pick<TroubleStore, 'note'>
  /** Those that are not to be asked for a while, as far as this process knows. */
  away: Map<ProviderKind, Away>
  /** The questions in a row that each of them did not answer. */
  failing: Map<ProviderKind, Set<string>>
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
    const said = await ask(deps, settings, question)
    if ('until' in said) return said
    if (said.foundId !== null) return null
  }
  return null
}

/** Whom it found, or null for nobody; or not before when it is to be asked again. */
async function ask(
  deps: AskDeps,
  settings: ActiveProvider,
  question: Question,
): Promise<{ foundId: string | null } | Away> {
  const { kind } = question
  const answer = await askOne(deps, settings, question)
  if (answer.kind !== 'match' && answer.kind !== 'no_match') {
    return isOfProvider(deps, question, answer)
      ? noteAway(deps, kind, answer)
      : countTry(deps, question, answer.message)
  }
  deps.away.delete(kind)
  deps.failing.delete(kind)
  await deps.troubles.note(kind, null)
  try {
    const foundId = answer.kind === 'match' ? await deps.keep(answer.found, kind) : null
    await putAnswer(deps, question, { foundId, keptMs: foundId === null ? NO_MATCH_KEPT_MS : MATCH_KEPT_MS })
    return { foundId }
  } catch (err) {
    // Each try is paid for.
    deps.log.error({ event: 'provider.notKept', provider: kind, err })
    return countTry(deps, question, 'What it knows could not be kept.')
  }
}

/** Of what may lie in the question it is the provider only where different ones come to the same, one after the other. */
function isOfProvider({ failing }: AskDeps, question: Question, trouble: Trouble): boolean {
  const mayBeQuestion =
    trouble.kind === 'invalid_answer' || ('isUnanswered' in trouble && trouble.isUnanswered)
  if (!mayBeQuestion) return true
  const inRow = failing.get(question.kind) ?? new Set()
  const isAnother = !inRow.has(questionId(question))
  failing.set(question.kind, inRow.add(questionId(question)))
  // Asked twice without an answer, and nothing else was answered in between: it is away, and its entries wait for it.
  return isAnother ? inRow.size >= FAILING_MIN : trouble.kind === 'retry_at'
}

/** After the last try the question counts as answered for a while, or its entries would wait for nothing. */
async function countTry(
  deps: AskDeps,
  question: Question,
  message: string,
): Promise<{ foundId: null } | Away> {
  const at = deps.now()
  const tries = await deps.answers.countTry(question, at, new Date(at.getTime() + FAILURE_KEPT_MS))
  const why = `${deps.providers[question.kind].name}: ${message}`
  deps.log.warn({ event: 'provider.failed', provider: question.kind, tries, message: why })
  const againMs = TRY_AGAIN_MS[tries - 1]
  if (againMs !== undefined) return { until: new Date(at.getTime() + againMs), message: why }
  const failure = `It was asked ${tries} times in vain. ${why}`
  await putAnswer(deps, question, { foundId: null, keptMs: FAILURE_KEPT_MS, failure })
  return { foundId: null }
}

async function putAnswer(
  { answers, now }: AskDeps,
  question: Question,
  { keptMs, ...said }: { foundId: string | null; keptMs: number; failure?: string },
): Promise<void> {
  const at = now()
  const until = new Date(at.getTime() + keptMs)
  await answers.put({ _id: questionId(question), kind: question.kind, ...said, at, until })
}

function askOne(
  { providers, calls }: AskDeps,
  { kind, callsPerDay, ...settings }: ActiveProvider,
  { target, identifiers, seniorities }: Sought,
): Promise<ProviderAnswer<FoundPerson | FoundCompany>> {
  const asked = { identifiers, seniorities, settings, spend: () => calls.reserve(kind, callsPerDay) }
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
