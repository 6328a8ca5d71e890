import { Liquid } from 'liquidjs'

/** A template of that size, or one that works longer or on more, is no message. All are endless by default. */
const PARSE_LENGTH_MAX = 20_000
const RENDER_MS_MAX = 50
const MEMORY_MAX = 200_000

const TAGS = new Set(['if', 'unless', 'case', 'assign', 'comment'])

/** Without `date`, `replace` and `where`, which can be made to print megabytes or to evaluate. */
const FILTERS = new Set([
  'append',
  'capitalize',
  'default',
  'downcase',
  'find',
  'first',
  'join',
  'last',
  'map',
  'size',
  'strip',
  'truncate',
  'truncatewords',
  'upcase',
])

/** The template would leave a gap in its sentence, or print a thing that is no text. */
export class HoleError extends Error {}

export const engine = createEngine()

function createEngine(): Liquid {
  const liquid = new Liquid({
    parseLimit: PARSE_LENGTH_MAX,
    renderLimit: RENDER_MS_MAX,
    memoryLimit: MEMORY_MAX,
    ownPropertyOnly: true,
    strictFilters: true,
    // Never the file system, whatever asks for a partial.
    templates: {},
    outputEscape: requireText,
  })
  keepOnly(liquid.tags, TAGS)
  keepOnly(liquid.filters, FILTERS)
  return liquid
}

function keepOnly(table: object, names: ReadonlySet<string>): void {
  for (const name of Object.keys(table)) if (!names.has(name)) Reflect.deleteProperty(table, name)
}

/** Every `{{ … }}` passes here, last of all. */
function requireText(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new HoleError(
    typeof value === 'object' && value !== null
      ? 'This is a list or an object; name the part of it that is to be printed.'
      : 'This prints nothing.',
  )
}
