import { AppError } from '../../shared/errors'
import type { Caller } from './caller'

/** For what is no user's own business. */
export function requireOwner({ user }: Pick<Caller, 'user'>): void {
  if (user.role === 'owner') return
  throw new AppError('forbidden', 'Your role does not allow this.', {
    hint: 'Ask an owner of the workspace.',
    details: { role: user.role },
  })
}
