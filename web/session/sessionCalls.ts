import { send } from '../api/call'
import { storeKey } from '../api/apiKey'

export type SignIn = { email: string; password: string }
export type SetUp = SignIn & { code: string; name: string }
export type Acceptance = { token: string; name: string; password: string }

export async function signIn(credentials: SignIn): Promise<void> {
  await send('POST', '/session', JSON.stringify(credentials))
}

export async function setUp(owner: SetUp): Promise<void> {
  await send('POST', '/setup', JSON.stringify(owner))
}

export async function acceptInvitation(acceptance: Acceptance): Promise<void> {
  await send('POST', '/invitations/accept', JSON.stringify(acceptance))
}

export async function signOut(): Promise<void> {
  storeKey(null)
  await send('DELETE', '/session')
}
