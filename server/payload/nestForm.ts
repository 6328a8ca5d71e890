import { loopShare } from './loopShare'
import type { FormField } from './urlencodedForm'

/** Names nested deeper than this stay names, as does what goes beyond all that a form may nest: no real form does. */
const NESTING_MAX = 32
const NESTED_NODES_MAX = 50_000

const BRACKETED_NAME = new RegExp(`^([^[]+)((?:\\[[^\\][]*\\]){1,${NESTING_MAX}})$`)

/** What was sent under one name: its own values, and what its brackets name. */
type Node = { values: string[]; children: Children | undefined }
/** By name; most names have one value and nothing else, and a form may have a hundred thousand of them. */
type Children = Map<string, string | Node>

/**
 * The JSON text of a form, nested as PHP and Rails nest it: `a=1&a=2` and `a[]=1&a[]=2` are lists, `a[b]=1` and `a[0]=1` go
 * one level down, `a[][b]=1&a[][b]=2` is a list of objects. Nothing is dropped, whatever it is called.
 */
export async function nestForm(fields: Iterable<FormField | null>): Promise<string> {
  const form = new NestedForm()
  for (const field of fields) {
    if (field !== null) form.add(field)
    if (loopShare.isUsedUp()) await loopShare.renew()
  }
  const members: string[] = []
  for (const member of form.members()) {
    members.push(member)
    if (loopShare.isUsedUp()) await loopShare.renew()
  }
  return `{${members.join(',')}}`
}

class NestedForm {
  private readonly root: Children = new Map()
  private nestedNodes = 0

  add([name, value]: FormField): void {
    const keys = this.keysOf(name)
    if (keys === undefined) {
      addValue(this.root, name, value)
      return
    }
    let children = this.root
    keys.forEach((key, index) => {
      const next = keys[index + 1]
      const place = index > 0 && key === '' ? openItem(children, next) : key
      if (next === undefined) addValue(children, place, value)
      else children = childrenAt(children, place)
    })
  }

  *members(): Generator<string> {
    for (const [name, held] of this.root) yield memberOf(name, held)
  }

  /** Undefined for a name that nests nothing, as most do. */
  private keysOf(name: string): string[] | undefined {
    if (!name.endsWith(']')) return undefined
    const [, first, brackets] = BRACKETED_NAME.exec(name) ?? []
    if (first === undefined || brackets === undefined) return undefined
    const rest = brackets.slice(1, -1).split('][')
    this.nestedNodes += rest.length
    return this.nestedNodes > NESTED_NODES_MAX ? undefined : [first, ...rest]
  }
}

/** The index that `[]` stands for: the last item's while the key behind it is new to that item, else the next. */
function openItem(children: Children, nextKey: string | undefined): string {
  const last = children.get(String(children.size - 1))
  const goesOn = last !== undefined && nextKey !== undefined && nextKey !== '' && !hasChild(last, nextKey)
  return String(goesOn ? children.size - 1 : children.size)
}

function hasChild(held: string | Node, key: string): boolean {
  return typeof held === 'object' && held.children?.has(key) === true
}

function addValue(children: Children, key: string, value: string): void {
  const held = children.get(key)
  if (held === undefined) children.set(key, value)
  else if (typeof held === 'string') children.set(key, { values: [held, value], children: undefined })
  else held.values.push(value)
}

function childrenAt(children: Children, key: string): Children {
  const held = children.get(key)
  if (typeof held === 'object' && held.children) return held.children
  const inner: Children = new Map()
  if (typeof held === 'object') {
    held.children = inner
    return inner
  }
  children.set(key, { values: held === undefined ? [] : [held], children: inner })
  return inner
}

function memberOf(key: string, held: string | Node): string {
  return `${quoted(key)}:${textOf(held)}`
}

/** Written at once as text: as an object, names that are numbers would come first. */
function textOf(held: string | Node): string {
  if (typeof held === 'string') return quoted(held)
  const { values, children } = held
  const own = values.map(quoted)
  if (children === undefined) return own.length === 1 ? (own[0] ?? '') : `[${own.join(',')}]`
  const entries = [...children]
  const isList = entries.every(([key], index) => key === String(index))
  const nested = isList
    ? `[${entries.map(([, item]) => textOf(item)).join(',')}]`
    : `{${entries.map(([key, item]) => memberOf(key, item)).join(',')}}`
  return own.length === 0 ? nested : `[${[...own, nested].join(',')}]`
}

/** Most texts hold nothing to escape, and JSON.stringify takes three times as long to find that out. */
function quoted(text: string): string {
  return NOTHING_TO_ESCAPE.test(text) ? `"${text}"` : JSON.stringify(text)
}

const NOTHING_TO_ESCAPE = /^[ !#-[\]-~]*$/
