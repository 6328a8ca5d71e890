import type { Notice } from '../../shared/contract/notices'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { LinkButton } from '../ui/LinkButton'

const words = texts.notices.next
const looks = { size: 'xs', variant: 'default' } as const

const PAGES = {
  hook_disabled: '/hooks',
  provider_failing: '/settings/workspace',
  model_failing: '/settings/workspace',
  limit_reached_early: '/settings/people',
} as const
const FOR_OWNERS: readonly string[] = ['/settings/workspace', '/settings/people']

const hasPage = (kind: Notice['kind']): kind is keyof typeof PAGES => kind in PAGES

/** Where it is mended, for whoever may; a full disk is not mended on this page. */
export function NextStep({ kind, signalId }: Notice) {
  const { user } = useMe()
  if (hasPage(kind)) {
    const to = PAGES[kind]
    if (FOR_OWNERS.includes(to) && user.role !== 'owner') return null
    return (
      <LinkButton {...looks} to={to}>
        {words[kind]}
      </LinkButton>
    )
  }
  if (signalId === null || kind === 'disk_nearly_full') return null
  const params = { signalId }
  if (kind === 'nobody_identified' || kind === 'field_missing') {
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
