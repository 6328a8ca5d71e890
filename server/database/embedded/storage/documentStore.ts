import { EJSON } from 'bson'
import { errorCodeOf } from '../../../errorCode'
import { nullValue, plainOf, type Value } from '../bson'
import { CommandError, fail, refuse } from '../fail'
import { scalarAt } from '../query/filter'
import { keyOfFields } from '../query/rows'
import { withIdFirst } from '../query/update'
import type { Collection, Index } from './catalog'
import { readBlob, type Sqlite } from './sqlite'

export const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024
const KEY_BYTES_MAX = 1024 * 1024

/** Many rows take one statement: their blobs behind each other, and a list of `position * LENGTHS + length`. */
const LENGTHS = 2 ** 25
const BLOBS = `substr(?1, value / ${LENGTHS}, value % ${LENGTHS}), ?2 + key`

/** What a document is to become; nothing when it is to be removed. */
type Modification = {
  readonly documentId: number
  readonly before: Buffer
  readonly after: Buffer | undefined
}

/** Documents and their index rows. Every method belongs in a part of a write that is undone if it throws. */
export class DocumentStore {
  private nextId: number

  constructor(private readonly sqlite: Sqlite) {
    this.nextId = sqlite.integer('SELECT ifnull(max(id), 0) + 1 FROM documents')
  }

  read(documentId: number): Buffer {
    return readBlob(this.sqlite.rows('SELECT document FROM documents WHERE id = ?', [documentId])[0]?.[0])
  }

  insert({ namespace, indexes }: Collection, documents: readonly Buffer[]): void {
    const prepared = documents.map((document) => checkSize(withIdFirst(document)))
    const firstId = this.nextId
    this.nextId += prepared.length
    const sql = `INSERT INTO documents (document, id) SELECT ${BLOBS} FROM json_each(?3)`
    this.sqlite.run(sql, [Buffer.concat(prepared), firstId, placesOf(prepared)])
    for (const index of indexes) this.addKeys(namespace, index, prepared, firstId)
  }

  change({ namespace, indexes }: Collection, { documentId, before, after }: Modification): void {
    if (after)
      this.sqlite.run('UPDATE documents SET document = ? WHERE id = ?', [checkSize(after), documentId])
    else this.sqlite.run('DELETE FROM documents WHERE id = ?', [documentId])
    for (const index of indexes) {
      const key = keyIn(index, before, documentId)
      if (after && key.equals(keyIn(index, after, documentId))) continue
      this.sqlite.run('DELETE FROM keys WHERE indexId = ? AND key = ?', [index.id, key])
      if (after) this.addKeys(namespace, index, [after], documentId)
    }
  }

  /** Adds the rows of documents with consecutive ids. A unique violation is told as that of the first. */
  addKeys(namespace: string, index: Index, documents: readonly Buffer[], firstId: number): void {
    const keys = documents.map((document, at) => keyIn(index, document, firstId + at))
    const sql = `INSERT INTO keys (key, documentId, indexId) SELECT ${BLOBS}, ?4 FROM json_each(?3)`
    try {
      this.sqlite.run(sql, [Buffer.concat(keys), firstId, placesOf(keys), index.id])
    } catch (error) {
      const isDuplicate = errorCodeOf(error)?.startsWith('SQLITE_CONSTRAINT') && documents[0]
      throw isDuplicate ? duplicateKey(namespace, index, isDuplicate) : error
    }
  }
}

/** The key of a document in an index; where several may have the same fields, its id makes it unique. */
function keyIn({ fields, name, isUnique }: Index, document: Buffer, documentId: number): Buffer {
  const key = keyOfFields(fields, document)
  if (key.length > KEY_BYTES_MAX) refuse(`The fields of index ${name} are too long.`)
  if (isUnique) return key
  const id = Buffer.alloc(8)
  id.writeBigInt64BE(BigInt(documentId))
  return Buffer.concat([key, id])
}

function placesOf(blobs: readonly Buffer[]): string {
  let end = 1
  return `[${blobs.map(({ length }) => ((end += length) - length) * LENGTHS + length).join()}]`
}

const checkSize = (document: Buffer) =>
  document.length <= DOCUMENT_BYTES_MAX ? document : fail(10334, 'BSONObjectTooLarge', 'More than 16 MiB.')

/** The error of a unique violation, in the words and fields that drivers and mongoose plugins read. */
function duplicateKey(namespace: string, index: Index, document: Buffer): CommandError {
  const plainAt = (value: Value | undefined | 'array') =>
    plainOf(value === 'array' ? nullValue : (value ?? nullValue))
  const fields = index.fields.map(({ path }) => [path.text, plainAt(scalarAt(document, path))] as const)
  const shown = fields.map(([path, value]) => `${path}: ${EJSON.stringify(value)}`).join(', ')
  const where = `collection: ${namespace} index: ${index.name} dup key: { ${shown} }`
  const details = { keyPattern: new Map(index.keys), keyValue: new Map(fields) }
  return new CommandError(11000, 'DuplicateKey', `E11000 duplicate key error ${where}`, details)
}
