import type { StepTemplates, StepTemplatesCheck } from '../../shared/contract/sequences'
import type { PartTest, ProviderKind, Workspace } from '../../shared/contract/workspace'
import type { Core } from '../core'
import type { Feature } from '../feature'
import { type Endpoint, endpointOf } from './endpointOf'
import { type ProviderInForce, providersInForce } from './providersInForce'
import { mountWorkspace } from './routes'
import { sealedKeys } from './sealedKeys'
import { WorkspaceStore } from './store'

type WorkspaceNeed = {
  sequences: {
    checkStepTemplates: (steps: StepTemplates) => StepTemplatesCheck
    testModel: (endpoint: Endpoint) => Promise<PartTest>
    countToday: () => Promise<Workspace['llm']['today']>
  }
  providers: {
    test: (provider: ProviderInForce & { apiKey: string }) => Promise<PartTest>
    countToday: (kind: ProviderKind) => Promise<number>
  }
}

/** What holds for everybody's leads: who writes to them, and how. */
export function createWorkspace(core: Pick<Core, 'database' | 'seal' | 'settings' | 'outgoing'>) {
  const { database, seal, settings, outgoing } = core
  const workspaces = new WorkspaceStore(database)
  const background = new WorkspaceStore(database.background)
  const privateHosts = { privateHosts: settings.llmPrivateHosts, privateHostsSetting: 'LLM_PRIVATE_HOSTS' }
  const feature: Feature<WorkspaceNeed> = {
    prepare: () => background.prepare(),
    mount(routes, { sequences, providers }) {
      const { checkStepTemplates, testModel, countToday } = sequences
      const resolving = { ...outgoing, ...privateHosts }
      const ofProviders = { testProvider: providers.test, countCalls: providers.countToday }
      const asked = { checkStepTemplates, testModel, countToday, ...ofProviders }
      mountWorkspace(routes, { workspaces, seal, settings, resolving, ...asked })
    },
  }
  const nameOf = (name: string | null) => name ?? settings.workspaceName
  return {
    ...feature,
    sealed: sealedKeys(background),
    findName: async () => nameOf((await workspaces.find()).name),
    /** Those that can be asked, in their order. */
    readProviders: async () =>
      providersInForce({ seal, settings }, await background.find()).flatMap(({ apiKey, ...provider }) =>
        apiKey === null ? [] : [{ ...provider, apiKey }],
      ),
    /** What sequences are written by. */
    async read() {
      const { about, writer, language, bannedWords, stepTemplates, llm, name } = await background.find()
      return {
        texts: { name: nameOf(name), about, language, bannedWords, stepTemplates },
        writer,
        endpoint: endpointOf({ seal, settings }, llm),
      }
    },
  }
}
