import type { LlmPatch, WorkspacePatch } from '../../shared/contract/workspace'
import type { StepTemplates, StepTemplatesCheck } from '../../shared/contract/sequences'
import { AppError } from '../../shared/errors'
import type { Settings } from '../env'
import { refusePrivate, type ResolveDeps } from '../outgoing/resolveAddress'
import type { Seal } from '../secrets/seal'
import { llmInForce } from './endpointOf'
import { sealKey } from './outsideKey'
import { patchProviders } from './providersInForce'
import {
  LLM_DEFAULT,
  type StoredLlm,
  type StoredWorkspace,
  WORKSPACE_DEFAULT,
  type WorkspaceStore,
} from './store'

export type ChangeWorkspaceDeps = {
  workspaces: Pick<WorkspaceStore, 'find' | 'update'>
  seal: Seal
  settings: Pick<Settings, 'llm'>
  resolving: ResolveDeps
  checkStepTemplates: (steps: StepTemplates) => StepTemplatesCheck
}

const ATTEMPTS_MAX = 24

/** Applies a merge patch; null is what a setting was at first. */
export async function changeWorkspace(
  deps: ChangeWorkspaceDeps,
  patch: WorkspacePatch,
): Promise<StoredWorkspace> {
  if (patch.stepTemplates) refuseFaulty(deps.checkStepTemplates(patch.stepTemplates))
  if (patch.llm?.baseUrl) await refusePrivate(deps.resolving, patch.llm.baseUrl)
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const workspace = await deps.workspaces.find()
    const change = {
      ...plainChange(patch),
      ...llmChange(deps, workspace.llm, patch.llm),
      ...providersChange(deps, workspace, patch.providers),
    }
    const changed = await deps.workspaces.update(workspace.version, change)
    if (changed) return changed
  }
  throw new AppError('wrong_state', 'The workspace is being changed by others at the same time.', {
    hint: 'Read it again and repeat the change.',
  })
}

function plainChange(patch: WorkspacePatch): Partial<StoredWorkspace> {
  const { name, about, writer, language, bannedWords, stepTemplates } = patch
  const initial = WORKSPACE_DEFAULT
  return {
    ...(name === undefined ? {} : { name }),
    ...(about === undefined ? {} : { about: about ?? initial.about }),
    ...(writer === undefined ? {} : { writer: writer ?? initial.writer }),
    ...(language === undefined ? {} : { language }),
    ...(bannedWords === undefined ? {} : { bannedWords: bannedWords ?? initial.bannedWords }),
    ...(stepTemplates === undefined ? {} : { stepTemplates }),
  }
}

/** A key stays with the address that it was given for: another address has none, until it is given one. */
function llmChange(
  deps: Pick<ChangeWorkspaceDeps, 'seal' | 'settings'>,
  current: StoredLlm,
  patch: LlmPatch | null | undefined,
): Partial<StoredWorkspace> {
  if (patch === undefined) return {}
  if (patch === null) return { llm: LLM_DEFAULT }
  const { key, baseUrl = current.baseUrl, model = current.model } = patch
  const place = llmInForce(deps, { ...current, baseUrl }).baseUrl
  const isMoved = place !== llmInForce(deps, current).baseUrl
  if (key && place === null) {
    throw new AppError('invalid_request', 'A key belongs to an address.', { hint: 'Send llm.baseUrl too.' })
  }
  const keptKey = isMoved || key === null ? null : current.sealedKey
  return {
    llm: {
      baseUrl,
      model,
      sealedKey: key && place !== null ? sealKey(deps.seal, place, key) : keptKey,
      timeoutSeconds: choose(patch.timeoutSeconds, current.timeoutSeconds),
      tokensMax: choose(patch.tokensMax, current.tokensMax),
      callsPerDay: choose(patch.callsPerDay, current.callsPerDay),
      tokensPerDay: choose(patch.tokensPerDay, current.tokensPerDay),
    },
  }
}

function providersChange(
  { seal }: Pick<ChangeWorkspaceDeps, 'seal'>,
  { providers }: Pick<StoredWorkspace, 'providers'>,
  patch: WorkspacePatch['providers'],
): Partial<StoredWorkspace> {
  if (patch === undefined) return {}
  return { providers: patch && patchProviders(seal, providers ?? [], patch) }
}

function choose(patched: number | null | undefined, current: number | null = null): number | null {
  return patched === undefined ? current : patched
}

function refuseFaulty({ errors, unknownVariables }: StepTemplatesCheck): void {
  const [first] = errors
  if (!first) return
  const { step, part, line, column, message } = first
  throw new AppError(
    'invalid_request',
    `Step ${step} cannot be used: its ${part}, line ${line}, column ${column}: ${message}`,
    { details: { errors, unknownVariables } },
  )
}
