import { api } from '../../../shared/contract/api'
import type { Invitation } from '../../../shared/contract/invitations'
import { AppError } from '../../../shared/errors'
import type { Routes } from '../../http/createRoutes'
import { readPage } from '../../http/readPage'
import { enter, type EnterDeps } from '../sessions/enter'
import { acceptInvitation, type AcceptInvitationDeps } from './acceptInvitation'
import type { Mail } from '../mail/createMail'
import type { StoredInvitation } from './invitationStore'
import { invite, type InviteDeps } from './invite'
import { writeInvitation } from './writeInvitation'

export type InvitationRoutesDeps = InviteDeps &
  AcceptInvitationDeps &
  EnterDeps & { url: () => string; mail: Mail | null }

export function mountInvitations(routes: Routes, deps: InvitationRoutesDeps): void {
  const { invitations, now, url } = deps
  routes.answer(api.invite, async ({ body, caller }) => {
    const { invitation, token } = await invite(deps, body)
    const made = { ...present(invitation), url: `${url()}/#invite=${token}` }
    const letter = { by: caller.user.name, workspace: await deps.findWorkspaceName(), url: made.url }
    deps.mail?.send({ to: made.email, ...writeInvitation(letter) })
    return made
  })
  routes.answer(api.listInvitations, ({ query: { limit, cursor } }) =>
    readPage(limit, { find: (rows) => invitations.list({ at: now(), limit: rows, cursor }), present }),
  )
  routes.answer(api.withdrawInvitation, async ({ params }) => {
    if (await invitations.take(params.invitationId)) return undefined
    throw new AppError('invitation_not_found', 'There is no such invitation.')
  })
  routes.answerAnybody(api.acceptInvitation, async ({ body, request, response }) => {
    const user = await acceptInvitation(deps, { ...body, address: request.ip ?? '' })
    return enter(deps, { user, request, response })
  })
}

function present({ _id: id, email, role, expiresAt }: StoredInvitation): Invitation {
  return { id, email, role, expiresAt: expiresAt.toISOString() }
}
