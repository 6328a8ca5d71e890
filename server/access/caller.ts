import type { Role } from '../../shared/contract/me'
import type { Scope } from '../../shared/contract/call'

export type CallingUser = {
  id: string
  name: string
  email: string | null
  role: Role
  timeZone: string
  dailyLeadLimit: number
}

/** Who makes a call, by what, and which scopes that leaves of what the user's role allows. */
export type Caller = {
  user: CallingUser
  via: { kind: 'key' | 'session'; id: string; name: string }
  scopes: readonly Scope[]
}
