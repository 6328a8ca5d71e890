/** What a reader of a format makes of a file, in order; `line` counts from 1. */
export type ReadRecord<Content> =
  { kind: 'record'; line: number; content: Content } | { kind: 'broken'; line: number; message: string }

/** A longer row is not read: nobody's name and address take more, an open quotation mark takes the rest of the file. */
export const ROW_LENGTH_MAX = 65_536

export const TOO_LONG = 'The row is longer than 65,536 characters.'
