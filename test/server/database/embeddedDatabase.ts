import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mongo } from 'mongoose'
import { startEmbeddedDatabase } from '../../../server/database/embedded/startEmbeddedDatabase'

/** Any document; without a type for the _id the driver would allow nothing but an ObjectId. */
export type Document = mongo.Document & { _id?: string | number | boolean | mongo.ObjectId | number[] }

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'signalpost-test-'))
}

/** The real server on a folder of its own, with the real driver connected to it. */
export async function openDatabase(folder = makeFolder(), options: { sizeBytesMax?: number } = {}) {
  const server = await startEmbeddedDatabase({ folder, ...options })
  const client = await mongo.MongoClient.connect(server.uri)
  let databases = 0
  return {
    folder,
    uri: server.uri,
    client,
    /** An empty collection in a logical database of its own. */
    collection(): mongo.Collection<Document> {
      databases += 1
      return client.db(`test${databases}`).collection<Document>('things')
    },
    async close() {
      await client.close()
      await server.close()
    },
    remove() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether another server than the embedded one is asked: its errors have the same codes, in words of its own. */
export const isOtherServer = process.env['TEST_OTHER_SERVER'] === 'yes'

/** The server that MONGODB_URI names, or the embedded one: for whatever must hold on all of them. */
export async function openAnyDatabase() {
  const uri = process.env['TEST_DATABASE_URI']
  if (!isOtherServer || uri === undefined) return openDatabase()
  const client = await mongo.MongoClient.connect(uri)
  const names: string[] = []
  return {
    uri,
    client,
    collection(): mongo.Collection<Document> {
      const name = `test_${randomBytes(8).toString('hex')}`
      names.push(name)
      return client.db(name).collection<Document>('things')
    },
    async close() {
      for (const name of names) await client.db(name).dropDatabase()
      await client.close()
    },
    remove() {
      // Nothing of it lies in a folder of the test's own.
    },
  }
}

/** What went wrong, for comparing code and message together. */
export async function failureOf(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error)
      return { ...Object.fromEntries(Object.entries(error)), message: error.message }
  }
  throw new Error('This was expected to be refused.')
}

export async function addIndex(
  things: mongo.Collection<Document>,
  key: mongo.IndexSpecification,
  options: { unique?: boolean; name?: string } = {},
): Promise<string> {
  return things.createIndex(key, options, {})
}
