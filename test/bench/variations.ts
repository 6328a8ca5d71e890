type Body = Record<string, unknown>

/** A body that says the same of the lead in another way; null where the body can't be varied so. `path` leads to one of the lead's values. */
export type Variation = (body: Body, path: string | null) => Body | null

/** Other spellings, levels and wrappings, and what stands beside a lead without saying who it is. */
export const variations: Readonly<Record<string, Variation>> = {
  'snake_case keys': spell((words) => words.join('_').toLowerCase()),
  'camelCase keys': spell((words) =>
    words.map((word, index) => (index > 0 ? raise(word) : word.toLowerCase())).join(''),
  ),
  'PascalCase keys': spell((words) => words.map(raise).join('')),
  'kebab-case keys': spell((words) => words.join('-').toLowerCase()),
  'Title Case keys': spell((words) => words.map(raise).join(' ')),
  'UPPER_CASE keys': spell((words) => words.join('_').toUpperCase()),
  'levels joined by dots': (body) => join(body, (outer, key) => `${outer}.${key}`),
  'levels joined by two underscores': (body) => join(body, (outer, key) => `${outer}__${key}`),
  'levels in brackets': (body) => join(body, (outer, key) => `${outer}[${key}]`),
  'in "data"': (body) => ({ event: 'record.created', data: body }),
  'in "payload"': (body) => ({ payload: body }),
  'in "event.data"': (body) => ({ event: { id: 1, type: 'created', data: body } }),
  'all values as text': (body) => objectOf(eachLeaf(body, textOf)),
  'nothing for what is empty': (body) => objectOf(withoutEmpty(body)),
  'flags beside the lead': beside({
    is_vip: true,
    is_admin: true,
    has_team: true,
    has_agent: true,
    opted_in: true,
  }),
  'a membership beside the lead': beside({ membership_level: 'gold', is_membership_subscribed: true }),
  'a contract that ends beside the lead': beside({ start_date: '2024-01-01', end_date: '2025-01-01' }),
  'who keeps the record beside the lead': beside({ owner_id: 12, assigned_to: null, created_by: 'api' }),
  'a role as customer beside the lead': beside({ role: 'customer' }),
  'money beside the lead': beside({ amount: 1200, currency: 'USD', lifetime_value: 4000 }),
  'ids around': around({ account_id: 'acc_19', workspace_id: 'ws_3', webhook_id: 'wh_8', attempt: 1 }),
  'an owner around': around({ owner: { id: 7, name: 'Tess Hallam', email: 'tess@own-side-example.com' } }),
  'an assignee around': around({
    assigned_to_name: 'Tess Hallam',
    assigned_to_email: 'tess@own-side-example.com',
  }),
  'a campaign around': around({ campaign: { id: 4, name: 'Spring Launch' } }),
  'a page around': around({ page_url: 'https://www.own-side-example.com/pricing', page_title: 'Pricing' }),
}

function textOf(leaf: unknown): unknown {
  if (leaf === null) return ''
  return typeof leaf === 'number' || typeof leaf === 'boolean' ? String(leaf) : leaf
}

function spell(join: (words: string[]) => string): Variation {
  return (body) => objectOf(eachKey(body, (key) => (plainKey.test(key) ? join(wordsOf(key)) : key)))
}

const plainKey = /^[A-Za-z][A-Za-z\d_ -]{0,39}$/

function wordsOf(key: string): string[] {
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean)
}

function raise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

/** Adds to the object that the lead's value stands in; one of few keys is the answer to a question. */
function beside(more: Body): Variation {
  return (body, path) => {
    const varied = structuredClone(body)
    const holder = path === null ? null : holderOf(varied, path.split('.'))
    if (!holder || Object.keys(holder).length < HOLDER_KEYS_MIN) return null
    Object.assign(holder, { ...more, ...holder })
    return varied
  }
}

const HOLDER_KEYS_MIN = 5

function around(more: Body): Variation {
  return (body) => ({ ...more, ...body })
}

/** The innermost object on the way to a value. Keys may have dots themselves. */
function holderOf(outer: unknown, path: readonly string[]): Body | null {
  if (typeof outer !== 'object' || outer === null) return null
  const children = new Map<string, unknown>(Object.entries(outer))
  for (let count = 1; count <= path.length; count += 1) {
    const key = path.slice(0, count).join('.')
    if (children.has(key))
      return holderOf(children.get(key), path.slice(count)) ?? (isBody(outer) ? outer : null)
  }
  return null
}

function join(body: Body, joined: (outer: string, key: string) => string): Body {
  const flat: Body = {}
  const add = (value: unknown, key: string): void => {
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) flat[key] = value
    else for (const [inner, child] of Object.entries(value)) add(child, joined(key, inner))
  }
  for (const [key, value] of Object.entries(body)) add(value, key)
  return flat
}

function eachKey(value: unknown, change: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => eachKey(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [change(key), eachKey(child, change)]),
  )
}

function eachLeaf(value: unknown, change: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => eachLeaf(item, change))
  if (typeof value !== 'object' || value === null) return change(value)
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, eachLeaf(child, change)]))
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, child]) => child !== null && child !== '')
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutEmpty(child)]))
}

function objectOf(value: unknown): Body {
  return isBody(value) ? value : {}
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
