/** Names nested deeper than this stay names: no form is that deep, and whoever writes so tests our stack. */
const NESTING_MAX = 32

const BRACKETED_NAME = new RegExp(`^([^[]+)((?:\\[[^\\][]*\\]){1,${NESTING_MAX}})$`)

type Nested = string | Nested[] | { [name: string]: Nested }

/** What was sent under one name: its own values, and what its brackets name. */
type Node = { values: string[]; children: Map<string, Node> | undefined }

/**
 * The fields of a form as PHP and Rails nest them: `a=1&a=2` and `a[]=1&a[]=2` are lists, `a[b]=1` and `a[0]=1` go one
 * level down, `a[][b]=1&a[][b]=2` is a list of objects. Nothing is dropped, whatever it is called.
 */
export function nestForm(fields: Iterable<readonly [string, string]>): Record<string, Nested> {
  const root = makeNode()
  const keysByName = new Map<string, string[]>()
  for (const [name, value] of fields) {
    const keys = keysByName.get(name) ?? keysOf(name)
    keysByName.set(name, keys)
    let node = root
    keys.forEach((key, index) => {
      node = childOf(node, key === '' && index > 0 ? openItem(node, keys[index + 1]) : key)
    })
    node.values.push(value)
  }
  return Object.fromEntries(entriesOf(root))
}

function keysOf(name: string): string[] {
  const [, first, brackets] = BRACKETED_NAME.exec(name) ?? []
  if (first === undefined || brackets === undefined) return [name]
  return [first, ...brackets.slice(1, -1).split('][')]
}

/** The index that `[]` stands for: the last item's while the key behind it is new to that item, else the next. */
function openItem({ children }: Node, nextKey: string | undefined): string {
  const count = children?.size ?? 0
  const last = children?.get(String(count - 1))
  const goesOn = last !== undefined && nextKey !== undefined && nextKey !== '' && !last.children?.has(nextKey)
  return String(goesOn ? count - 1 : count)
}

function childOf(node: Node, key: string): Node {
  node.children ??= new Map()
  const existing = node.children.get(key)
  if (existing) return existing
  const child = makeNode()
  node.children.set(key, child)
  return child
}

function makeNode(): Node {
  return { values: [], children: undefined }
}

function entriesOf({ children }: Node): [string, Nested][] {
  return [...(children ?? [])].map(([key, child]) => [key, nestedOf(child)])
}

function nestedOf(node: Node): Nested {
  const { values } = node
  if (node.children === undefined) return values.length === 1 ? (values[0] ?? '') : values
  const entries = entriesOf(node)
  const isList = entries.every(([key], index) => key === String(index))
  const nested = isList ? entries.map(([, item]) => item) : Object.fromEntries(entries)
  return values.length === 0 ? nested : [...values, nested]
}
