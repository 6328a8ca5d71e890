import { api } from '../../shared/contract/api'
import type { Core } from '../core'
import { DAY_MS } from '../durations'
import type { Feature } from '../feature'
import { CallCountStore } from '../outgoing/callCountStore'
import { TroubleStore } from '../outgoing/troubleStore'
import { repeatWork } from '../repeatWork'
import { connectModel, MODEL_CALLS, troubleOf } from './connectModel'
import type { LlmEndpoint } from './llm/endpoint'
import { findUnfilled } from './findUnfilled'
import { reviewPrompt } from './promptReview/reviewPrompt'
import { checkStepTemplates } from './steps/checkStepTemplates'
import { writeWithTemplate } from './writeWithTemplate'

type SequencesNeed = {
  signals: { requireSignal: (signalId: string) => Promise<{ prompt: string; contextFields: string[] }> }
  leadPipeline: { writeTexts: (stopping: AbortSignal) => Promise<void> }
}

const LOOK_INTERVAL_MS = 1_000
const COUNTS_KEPT_MS = 90 * DAY_MS

/** Writes what leads are to be told: by step templates, or by a language model. */
export function createSequences(
  core: Pick<Core, 'database' | 'log' | 'now' | 'random' | 'outgoing' | 'settings'>,
) {
  const { database, log, now } = core
  const calls = new CallCountStore(database.background, now)
  const troubles = new TroubleStore(database.background, now)
  const feature: Feature<SequencesNeed> = {
    mount(routes, { signals }) {
      routes.answer(api.reviewPrompt, async ({ params, body }) => {
        const { prompt, contextFields } = await signals.requireSignal(params.signalId)
        return reviewPrompt(body.prompt ?? prompt, body.contextFields ?? contextFields)
      })
      routes.answer(api.checkStepTemplates, ({ body }) => Promise.resolve(checkStepTemplates(body.steps)))
    },
    workers: ({ leadPipeline }) => [
      repeatWork('writers', { run: leadPipeline.writeTexts, pauseMs: LOOK_INTERVAL_MS, log }),
    ],
    removeOld: (at) => calls.removeBefore(new Date(at.getTime() - COUNTS_KEPT_MS)),
  }
  return {
    ...feature,
    ...connectModel(core, { calls, troubles }),
    /** Why that model could not be asked when it was asked last. */
    listTroubles: (endpoint: Pick<LlmEndpoint, 'baseUrl' | 'model'>) => troubles.find([troubleOf(endpoint)]),
    checkStepTemplates,
    findUnfilled,
    writeWithTemplate,
    countToday: () => calls.find(MODEL_CALLS),
  }
}
