import mongoose, { type mongo } from 'mongoose'
import { callApi, readApi } from '../../support/apiClient'
import type { Random } from '../../support/random'
import { hashOf, type Record } from './record'

const PAGE = 200
const RAW_SAMPLE = 300
/** What the senders send; the samples that the signals were set up with have another ending. */
const SENT_BY_US = '@acme.example'

export type ReadBack = {
  stored: number
  /** Acknowledged and not listed by the API. */
  missing: string[]
  /** Acknowledged and listed, with other bytes than were sent. */
  different: string[]
  rawCompared: number
  /** What was sent once, or with one key, and has more than one entry. */
  doubled: string[]
}

export type Source = { url: string; databaseUri: string; signalIds: string[]; random: Random }

/** Reads everything back: every id through the API, some bodies through the API, every body from the database. */
export async function readBack(
  record: Record,
  { url, databaseUri, signalIds, random }: Source,
): Promise<ReadBack> {
  const ids = new Set<string>()
  for (const signalId of signalIds) for await (const id of listIds(url, signalId)) ids.add(id)
  const acknowledged = [...record.acknowledged]
  const different = new Set<string>()
  const sample =
    acknowledged.length === 0 ? [] : Array.from({ length: RAW_SAMPLE }, () => random.pick(acknowledged))
  for (const [id, hash] of sample) {
    if (ids.has(id) && hashOf(await readRaw(url, id)) !== hash) different.add(id)
  }
  const { hashes, countsByName } = await readDatabase(databaseUri)
  for (const [id, hash] of acknowledged) if (ids.has(id) && hashes.get(id) !== hash) different.add(id)
  return {
    stored: ids.size,
    missing: acknowledged.filter(([id]) => !ids.has(id)).map(([id]) => id),
    different: [...different],
    rawCompared: sample.length,
    doubled: [...countsByName].filter(([, count]) => count > 1).map(([name]) => name),
  }
}

async function* listIds(url: string, signalId: string): AsyncGenerator<string> {
  let cursor = ''
  do {
    const page = await callApi(
      url,
      'GET',
      `/signals/${signalId}/entries?limit=${PAGE}${cursor && `&cursor=${cursor}`}`,
    )
    for (const { id } of page.items) yield id
    cursor = page.nextCursor ?? ''
  } while (cursor !== '')
}

async function readRaw(url: string, id: string): Promise<Uint8Array> {
  const response = await readApi(url, `/entries/${id}/raw`)
  return new Uint8Array(await response.arrayBuffer())
}

type Row = { _id: string; bytes: mongo.Binary }

async function readDatabase(
  uri: string,
): Promise<{ hashes: Map<string, string>; countsByName: Map<string, number> }> {
  const connection = await mongoose.createConnection(uri, { dbName: 'signalpost' }).asPromise()
  const hashes = new Map<string, string>()
  const countsByName = new Map<string, number>()
  try {
    for await (const { _id, bytes } of connection.collection<Row>('entries').find({})) {
      hashes.set(_id, hashOf(bytes.buffer))
      const name = String(JSON.parse(Buffer.from(bytes.buffer).toString()).email)
      if (name.endsWith(SENT_BY_US)) countsByName.set(name, (countsByName.get(name) ?? 0) + 1)
    }
  } finally {
    await connection.close()
  }
  return { hashes, countsByName }
}
