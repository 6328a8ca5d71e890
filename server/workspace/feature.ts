import type { StepTemplates, StepTemplatesCheck } from '../../shared/contract/sequences'
import type { PartTest, Workspace } from '../../shared/contract/workspace'
import type { Core } from '../core'
import type { Feature } from '../feature'
import { type Endpoint, endpointOf } from './endpointOf'
import { mountWorkspace } from './routes'
import { WorkspaceStore } from './store'

type WorkspaceNeed = {
  sequences: {
    checkStepTemplates: (steps: StepTemplates) => StepTemplatesCheck
    testModel: (endpoint: Endpoint) => Promise<PartTest>
    countToday: () => Promise<Workspace['llm']['today']>
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
    mount(routes, { sequences }) {
      const { checkStepTemplates, testModel, countToday } = sequences
      const resolving = { ...outgoing, ...privateHosts }
      const asked = { checkStepTemplates, testModel, countToday }
      mountWorkspace(routes, { workspaces, seal, settings, resolving, ...asked })
    },
  }
  const nameOf = (name: string | null) => name ?? settings.workspaceName
  return {
    ...feature,
    findName: async () => nameOf((await workspaces.find()).name),
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
