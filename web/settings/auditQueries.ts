import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AuditEvent } from '../../shared/contract/audit'
import { csvLine } from '../../shared/csvLine'
import { call } from '../api/call'
import { download } from '../ui/download'
import type { AuditFilter } from './auditFilter'

const SHOWN_AT_A_TIME = 50
const READ_AT_A_TIME = 200
/** A file beyond that is for a program, by the API. */
const EXPORTED_MAX = 20_000

export function auditQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => readPage(filter, pageParam, SHOWN_AT_A_TIME),
    initialPageParam: noCursor(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

function noCursor(): string | null {
  return null
}

function readPage(filter: AuditFilter, cursor: string | null, limit: number) {
  return call('listAudit', { query: { limit, ...filter, ...(cursor === null ? {} : { cursor }) } })
}

/** All that fits the filter, as a file. */
export async function exportAudit(
  filter: AuditFilter,
  nameOf: (actor: string | null) => string,
): Promise<void> {
  const events: AuditEvent[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(filter, cursor, READ_AT_A_TIME)
    events.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null && events.length < EXPORTED_MAX)
  const lines = events.map(({ at, actor, action, object, address, via }) =>
    csvLine([at, actor, nameOf(actor), action, object, address, via]),
  )
  const header = csvLine(['at', 'actor', 'actor_name', 'action', 'object', 'address', 'via'])
  download('audit.csv', 'text/csv', header + lines.join(''))
}
