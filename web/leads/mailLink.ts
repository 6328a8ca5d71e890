import type { SequenceStep } from '../../shared/contract/sequences'

/** Opens the step in whatever somebody writes mail with; lines end as RFC 6068 wants them. */
export function mailLink(email: string, { subject, body }: Pick<SequenceStep, 'subject' | 'body'>): string {
  const parts = [`body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`]
  if (subject !== '') parts.unshift(`subject=${encodeURIComponent(subject)}`)
  return `mailto:${encodeURIComponent(email)}?${parts.join('&')}`
}
