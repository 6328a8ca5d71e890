import { setImmediate } from 'node:timers/promises'
import { emptyDocument, isNumber, isTrue, listFields, listItems, numberOf, textOf } from '../bson'
import { objectWith, valueOf, type Value } from '../bson'
import { fail, refuse } from '../fail'
import type { Storage } from '../storage/storage'

/**
 * How many documents or statements one command may carry; announced to the driver, which sends one less, so that a thousand are
 * one command and not two.
 */
export const BATCH_MAX = 1001
const TURN_MS = 4
const no = valueOf(false)

/** The fields of a command or of an object in it. One that is not known is refused, never ignored. */
export class Options {
  private readonly fields: ReadonlyMap<string, Value>

  constructor(document: Buffer, known: readonly string[] | 'any') {
    const fields = listFields(document)
    this.fields = new Map(fields)
    if (this.fields.size < fields.length) refuse('A field is there twice.')
    for (const name of this.fields.keys()) if (known !== 'any' && !known.includes(name)) refuseField(name)
  }

  value(name: string, type?: Value['type']): Value | undefined {
    const value = this.fields.get(name)
    return value && type && value.type !== type ? mismatch(name) : value
  }

  document = (name: string) => this.value(name, 'object')?.bytes ?? emptyDocument
  list = (name: string) => listItems(this.value(name, 'array') ?? mismatch(name))
  text = (name: string) => textOf(this.value(name, 'string') ?? mismatch(name))
  flag = (name: string) => isTrue(this.value(name) ?? no)

  count(name: string): number | undefined {
    const value = this.value(name)
    if (value === undefined) return undefined
    const count = isNumber(value) ? numberOf(value) : mismatch(name)
    return Number.isSafeInteger(count) && count >= 0 ? count : refuse(`'${name}' must be 0, 1, 2 …`)
  }

  /** A count of which 0, as none, means that there is no limit. */
  limit(name: string): number {
    const count = this.count(name) ?? 0
    return count > 0 ? count : Infinity
  }
}

export function refuseField(name: string): never {
  fail(40415, 'IDLUnknownField', `BSON field '${name}' is an unknown or unsupported field.`)
}

function mismatch(name: string): never {
  fail(14, 'TypeMismatch', `'${name}' is missing or has the wrong type.`)
}

/** The reply that a command was carried out, with what it gave. */
export const replyOf = (results: Record<string, Value>) => objectWith({ ...results, ok: valueOf(1) }).bytes

/** A command that came from a client, and what it works with. */
export class Command extends Options {
  private turnStartedAtMs = performance.now()
  private namespaceRead: string | undefined

  constructor(
    readonly storage: Storage,
    private readonly name: string,
    body: Buffer,
    known: readonly string[] | 'any',
    private readonly sequences: ReadonlyMap<string, readonly Buffer[]>,
  ) {
    super(body, known)
  }

  /** The collection that a command names as its own value. */
  get namespace() {
    this.namespaceRead ??= `${this.text('$db')}.${this.text(this.name)}`
    return this.namespaceRead
  }

  /** Documents that came as a sequence beside the command or as a list in it. */
  documents(name: string): readonly Buffer[] {
    const toDocument = ({ type, bytes }: Value) => (type === 'object' ? bytes : mismatch(name))
    const documents = this.sequences.get(name) ?? this.list(name).map(toDocument)
    if (documents.length > 0 && documents.length <= BATCH_MAX) return documents
    refuse(`'${name}' must be 1 to ${BATCH_MAX} documents, not ${documents.length}.`)
  }

  /** Lets others go ahead every few milliseconds. */
  async pause(): Promise<void> {
    if (performance.now() - this.turnStartedAtMs < TURN_MS) return
    await setImmediate()
    this.turnStartedAtMs = performance.now()
  }
}
