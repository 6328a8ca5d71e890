import { setImmediate } from 'node:timers/promises'
import { emptyDocument, isNumber, isTrue, listFields, listItems, numberOf, textOf, type Value } from '../bson'
import { fail, refuse } from '../fail'
import type { Storage } from '../storage/storage'

const TURN_MS = 4

/** The fields of a command or of an object in it. One that is not known is refused, never ignored. */
export class Options {
  private readonly fields: ReadonlyMap<string, Value>

  constructor(document: Buffer, known: readonly string[] | 'any') {
    this.fields = new Map(listFields(document))
    for (const name of this.fields.keys()) if (known !== 'any' && !known.includes(name)) refuseField(name)
  }

  value = (name: string) => this.fields.get(name)
  document = (name: string) => this.read(name, 'object', ({ bytes }) => bytes) ?? emptyDocument
  list = (name: string) => this.read(name, 'array', listItems) ?? mismatch(name)
  text = (name: string) => this.read(name, 'string', textOf) ?? mismatch(name)

  flag(name: string, otherwise = false): boolean {
    const value = this.value(name)
    return value ? isTrue(value) : otherwise
  }

  count(name: string): number | undefined {
    const value = this.value(name)
    const count = value && (isNumber(value) ? numberOf(value) : mismatch(name))
    const isFine = count === undefined || (Number.isSafeInteger(count) && count >= 0)
    return isFine ? count : refuse(`'${name}' must be a whole number that is not negative`)
  }

  /** A count of which 0, as none, means that there is no limit. */
  limit(name: string): number {
    const count = this.count(name) ?? 0
    return count > 0 ? count : Infinity
  }

  private read<Result>(
    name: string,
    type: Value['type'],
    decode: (value: Value) => Result,
  ): Result | undefined {
    const value = this.value(name)
    if (value === undefined || value.type === type) return value && decode(value)
    mismatch(name)
  }
}

export function refuseField(name: string): never {
  fail(40415, 'IDLUnknownField', `BSON field '${name}' is an unknown or unsupported field.`)
}

function mismatch(name: string): never {
  fail(14, 'TypeMismatch', `'${name}' is missing or has the wrong type.`)
}

/** A command that came from a client, and what it works with. */
export class Command extends Options {
  deadlineMs: number
  private turnStartedAtMs = performance.now()

  constructor(
    readonly storage: Storage,
    private readonly name: string,
    body: Buffer,
    known: readonly string[] | 'any',
    private readonly sequences: ReadonlyMap<string, readonly Buffer[]>,
  ) {
    super(body, known)
    this.deadlineMs = this.turnStartedAtMs + this.limit('maxTimeMS')
  }

  get database() {
    return this.text('$db')
  }

  /** The collection that a command names as its own value. */
  get namespace() {
    return `${this.database}.${this.text(this.name)}`
  }

  get collection() {
    return this.storage.catalog.find(this.namespace)
  }

  /** Documents that came as a sequence beside the command or as a list in it. */
  documents(name: string): readonly Buffer[] {
    const listed = () =>
      this.list(name).map(({ type, bytes }) => (type === 'object' ? bytes : mismatch(name)))
    return this.sequences.get(name) ?? listed()
  }

  /** Lets others go ahead every few milliseconds, and ends the command at its time limit. */
  async pause(): Promise<void> {
    const nowMs = performance.now()
    if (nowMs > this.deadlineMs) fail(50, 'MaxTimeMSExpired', 'operation exceeded time limit')
    if (nowMs - this.turnStartedAtMs < TURN_MS) return
    await setImmediate()
    this.turnStartedAtMs = performance.now()
  }
}
