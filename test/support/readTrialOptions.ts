import { parseArgs } from 'node:util'
import { makeSeed } from './random'

export type TrialOptions = { seconds: number; seed: number }

/** Reads `--seconds` and `--seed`, which all programs that try the product at random take. */
export function readTrialOptions(given: string[], defaults: { seconds: number }): TrialOptions {
  const { values } = parseArgs({
    args: given,
    options: { seconds: { type: 'string' }, seed: { type: 'string' } },
  })
  return {
    seconds: wholeNumber('seconds', values.seconds) ?? defaults.seconds,
    seed: wholeNumber('seed', values.seed) ?? makeSeed(),
  }
}

/** The same, and `--crowd`: how many times as many senders as usual. */
export function readStormOptions(
  given: string[],
  defaults: { seconds: number },
): TrialOptions & { crowd: number } {
  const { values } = parseArgs({
    args: given,
    options: { seconds: { type: 'string' }, seed: { type: 'string' }, crowd: { type: 'string' } },
  })
  return {
    seconds: wholeNumber('seconds', values.seconds) ?? defaults.seconds,
    seed: wholeNumber('seed', values.seed) ?? makeSeed(),
    crowd: wholeNumber('crowd', values.crowd) ?? 1,
  }
}

/** The same, and `--stops`: how often a server is told to stop under load. */
export function readStopOptions(
  given: string[],
  defaults: { seconds: number; stops: number },
): TrialOptions & { stops: number } {
  const { values } = parseArgs({
    args: given,
    options: { seconds: { type: 'string' }, seed: { type: 'string' }, stops: { type: 'string' } },
  })
  return {
    seconds: wholeNumber('seconds', values.seconds) ?? defaults.seconds,
    seed: wholeNumber('seed', values.seed) ?? makeSeed(),
    stops: wholeNumber('stops', values.stops) ?? defaults.stops,
  }
}

/** The same for programs that go by rounds. */
export function readRoundOptions(
  given: string[],
  defaults: { rounds: number },
): { rounds: number; seed: number } {
  const { values } = parseArgs({
    args: given,
    options: { rounds: { type: 'string' }, seed: { type: 'string' } },
  })
  return {
    rounds: wholeNumber('rounds', values.rounds) ?? defaults.rounds,
    seed: wholeNumber('seed', values.seed) ?? makeSeed(),
  }
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} must be a whole number, not '${text}'`)
  return value
}
