import type { NoticeKind } from '../../shared/contract/notices'
import type { StoredNotice } from './store'

const subjects = {
  source_quiet: 'A source has gone quiet',
  requests_refused: 'Requests are refused',
  nobody_identified: 'Entries name nobody',
  field_missing: 'A mapped field is missing',
  hook_disabled: 'A hook was switched off',
  provider_failing: 'A provider fails',
  model_failing: 'The language model fails',
  limit_reached_early: 'A daily limit is reached early',
  disk_nearly_full: 'The disk is nearly full',
} satisfies Record<NoticeKind, string>

/** What owners find in the post when something is to be looked at, and when it has passed. */
export function writeNotice(
  { kind, text }: Pick<StoredNotice, 'kind' | 'text'>,
  { what, url }: { what: 'raised' | 'resolved'; url: string },
) {
  const hasPassed = what === 'resolved'
  const end = 'You are told once, and once more when it has passed. It can be muted there.'
  return {
    subject: hasPassed ? `Passed: ${subjects[kind]}` : subjects[kind],
    text: [
      hasPassed ? 'This has passed:' : 'Somebody should look at this:',
      '',
      text,
      '',
      `${url}/notices`,
      '',
      ...(hasPassed ? [] : [end, '']),
    ].join('\n'),
  }
}
