import { api } from '../../shared/contract/api'
import type { PartTest, Workspace } from '../../shared/contract/workspace'
import { AppError } from '../../shared/errors'
import type { Settings } from '../env'
import type { Routes } from '../http/createRoutes'
import { changeWorkspace, type ChangeWorkspaceDeps } from './changeWorkspace'
import { type Endpoint, endpointOf } from './endpointOf'
import { presentWorkspace } from './presentWorkspace'
import type { StoredWorkspace } from './store'

type Deps = ChangeWorkspaceDeps & {
  settings: Pick<Settings, 'llm' | 'workspaceName'>
  testModel: (endpoint: Endpoint) => Promise<PartTest>
  countToday: () => Promise<Workspace['llm']['today']>
}

export function mountWorkspace(routes: Routes, deps: Deps): void {
  const { workspaces } = deps
  const present = async (stored: StoredWorkspace) => presentWorkspace(deps, stored, await deps.countToday())
  routes.answer(api.getWorkspace, async () => present(await workspaces.find()))
  routes.answer(api.changeWorkspace, async ({ body: patch }) => present(await changeWorkspace(deps, patch)))
  routes.answer(api.testWorkspacePart, async () => {
    const endpoint = endpointOf(deps, (await workspaces.find()).llm)
    if (endpoint !== null) return deps.testModel(endpoint)
    throw new AppError('wrong_state', 'No language model is set up.', {
      hint: 'Set llm.baseUrl and llm.model of the workspace first.',
    })
  })
}
