import type { Bundle } from 'zapier-platform-core'
import { z as schema } from 'zod'

const Chosen = schema.object({ signal_id: schema.string().trim().default('') })

type Inputs = Pick<Bundle, 'inputData' | 'inputDataRaw'>

/** What stands in the field Signal: nothing, a signal's id, or a reference to an earlier step that gave no value. */
export type ChosenSignal = { kind: 'none' } | { kind: 'reference' } | { kind: 'id'; signalId: string }

export function readSignalId({ inputData, inputDataRaw }: Inputs): ChosenSignal {
  const [signalId, written] = [textIn(inputData), textIn(inputDataRaw)]
  // Before a step has run, and in the editor's form, the reference itself may stand where its value will.
  if (signalId.includes('{{') || (signalId === '' && written.includes('{{'))) return { kind: 'reference' }
  return signalId === '' ? { kind: 'none' } : { kind: 'id', signalId }
}

function textIn(inputs: unknown): string {
  const chosen = Chosen.safeParse(inputs)
  return chosen.success ? chosen.data.signal_id : ''
}

/** The id of a signal that was chosen for a filter; undefined where none was, which means every signal. */
export function readSignalFilter(inputs: Inputs): string | undefined {
  const chosen = readSignalId(inputs)
  return chosen.kind === 'id' ? chosen.signalId : undefined
}
