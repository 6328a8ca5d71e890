import { QUESTIONS_WAITING_MAX } from '../../../shared/limits'
import { Line } from '../../line'
import type { SequenceInput } from '../sequenceInput'
import { createCircuit } from './circuit'
import { type ModelTask, type WriteDeps, writeWithModel, type Written } from './writeWithModel'

/** How many sequences are written at a time: an endpoint of one's own has few places, a rented one counts per minute. */
const CONCURRENT_MAX = 4

export type ModelWriter = (input: SequenceInput, task: ModelTask) => Promise<Written>

/** Remembers of each endpoint what it understands and whether it is away; those who ask come in turn. */
export function createModelWriter(deps: Omit<WriteDeps, 'circuit' | 'dialects'>): ModelWriter {
  const own = { ...deps, circuit: createCircuit(deps.now), dialects: new Map() }
  const line = new Line(QUESTIONS_WAITING_MAX, CONCURRENT_MAX)
  return (input, task) => line.join(task.askedBy, () => writeWithModel(own, input, task))
}
