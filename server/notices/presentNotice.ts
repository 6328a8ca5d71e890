import type { Notice } from '../../shared/contract/notices'
import type { StoredNotice } from './store'

export function presentNotice(notice: StoredNotice): Notice {
  const { _id: id, kind, signalId, since, text, resolvedAt, mutedUntil } = notice
  return {
    id,
    kind,
    signalId,
    since: since.toISOString(),
    text,
    resolvedAt: resolvedAt?.toISOString() ?? null,
    mutedUntil: mutedUntil?.toISOString() ?? null,
  }
}
