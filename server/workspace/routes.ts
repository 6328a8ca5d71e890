import { api } from '../../shared/contract/api'
import { type PartTest, ProviderKind, type Workspace } from '../../shared/contract/workspace'
import { AppError } from '../../shared/errors'
import type { Settings } from '../env'
import type { Routes } from '../http/createRoutes'
import { changeWorkspace, type ChangeWorkspaceDeps } from './changeWorkspace'
import { type Endpoint, endpointOf } from './endpointOf'
import { presentWorkspace } from './presentWorkspace'
import { type ProviderInForce, providersInForce } from './providersInForce'
import type { StoredWorkspace } from './store'

type Deps = ChangeWorkspaceDeps & {
  settings: Pick<Settings, 'llm' | 'workspaceName' | 'providerKeys'>
  testModel: (endpoint: Endpoint) => Promise<PartTest>
  testProvider: (provider: ProviderInForce & { apiKey: string }) => Promise<PartTest>
  countToday: () => Promise<Workspace['llm']['today']>
  countCalls: (kind: ProviderKind) => Promise<number>
}

export function mountWorkspace(routes: Routes, deps: Deps): void {
  const { workspaces } = deps
  const present = async (stored: StoredWorkspace) => {
    const callsOf = new Map<ProviderKind, number>()
    for (const kind of ProviderKind.options) callsOf.set(kind, await deps.countCalls(kind))
    return presentWorkspace(deps, stored, { today: await deps.countToday(), callsOf })
  }
  routes.answer(api.getWorkspace, async () => present(await workspaces.find()))
  routes.answer(api.changeWorkspace, async ({ body: patch }) => present(await changeWorkspace(deps, patch)))
  routes.answer(api.testWorkspacePart, async ({ body: { part } }) => {
    const stored = await workspaces.find()
    return part === 'llm' ? testModel(deps, stored) : testProvider(deps, stored, part)
  })
}

async function testModel(deps: Deps, stored: StoredWorkspace): Promise<PartTest> {
  const endpoint = endpointOf(deps, stored.llm)
  if (endpoint !== null) return deps.testModel(endpoint)
  throw new AppError('wrong_state', 'No language model is set up.', {
    hint: 'Set llm.baseUrl and llm.model of the workspace first.',
  })
}

async function testProvider(deps: Deps, stored: StoredWorkspace, kind: ProviderKind): Promise<PartTest> {
  const inForce = new Map(providersInForce(deps, stored).map((each) => [each.kind, each]))
  const provider = inForce.get(kind)
  const apiKey = provider?.apiKey ?? null
  if (provider && apiKey !== null) return deps.testProvider({ ...provider, apiKey })
  throw new AppError('wrong_state', 'This provider has no key.', {
    hint: 'Set it among the providers of the workspace first.',
  })
}
