import { placeOf } from '../secrets/places'
import type { Seal } from '../secrets/seal'
import { hashToken, makeToken } from '../secrets/token'
import type { CurrentToken } from './store'

export function issueToken(seal: Seal, signalId: string): CurrentToken {
  const token = makeToken('webhook')
  return { hash: hashToken(token), sealed: seal.seal(token, placeOf.webhookToken(signalId)) }
}
