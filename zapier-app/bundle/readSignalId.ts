import { z as schema } from 'zod'

const Chosen = schema.object({ signal_id: schema.string().trim().default('') })

/** What stands in the field Signal: nothing yet, a signal's id, or a reference to an earlier step that has no value yet. */
export type ChosenSignal = { kind: 'none' } | { kind: 'reference' } | { kind: 'id'; signalId: string }

export function readSignalId(inputData: unknown): ChosenSignal {
  const chosen = Chosen.safeParse(inputData)
  const signalId = chosen.success ? chosen.data.signal_id : ''
  if (signalId === '') return { kind: 'none' }
  return signalId.includes('{{') ? { kind: 'reference' } : { kind: 'id', signalId }
}

/** The id of a signal that was chosen for a filter; undefined where none was, which means every signal. */
export function readSignalFilter(inputData: unknown): string | undefined {
  const chosen = readSignalId(inputData)
  return chosen.kind === 'id' ? chosen.signalId : undefined
}
