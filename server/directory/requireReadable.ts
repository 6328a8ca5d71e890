import { AppError } from '../../shared/errors'

/** What an address is told to be where it is none, and the key that it must give. */
type Kind = { property: string; what: string; keyOf: (text: string) => string | null }

/** Refuses an address by which nobody could be found; one that an import brought along, and that stays, is left alone. */
export function requireReadable(
  { property, what, keyOf }: Kind,
  { before, after }: { before: string | null; after: string | null | undefined },
): void {
  if (after === undefined || after === null || after === before || keyOf(after) !== null) return
  throw new AppError('invalid_request', `'${property}' in the body is no ${what}.`)
}
