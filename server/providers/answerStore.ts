import { createHash } from 'node:crypto'
import type { Collection } from 'mongoose'
import type { ProviderKind } from '../../shared/contract/workspace'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import { removeInSlices } from '../database/removeInSlices'
import type { Sought } from './provider'

/** What a provider said about identifiers: whom in the directory it found, or that it knows nobody. */
export type StoredAnswer = {
  _id: string
  kind: ProviderKind
  foundId: string | null
  at: Date
  until: Date
  /** Why it could not say, after several tries. */
  failure?: string
}

export type Question = Sought & { kind: ProviderKind }

const COLLECTION = 'provider_answers'
const PURGE_SLICE = 500
/** Not the id of any question. */
const TRIES_OF = 'tries|'

/** Answers cost money, so each is kept for a while, "nobody" too. */
export class AnswerStore {
  private readonly answers: Collection<StoredAnswer & { tries?: number }>

  constructor(private readonly database: Database) {
    this.answers = database.connection.collection(COLLECTION)
  }

  /** Those that still hold, by the ids of their questions. */
  async find(questions: readonly Question[], now: Date): Promise<Map<string, StoredAnswer>> {
    if (questions.length === 0) return new Map()
    const _id = { $in: [...new Set(questions.map(questionId))] }
    const found = await this.database.run(() => this.answers.find({ _id, until: { $gt: now } }).toArray())
    return new Map(found.map((answer) => [answer._id, answer]))
  }

  async put(answer: StoredAnswer): Promise<void> {
    const { _id, ...said } = answer
    const update = { $set: said, ...(said.failure === undefined ? { $unset: { failure: 1 as const } } : {}) }
    await this.database.run(() => insertMissing(this.answers, [answer]))
    await this.database.run(() => this.answers.updateOne({ _id }, update))
  }

  /** Says how often that question was asked in vain, with this time; told until then. */
  async countTry(question: Question, at: Date, until: Date): Promise<number> {
    const { kind } = question
    const _id = TRIES_OF + questionId(question)
    await this.database.run(() =>
      insertMissing(this.answers, [{ _id, kind, foundId: null, at, until, tries: 0 }]),
    )
    const counted = await this.database.run(() =>
      this.answers.findOneAndUpdate(
        { _id },
        { $set: { at, until }, $inc: { tries: 1 } },
        { returnDocument: 'after' },
      ),
    )
    return counted?.tries ?? 1
  }

  /** Those that led to one of the people; nothing else in an answer tells who it is about. */
  listFound(foundIds: readonly string[]): Promise<StoredAnswer[]> {
    if (foundIds.length === 0) return Promise.resolve([])
    return this.database.run(() => this.answers.find({ foundId: { $in: [...foundIds] } }).toArray())
  }

  async removeFound(foundIds: readonly string[]): Promise<number> {
    if (foundIds.length === 0) return 0
    const { deletedCount } = await this.database.run(() =>
      this.answers.deleteMany({ foundId: { $in: [...foundIds] } }),
    )
    return deletedCount
  }

  async removeEnded(now: Date): Promise<void> {
    const filter = { until: { $lt: now } }
    await removeInSlices(this.database, { from: COLLECTION, filter, slice: PURGE_SLICE })
  }
}

/** The identifiers themselves are not kept. */
export function questionId({ kind, target, identifiers, seniorities }: Question): string {
  const named = Object.entries(identifiers).sort(([one], [other]) => (one < other ? -1 : 1))
  // Other people of the same company are another question.
  const isOfAll = target === 'people' || seniorities.length === 0
  const asked = isOfAll ? named : [named, [...seniorities].sort()]
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
  return `${kind}|${target}|${hash}`
}
