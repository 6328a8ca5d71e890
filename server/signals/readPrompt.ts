import { AppError } from '../../shared/errors'
import { findSignal } from './editSignal'
import type { PromptStore } from './promptStore'
import type { SignalStore } from './store'

type ReadPromptDeps = { signals: Pick<SignalStore, 'find'>; prompts: Pick<PromptStore, 'find'> }

/** What the signal asked for in one of its versions. */
export async function readPrompt(
  { signals, prompts }: ReadPromptDeps,
  { signalId, version: asked }: { signalId: string; version?: number | undefined },
): Promise<{ prompt: string; version: number; isCurrent: boolean }> {
  // The signal first: whoever replaces its prompt after that has kept it before.
  const signal = await findSignal(signals, signalId)
  const version = asked ?? signal.version
  if (version > signal.version) {
    throw new AppError('invalid_request', `The signal has no version ${version} yet.`, {
      details: { version: signal.version },
    })
  }
  const prompt = (await prompts.find(signalId, version)) ?? signal.prompt
  return { prompt, version, isCurrent: prompt === signal.prompt }
}
