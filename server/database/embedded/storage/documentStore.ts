import { fail, refuse } from '../fail'
import { ID_BYTES } from '../keys'
import { keyOfFields } from '../query/rows'
import { withIdFirst } from '../query/update'
import type { Collection, Index } from './catalog'
import { LENGTHS, placesOf } from './places'
import { readBlob, SQLITE, type Sqlite, sqliteCodeOf } from './sqlite'

export const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024
const KEY_BYTES_MAX = 1024 * 1024

const BLOBS = `substr(?1, value / ${LENGTHS}, value % ${LENGTHS}), ?2 + key`
const ADD_KEY = 'INSERT INTO keys (key, documentId, indexId) VALUES (?, ?, ?)'
const ADD_KEYS = `INSERT INTO keys (key, documentId, indexId) SELECT ${BLOBS}, ?4 FROM json_each(?3)`

type Change = {
  documentId: number
  before: Buffer
  /** Undefined where it is removed. */
  after: Buffer | undefined
  /** The only fields of the document that may differ; any may where none are named. */
  touched: ReadonlySet<string> | undefined
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

  change({ namespace, indexes }: Collection, { documentId, before, after, touched }: Change): void {
    const [sql, values] = after
      ? ['UPDATE documents SET document = ? WHERE id = ?', [checkSize(after)]]
      : ['DELETE FROM documents WHERE id = ?', []]
    this.sqlite.run(sql, [...values, documentId])
    for (const index of indexes) {
      if (after && touched && !index.fields.some(({ path }) => touched.has(path.names[0] ?? ''))) continue
      const key = keyIn(index, before, documentId)
      const next = after && keyIn(index, after, documentId)
      if (next?.equals(key)) continue
      this.sqlite.run('DELETE FROM keys WHERE indexId = ? AND key = ?', [index.id, key])
      if (next) this.addRows(namespace, index, [next], documentId)
    }
  }

  /** Adds the rows of a document that is there already to every index of its collection. */
  index({ namespace, indexes }: Collection, documentId: number): void {
    const document = this.read(documentId)
    for (const index of indexes) this.addKeys(namespace, index, [document], documentId)
  }

  /** Adds the rows of documents with consecutive ids. */
  addKeys(namespace: string, index: Index, documents: readonly Buffer[], firstId: number): void {
    const keys = documents.map((document, at) => keyIn(index, document, firstId + at))
    this.addRows(namespace, index, keys, firstId)
  }

  private addRows(namespace: string, index: Index, keys: readonly Buffer[], firstId: number): void {
    const [only, ...others] = keys
    try {
      // Of most changes there is one, for which the list would take most of the time.
      if (only && others.length === 0) this.sqlite.run(ADD_KEY, [only, firstId, index.id])
      else this.sqlite.run(ADD_KEYS, [Buffer.concat(keys), firstId, placesOf(keys), index.id])
    } catch (error) {
      if (sqliteCodeOf(error) !== SQLITE.constraint) throw error
      // The values themselves, which MongoDB would tell, may be secret.
      fail(11000, 'DuplicateKey', `E11000 duplicate key error collection: ${namespace} index: ${index.name}`)
    }
  }
}

/** The key of a document in an index; where several may have the same fields, its id makes it unique. */
function keyIn({ fields, name, isUnique }: Index, document: Buffer, documentId: number): Buffer {
  const key = keyOfFields(fields, document, isUnique ? undefined : documentId)
  const isFine = key.length <= KEY_BYTES_MAX + (isUnique ? 0 : ID_BYTES)
  return isFine ? key : refuse(`The fields of index ${name} are too long.`)
}

const checkSize = (document: Buffer) =>
  document.length <= DOCUMENT_BYTES_MAX ? document : fail(10334, 'BSONObjectTooLarge', 'More than 16 MiB.')
