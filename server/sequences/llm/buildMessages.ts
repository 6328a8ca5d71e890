import type { SequenceCheck, SequenceStep } from '../../../shared/contract/sequences'
import type { SequenceInput } from '../sequenceInput'
import { dataBlock } from './dataBlock'
import { REPAIRS } from './repairs'

export type Message = { role: 'system' | 'user'; content: string }

export type Writing = {
  systemText: string
  /** What somebody asks for now, such as "shorter". */
  instruction: string | null
  /** The messages that the instruction is about. */
  previous: readonly SequenceStep[] | null
  /** The checks that the attempt before failed. */
  failed: readonly SequenceCheck[]
  /** Nobody outside can know it. */
  mark: string
}

/** Trusted text in one message, data in another; no word of the data is ever among the instructions. */
export function buildMessages(input: SequenceInput, writing: Writing): Message[] {
  const { signal, sender, workspace } = input
  const { systemText, instruction, previous, failed, mark } = writing
  const trusted = [
    systemText,
    `Sender: ${sender.name}, of ${workspace.name}.`,
    section('About the sender’s company', workspace.about),
    section('Instructions for this kind of recipient', signal.prompt),
    section('What is asked for this time', instruction ?? ''),
    section('Your answer before failed. Mend this', failed.map((name) => `- ${REPAIRS[name]}`).join('\n')),
  ]
  return [
    { role: 'system', content: trusted.filter((text) => text !== '').join('\n\n') },
    { role: 'user', content: dataBlock(input, previous, mark) },
  ]
}

function section(title: string, text: string): string {
  return text.trim() === '' ? '' : `${title}:\n${text.trim()}`
}
