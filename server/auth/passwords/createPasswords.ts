import { hash, verify } from '@node-rs/argon2'
import type { PasswordCost } from '../../core'
import { makeToken } from '../../secrets/token'

export type Passwords = {
  hash: (password: string) => Promise<string>
  /** Takes as long without a hash as with one, so that nobody learns by the time who has a password. */
  verify: (hash: string | undefined, password: string) => Promise<boolean>
}

/** Argon2id, on threads of its own: what it costs an attacker to try a password it must not cost the event loop. */
export function createPasswords({ memoryKib, passes }: PasswordCost): Passwords {
  // The library's default algorithm is argon2id.
  const options = { memoryCost: memoryKib, timeCost: passes, parallelism: 1 }
  let nobodys: Promise<string> | undefined
  return {
    hash: (password) => hash(password, options),
    async verify(stored, password) {
      nobodys ??= hash(makeToken('session'), options)
      const isRight = await verify(stored ?? (await nobodys), password)
      return stored !== undefined && isRight
    },
  }
}
