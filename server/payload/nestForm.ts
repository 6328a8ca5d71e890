import { loopShare } from './loopShare'
import type { FormField } from './urlencodedForm'

/** Names nested deeper than this stay names, as does what goes beyond all that a form may nest: no real form does. */
const NESTING_MAX = 32
const NESTED_NODES_MAX = 50_000

const BRACKETED_NAME = new RegExp(`^([^[]+)((?:\\[[^\\][]*\\]){1,${NESTING_MAX}})$`)

/** What was sent under one name: its own values, and what its brackets name. */
type Node = { values: string[]; children: Map<string, Node> | undefined }

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
  private readonly root = new Map<string, Node>()
  private nestedNodes = 0

  add([name, value]: FormField): void {
    const [first, ...rest] = this.keysOf(name)
    let node = childOf(this.root, first)
    rest.forEach((key, index) => {
      node.children ??= new Map()
      node = childOf(node.children, key === '' ? openItem(node.children, rest[index + 1]) : key)
    })
    node.values.push(value)
  }

  *members(): Generator<string> {
    for (const [name, node] of this.root) yield memberOf(name, node)
  }

  private keysOf(name: string): [first: string, ...rest: string[]] {
    if (!name.endsWith(']')) return [name]
    const [, first, brackets] = BRACKETED_NAME.exec(name) ?? []
    if (first === undefined || brackets === undefined) return [name]
    const rest = brackets.slice(1, -1).split('][')
    this.nestedNodes += rest.length
    return this.nestedNodes > NESTED_NODES_MAX ? [name] : [first, ...rest]
  }
}

/** The index that `[]` stands for: the last item's while the key behind it is new to that item, else the next. */
function openItem(children: Map<string, Node>, nextKey: string | undefined): string {
  const last = children.get(String(children.size - 1))
  const goesOn = last !== undefined && nextKey !== undefined && nextKey !== '' && !last.children?.has(nextKey)
  return String(goesOn ? children.size - 1 : children.size)
}

function childOf(children: Map<string, Node>, key: string): Node {
  const existing = children.get(key)
  if (existing) return existing
  const child = { values: [], children: undefined }
  children.set(key, child)
  return child
}

function memberOf(key: string, node: Node): string {
  return `${JSON.stringify(key)}:${textOf(node)}`
}

/** Written at once as text: as an object, names that are numbers would come first. */
function textOf({ values, children }: Node): string {
  const own = values.map((value) => JSON.stringify(value))
  if (children === undefined) return own.length === 1 ? (own[0] ?? '') : `[${own.join(',')}]`
  const entries = [...children]
  const isList = entries.every(([key], index) => key === String(index))
  const nested = isList
    ? `[${entries.map(([, item]) => textOf(item)).join(',')}]`
    : `{${entries.map(([key, item]) => memberOf(key, item)).join(',')}}`
  return own.length === 0 ? nested : `[${[...own, nested].join(',')}]`
}
