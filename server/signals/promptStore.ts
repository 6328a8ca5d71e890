import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import type { StoredSignal } from './store'

/** A prompt that was replaced; `_id` is its signal and the last version that had it, in the order of versions. */
type OldPrompt = { _id: string; prompt: string }

const DIGITS = 10

/** What signals asked for before: what was written by it goes on being explained. */
export class PromptStore {
  private readonly prompts: Collection<OldPrompt>

  constructor(private readonly database: Database) {
    this.prompts = database.connection.collection<OldPrompt>('signal_prompts')
  }

  /** Before another one takes its place: if none does after all, it is still true that this version had it. */
  async keep({ _id, version, prompt }: Pick<StoredSignal, '_id' | 'version' | 'prompt'>): Promise<void> {
    await this.database.run(() => insertMissing(this.prompts, [{ _id: idOf(_id, version), prompt }]))
  }

  /** Null where the signal has the prompt of that version still. */
  async find(signalId: string, version: number): Promise<string | null> {
    const _id = { $gte: idOf(signalId, version), $lt: endOf(signalId) }
    const [found] = await this.database.run(() =>
      this.prompts.find({ _id }).sort({ _id: 1 }).limit(1).toArray(),
    )
    return found?.prompt ?? null
  }

  async removeOf(signalId: string): Promise<void> {
    const _id = { $gte: `${signalId}|`, $lt: endOf(signalId) }
    await this.database.run(() => this.prompts.deleteMany({ _id }))
  }
}

function idOf(signalId: string, version: number): string {
  return `${signalId}|${String(version).padStart(DIGITS, '0')}`
}

/** Behind every version: the sign that follows the bar. */
function endOf(signalId: string): string {
  return `${signalId}}`
}
