import { type Context, Liquid } from 'liquidjs'
import { BODY_TEMPLATE_LENGTH_MAX, EMAIL_BODY_LENGTH_MAX } from '../../../shared/limits'

/**
 * What texts and lists a template may make in all, by their length. Without loops this and the length of its tags end any template:
 * the worst that was tried works for some 100 ms. No clock does, which goes on while a process is stopped or a machine is busy.
 */
const MEMORY_MAX = 50_000

const TAGS = new Set(['if', 'unless', 'case', 'assign', 'comment'])

/** Without `date`, `replace` and `where`, which can be made to print megabytes or to evaluate. */
const FILTERS = new Set([
  'append',
  'capitalize',
  'default',
  'downcase',
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

/** The template would leave a gap in its sentence, or print what is no message. */
export class HoleError extends Error {}

export const engine = createEngine()

function createEngine(): Liquid {
  const liquid = new Liquid({
    parseLimit: BODY_TEMPLATE_LENGTH_MAX,
    memoryLimit: MEMORY_MAX,
    ownPropertyOnly: true,
    strictFilters: true,
    // Never the file system, whatever asks for a partial.
    templates: {},
    outputEscape: createGate(),
  })
  keepOnly(liquid.tags, TAGS)
  keepOnly(liquid.filters, FILTERS)
  liquid.registerFilter('find', findItem)
  return liquid
}

function keepOnly(table: object, names: ReadonlySet<string>): void {
  for (const name of Object.keys(table)) if (!names.has(name)) Reflect.deleteProperty(table, name)
}

/** In place of the engine's own, whose work no limit counts. */
function findItem(this: { context: Context }, items: unknown, property: string, value: unknown): unknown {
  if (!Array.isArray(items)) return undefined
  this.context.memoryLimit.use(items.length)
  return items.find((item) => isRecord(item) && Object.hasOwn(item, property) && item[property] === value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Every `{{ … }}` passes here, last of all. The engine's own bound on memory does not count what is printed. */
function createGate() {
  const printed = new WeakMap<Context, number>()
  return function requireText(this: { context: Context }, value: unknown): string {
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text !== 'string') {
      throw new HoleError(
        typeof value === 'object' && value !== null
          ? 'This is a list or an object; name the part of it that is to be printed.'
          : 'This prints nothing.',
      )
    }
    if (text.trim() === '') throw new HoleError('This prints nothing.')
    const length = (printed.get(this.context) ?? 0) + text.length
    if (length > EMAIL_BODY_LENGTH_MAX) throw new HoleError('This prints more than a message may hold.')
    printed.set(this.context, length)
    return text
  }
}
