import type { Scope } from './contract/call'

type KeyPreset = { id: string; name: string; scopes: readonly Scope[] }

/** Scopes for what keys are mostly made for. */
export const KEY_PRESETS: readonly KeyPreset[] = [
  {
    id: 'zapier',
    name: 'Zapier: every step',
    scopes: [
      'signals:read',
      'signals:write',
      'entries:read',
      'entries:write',
      'hooks:write',
      'leads:read',
      'leads:write',
      'exclusions:write',
    ],
  },
  { id: 'zapier-send', name: 'Zapier: send', scopes: ['signals:read', 'entries:write'] },
  {
    id: 'zapier-triggers',
    name: 'Zapier: triggers',
    scopes: ['signals:read', 'entries:read', 'leads:read', 'hooks:read', 'hooks:write'],
  },
  {
    id: 'read-only',
    name: 'Read only',
    scopes: [
      'signals:read',
      'entries:read',
      'hooks:read',
      'leads:read',
      'directory:read',
      'exclusions:read',
      'users:read',
      'workspace:read',
    ],
  },
]
