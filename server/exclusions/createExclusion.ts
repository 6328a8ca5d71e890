import type { NewExclusion } from '../../shared/contract/exclusions'
import { AppError } from '../../shared/errors'
import { exclusionKeyOf } from '../../shared/matching/exclusionKeys'
import type { Forgotten } from '../forgotten/createForgotten'
import { makeId } from '../ids'
import type { ExclusionStore, StoredExclusion } from './exclusionStore'

export type ExclusionDeps = {
  exclusions: ExclusionStore
  forgotten: Pick<Forgotten, 'find'>
  now: () => Date
}

export const FORGOTTEN = 'This person was deleted for privacy and stays out anyway.'

/** The exclusion of that thing: the one there is, or a new one. */
export async function createExclusion(
  { exclusions, forgotten, now }: ExclusionDeps,
  { id, ...wanted }: NewExclusion & { id?: string },
): Promise<StoredExclusion> {
  const made = makeExclusion(wanted, now())
  const exclusion = made && { ...made, _id: id ?? made._id }
  if (exclusion === null) {
    throw new AppError('invalid_request', 'This is no e-mail address, domain or LinkedIn URL.', {
      hint: 'A domain is the part behind the @, such as acme.example.',
    })
  }
  if ((await forgotten.find([exclusion.key])).size > 0) throw new AppError('invalid_request', FORGOTTEN)
  await exclusions.add([exclusion])
  await exclusions.detachFromImports([exclusion.key])
  return (await exclusions.findByKeys([exclusion.key])).get(exclusion.key) ?? exclusion
}

/** Null where the text is no such thing. */
export function makeExclusion(
  { email, domain, linkedinUrl, reason }: NewExclusion,
  createdAt: Date,
): StoredExclusion | null {
  const key = exclusionKeyOf(
    email === undefined
      ? domain === undefined
        ? { linkedinUrl: linkedinUrl ?? '' }
        : { domain }
      : { email },
  )
  if (key === null) return null
  return {
    _id: makeId('exc', createdAt),
    key,
    email: email ?? null,
    domain: domain ?? null,
    linkedinUrl: linkedinUrl ?? null,
    reason: reason ?? null,
    createdAt,
  }
}
