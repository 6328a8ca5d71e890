import listedDomains from 'email-providers/all.json'

/** Large providers that the maintained list lacks; mail from them says nothing about an employer either. */
const unlistedDomains = [
  'duck.com',
  'fastmail.com',
  'hey.com',
  'tin.it',
  'tutanota.com',
  'tuta.com',
  'ziggo.nl',
  'privaterelay.appleid.com',
  'mozmail.com',
]

const freeMailDomains = new Set<string>([...listedDomains, ...unlistedDomains])

/** Whether anybody can get an address at this domain, so that it names no company. */
export function isFreeMailDomain(domain: string): boolean {
  return freeMailDomains.has(domain)
}
