/**
 * The semantics of the subset over plain values, written a second time and as simply as possible, for the differential
 * test: documents with an integer _id, scalar fields `a` and `b` (null, numbers, texts) and a list `tags` of scalars.
 */
export type Scalar = null | number | string
export type ModelDocument = { _id: number; a?: Scalar; b?: Scalar; tags?: Scalar[] }
export type FieldName = 'a' | 'b' | 'tags'
export type Operator = '$eq' | '$ne' | '$gt' | '$gte' | '$lt' | '$lte'
export type ModelFilter =
  | { kind: 'all' }
  | { kind: 'compare'; field: FieldName; operator: Operator; value: Scalar }
  | { kind: 'in'; field: FieldName; values: Scalar[]; isNegated: boolean }
  | { kind: 'exists'; field: FieldName; isThere: boolean }
  | { kind: 'and' | 'or'; filters: ModelFilter[] }
export type ModelSort = ['a' | 'b' | '_id', 1 | -1][]
export type ModelChange =
  | { kind: 'set'; field: 'a' | 'b'; value: Scalar }
  | { kind: 'unset'; field: FieldName }
  | { kind: 'inc'; field: 'a' | 'b'; by: number }
  | { kind: 'min' | 'max'; field: 'a' | 'b'; value: Scalar }
  | { kind: 'push' | 'addToSet' | 'pull'; value: Scalar }

export function toFilter(filter: ModelFilter): Record<string, unknown> {
  switch (filter.kind) {
    case 'all':
      return {}
    case 'compare':
      return { [filter.field]: { [filter.operator]: filter.value } }
    case 'in':
      return { [filter.field]: { [filter.isNegated ? '$nin' : '$in']: filter.values } }
    case 'exists':
      return { [filter.field]: { $exists: filter.isThere } }
    case 'and':
    case 'or':
      return { [`$${filter.kind}`]: filter.filters.map(toFilter) }
  }
}

export function toUpdate(change: ModelChange): Record<string, unknown> {
  switch (change.kind) {
    case 'unset':
      return { $unset: { [change.field]: '' } }
    case 'inc':
      return { $inc: { [change.field]: change.by } }
    case 'push':
    case 'addToSet':
    case 'pull':
      return { [`$${change.kind}`]: { tags: change.value } }
    case 'set':
    case 'min':
    case 'max':
      return { [`$${change.kind}`]: { [change.field]: change.value } }
  }
}

function rank(value: Scalar): number {
  return value === null ? 0 : typeof value === 'number' ? 1 : 2
}

export function order(a: Scalar, b: Scalar): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (a === null || b === null || a === b) return 0
  return a < b ? -1 : 1
}

function valuesOf(document: ModelDocument, field: FieldName): Scalar[] {
  const value = document[field]
  return Array.isArray(value) ? value : [value ?? null]
}

function holds(operator: Operator, value: Scalar, operand: Scalar): boolean {
  if (operator === '$eq') return order(value, operand) === 0
  if (rank(value) !== rank(operand)) return false
  const compared = order(value, operand)
  if (operator === '$gt') return compared > 0
  if (operator === '$gte') return compared >= 0
  if (operator === '$lt') return compared < 0
  return compared <= 0
}

export function matches(document: ModelDocument, filter: ModelFilter): boolean {
  switch (filter.kind) {
    case 'all':
      return true
    case 'compare': {
      const { operator, value } = filter
      const values = valuesOf(document, filter.field)
      if (operator === '$ne') return !values.some((one) => holds('$eq', one, value))
      return values.some((one) => holds(operator, one, value))
    }
    case 'in': {
      const isIn = valuesOf(document, filter.field).some((one) =>
        filter.values.some((value) => order(one, value) === 0),
      )
      return isIn !== filter.isNegated
    }
    case 'exists':
      return (document[filter.field] !== undefined) === filter.isThere
    case 'and':
      return filter.filters.every((one) => matches(document, one))
    case 'or':
      return filter.filters.some((one) => matches(document, one))
  }
}

/** The changed document, or 'refused'. */
export function change(document: ModelDocument, update: ModelChange): ModelDocument | 'refused' {
  const { ...after } = document
  switch (update.kind) {
    case 'set':
      return { ...after, [update.field]: update.value }
    case 'unset':
      return Object.assign({ _id: after._id }, ...fieldsBut(after, update.field))
    case 'inc': {
      const current = after[update.field]
      if (current !== undefined && typeof current !== 'number') return 'refused'
      return { ...after, [update.field]: (current ?? 0) + update.by }
    }
    case 'min':
    case 'max': {
      const current = after[update.field]
      const compared = current === undefined ? 0 : order(update.value, current)
      const isTaken = current === undefined || (update.kind === 'min' ? compared < 0 : compared > 0)
      return isTaken ? { ...after, [update.field]: update.value } : after
    }
    case 'push':
      return { ...after, tags: [...(after.tags ?? []), update.value] }
    case 'addToSet': {
      const tags = after.tags ?? []
      return {
        ...after,
        tags: tags.some((one) => order(one, update.value) === 0) ? tags : [...tags, update.value],
      }
    }
    case 'pull':
      return after.tags
        ? { ...after, tags: after.tags.filter((one) => order(one, update.value) !== 0) }
        : after
  }
}

function fieldsBut(document: ModelDocument, field: FieldName): Partial<ModelDocument>[] {
  return Object.entries(document).flatMap(([name, value]) => (name === field ? [] : [{ [name]: value }]))
}

export function sorted(documents: ModelDocument[], sort: ModelSort): ModelDocument[] {
  return documents.toSorted((x, y) => {
    for (const [field, direction] of sort) {
      const compared = order(x[field] ?? null, y[field] ?? null) * direction
      if (compared !== 0) return compared
    }
    return x._id - y._id
  })
}

/** The values of a field in order, each once; one that is missing is none, and a list gives its items. */
export function distinctOf(documents: ModelDocument[], field: FieldName): Scalar[] {
  const values = documents.flatMap((document) =>
    document[field] === undefined ? [] : valuesOf(document, field),
  )
  const ordered = values.sort(order)
  return ordered.filter((value, at) => at === 0 || order(value, ordered[at - 1] ?? null) !== 0)
}

/** How many documents have each value of a field. Missing and null are one. */
export function countsOf(documents: ModelDocument[], field: 'a' | 'b') {
  const values = distinctOf(
    documents.map((document) => ({ ...document, [field]: document[field] ?? null })),
    field,
  )
  return values.map((value) => {
    const isEqual = (document: ModelDocument) => order(document[field] ?? null, value) === 0
    return { _id: value, n: documents.filter(isEqual).length }
  })
}
