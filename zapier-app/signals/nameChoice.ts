import type { SignalPage } from './signalPage'

type Named = Pick<SignalPage['items'][number], 'name' | 'target' | 'status'>

/** A signal in a dropdown: `Website (people, live)`. */
export function nameChoice({ name, target, status }: Named): string {
  return `${name} (${target}, ${status})`
}
