import type { Measured } from './checkCosts'

const WORST_LISTED = 5

/** Prints the worst requests; gives a fault for each that took more than it may. */
export function reportCosts(measured: readonly Measured[]): string[] {
  console.log(
    `${measured.length} costly requests measured one by one. Those that took most of what they may:`,
  )
  for (const worst of worstBy(measured, ({ loopShare }) => loopShare))
    console.log(`  ${percent(worst.loopShare)} of the time    ${describe(worst)}`)
  for (const worst of worstBy(measured, ({ memoryShare }) => memoryShare))
    console.log(`  ${percent(worst.memoryShare)} of the memory  ${describe(worst)}`)
  return measured
    .filter(({ loopShare, memoryShare }) => Math.max(loopShare, memoryShare) >= 1)
    .map((each) => `costs more than it may: ${describe(each)}`)
}

function worstBy(measured: readonly Measured[], shareOf: (each: Measured) => number): Measured[] {
  return measured.toSorted((one, other) => shareOf(other) - shareOf(one)).slice(0, WORST_LISTED)
}

function describe({ what, sizeBytes, sentBytes, status, loopMs, memoryMb }: Measured): string {
  const size = sentBytes === sizeBytes ? `${sizeBytes} bytes` : `${sizeBytes} bytes sent as ${sentBytes}`
  return `${loopMs.toFixed(0)} ms, ${memoryMb.toFixed(0)} MB: ${what}, ${size}, answered ${status}`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`.padStart(6)
}
