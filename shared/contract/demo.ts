import { z } from 'zod'
import { callsUnder } from './call'

export const DemoReport = z
  .object({
    signals: z.array(z.object({ id: z.string(), name: z.string() })),
    people: z.int(),
    companies: z.int(),
    entries: z.int(),
  })
  .meta({ id: 'DemoReport' })
export type DemoReport = z.infer<typeof DemoReport>

const call = callsUnder('Demo')

export const demoCalls = {
  getDemo: call({
    method: 'get',
    path: '/demo',
    summary: 'Whether there are sample data',
    scope: 'workspace:read',
    response: z.object({ isFilled: z.boolean() }),
  }),
  fillDemo: call({
    method: 'post',
    path: '/demo',
    summary: 'Put sample data in',
    description:
      'A directory of some thousand people, three live signals, exclusions and entries, which become leads within ' +
      'seconds. Refused where there are signals or people already.',
    scope: 'workspace:write',
    action: 'manage',
    status: 201,
    response: DemoReport,
    errors: ['not_empty', 'changed_meanwhile'],
  }),
  emptyDemo: call({
    method: 'delete',
    path: '/demo',
    summary: 'Take the sample data out again',
    description: 'With their leads. What people added meanwhile stays; entries go soon after.',
    scope: 'workspace:write',
    action: 'manage',
    status: 204,
    errors: ['demo_not_found'],
  }),
}
