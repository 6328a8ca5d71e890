import { ObjectId } from 'bson'
import { bsonType, findField, listFields, nullValue, valueOf, writeDocument, type Value } from './bsonValues'
import type { Collection, Index } from './catalog'
import { CommandError } from './commandError'
import { duplicateKey } from './duplicateKey'
import { inDirection, orderedKey } from './orderedKey'
import { scalarAt } from './paths'
import { readInteger, type Sqlite } from './sqlite'

export const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024

export type StoredDocument = { readonly documentId: number; readonly document: Buffer }

/** The key under which an index holds a document. */
export function indexKey(index: Index, document: Buffer): Buffer {
  const parts = index.fields.map(({ path, direction }) => {
    const value = scalarAt(document, path)
    if (value === 'array') {
      throw new CommandError(
        'CannotCreateIndex',
        `Index ${index.name} holds scalar fields only: '${path.text}' has an array, which is not supported`,
      )
    }
    return inDirection(orderedKey(value), direction)
  })
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}

const idName = Buffer.from('_id')

export function idOf(document: Buffer): Value {
  return findField(document, idName) ?? nullValue
}

/** A document ready to be stored: its _id first, made when there is none. */
export function withIdFirst(document: Buffer): Buffer {
  const id = findField(document, idName)
  if (id?.type === bsonType.array) {
    throw new CommandError('InvalidIdField', "The '_id' value cannot be of type array")
  }
  const isFirst = document[5] === 0x5f && document[6] === 0x69 && document[7] === 0x64 && document[8] === 0
  if (id !== undefined && isFirst) return document
  const others = listFields(document).filter(([name]) => name !== '_id')
  return writeDocument([['_id', id ?? valueOf(new ObjectId())], ...others])
}

export function checkSize(document: Buffer): void {
  if (document.length <= DOCUMENT_BYTES_MAX) return
  throw new CommandError(
    'BSONObjectTooLarge',
    `object to insert too large. size in bytes: ${document.length}, max size: ${DOCUMENT_BYTES_MAX}`,
  )
}

const ROWS_PER_STATEMENT = 40

/** Documents and their index rows. Every method belongs inside a transaction. */
export class DocumentStore {
  private nextId: number

  constructor(private readonly sqlite: Sqlite) {
    const last = sqlite.rows('SELECT max(id) FROM documents')[0]?.[0]
    this.nextId = typeof last === 'number' ? last + 1 : 1
  }

  /**
   * Stores several documents with few statements. False when a unique index already has one of their keys: then what was
   * written must be undone, and `insert` tells which document it was.
   */
  insertAll(collection: Collection, documents: readonly Buffer[]): boolean {
    const rows = documents.map((document) => ({ document, documentId: this.nextId++ }))
    this.insertRows(
      'documents (id, document)',
      rows.map(({ documentId, document }) => [documentId, document]),
    )
    return collection.indexes.every((index) => {
      const keys = rows.map(({ documentId, document }) => [index.id, indexKey(index, document), documentId])
      if (!index.isUnique) return this.insertRows(`${tableOf(index)} (indexId, key, documentId)`, keys)
      return this.insertRows(`${tableOf(index)} (indexId, key, documentId)`, keys, ' ON CONFLICT DO NOTHING')
    })
  }

  insert(collection: Collection, document: Buffer): void {
    checkSize(document)
    const keys = collection.indexes.map((index) => ({ index, key: indexKey(index, document) }))
    for (const { index, key } of keys) this.checkUnique(collection, index, key, document)
    const documentId = this.nextId++
    this.sqlite.run('INSERT INTO documents (id, document) VALUES (?, ?)', [documentId, document])
    for (const { index, key } of keys) this.addKey(index, key, documentId)
  }

  /** Checks everything before the first write, so that a refused change leaves nothing behind. */
  replace(collection: Collection, { documentId, document: before }: StoredDocument, after: Buffer): void {
    checkSize(after)
    const changed = collection.indexes.flatMap((index) => {
      const [oldKey, newKey] = [indexKey(index, before), indexKey(index, after)]
      return oldKey.equals(newKey) ? [] : [{ index, oldKey, newKey }]
    })
    for (const { index, newKey } of changed) this.checkUnique(collection, index, newKey, after)
    this.sqlite.run('UPDATE documents SET document = ? WHERE id = ?', [after, documentId])
    for (const { index, oldKey, newKey } of changed) {
      this.removeKey(index, oldKey, documentId)
      this.addKey(index, newKey, documentId)
    }
  }

  remove(collection: Collection, { documentId, document }: StoredDocument): void {
    for (const index of collection.indexes) this.removeKey(index, indexKey(index, document), documentId)
    this.sqlite.run('DELETE FROM documents WHERE id = ?', [documentId])
  }

  /** Adds the row of an index that is being built; the row may be there already when the document was just changed. */
  addMissingKey(collection: Collection, index: Index, { documentId, document }: StoredDocument): void {
    const key = indexKey(index, document)
    const owner = this.ownerOf(index, key, documentId)
    if (owner === documentId) return
    if (owner !== undefined && index.isUnique) throw duplicateKey(collection, index, document)
    this.addKey(index, key, documentId)
  }

  private checkUnique(collection: Collection, index: Index, key: Buffer, document: Buffer): void {
    if (index.isUnique && this.ownerOf(index, key) !== undefined)
      throw duplicateKey(collection, index, document)
  }

  private ownerOf(index: Index, key: Buffer, documentId?: number): number | undefined {
    const owned = index.isUnique || documentId === undefined ? '' : ' AND documentId = ?'
    const parameters = owned === '' ? [index.id, key] : [index.id, key, documentId ?? 0]
    const sql = `SELECT documentId FROM ${tableOf(index)} WHERE indexId = ? AND key = ?${owned} LIMIT 1`
    const row = this.sqlite.rows(sql, parameters)[0]
    return row && readInteger(row[0])
  }

  private addKey(index: Index, key: Buffer, documentId: number): void {
    this.sqlite.run(`INSERT INTO ${tableOf(index)} (indexId, key, documentId) VALUES (?, ?, ?)`, [
      index.id,
      key,
      documentId,
    ])
  }

  private removeKey(index: Index, key: Buffer, documentId: number): void {
    this.sqlite.run(`DELETE FROM ${tableOf(index)} WHERE indexId = ? AND key = ? AND documentId = ?`, [
      index.id,
      key,
      documentId,
    ])
  }

  private insertRows(
    into: string,
    rows: readonly (readonly (number | Buffer)[])[],
    onConflict = '',
  ): boolean {
    let at = 0
    while (at < rows.length) {
      // Two sizes only, so that two prepared statements serve every number of rows.
      const size = rows.length - at >= ROWS_PER_STATEMENT ? ROWS_PER_STATEMENT : 1
      const chunk = rows.slice(at, at + size)
      const places = chunk.map((row) => `(${row.map(() => '?').join()})`).join()
      if (this.sqlite.run(`INSERT INTO ${into} VALUES ${places}${onConflict}`, chunk.flat()) < size)
        return false
      at += size
    }
    return true
  }
}

export function tableOf(index: Index): 'uniqueKeys' | 'plainKeys' {
  return index.isUnique ? 'uniqueKeys' : 'plainKeys'
}
