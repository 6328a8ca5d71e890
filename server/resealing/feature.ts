import { api } from '../../shared/contract/api'
import type { Core } from '../core'
import type { Feature } from '../feature'
import { reseal, type SealedParts } from './reseal'

type ResealingNeed = { [Part in keyof SealedParts]: { sealed: SealedParts[Part] } }

/** Secrets encrypted anew, after a change of SIGNALPOST_SECRET. */
export function createResealing({ seal }: Pick<Core, 'seal'>): Feature<ResealingNeed> {
  return {
    mount(routes, { signals, hooks, workspace, forgotten, privacy }) {
      const parts = {
        signals: signals.sealed,
        hooks: hooks.sealed,
        workspace: workspace.sealed,
        forgotten: forgotten.sealed,
        privacy: privacy.sealed,
      }
      routes.answer(api.resealSecrets, ({ body }) => reseal({ parts, seal }, body))
    },
  }
}
