import { bsonType, findField, listFields, listItems, type Value } from './bsonValues'
import { CommandError } from './commandError'
import { readCount, readDocument, readString } from './readOption'
import { Turns } from './turns'
import type { Payload } from './wireMessages'

/** A command as it arrived: its fields by name, and the documents that came beside it in sequences. */
export type Command = {
  readonly name: string
  readonly database: string
  readonly fields: ReadonlyMap<string, Value>
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>
  readonly turns: Turns
}

export function parseCommand({ body, sequences, database }: Payload): Command {
  const fields = new Map(listFields(body))
  const name = fields.keys().next().value ?? ''
  const maxTimeMs = readCount('maxTimeMS', fields.get('maxTimeMS'))
  return {
    name,
    database: database ?? readString('$db', fields.get('$db')),
    fields,
    sequences,
    turns: new Turns(maxTimeMs),
  }
}

/** The collection that a command names as its own value. */
export function collectionName({ name, fields }: Command): string {
  return readString(name, fields.get(name))
}

/** Documents given as a sequence beside the command or as an array in it. */
export function readDocuments(command: Command, option: string): readonly Buffer[] {
  const sequence = command.sequences.get(option)
  if (sequence) return sequence
  const value = command.fields.get(option)
  if (value?.type !== bsonType.array) {
    throw new CommandError(
      'IDLFailedToParse',
      `BSON field '${command.name}.${option}' is missing but a required field`,
    )
  }
  return listItems(value).map((item) => readDocument(option, item))
}

/** Refuses what a document of options has beyond the known ones; nothing is ever ignored. */
export function checkNames(context: string, document: Buffer, known: readonly string[]): void {
  for (const [name] of listFields(document)) {
    if (!known.includes(name)) {
      throw new CommandError(
        'IDLUnknownField',
        `BSON field '${context}.${name}' is an unknown or unsupported field.`,
      )
    }
  }
}

export function optionIn(document: Buffer, name: string): Value | undefined {
  return findField(document, Buffer.from(name))
}
