import { mongo } from 'mongoose'

export const DUPLICATE_KEY = 11_000

/** Whether a write of one document failed because another one with this `_id` or unique value is there already. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY
}
