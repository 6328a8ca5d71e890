import type { PlainInputField, PlainOutputField } from 'zapier-platform-core'

/** One trigger, search or action as a check sees it: what is written down, and what its functions gave when they were run. */
export type WalkedPart = {
  kind: 'trigger' | 'search' | 'create'
  key: string
  noun: string
  label: string
  description: string
  isHidden: boolean
  type: string | undefined
  hasPerformList: boolean
  /** Whether it both subscribes and unsubscribes. */
  isSubscribed: boolean
  /** Fields that stand in the definition itself, and those that its functions make for a real signal. */
  staticFields: PlainInputField[]
  dynamicFields: PlainInputField[]
  outputFields: PlainInputField[]
  dynamicOutputFields: PlainOutputField[]
  sample: unknown
  /** What tells one result from another where Zapier asks for all of them again and again. */
  primaryKeys: string[]
  /** One result of a real run; undefined where none was made. Of a trigger, what the editor shows as a sample. */
  result: unknown
  /** Of a trigger by hook: what it made of a real notification. */
  started: unknown
}

/** What the checks read of an app's definition. */
export type Definition = {
  platformVersion: string
  authentication?: { fields?: readonly unknown[]; connectionLabel?: unknown }
  flags?: { cleanInputData?: boolean }
  beforeRequest?: unknown
  triggers?: Record<string, Part>
  searches?: Record<string, Part>
  creates?: Record<string, Part>
  searchOrCreates?: Record<string, { key: string; search: string; create: string }>
}

export type WalkedApp = { definition: Definition; connectionFields: PlainInputField[]; parts: WalkedPart[] }

/** What a part gave when it was run against a real server, by its key. */
export type Runs = Record<
  string,
  {
    dynamicFields: PlainInputField[]
    dynamicOutputFields?: PlainOutputField[]
    result: unknown
    started?: unknown
  }
>

/** `says` is the rule in words; `plant` makes an app that breaks it, so that the check itself is checked. */
export type Rule = {
  id: string
  says: string
  findViolations: (app: WalkedApp) => string[]
  plant: (app: WalkedApp) => WalkedApp
}

type Operation = {
  type?: unknown
  performList?: unknown
  performSubscribe?: unknown
  performUnsubscribe?: unknown
  inputFields?: readonly unknown[]
  outputFields?: readonly unknown[]
  sample?: unknown
}
type Part = {
  key: string
  noun: string
  display: { label?: string; description?: string; hidden?: boolean }
  operation: Operation
}

export function walkApp(definition: Definition, runs: Runs): WalkedApp {
  const { triggers = {}, searches = {}, creates = {}, authentication } = definition
  const walk = (kind: WalkedPart['kind'], parts: Record<string, Part>) =>
    Object.values(parts).map((part) => walkPart(kind, part, runs))
  return {
    definition,
    connectionFields: plainFields(authentication?.fields ?? []),
    parts: [...walk('trigger', triggers), ...walk('search', searches), ...walk('create', creates)],
  }
}

function walkPart(kind: WalkedPart['kind'], { key, noun, display, operation }: Part, runs: Runs): WalkedPart {
  return {
    kind,
    key,
    noun,
    label: display.label ?? '',
    description: display.description ?? '',
    isHidden: display.hidden ?? false,
    type: typeof operation.type === 'string' ? operation.type : undefined,
    hasPerformList: operation.performList !== undefined,
    isSubscribed: operation.performSubscribe !== undefined && operation.performUnsubscribe !== undefined,
    staticFields: plainFields(operation.inputFields ?? []),
    dynamicFields: runs[key]?.dynamicFields ?? [],
    outputFields: plainFields(operation.outputFields ?? []),
    dynamicOutputFields: runs[key]?.dynamicOutputFields ?? [],
    sample: operation.sample,
    primaryKeys: primaryKeysOf(operation.outputFields ?? []),
    result: runs[key]?.result,
    started: runs[key]?.started,
  }
}

function primaryKeysOf(outputFields: readonly unknown[]): string[] {
  const chosen = plainFields(outputFields).filter((field) => 'primary' in field && field.primary === true)
  return chosen.length === 0 ? ['id'] : chosen.map(({ key }) => key)
}

function plainFields(fields: readonly unknown[]): PlainInputField[] {
  return fields.filter(isPlainField)
}

function isPlainField(field: unknown): field is PlainInputField {
  return typeof field === 'object' && field !== null && 'key' in field
}

/** The app with one part changed: the first of that kind, or one made of it where there is none. */
export function changePart(
  app: WalkedApp,
  kind: WalkedPart['kind'],
  change: (part: WalkedPart) => Partial<WalkedPart>,
): WalkedApp {
  const found = app.parts.find((part) => part.kind === kind && !part.isHidden) ?? app.parts[0]
  if (!found) throw new Error('The app has no parts')
  const changed = { ...found, kind, ...change(found) }
  return { ...app, parts: [...app.parts.filter((part) => part !== found), changed] }
}

/** The app with one more field in its action. */
export function addField(app: WalkedApp, field: PlainInputField): WalkedApp {
  return changePart(app, 'create', ({ staticFields }) => ({ staticFields: [...staticFields, field] }))
}

export function fieldsOf({ staticFields, dynamicFields }: WalkedPart): PlainInputField[] {
  return [...staticFields, ...dynamicFields]
}
