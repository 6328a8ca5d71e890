import { useQueryClient } from '@tanstack/react-query'
import type { Lead } from '../../shared/contract/leads'
import type { LeadsQuery } from './feedSearch'
import { leadQuery, leadsQuery } from './leadQueries'
import { isRefusal } from './useSendChange'

/** Of more than these the list as a whole is read in fewer calls. */
const EACH_MAX = 50
const TRIES_MAX = 5

/** Shows leads as the server has them, of which the page is not sure any more. Where it is away that is tried for a while. */
export function useReadAgain(query: LeadsQuery, put: (leads: readonly Lead[]) => void) {
  const client = useQueryClient()
  return async (leadIds: readonly string[]): Promise<void> => {
    if (leadIds.length > EACH_MAX) {
      await client.refetchQueries({ queryKey: leadsQuery(query).queryKey, exact: true })
      return
    }
    const found = await Promise.allSettled(
      leadIds.map((leadId) =>
        client.query({
          ...leadQuery(leadId),
          staleTime: 0,
          retry: (failures, error) => failures < TRIES_MAX && !isRefusal(error),
        }),
      ),
    )
    put(found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])))
  }
}
