import type { PrivacyPreview, PrivacyRequest } from '../../shared/contract/privacy'
import type { Individual } from '../individual'
import type { StoredRequest } from './requestStore'

export function presentRequest(request: StoredRequest): PrivacyRequest {
  const { _id: id, requestedAt, requestedBy, parts, isRunning, finishedAt } = request
  return {
    id,
    requestedAt: requestedAt.toISOString(),
    requestedBy,
    status: isRunning ? 'running' : 'finished',
    finishedAt: finishedAt?.toISOString() ?? null,
    parts: parts.map(({ part, isLookedUp, isRead, removed }) => ({ part, isLookedUp, isRead, removed })),
  }
}

export function presentPerson({ emails, linkedinUrls }: Individual): PrivacyPreview['person'] {
  return { emails: [...emails], linkedinUrls: [...linkedinUrls] }
}
