import { z } from 'zod'
import { DIRECTORY_TEXT_LENGTH_MAX } from '../limits'
import { callsUnder, pageOf, pageQuery, Timestamp } from './call'

const Text = z.string().trim().min(1).max(DIRECTORY_TEXT_LENGTH_MAX)

const PersonNamed = z
  .strictObject({ email: Text.optional(), linkedinUrl: Text.optional().describe("Of a person's profile") })
  .refine(({ email, linkedinUrl }) => email !== undefined || linkedinUrl !== undefined, {
    error: 'must name email, linkedinUrl or both',
  })
export type PersonNamed = z.infer<typeof PersonNamed>

/** What can be held about a person. `mentions`: entries about somebody else in which the address stands. */
export const HeldKind = z.enum([
  'entries',
  'mentions',
  'leads',
  'people',
  'providerAnswers',
  'exclusions',
  'contacted',
  'refusals',
  'hookDeliveries',
  'notices',
  'auditEvents',
  'users',
  'invitations',
])
export type HeldKind = z.infer<typeof HeldKind>

/** Where it is held: a deletion goes through these one by one. */
export const PrivacyPart = z.enum([
  'entries',
  'leads',
  'directory',
  'providers',
  'exclusions',
  'refusals',
  'hooks',
  'notices',
  'audit',
  'accounts',
])
export type PrivacyPart = z.infer<typeof PrivacyPart>

const Addresses = z
  .object({ emails: z.array(z.string()), linkedinUrls: z.array(z.string()) })
  .describe('What the person is looked for by: what was given, and what the directory adds to it')

export const PrivacyPreview = z
  .object({
    person: Addresses,
    counts: z.record(HeldKind, z.int()),
    isComplete: z
      .boolean()
      .describe('False: not all that is stored could be read in the time of one call, so there may be more'),
  })
  .meta({ id: 'PrivacyPreview' })
export type PrivacyPreview = z.infer<typeof PrivacyPreview>

const PrivacyExport = z
  .object({
    person: Addresses,
    exportedAt: Timestamp,
    items: z.array(z.object({ kind: HeldKind, id: z.string(), data: z.record(z.string(), z.unknown()) })),
  })
  .meta({ id: 'PrivacyExport' })
export type PrivacyExport = z.infer<typeof PrivacyExport>

export const PrivacyRequest = z
  .object({
    id: z.string(),
    requestedAt: Timestamp,
    requestedBy: z.string().describe('The id of the user'),
    status: z.enum(['running', 'finished']),
    finishedAt: Timestamp.nullable(),
    parts: z.array(
      z.object({
        part: PrivacyPart,
        isLookedUp: z.boolean().describe('What look-ups find of the person is gone'),
        isRead: z.boolean().describe('All that is stored there was read, and nothing of the person is left'),
        removed: z.int().describe('How many were taken away or blanked so far'),
      }),
    ),
  })
  .meta({ id: 'PrivacyRequest' })
export type PrivacyRequest = z.infer<typeof PrivacyRequest>

const call = callsUnder('Privacy')
const ofPerson = { method: 'post', scope: 'privacy:write', action: 'manage', body: PersonNamed } as const

export const privacyCalls = {
  previewPrivacy: call({
    ...ofPerson,
    path: '/privacy/preview',
    summary: 'See what is held about a person, and would go',
    description: 'Counts by kind. Nothing is changed.',
    response: PrivacyPreview,
  }),
  exportPrivacy: call({
    ...ofPerson,
    path: '/privacy/export',
    summary: 'Read all that is held about a person',
    description:
      'Everything that is stored is read for it, so it may take a while. Of an entry about somebody else only the fields in which ' +
      'the address stands are told.',
    response: PrivacyExport,
  }),
  deletePrivacy: call({
    ...ofPerson,
    path: '/privacy/delete',
    summary: 'Delete a person everywhere, and keep the person out',
    description:
      'Finished in the background, also after a kill; `GET /privacy/requests` tells which part is done. An entry about the person ' +
      'loses its bytes; in one about somebody else the address is blanked. What arrives about the person later is skipped ' +
      'with the reason `privacy`. It cannot be undone. Of a user of the workspace it is refused until that user is switched off.',
    status: 202,
    response: PrivacyRequest,
    errors: ['wrong_state'],
  }),
  listPrivacyRequests: call({
    method: 'get',
    path: '/privacy/requests',
    summary: 'What was asked to be deleted, newest first',
    description: 'Without anything that tells who it was about.',
    scope: 'privacy:write',
    action: 'manage',
    query: z.strictObject(pageQuery),
    response: pageOf(PrivacyRequest),
  }),
}
