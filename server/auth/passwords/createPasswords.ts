import { hash, verify } from '@node-rs/argon2'
import type { PasswordCost } from '../../core'
import { Line } from '../../line'
import { makeToken } from '../../secrets/token'

export type Passwords = {
  /** For whoever may set one. */
  hash: (password: string) => Promise<string>
  /** Takes as long without a hash as with one, so that nobody learns by the time who has a password. `asker` is whose turn it is. */
  verify: (tried: { hash: string | undefined; password: string; asker: string }) => Promise<boolean>
}

const SETTERS = 'setters'

/**
 * Argon2id, on threads of its own: what it costs an attacker to try a password it must not cost the event loop. One at a time,
 * so that one processor is left to everybody else; those who ask take turns, and how much each may ask is bounded by `countAttempt`.
 */
export function createPasswords({ memoryKib, passes }: PasswordCost): Passwords {
  // The library's default algorithm is argon2id.
  const options = { memoryCost: memoryKib, timeCost: passes, parallelism: 1 }
  const line = new Line()
  let nobodys: string | undefined
  return {
    hash: (password) => line.join(SETTERS, () => hash(password, options)),
    verify: ({ hash: stored, password, asker }) =>
      line.join(asker, async () => {
        nobodys ??= await hash(makeToken('session'), options)
        const isRight = await verify(stored ?? nobodys, password)
        return stored !== undefined && isRight
      }),
  }
}
