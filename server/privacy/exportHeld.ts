import type { PrivacyExport } from '../../shared/contract/privacy'
import type { Holding, Individual } from '../individual'
import { endOfReading } from './endOfReading'
import { lookThrough } from './lookThrough'
import { presentPerson } from './presentRequest'

export type ExportDeps = {
  holdings: readonly Holding[]
  now: () => Date
  /** Asked between slices, so that the reading keeps nobody from anything. */
  goOn: () => Promise<boolean>
}

/** All that is held as one JSON document, a piece at a time, so that it needs the memory of one. */
export async function* exportHeld(
  { holdings, now, goOn }: ExportDeps,
  individual: Individual,
): AsyncGenerator<string> {
  const at = now()
  const head: Omit<PrivacyExport, 'items'> = {
    person: presentPerson(individual),
    exportedAt: at.toISOString(),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`
  const until = await endOfReading(holdings, at)
  let separator = ''
  for await (const { kind, id, data } of lookThrough({ holdings, individual, until, goOn })) {
    const item: PrivacyExport['items'][number] = { kind, id, data }
    yield separator + JSON.stringify(item)
    separator = ',\n'
  }
  yield ']}'
}
