import type { PartTest, ProviderKind } from '../../shared/contract/workspace'
import type { Core } from '../core'
import type { Feature } from '../feature'
import type { Holding } from '../individual'
import { CallCountStore } from '../outgoing/callCountStore'
import { createSendJson } from '../outgoing/sendJson'
import { TroubleStore } from '../outgoing/troubleStore'
import { repeatWork } from '../repeatWork'
import { AnswerStore, questionId } from './answerStore'
import { askProviders, type AskDeps, type ActiveProvider } from './askProviders'
import { createHunter } from './hunter/hunter'
import { createPeopleDataLabs } from './peopleDataLabs/peopleDataLabs'
import type { Provider, Sought } from './provider'

type ProvidersNeed = {
  leadPipeline: { enrich: (stopping: AbortSignal) => Promise<void> }
}

const LOOK_INTERVAL_MS = 1_000

/** Sources of who people and companies are, reached by HTTP: asked for whom the directory does not know. */
export function createProviders(core: Pick<Core, 'database' | 'log' | 'now' | 'outgoing'>) {
  const { database, log, now, outgoing } = core
  const sendJson = createSendJson({ ...outgoing, privateHosts: [], privateHostsSetting: '' })
  const providers: Record<ProviderKind, Provider> = {
    people_data_labs: createPeopleDataLabs(sendJson),
    hunter: createHunter(sendJson),
  }
  const calls = new CallCountStore(database.background, now)
  const answers = new AnswerStore(database.background)
  const troubles = new TroubleStore(database.background, now)
  const asking = {
    providers,
    answers,
    calls,
    troubles,
    now,
    log,
    away: new Map(),
    failing: new Map(),
    underWay: new Map(),
  }
  const feature: Feature<ProvidersNeed> = {
    workers: ({ leadPipeline }) => [
      repeatWork('enrichers', { run: leadPipeline.enrich, pauseMs: LOOK_INTERVAL_MS, log }),
    ],
    removeOld: (at) => answers.removeEnded(at),
    holdings: () => [answersHolding(answers)],
  }
  return {
    ...feature,
    /** Of those providers that could not be asked when they were asked last. */
    listTroubles: (kinds: readonly ProviderKind[]) => troubles.find(kinds),
    countToday: async (kind: ProviderKind) => (await calls.find(kind)).calls,
    ask: (deps: Pick<AskDeps, 'keep'>, active: readonly ActiveProvider[], sought: Sought) =>
      askProviders({ ...asking, ...deps }, active, sought),
    test: (active: ActiveProvider) => testProvider({ provider: providers[active.kind], calls }, active),
    /** What those providers have said about each, in their order. */
    findAnswers: (active: readonly Asked[], sought: readonly Sought[]) =>
      findAnswers({ answers, now }, active, sought),
  }
}

type Asked = Pick<ActiveProvider, 'kind'>

async function findAnswers(
  { answers, now }: { answers: AnswerStore; now: () => Date },
  active: readonly Asked[],
  asked: readonly Sought[],
) {
  const questions = asked.flatMap((each) => active.map(({ kind }) => ({ ...each, kind })))
  const found = await answers.find(questions, now())
  return asked.map((each) => {
    const said = active.map(({ kind }) => found.get(questionId({ ...each, kind })))
    const match = said.find((answer) => answer?.foundId != null)
    return {
      isAsked: match !== undefined || said.every((answer) => answer !== undefined),
      failures: said.flatMap((answer) => answer?.failure ?? []),
      found: match?.foundId == null ? null : { id: match.foundId, source: match.kind, at: match.at },
    }
  })
}

async function testProvider(
  { provider, calls }: { provider: Provider; calls: CallCountStore },
  active: ActiveProvider,
): Promise<PartTest> {
  const startedMs = performance.now()
  if (!(await calls.reserve(active.kind, active.callsPerDay))) {
    return { isUsable: false, message: "Today's calls are used up.", durationMs: 0 }
  }
  const answer = await provider.test(active)
  const isUsable = answer.kind === 'match' || answer.kind === 'no_match'
  return {
    isUsable,
    message: isUsable ? 'It answers to the key.' : answer.message,
    durationMs: Math.round(performance.now() - startedMs),
  }
}

function answersHolding(answers: AnswerStore): Holding {
  return {
    part: 'providers',
    async *find({ personIds }) {
      for (const { _id: id, kind: provider, at, until } of await answers.listFound(personIds)) {
        yield { kind: 'providerAnswers', id, data: { provider, at, until } }
      }
    },
    remove: ({ personIds }) => answers.removeFound(personIds),
  }
}
