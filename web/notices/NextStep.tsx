import type { Notice } from '../../shared/contract/notices'
import { texts } from '../texts/texts'
import { LinkButton } from '../ui/LinkButton'

const words = texts.notices.next
const looks = { size: 'xs', variant: 'default' } as const

/** Where it is mended; a full disk is not mended on this page. */
export function NextStep({ kind, signalId }: Notice) {
  if (kind === 'hook_disabled') {
    return (
      <LinkButton {...looks} to="/hooks">
        {words[kind]}
      </LinkButton>
    )
  }
  if (signalId === null || kind === 'disk_nearly_full') return null
  const params = { signalId }
  if (kind === 'nobody_identified') {
    return (
      <LinkButton {...looks} to="/signals/$signalId/settings/$step" params={{ ...params, step: 'mapping' }}>
        {words[kind]}
      </LinkButton>
    )
  }
  if (kind === 'requests_refused') {
    return (
      <LinkButton {...looks} to="/signals/$signalId/entries" params={params} search={{ outcome: 'refused' }}>
        {words[kind]}
      </LinkButton>
    )
  }
  return (
    <LinkButton {...looks} to="/signals/$signalId" params={params}>
      {words[kind]}
    </LinkButton>
  )
}
