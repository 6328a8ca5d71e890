import { isFreeMailDomain } from '../identifiers/freeMailDomains'
import { readDomain } from '../identifiers/readDomain'
import { rememberKey } from './rememberKey'

/** The registrable domain of a host, URL or e-mail address, in ASCII; null where it names no company. */
export const domainKey = rememberKey((text) => {
  const domain = readDomain(text)
  // A web address may name a mail provider as a company, but most who have it there took it from an e-mail address.
  return 'value' in domain && !isFreeMailDomain(domain.value) ? domain.value : null
})
