import type { ReadBack } from './readBack'
import type { Record } from './record'

const FAULTS_LISTED = 10

/** Whatever must not be in what was answered and what is stored. */
export function faultsOf(record: Record, found: ReadBack): string[] {
  return [
    ...record.faults,
    ...found.missing.map((id) => `${id} is missing`),
    ...found.different.map((id) => `${id} has other bytes`),
    ...found.doubled.map((name) => `${name} has more than one entry`),
    ...(record.acknowledged.size === 0 ? ['nothing was acknowledged at all'] : []),
  ]
}

/** The same fault once, with how often it was met. */
export function printFaults(faults: string[]): void {
  const counts = new Map<string, number>()
  for (const fault of faults) counts.set(fault, (counts.get(fault) ?? 0) + 1)
  for (const [fault, count] of [...counts].slice(0, FAULTS_LISTED))
    console.log(`FAULT: ${fault} (${count} ×)`)
  if (counts.size > FAULTS_LISTED) console.log(`… and ${counts.size - FAULTS_LISTED} others`)
}
