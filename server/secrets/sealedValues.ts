import type { Database } from '../database/connect'

export type SealedValue = { field: string; place: string; sealed: string }

/** The sealed texts of a feature, to be sealed anew: read in the order of their documents, and replaced one by one. */
export type SealedValues = {
  list(page: { after: string | undefined; limit: number }): Promise<{ id: string; values: SealedValue[] }[]>
  /** Only as long as it is still that one: what was changed meanwhile is sealed with the secret of today. */
  replace(id: string, value: SealedValue, sealed: string): Promise<void>
}

type Document = { _id: string; [field: string]: unknown }
type Kept = { collection: string; fields: readonly string[]; placeOf: (id: string) => string }

/** For texts that lie in fields, named by their dotted paths. */
export function sealedIn({ connection, run }: Database, { collection, fields, placeOf }: Kept): SealedValues {
  const documents = connection.collection<Document>(collection)
  const projection: Record<string, 1> = {}
  for (const field of fields) projection[field.split('.')[0] ?? field] = 1
  return {
    async list({ after, limit }) {
      const filter = after === undefined ? {} : { _id: { $gt: after } }
      const options = { projection, sort: { _id: 1 }, limit } as const
      const found = await run(() => documents.find(filter, options).toArray())
      return found.map((document) => ({
        id: document._id,
        values: fields.flatMap((field) => {
          const sealed = readPath(document, field.split('.'))
          return typeof sealed === 'string' ? [{ field, place: placeOf(document._id), sealed }] : []
        }),
      }))
    },
    async replace(_id, { field, sealed: before }, sealed) {
      await run(() => documents.updateOne({ _id, [field]: before }, { $set: { [field]: sealed } }))
    },
  }
}

function readPath(value: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  const within: unknown = Reflect.get(value, key)
  return readPath(within, rest)
}
