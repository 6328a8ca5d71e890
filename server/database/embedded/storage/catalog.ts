import { fail } from '../fail'
import type { Direction } from '../keys'
import { parsePath } from '../query/filter'
import type { SortField } from '../query/rows'
import { readInteger, readText, type Sqlite } from './sqlite'

export type IndexDefinition = {
  readonly name: string
  readonly keys: readonly (readonly [path: string, direction: Direction])[]
  readonly isUnique: boolean
}
export type Index = IndexDefinition & { readonly id: number; readonly fields: readonly SortField[] }
/** A collection is there because its _id index is, which is always the first. */
export type Collection = { readonly namespace: string; readonly indexes: readonly Index[] }

const NAMESPACE_BYTES_MAX = 255
const NAMESPACE = /^[^/\\. "$\0]+\.(?!system\.)[^$\0]+$/
const ID_INDEX: IndexDefinition = { name: '_id_', keys: [['_id', 1]], isUnique: true }

/** Which collections and indexes there are: kept in memory, written through, read back when a transaction is undone. */
export class Catalog {
  private readonly collections = new Map<string, Collection>()
  private readonly changed = new Set<string>()

  constructor(private readonly sqlite: Sqlite) {
    const rows = sqlite.rows('SELECT DISTINCT namespace FROM indexes')
    for (const [namespace] of rows) this.read(readText(namespace))
  }

  find(namespace: string): Collection | undefined {
    return this.collections.get(namespace)
  }

  findOrCreate(namespace: string): Collection {
    const isValid = NAMESPACE.test(namespace) && Buffer.byteLength(namespace) <= NAMESPACE_BYTES_MAX
    if (!isValid) fail(73, 'InvalidNamespace', `Invalid namespace specified '${namespace}'`)
    if (!this.collections.has(namespace)) this.addIndex(namespace, ID_INDEX)
    return this.find(namespace) ?? this.publish(namespace)
  }

  listOf(database: string): Collection[] {
    return [...this.collections.values()].filter(({ namespace }) => namespace.startsWith(`${database}.`))
  }

  /** Makes an index, which nobody sees before it is published. */
  addIndex(namespace: string, { name, keys, isUnique }: IndexDefinition): Index {
    const sql = 'INSERT INTO indexes (namespace, name, fields, isUnique) VALUES (?, ?, ?, ?)'
    this.sqlite.run(sql, [namespace, name, JSON.stringify(keys), isUnique ? 1 : 0])
    const id = this.sqlite.integer('SELECT last_insert_rowid()')
    return { id, name, keys, isUnique, fields: toFields(keys) }
  }

  /** With the _id index go the documents. */
  dropIndex(namespace: string, { id, name }: Index): void {
    const ids = 'SELECT documentId FROM keys WHERE indexId = ?'
    if (name === ID_INDEX.name) this.sqlite.run(`DELETE FROM documents WHERE id IN (${ids})`, [id])
    this.sqlite.run('DELETE FROM keys WHERE indexId = ?', [id])
    this.sqlite.run('DELETE FROM indexes WHERE id = ?', [id])
    this.publish(namespace)
  }

  drop(namespace: string): void {
    for (const index of this.find(namespace)?.indexes ?? []) this.dropIndex(namespace, index)
  }

  /** Lets what was changed be seen. */
  publish(namespace: string): Collection {
    this.changed.add(namespace)
    return this.read(namespace)
  }

  forgetChanges(): void {
    this.changed.clear()
  }

  /** After something was undone. */
  readBack(): void {
    for (const namespace of this.changed) this.read(namespace)
  }

  private read(namespace: string): Collection {
    const sql = 'SELECT id, name, isUnique, fields FROM indexes WHERE namespace = ? ORDER BY id'
    const indexes = this.sqlite.rows(sql, [namespace]).map(([id, name, isUnique, fields]) => {
      const pairs = this.sqlite.rows('SELECT value ->> 0, value ->> 1 FROM json_each(?)', [readText(fields)])
      const keys = pairs.map(([path, direction]) => [readText(path), direction === 1 ? 1 : -1] as const)
      return {
        id: readInteger(id),
        name: readText(name),
        keys,
        isUnique: isUnique === 1,
        fields: toFields(keys),
      }
    })
    const collection = { namespace, indexes }
    if (indexes.length > 0) this.collections.set(namespace, collection)
    else this.collections.delete(namespace)
    return collection
  }
}

const toFields = (keys: IndexDefinition['keys']): SortField[] =>
  keys.map(([path, direction]) => ({ path: parsePath(path), direction }))
