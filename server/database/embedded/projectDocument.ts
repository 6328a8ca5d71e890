import {
  arrayOf,
  bsonType,
  listFields,
  listItems,
  objectOf,
  writeDocument,
  type Field,
  type Value,
} from './bsonValues'
import { CommandError } from './commandError'
import { readBoolean } from './readOption'

type Node = Map<string, Node | 'here'>

/** Which fields of a document to answer with; undefined means the stored bytes as they are. */
export type Projection = { readonly isInclusion: boolean; readonly tree: Node }

export function parseProjection(projection: Buffer): Projection | undefined {
  const fields = listFields(projection).map(([path, value]) => ({ path, isIncluded: readFlag(path, value) }))
  if (fields.length === 0) return undefined
  const deciding = fields.find(({ path }) => path !== '_id') ?? fields[0]
  const isInclusion = deciding?.isIncluded === true
  const tree: Node = new Map()
  for (const { path, isIncluded } of fields) {
    if (path === '_id') continue
    if (isIncluded !== isInclusion) {
      const kinds = isInclusion ? ['exclusion', 'inclusion'] : ['inclusion', 'exclusion']
      throw new CommandError('BadValue', `Cannot do ${kinds.join(` on field ${path} in `)} projection`)
    }
    addPath(tree, path)
  }
  const id = fields.find(({ path }) => path === '_id')
  // The _id comes along with an inclusion unless it is named with 0, and goes with an exclusion only if it is.
  if (isInclusion ? id?.isIncluded !== false : id?.isIncluded === false) tree.set('_id', 'here')
  return { isInclusion, tree }
}

function readFlag(path: string, value: Value): boolean {
  if (path === '' || path.split('.').some((segment) => segment === '' || segment.startsWith('$'))) {
    throw new CommandError('BadValue', `The projection of '${path}' is not supported`)
  }
  if (value.type === bsonType.object || value.type === bsonType.string || value.type === bsonType.array) {
    throw new CommandError(
      'BadValue',
      `Only 0 and 1 are supported in a projection, '${path}' has something else`,
    )
  }
  return readBoolean(path, value)
}

function addPath(tree: Node, path: string): void {
  const segments = path.split('.')
  const last = segments.pop() ?? ''
  let node = tree
  for (const segment of segments) {
    const next = node.get(segment) ?? new Map<string, Node | 'here'>()
    if (next === 'here') throw collision(path)
    node.set(segment, next)
    node = next
  }
  if (node.has(last)) throw collision(path)
  node.set(last, 'here')
}

function collision(path: string): CommandError {
  return new CommandError('BadValue', `Path collision at ${path}`)
}

export function projectDocument(document: Buffer, projection: Projection | undefined): Buffer {
  if (projection === undefined) return document
  return projectFields(document, projection.tree, projection.isInclusion)
}

function projectFields(document: Buffer, tree: Node, isInclusion: boolean): Buffer {
  return writeDocument(
    listFields(document).flatMap(([name, value]): Field[] => {
      const node = tree.get(name)
      if (node === undefined) return isInclusion ? [] : [[name, value]]
      if (node === 'here') return isInclusion ? [[name, value]] : []
      const projected = projectValue(value, node, isInclusion)
      return projected === undefined ? [] : [[name, projected]]
    }),
  )
}

function projectValue(value: Value, tree: Node, isInclusion: boolean): Value | undefined {
  if (value.type === bsonType.object) return objectOf(projectFields(value.bytes, tree, isInclusion))
  if (value.type !== bsonType.array) return isInclusion ? undefined : value
  return arrayOf(
    listItems(value).flatMap((item) => {
      const projected = projectValue(item, tree, isInclusion)
      return projected === undefined ? [] : [projected]
    }),
  )
}
