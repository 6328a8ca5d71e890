import { fail } from '../fail'
import { parsePath } from '../query/filter'
import type { SortField } from '../query/rows'
import { readInteger, readText, type Sqlite } from './sqlite'

export type IndexDefinition = {
  readonly name: string
  readonly fields: readonly SortField[]
  readonly isUnique: boolean
}
export type Index = IndexDefinition & { readonly id: number }
/** A collection is there because its _id index is, which is always the first. */
export type Collection = { readonly namespace: string; readonly indexes: readonly Index[] }

const NAMESPACE_BYTES_MAX = 255
const NAMESPACE = /^[^/\\. "$\0]+\.(?!system\.)[^$\0]+$/
const ID_INDEX = { name: '_id_', fields: [{ path: parsePath('_id'), direction: 1 as const }], isUnique: true }

/** Which collections and indexes there are. What was read is kept in memory until something changes or is undone. */
export class Catalog {
  private readonly known = new Map<string, Collection>()
  private lastId: number
  /** Another one after every change, so that what is undone can be told from what changed nothing here. */
  version = 0

  constructor(private readonly sqlite: Sqlite) {
    this.lastId = sqlite.integer('SELECT ifnull(max(id), 0) FROM indexes')
  }

  find(namespace: string): Collection | undefined {
    const collection = this.known.get(namespace) ?? this.read(namespace)
    if (collection) this.known.set(namespace, collection)
    return collection
  }

  findOrCreate(namespace: string): Collection {
    const isValid = NAMESPACE.test(namespace) && Buffer.byteLength(namespace) <= NAMESPACE_BYTES_MAX
    if (!isValid) fail(73, 'InvalidNamespace', `Invalid namespace specified '${namespace}'`)
    if (!this.find(namespace)) this.add(namespace, this.prepare(ID_INDEX))
    return this.require(namespace)
  }

  require(namespace: string): Collection {
    return this.find(namespace) ?? fail(26, 'NamespaceNotFound', `ns does not exist: ${namespace}`)
  }

  /** The namespaces of all collections. */
  list(): string[] {
    return this.sqlite.rows('SELECT DISTINCT namespace FROM indexes').map(([name]) => readText(name))
  }

  listOf(database: string): string[] {
    return this.list().filter((name) => name.startsWith(`${database}.`))
  }

  /** An index that is not there before it is added. */
  prepare(definition: IndexDefinition): Index {
    this.lastId += 1
    return { ...definition, id: this.lastId }
  }

  add(namespace: string, index: Index): void {
    const sql = 'INSERT INTO indexes (id, namespace, name, fields, isUnique) VALUES (?, ?, ?, ?, ?)'
    this.sqlite.run(sql, [index.id, namespace, index.name, fieldsText(index), index.isUnique ? 1 : 0])
    this.version += 1
    this.forget()
  }

  /** With the _id index go the documents. */
  dropIndex({ id, name }: Index): void {
    const ids = 'SELECT documentId FROM keys WHERE indexId = ?'
    if (name === ID_INDEX.name) this.sqlite.run(`DELETE FROM documents WHERE id IN (${ids})`, [id])
    this.sqlite.run('DELETE FROM keys WHERE indexId = ?', [id])
    this.sqlite.run('DELETE FROM indexes WHERE id = ?', [id])
    this.version += 1
    this.forget()
  }

  drop(namespace: string): void {
    for (const index of this.find(namespace)?.indexes ?? []) this.dropIndex(index)
  }

  /** Everything is read again after a change, and after one that was undone. */
  forget(): void {
    this.known.clear()
  }

  private read(namespace: string): Collection | undefined {
    const sql = 'SELECT id, name, isUnique, fields FROM indexes WHERE namespace = ? ORDER BY id'
    const indexes = this.sqlite.rows(sql, [namespace]).map(([id, name, isUnique, fields]) => {
      const pairs = this.sqlite.rows('SELECT value ->> 0, value ->> 1 FROM json_each(?)', [readText(fields)])
      const sort = pairs.map(([path, direction]) => {
        return { path: parsePath(readText(path)), direction: direction === 1 ? 1 : -1 } as const
      })
      return { id: readInteger(id), name: readText(name), fields: sort, isUnique: isUnique === 1 }
    })
    return indexes.length > 0 ? { namespace, indexes } : undefined
  }
}

/** The paths and directions of an index as it is written down: `[["signalId",1],["_id",-1]]`. */
export const fieldsText = ({ fields }: IndexDefinition) =>
  JSON.stringify(fields.map(({ path, direction }) => [path.text, direction]))
