import { parseArgs } from 'node:util'
import { makeSeed } from './random'

export type TrialOptions = { seconds: number; seed: number }

/** Reads `--seconds` and `--seed`, which all programs that try the product at random take. */
export function readTrialOptions(given: string[], defaults: { seconds: number }): TrialOptions {
  const read = openOptions(given, ['seconds', 'seed'])
  return { seconds: read('seconds') ?? defaults.seconds, seed: read('seed') ?? makeSeed() }
}

/** The same, and `--crowd`: how many times as many senders as usual. */
export function readStormOptions(
  given: string[],
  defaults: { seconds: number },
): TrialOptions & { crowd: number } {
  const read = openOptions(given, ['seconds', 'seed', 'crowd'])
  return {
    seconds: read('seconds') ?? defaults.seconds,
    seed: read('seed') ?? makeSeed(),
    crowd: read('crowd') ?? 1,
  }
}

/** The same, and `--stops`: how often a server is told to stop under load. */
export function readStopOptions(
  given: string[],
  defaults: { seconds: number; stops: number },
): TrialOptions & { stops: number } {
  const read = openOptions(given, ['seconds', 'seed', 'stops'])
  return {
    seconds: read('seconds') ?? defaults.seconds,
    seed: read('seed') ?? makeSeed(),
    stops: read('stops') ?? defaults.stops,
  }
}

/** The same for programs that go by rounds. */
export function readRoundOptions(
  given: string[],
  defaults: { rounds: number },
): { rounds: number; seed: number } {
  const read = openOptions(given, ['rounds', 'seed'])
  return { rounds: read('rounds') ?? defaults.rounds, seed: read('seed') ?? makeSeed() }
}

/** Throws for an option that is none of these; gives the whole number behind one, undefined where it is not named. */
function openOptions<Name extends string>(
  given: string[],
  names: readonly Name[],
): (name: Name) => number | undefined {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args: given, options })
  return (name) => {
    const text = values[name]
    if (text === undefined) return undefined
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1)
      throw new Error(`--${name} must be a whole number, not '${text}'`)
    return value
  }
}
