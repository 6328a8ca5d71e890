import { rm } from 'node:fs/promises'
import type { NewOwner } from '../../../shared/contract/sessions'
import { AppError } from '../../../shared/errors'
import { claimEmail, type ClaimEmailDeps } from '../emails/claimEmail'
import type { Passwords } from '../passwords/createPasswords'
import { type AttemptDeps, countAttempt } from '../passwords/limitAttempts'
import { requireGoodPassword } from '../passwords/requireGoodPassword'
import { OWNER_ID } from '../prepareOwner'
import { hashToken } from '../../secrets/token'
import type { AuthStore, StoredUser, ZoneChange } from '../store'
import { setupFileIn } from './openSetup'
import type { SetupStore } from './setupStore'

export type SetUpDeps = AttemptDeps &
  ClaimEmailDeps & {
    auth: Pick<AuthStore, 'hasOwner' | 'claimUser' | 'findUser' | 'findUserByEmail'>
    zoneChange: ZoneChange
    setup: SetupStore
    passwords: Passwords
    dataDir: string
  }

/** Makes whoever holds the code the first owner. Of several who try at once one becomes it, by one statement. */
export async function setUp(
  deps: SetUpDeps,
  { code, name, email, password, timeZone, address }: NewOwner & { address: string },
): Promise<StoredUser> {
  const { auth, setup, now, passwords, dataDir } = deps
  const attempt = await countAttempt(deps, { address, account: `setup\n${address}` })
  // In this order: whoever finds the code taken away meanwhile finds the owner who took it.
  const isRight = await setup.has(hashToken(code))
  if (await auth.hasOwner()) throw alreadySetUp()
  if (!isRight) {
    throw new AppError('wrong_code', 'This code does not set up this server.', {
      hint: 'npm run signalpost -- setup-link makes a new link.',
    })
  }
  await attempt.forget()
  requireGoodPassword(password, { name, email })
  const other = await auth.findUserByEmail(email)
  if (other && other._id !== OWNER_ID) {
    throw new AppError('user_exists', `There is a user with the address ${email} already.`)
  }
  const hash = await passwords.hash(password)
  const changedAt = now()
  await claimEmail(deps, { email, userId: OWNER_ID })
  const known = await auth.findUser(OWNER_ID)
  const owner = await auth.claimUser(OWNER_ID, {
    ...(known && deps.zoneChange(known, timeZone)),
    name,
    email,
    role: 'owner',
    isActive: true,
    password: { hash, changedAt },
  })
  if (!owner) throw alreadySetUp()
  await setup.removeAll()
  await rm(setupFileIn(dataDir), { force: true })
  return owner
}

function alreadySetUp(): AppError {
  return new AppError('already_set_up', 'There is an owner already.', { hint: 'Sign in, or ask the owner.' })
}
