/** What a hook may tell. */
export const HOOK_EVENTS = [
  'entry.received',
  'entry.finished',
  'lead.created',
  'lead.updated',
  'request.refused',
  'notice.raised',
  'notice.resolved',
] as const
