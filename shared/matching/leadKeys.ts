import type { Lead } from '../contract/leads'
import { companyNameKey } from './companyNameKey'
import { domainKey } from './domainKey'
import { exclusionKeyOf } from './exclusionKeys'

/** `em:ada@acme.example`: what leads of one person share, whether the directory knew the person or not. */
export function emailKeyOf({ email }: Pick<Lead['person'], 'email'>): string | null {
  return email === null ? null : exclusionKeyOf({ email })
}

/** Every key by which leads of somebody are known for one person's: the own one (an id or an e-mail's key) and the e-mail's. */
export function keysOfPerson(ownKey: string, person: Pick<Lead['person'], 'email'>): string[] {
  const emailKey = emailKeyOf(person)
  return emailKey === null || emailKey === ownKey ? [ownKey] : [ownKey, emailKey]
}
