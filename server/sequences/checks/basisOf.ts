import type { StepTemplate } from '../../../shared/contract/sequences'
import type { SequenceInput } from '../sequenceInput'
import type { Basis } from './check'

/** Such that two values never make one number, link or sentence. */
const SEPARATOR = '\n;\n'

type Task = {
  plan: readonly Pick<StepTemplate, 'channel' | 'delayDays'>[]
  language: Basis['language']
  /** What somebody asked for on top of the prompt. */
  instruction: string | null
  /** What the model was told besides, which is nobody else's business. */
  systemText: string
}

/** Tells what of a lead is trusted and what is only given. */
export function basisOf(input: SequenceInput, { plan, language, instruction, systemText }: Task): Basis {
  const { person, company, context, signal, sender, workspace } = input
  const trusted = [
    workspace.name,
    workspace.about,
    sender.name,
    signal.label,
    signal.prompt,
    instruction ?? '',
  ]
  const data = [...Object.values(person), ...Object.values(company ?? {})]
  const quoted = context.flatMap(({ label, value }) => [label, String(value ?? '')])
  return {
    plan,
    language,
    trusted: trusted.join(SEPARATOR),
    given: [...trusted, ...data.map((value) => value ?? ''), ...quoted].join(SEPARATOR),
    instructions: [signal.prompt, instruction ?? '', systemText],
    recipientNames: [person.fullName, person.firstName, person.lastName, company?.name].join(' '),
    senderNames: [sender.name, workspace.name].join(' '),
    bannedWords: workspace.bannedWords,
  }
}
