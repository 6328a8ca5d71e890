import type { ProviderKind, Workspace } from '../../shared/contract/workspace'
import type { Settings } from '../env'
import type { Seal } from '../secrets/seal'
import { boundsInForce, llmInForce } from './endpointOf'
import { providersInForce } from './providersInForce'
import type { StoredWorkspace } from './store'

/** As it is in force, without a key. */
export function presentWorkspace(
  deps: { seal: Seal; settings: Pick<Settings, 'llm' | 'workspaceName' | 'providerKeys'> },
  stored: StoredWorkspace,
  { today, callsOf }: { today: Workspace['llm']['today']; callsOf: ReadonlyMap<ProviderKind, number> },
): Workspace {
  const { about, writer, language, bannedWords, stepTemplates } = stored
  const { baseUrl, model, apiKey } = llmInForce(deps, stored.llm)
  return {
    name: stored.name ?? deps.settings.workspaceName,
    about,
    writer,
    language,
    bannedWords,
    stepTemplates,
    llm: { baseUrl, model, hasKey: apiKey !== null, ...boundsInForce(deps, stored.llm), today },
    providers: providersInForce(deps, stored).map(({ apiKey: key, ...provider }) => ({
      ...provider,
      hasKey: key !== null,
      today: { calls: callsOf.get(provider.kind) ?? 0 },
    })),
  }
}
