import { CommandError } from './commandError'
import { parsePath, type Path } from './paths'
import { readInteger, readText, type Sqlite } from './sqlite'

export type IndexField = { readonly path: Path; readonly direction: 1 | -1 }
export type Index = {
  readonly id: number
  readonly name: string
  readonly fields: readonly IndexField[]
  readonly isUnique: boolean
  /** False while rows for older documents are still being added: kept up to date but not yet asked. */
  readonly isReady: boolean
}
export type Collection = {
  readonly id: number
  readonly database: string
  readonly name: string
  /** The _id index is always the first. */
  readonly indexes: readonly Index[]
}
export type IndexDefinition = {
  readonly name: string
  readonly fields: readonly (readonly [path: string, direction: 1 | -1])[]
  readonly isUnique: boolean
}

const NAME_BYTES_MAX = 255
const ID_INDEX: IndexDefinition = { name: '_id_', fields: [['_id', 1]], isUnique: true }

/** Which collections and indexes there are: kept in memory, written through, read back when a transaction is undone. */
export class Catalog {
  private collections = new Map<string, Collection>()
  private hasUncommitted = false

  constructor(private readonly sqlite: Sqlite) {
    this.reload()
  }

  find(database: string, name: string): Collection | undefined {
    return this.collections.get(`${database}.${name}`)
  }

  /** The collection as it is now, when it has been looked up before and may have been dropped since. */
  current(collection: Collection): Collection {
    const found = this.find(collection.database, collection.name)
    if (found?.id === collection.id) return found
    throw new CommandError('QueryPlanKilled', `collection ${namespaceOf(collection)} was dropped`)
  }

  list(database: string): Collection[] {
    return [...this.collections.values()].filter((collection) => collection.database === database)
  }

  findOrCreate(database: string, name: string): Collection {
    return this.find(database, name) ?? this.create(database, name)
  }

  create(database: string, name: string): Collection {
    const namespace = `${database}.${name}`
    checkNamespace(database, name)
    this.sqlite.run('INSERT INTO collections (database, name) VALUES (?, ?)', [database, name])
    this.hasUncommitted = true
    const id = this.lastId()
    const collection = { id, database, name, indexes: [] }
    this.collections.set(namespace, collection)
    this.addIndex(collection, ID_INDEX, true)
    return this.findOrCreate(database, name)
  }

  addIndex(collection: Collection, definition: IndexDefinition, isReady: boolean): Index {
    const { name, fields, isUnique } = definition
    this.sqlite.run(
      'INSERT INTO indexes (collection, name, fields, isUnique, isReady) VALUES (?, ?, ?, ?, ?)',
      [collection.id, name, JSON.stringify(fields), isUnique ? 1 : 0, isReady ? 1 : 0],
    )
    const index = { id: this.lastId(), name, fields: fields.map(toIndexField), isUnique, isReady }
    this.replace(collection, (indexes) => [...indexes, index])
    return index
  }

  markReady(collection: Collection, index: Index): void {
    this.sqlite.run('UPDATE indexes SET isReady = 1 WHERE id = ?', [index.id])
    this.replace(collection, (all) =>
      all.map((one) => (one.id === index.id ? { ...one, isReady: true } : one)),
    )
  }

  /** Takes the index out at once; its rows are cleared away later, a few at a time. */
  dropIndex(collection: Collection, index: Index): void {
    this.sqlite.run('DELETE FROM indexes WHERE id = ?', [index.id])
    this.sqlite.run('INSERT INTO dropped (indexId, withDocuments) VALUES (?, 0)', [index.id])
    this.replace(collection, (indexes) => indexes.filter(({ id }) => id !== index.id))
  }

  drop(collection: Collection): void {
    for (const index of this.current(collection).indexes) {
      this.sqlite.run('INSERT INTO dropped (indexId, withDocuments) VALUES (?, ?)', [
        index.id,
        index.name === ID_INDEX.name ? 1 : 0,
      ])
    }
    this.sqlite.run('DELETE FROM indexes WHERE collection = ?', [collection.id])
    this.sqlite.run('DELETE FROM collections WHERE id = ?', [collection.id])
    this.hasUncommitted = true
    this.collections.delete(namespaceOf(collection))
  }

  markCommitted(): void {
    this.hasUncommitted = false
  }

  reloadAfterRollback(): void {
    if (this.hasUncommitted) this.reload()
  }

  private reload(): void {
    this.collections = new Map()
    for (const [id, database, name] of this.sqlite.rows('SELECT id, database, name FROM collections')) {
      const collection = { id: readInteger(id), database: readText(database), name: readText(name) }
      this.collections.set(namespaceOf(collection), {
        ...collection,
        indexes: this.readIndexes(collection.id),
      })
    }
  }

  private readIndexes(collectionId: number): Index[] {
    const columns = 'id, name, fields, isUnique, isReady'
    const rows = this.sqlite.rows(`SELECT ${columns} FROM indexes WHERE collection = ? ORDER BY id`, [
      collectionId,
    ])
    return rows.map(([id, name, fields, isUnique, isReady]) => ({
      id: readInteger(id),
      name: readText(name),
      fields: readIndexFields(readText(fields)),
      isUnique: isUnique === 1,
      isReady: isReady === 1,
    }))
  }

  private replace(collection: Collection, change: (indexes: readonly Index[]) => readonly Index[]): void {
    this.hasUncommitted = true
    const current = this.current(collection)
    this.collections.set(namespaceOf(collection), { ...current, indexes: change(current.indexes) })
  }

  private lastId(): number {
    return readInteger(this.sqlite.rows('SELECT last_insert_rowid()')[0]?.[0])
  }
}

export function namespaceOf({ database, name }: Pick<Collection, 'database' | 'name'>): string {
  return `${database}.${name}`
}

function checkNamespace(database: string, name: string): void {
  const isNameBad = name === '' || name.includes('$') || name.includes('\0') || name.startsWith('system.')
  const isDatabaseBad = database === '' || /[/\\. "$\0]/.test(database)
  if (isNameBad || isDatabaseBad || Buffer.byteLength(`${database}.${name}`) > NAME_BYTES_MAX) {
    throw new CommandError('InvalidNamespace', `Invalid namespace specified '${database}.${name}'`)
  }
}

function toIndexField([path, direction]: readonly [string, 1 | -1]): IndexField {
  return { path: parsePath(path), direction }
}

function readIndexFields(json: string): IndexField[] {
  const fields: unknown = JSON.parse(json)
  if (!Array.isArray(fields)) throw new Error('The catalog of indexes cannot be read.')
  return fields.map((field: unknown) => {
    if (!Array.isArray(field)) throw new Error('The catalog of indexes cannot be read.')
    return { path: parsePath(readText(field[0])), direction: field[1] === -1 ? -1 : 1 }
  })
}
