import { parseArgs } from 'node:util'

export type Options = {
  rounds: number
  seconds: number
  connections: number[]
  /** Only the body of this size; null for all. */
  only: number | null
  growth: boolean
  soakSeconds: number | null
  profile: boolean
}

/** Reads what stands after `npm run bench:ingest --`. */
export function readOptions(given: string[]): Options {
  const { values } = parseArgs({
    args: given,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '16,64,256' },
      only: { type: 'string' },
      growth: { type: 'boolean', default: false },
      soak: { type: 'string' },
      profile: { type: 'boolean', default: false },
    },
  })
  return {
    rounds: wholeNumber('rounds', values.rounds),
    seconds: wholeNumber('seconds', values.seconds),
    connections: values.connections.split(',').map((each) => wholeNumber('connections', each)),
    only: values.only === undefined ? null : wholeNumber('only', values.only),
    growth: values.growth,
    soakSeconds: values.soak === undefined ? null : wholeNumber('soak', values.soak),
    profile: values.profile,
  }
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} must be a whole number, not '${text}'`)
  return value
}
