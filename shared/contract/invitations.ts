import { z } from 'zod'
import { callsUnder, pageOf, pageQuery, Timestamp } from './call'
import { Me, Role } from './me'
import { Name } from './name'
import { NewPassword } from './password'
import { Code } from './sessions'
import { Email, TimeZone } from './users'

export const Invitation = z
  .object({ id: z.string(), email: z.string(), role: Role, expiresAt: Timestamp })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

const NewInvitation = z.strictObject({ email: Email, role: Role.default('member') })
export type NewInvitation = z.infer<typeof NewInvitation>

const Acceptance = z.strictObject({
  token: Code,
  name: Name,
  password: NewPassword,
  timeZone: TimeZone.optional().describe('Absent: that of the server, or the one that the user has'),
})
export type Acceptance = z.infer<typeof Acceptance>

const call = callsUnder('Users')

export const invitationCalls = {
  invite: call({
    method: 'post',
    path: '/invitations',
    summary: 'Invite somebody',
    description:
      'The link works once, for a week, and is told this once: hand it over yourself. Its address ends in `#invite=<token>`. A new ' +
      'invitation for the same address ends the one before.',
    scope: null,
    by: 'session',
    action: 'manage',
    body: NewInvitation,
    status: 201,
    response: Invitation.extend({ url: z.string() }),
    errors: ['user_exists', 'wrong_state'],
  }),
  listInvitations: call({
    method: 'get',
    path: '/invitations',
    summary: 'List the invitations that are open, newest first',
    scope: null,
    by: 'session',
    action: 'manage',
    query: z.strictObject(pageQuery),
    response: pageOf(Invitation),
  }),
  withdrawInvitation: call({
    method: 'delete',
    path: '/invitations/:invitationId',
    summary: 'Withdraw an invitation',
    scope: null,
    by: 'session',
    action: 'manage',
    params: z.object({ invitationId: z.string() }),
    status: 204,
    errors: ['invitation_not_found'],
  }),
  acceptInvitation: call({
    method: 'post',
    path: '/invitations/accept',
    summary: 'Accept an invitation',
    description: 'Makes the user, or gives the one that has the address a password, and signs in.',
    scope: null,
    by: 'anybody',
    body: Acceptance,
    status: 201,
    response: Me,
    errors: ['invitation_not_found', 'user_exists', 'weak_password', 'rate_limited'],
  }),
}
