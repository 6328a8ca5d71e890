import type { Collection } from 'mongoose'
import type { ProviderKind } from '../../shared/contract/workspace'
import type { SequenceLanguage, StepTemplates, Writer } from '../../shared/contract/sequences'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

/** What an owner has set; null is what it is without him. */
export type StoredWorkspace = {
  _id: 'workspace'
  name: string | null
  about: string
  writer: Writer
  language: SequenceLanguage | null
  bannedWords: string[]
  stepTemplates: StepTemplates | null
  llm: StoredLlm
  /** Absent in data of before. Null: those of the settings. */
  providers?: StoredProvider[] | null
  /** Counts the changes. */
  version: number
}

export type StoredLlm = {
  baseUrl: string | null
  model: string | null
  /** Together with the address that it is for. */
  sealedKey: string | null
} & Partial<Record<LlmBound, number | null>>

/** What a request, an answer and a day may take. Absent or null: as the settings say. */
export type LlmBound = 'timeoutSeconds' | 'tokensMax' | 'callsPerDay' | 'tokensPerDay'

export type StoredProvider = {
  kind: ProviderKind
  /** Together with the kind that it is for. */
  sealedKey: string | null
  callsPerDay: number
  minLikelihood: number
}

export const LLM_DEFAULT: StoredLlm = { baseUrl: null, model: null, sealedKey: null }

export const WORKSPACE_DEFAULT: StoredWorkspace = {
  _id: 'workspace',
  name: null,
  about: '',
  writer: 'template',
  language: null,
  bannedWords: [],
  stepTemplates: null,
  llm: LLM_DEFAULT,
  providers: null,
  version: 1,
}

export class WorkspaceStore {
  private readonly workspaces: Collection<StoredWorkspace>

  constructor(private readonly database: Database) {
    this.workspaces = database.connection.collection<StoredWorkspace>('workspace')
  }

  async prepare(): Promise<void> {
    await this.database.run(() => insertMissing(this.workspaces, [WORKSPACE_DEFAULT]))
  }

  async find(): Promise<StoredWorkspace> {
    const found = await this.database.run(() => this.workspaces.findOne({ _id: 'workspace' }))
    return found ?? WORKSPACE_DEFAULT
  }

  /** Writes onto that version only; null when it has been changed meanwhile. */
  update(version: number, change: Partial<StoredWorkspace>): Promise<StoredWorkspace | null> {
    return this.database.run(() =>
      this.workspaces.findOneAndUpdate(
        { _id: 'workspace', version },
        { $set: change, $inc: { version: 1 } },
        { returnDocument: 'after' },
      ),
    )
  }
}
