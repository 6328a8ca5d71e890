/** One step from the root of a JSON document to a leaf: an object's key or an array's index. */
export type Segment = string | number

export type LeafValue = string | number | boolean | null

export type JsonValue = LeafValue | JsonValue[] | JsonObject

export type JsonObject = { [key: string]: JsonValue }

/**
 * A string, number, boolean or null of a JSON document, and where it stands. A leaf of a reading collects its segments when
 * they are asked for (they are no own property: spreading a leaf loses them); a field holds them.
 */
export type Leaf = {
  readonly segments: Segment[]
  /** A number that a double cannot hold is its digits, as a string. */
  readonly value: LeafValue
}

/** `text` is a string of over 200 characters, `datetime` an ISO 8601 date with a time. */
export type FieldType = 'string' | 'text' | 'integer' | 'number' | 'boolean' | 'datetime' | 'null'

/** A leaf as people see it. `path` names array items by what they hold where it can, `indexPath` never does. */
export type Field = Leaf & {
  path: string
  indexPath: string
  type: FieldType
  label: string
}

/** Something about a body that a careful reader would want to know; it never stops an entry. */
export type Warning = {
  code: WarningCode
  path?: string
  message: string
}

export type WarningCode =
  | 'duplicate_key'
  | 'inexact_number'
  | 'lone_surrogate'
  | 'warnings_capped'
  | 'path_conflict'
  | 'fields_capped'
  | 'file_dropped'
  | 'identifier_unusable'
