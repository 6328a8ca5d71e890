import { fail, refuse } from '../fail'
import { ID_BYTES } from '../keys'
import { keyOfFields } from '../query/rows'
import { withIdFirst } from '../query/update'
import type { Collection, Index } from './catalog'
import { LENGTHS, placesById } from './places'
import { readBlob, SQLITE, type Sqlite, sqliteCodeOf } from './sqlite'

export const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024
const KEY_BYTES_MAX = 1024 * 1024

/** One row by itself, for which a list would take most of the time, or several: their blobs and ids, then what they share. */
type Statements = { readonly one: string; readonly many: string }
type Row = { readonly id: number; readonly blob: Buffer }

const BLOB = `substr(?1, value / ${LENGTHS}, value % ${LENGTHS})`
const ROWS = `${BLOB}, CAST(key AS INTEGER)`
const ADD_DOCUMENTS: Statements = {
  one: 'INSERT INTO documents (document, id) VALUES (?, ?)',
  many: `INSERT INTO documents (document, id) SELECT ${ROWS} FROM json_each(?2)`,
}
const REPLACE_DOCUMENTS: Statements = {
  one: 'UPDATE documents SET document = ? WHERE id = ?',
  many: `REPLACE INTO documents (document, id) SELECT ${ROWS} FROM json_each(?2)`,
}
const ADD_KEYS: Statements = {
  one: 'INSERT INTO keys (key, documentId, indexId) VALUES (?, ?, ?)',
  many: `INSERT INTO keys (key, documentId, indexId) SELECT ${ROWS}, ?3 FROM json_each(?2)`,
}
const REMOVE_KEYS: Statements = {
  one: 'DELETE FROM keys WHERE key = ? AND documentId = ? AND indexId = ?',
  many: `DELETE FROM keys WHERE indexId = ?3 AND key IN (SELECT ${BLOB} FROM json_each(?2))`,
}

const REMOVE_DOCUMENTS = 'DELETE FROM documents WHERE id IN (SELECT value FROM json_each(?))'

export type Change = {
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
    this.carryOut(ADD_DOCUMENTS, rowsOf(prepared, firstId))
    for (const index of indexes) this.addKeys(namespace, index, prepared, firstId)
  }

  /** Each of them is about another document. */
  change({ namespace, indexes }: Collection, changes: readonly Change[]): void {
    const kept = changes.flatMap(({ documentId: id, after }) =>
      after ? [{ id, blob: checkSize(after) }] : [],
    )
    const removed = changes.flatMap(({ documentId, after }) => (after ? [] : [documentId]))
    this.carryOut(REPLACE_DOCUMENTS, kept)
    if (removed.length > 0) this.sqlite.run(REMOVE_DOCUMENTS, [JSON.stringify(removed)])
    for (const index of indexes) this.changeKeys(namespace, index, changes)
  }

  private changeKeys(namespace: string, index: Index, changes: readonly Change[]): void {
    const moves = changes.flatMap((change) => moveIn(index, change) ?? [])
    // Of what is unique one takes what another gave up only where it comes behind.
    for (const some of index.isUnique ? moves.map((move) => [move]) : [moves]) {
      this.carryOut(
        REMOVE_KEYS,
        some.map(({ from }) => from),
        index.id,
      )
      this.addRows(
        namespace,
        index,
        some.flatMap(({ to }) => to ?? []),
      )
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
    this.addRows(namespace, index, rowsOf(keys, firstId))
  }

  private addRows(namespace: string, index: Index, rows: readonly Row[]): void {
    try {
      this.carryOut(ADD_KEYS, rows, index.id)
    } catch (error) {
      if (sqliteCodeOf(error) !== SQLITE.constraint) throw error
      // The values themselves, which MongoDB would tell, may be secret.
      fail(11000, 'DuplicateKey', `E11000 duplicate key error collection: ${namespace} index: ${index.name}`)
    }
  }

  private carryOut({ one, many }: Statements, rows: readonly Row[], ...shared: number[]): void {
    const [only, ...others] = rows
    if (only === undefined) return
    if (others.length === 0) this.sqlite.run(one, [only.blob, only.id, ...shared])
    else this.sqlite.run(many, [Buffer.concat(rows.map(({ blob }) => blob)), placesById(rows), ...shared])
  }
}

const rowsOf = (blobs: readonly Buffer[], firstId: number): Row[] =>
  blobs.map((blob, at) => ({ id: firstId + at, blob }))

/** What a change takes out of an index, and what it puts there instead; null where all stays. */
function moveIn(
  index: Index,
  { documentId: id, before, after, touched }: Change,
): { from: Row; to?: Row } | null {
  const isTouched = index.fields.some(({ path }) => touched?.has(path.names[0] ?? '') ?? true)
  if (after && !isTouched) return null
  const from = { id, blob: keyIn(index, before, id) }
  if (after === undefined) return { from }
  const to = { id, blob: keyIn(index, after, id) }
  return to.blob.equals(from.blob) ? null : { from, to }
}

/** The key of a document in an index; where several may have the same fields, its id makes it unique. */
function keyIn({ fields, name, isUnique }: Index, document: Buffer, documentId: number): Buffer {
  const key = keyOfFields(fields, document, isUnique ? undefined : documentId)
  const isFine = key.length <= KEY_BYTES_MAX + (isUnique ? 0 : ID_BYTES)
  return isFine ? key : refuse(`The fields of index ${name} are too long.`)
}

const checkSize = (document: Buffer) =>
  document.length <= DOCUMENT_BYTES_MAX ? document : fail(10334, 'BSONObjectTooLarge', 'More than 16 MiB.')
