import type { Logger } from 'pino'
import { z } from 'zod'
import { Email } from '../../shared/contract/users'
import type { CallObserver } from '../http/createRoutes'
import { makeId } from '../ids'
import { DONE, REFUSED, UNNAMED } from './actions'
import type { AuditStore, StoredAuditEvent } from './auditStore'

export type NoteCallsDeps = { audit: Pick<AuditStore, 'add'>; log: Logger; now: () => Date }

/** Notes who did what. What was done has happened: that it cannot be noted is told in the log, and fails nobody. */
export function noteCalls(deps: NoteCallsDeps): CallObserver {
  return {
    async onDone({ call, caller, request, answer }) {
      const action = DONE.get(call)
      if (action === undefined) return
      const entered: unknown = request.res?.locals['enteredId']
      const made = idOf(answer) ?? idOf({ id: entered })
      // Whoever signs in is nobody before, and somebody in the answer.
      const actor = caller?.user.id ?? (call.by === 'anybody' ? made : null)
      const named = Object.values(request.params).find((value) => typeof value === 'string') ?? made
      const object = UNNAMED.has(call) ? null : named
      await note(deps, { action, actor, via: caller?.via.id ?? null, object, address: request.ip ?? '' })
    },
    async onRefused({ call, request, error }) {
      const action = REFUSED.get(call)
      // Who was not even heard may come ten thousand times; the tries that used up what they may are noted.
      if (action === undefined || error.code === 'rate_limited') return
      const object = emailOf(request.body)
      await note(deps, { action, actor: null, via: null, object, address: request.ip ?? '' })
    },
  }
}

async function note(
  { audit, log, now }: NoteCallsDeps,
  event: Omit<StoredAuditEvent, '_id' | 'at'>,
): Promise<void> {
  const at = now()
  try {
    await audit.add({ _id: makeId('aud', at), at, ...event })
  } catch (err) {
    log.error({ event: 'audit.notNoted', action: event.action, err })
  }
}

const WithId = z.object({ id: z.string() })
const WithUser = z.object({ user: WithId })
const WithEmail = z.object({ email: Email })

function idOf(answer: unknown): string | null {
  const user = WithUser.safeParse(answer)
  if (user.success) return user.data.user.id
  const made = WithId.safeParse(answer)
  return made.success ? made.data.id : null
}

/** Only what is an address: somebody may have typed a password there. */
function emailOf(body: unknown): string | null {
  const given = WithEmail.safeParse(body)
  return given.success ? given.data.email : null
}
