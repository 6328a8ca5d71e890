import { deserialize, EJSON } from 'bson'
import {
  bsonType,
  listFields,
  listItems,
  nullValue,
  objectOf,
  writeDocument,
  type Field,
  type Value,
} from './bsonValues'
import { namespaceOf, type Collection, type Index } from './catalog'
import { CommandError } from './commandError'
import { scalarAt } from './paths'

/** The error of a unique violation, in the words and fields that drivers and mongoose plugins read. */
export function duplicateKey(collection: Collection, index: Index, document: Buffer): CommandError {
  const fields = index.fields.map(({ path }): Field => {
    const value = scalarAt(document, path)
    return [path.text, value === undefined || value === 'array' ? nullValue : value]
  })
  const shown = fields.map(([path, value]) => `${path}: ${showValue(value)}`).join(', ')
  return new CommandError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespaceOf(collection)} index: ${index.name} dup key: { ${shown} }`,
    {
      keyPattern: new Map(index.fields.map(({ path, direction }) => [path.text, direction])),
      keyValue: deserialize(writeDocument(fields), { promoteValues: false }),
    },
  )
}

/** A value in an error message, as the shell would print it. */
export function showValue(value: Value): string {
  switch (value.type) {
    case bsonType.object:
      return `{${listFields(value.bytes)
        .map(([name, field]) => `${name}: ${showValue(field)}`)
        .join(', ')}}`
    case bsonType.array:
      return `[${listItems(value).map(showValue).join(', ')}]`
    case bsonType.objectId:
      return `ObjectId('${value.bytes.toString('hex')}')`
    case bsonType.date:
      return `new Date(${value.bytes.readBigInt64LE()})`
    default:
      return EJSON.stringify(deserialize(writeDocument([['value', value]]))['value'], { relaxed: true })
  }
}

export function showDocument(document: Buffer): string {
  return showValue(objectOf(document))
}
