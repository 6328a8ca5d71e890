import { mongo } from 'mongoose'

export const DUPLICATE_KEY = 11_000

/** Whether a write failed for no other reason than that a document with this `_id` or unique value is there already. */
export function isDuplicateKey(error: unknown): boolean {
  if (!(error instanceof mongo.MongoBulkWriteError))
    return error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY
  const errors = [error.writeErrors].flat()
  const isOnly = errors.length > 0 && errors.every(({ code }) => code === DUPLICATE_KEY)
  return isOnly && error.result.getWriteConcernError() === undefined
}
