import { AppError } from '../../shared/errors'

type Owners = ReadonlyMap<string, readonly string[]>

/** What the body calls an address, by how its key begins. */
const PROPERTY_OF: Record<string, string> = {
  em: 'email',
  li: 'linkedinUrl',
  do: 'domain',
  lc: 'linkedinUrl',
}

/** Refuses an address that somebody else in the directory has: an entry with it would fit both, and be told as ambiguous. */
export function requireOwnKeys(owners: Owners, { id, idName }: { id: string; idName: string }): void {
  for (const [key, ids] of owners) {
    const other = ids.find((each) => each !== id)
    if (other === undefined) continue
    const [kind = ''] = key.split(':')
    throw new AppError(
      'wrong_state',
      `'${PROPERTY_OF[kind] ?? kind}' in the body already belongs to ${other}.`,
      {
        hint: 'Correct or delete one of the two.',
        details: { [idName]: other },
      },
    )
  }
}

/** Refuses a change that leaves no key where there was one: nothing would ever be found by what is left. */
export function requireAnyKey(before: readonly unknown[], after: readonly unknown[], needed: string): void {
  if (before.length === 0 || after.length > 0) return
  throw new AppError('invalid_request', `What is left could never be found: it needs ${needed}.`)
}

/** Those that a change brings. */
export function listAdded(before: readonly { key: string }[], after: readonly { key: string }[]): string[] {
  return after.map(({ key }) => key).filter((key) => !before.some((each) => each.key === key))
}
