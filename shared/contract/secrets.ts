import { z } from 'zod'
import { callsUnder } from './call'

const SealedPart = z.enum(['signals', 'hooks', 'workspace', 'forgotten', 'privacy'])
export type SealedPart = z.infer<typeof SealedPart>

const SealedPlace = z.strictObject({ part: SealedPart, id: z.string().max(100) })
export type SealedPlace = z.infer<typeof SealedPlace>

export const Resealing = z
  .object({
    looked: z.int().describe('How many objects that hold secrets were looked at'),
    renewed: z.int().describe('How many secrets were encrypted anew, or would be'),
    unreadable: z.array(SealedPlace).describe('Where a secret opens with neither of the two secrets'),
    next: SealedPlace.nullable().describe('Send it as `after` to go on; null: that was all'),
  })
  .meta({ id: 'Resealing' })
export type Resealing = z.infer<typeof Resealing>

export const secretCalls = {
  resealSecrets: callsUnder('Workspace')({
    method: 'post',
    path: '/secrets/reseal',
    summary: 'Encrypt stored secrets anew',
    description:
      'After a change of `SIGNALPOST_SECRET`, while `SIGNALPOST_SECRET_OLD` has the one before; a few hundred at a time. What is ' +
      'encrypted as it should be is left alone, so it may be repeated at any time.',
    scope: 'workspace:write',
    action: 'manage',
    body: z.strictObject({
      after: SealedPlace.optional().describe('`next` of the answer before'),
      dryRun: z.boolean().default(false).describe('Only looks'),
    }),
    response: Resealing,
  }),
}
