import type { z } from 'zod'

/** What a schema refuses, as zod hands it to whoever words it. */
type Issue = z.core.$ZodRawIssue

const NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}

const FORMATS: Record<string, string> = {
  datetime: 'a time such as 2027-01-31T09:30:00Z',
  email: 'an e-mail address',
  url: 'an address such as https://example.com/path',
}

/** What is wrong, as the rest of a sentence that begins with the name of the property; undefined for what is worded already. */
export function explainIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : explainType(issue.expected, issue.input)
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `must be ${oneOf(issue.values.map(String))}`
    case 'unrecognized_keys':
      return `has ${issue.keys.map((key) => `'${key}'`).join(', ')}, which this call does not know`
    case 'invalid_format':
      return issue.format in FORMATS ? `must be ${FORMATS[issue.format]}` : undefined
    case 'invalid_union':
      return issue.input === undefined ? 'is missing' : `cannot be ${nameOf(issue.input)}`
    case 'too_small':
      return explainMinimum(issue)
    case 'too_big':
      return explainMaximum(issue)
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return undefined
  }
}

function explainType(expected: string, input: unknown): string {
  const wanted = NAMES[expected] ?? expected
  // A number that is not good enough: not whole, or what could not be read as one in a query.
  return typeof input === 'number' && wanted.endsWith('number')
    ? `must be ${wanted}`
    : `must be ${wanted}, not ${nameOf(input)}`
}

function nameOf(input: unknown): string {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'a list'
  return NAMES[typeof input] ?? typeof input
}

function oneOf(values: string[]): string {
  const quoted = values.map((value) => `'${value}'`)
  const last = quoted.pop() ?? 'nothing'
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`
}

type Bound<Code> = Extract<Issue, { code: Code }>

function explainMinimum({ origin, minimum, inclusive }: Bound<'too_small'>): string {
  if (origin === 'number' || origin === 'int') {
    return inclusive === false ? `must be more than ${minimum}` : `must be ${minimum} or more`
  }
  return minimum === 1 || minimum === 1n
    ? 'must not be empty'
    : `must have at least ${sizeOf(origin, minimum)}`
}

function explainMaximum({ origin, maximum, inclusive }: Bound<'too_big'>): string {
  if (origin === 'number' || origin === 'int') {
    return inclusive === false ? `must be less than ${maximum}` : `must be ${maximum} or less`
  }
  return `must have at most ${sizeOf(origin, maximum)}`
}

function sizeOf(origin: string, size: number | bigint): string {
  return `${size} ${origin === 'string' ? 'characters' : 'items'}`
}
