export type AuditFilter = { actor?: string; action?: string }

/** What of the address is a filter. */
export function readAuditFilter({ actor, action }: Record<string, unknown>): AuditFilter {
  return {
    ...(typeof actor === 'string' && actor !== '' ? { actor } : {}),
    ...(typeof action === 'string' && action !== '' ? { action } : {}),
  }
}
