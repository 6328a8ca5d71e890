import { isFreeMailDomain } from '../../shared/identifiers/freeMailDomains'
import { readDomain } from '../../shared/identifiers/readDomain'
import type { OwnSide } from '../../shared/mapping/parties/ownSide'

export type FindOwnSideDeps = {
  users: { listEmails: () => Promise<string[]> }
  workspace: { findName: () => Promise<string> }
}

/** Who uses the workspace, so that a mapping takes none of them for the lead. Addresses at free providers tell of nobody else. */
export async function findOwnSide({ users, workspace }: FindOwnSideDeps): Promise<OwnSide> {
  const [emails, name] = await Promise.all([users.listEmails(), workspace.findName()])
  const domains = emails.flatMap((email) => {
    const read = readDomain(email)
    return 'value' in read && !isFreeMailDomain(read.value) ? [read.value] : []
  })
  return { domains: [...new Set(domains)], name }
}
