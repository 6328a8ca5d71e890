import { AppError } from '../../shared/errors'

/** The cursor of a list that sorts by a text of any characters: the text, spelled so that it fits into an address. */
export function cursorOfText(text: string): string {
  return Buffer.from(text).toString('base64url')
}

/** The text of a cursor; refused where no page can have given it. */
export function textOfCursor(cursor: string, isText: (text: string) => boolean): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (isText(text) && cursorOfText(text) === cursor) return text
  const message = 'must be the nextCursor of the page before'
  throw new AppError('invalid_request', `'cursor' in the query ${message}.`, {
    details: { issues: [{ path: 'cursor', message }] },
  })
}
