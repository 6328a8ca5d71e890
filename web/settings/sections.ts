import type { Role } from '../../shared/contract/me'
import type { LinkProps } from '@tanstack/react-router'
import { texts } from '../texts/texts'

const { sections: labels } = texts.settings

type Section = { label: string; to: NonNullable<LinkProps['to']>; isForOwners?: boolean }

const sections: readonly Section[] = [
  { label: labels.profile, to: '/settings/profile' },
  { label: labels.keys, to: '/settings/keys' },
  { label: labels.sessions, to: '/settings/sessions' },
  { label: labels.people, to: '/settings/people' },
  { label: labels.workspace, to: '/settings/workspace' },
  { label: labels.writing, to: '/settings/writing' },
  { label: labels.audit, to: '/settings/audit', isForOwners: true },
  { label: labels.privacy, to: '/settings/privacy', isForOwners: true },
]

/** What of the settings somebody of that role may see. */
export function sectionsFor(role: Role): readonly Section[] {
  return sections.filter(({ isForOwners }) => role === 'owner' || isForOwners !== true)
}
