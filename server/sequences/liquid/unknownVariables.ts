import type { Template } from 'liquidjs'
import { engine } from './engine'

/** What a template can print: by object, its properties. */
const PROPERTIES = new Map([
  ['person', ['fullName', 'firstName', 'lastName', 'title', 'email', 'location']],
  ['company', ['name', 'domain', 'industry']],
  ['signal', ['label']],
  ['sender', ['name']],
  ['workspace', ['name']],
])
const OF_A_LIST = ['first', 'last', 'size']
const OF_AN_ITEM = ['label', 'value']

/** The variables of a template that no lead has, in the spelling of the template. */
export function unknownVariables(template: Template[]): string[] {
  const all = engine.globalVariableSegmentsSync(template)
  return all.filter((segments) => !isKnown(segments)).map(spell)
}

function isKnown([root, ...rest]: readonly unknown[]): boolean {
  if (root === 'context') return isOfContext(rest)
  const known = typeof root === 'string' ? PROPERTIES.get(root) : undefined
  return known !== undefined && (rest.length === 0 || (rest.length === 1 && isOneOf(known, rest[0])))
}

function isOfContext([item, property, ...more]: unknown[]): boolean {
  if (item === undefined) return true
  const isItem = typeof item === 'number' || Array.isArray(item) || isOneOf(OF_A_LIST, item)
  return isItem && (property === undefined || isOneOf(OF_AN_ITEM, property)) && more.length === 0
}

function isOneOf(names: readonly string[], name: unknown): boolean {
  return typeof name === 'string' && names.includes(name)
}

function spell(segments: readonly unknown[]): string {
  return segments
    .map((segment, index) => {
      if (typeof segment === 'number') return `[${segment}]`
      if (typeof segment !== 'string') return '[…]'
      return index === 0 ? segment : `.${segment}`
    })
    .join('')
}
