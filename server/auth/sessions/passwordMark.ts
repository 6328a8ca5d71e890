import { hashToken } from '../../secrets/token'
import type { StoredUser } from '../store'
import type { StoredSession } from './sessionStore'

const NO_PASSWORD = 'none'

/** Tells one password of a user from the next. */
export function passwordMark({ password }: Pick<StoredUser, 'password'>): string {
  return password === undefined ? NO_PASSWORD : hashToken(password.hash)
}

/** A session ends in the very statement that sets another password: removing it afterwards may come too late, or never. */
export function holdsFor({ passwordMarks }: StoredSession, user: StoredUser): boolean {
  return passwordMarks === undefined || passwordMarks.includes(passwordMark(user))
}
