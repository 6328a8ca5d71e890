import type { StepTemplate } from '../../../shared/contract/sequences'
import type { SequenceInput } from '../sequenceInput'
import type { Basis } from './check'

/** Such that two values never make one number, link or sentence. */
const SEPARATOR = '\n;\n'

/** `20`, `51-200`, `20 people`; a number within a sentence is how an injected one comes in. */
const BARE_NUMBER = /^[\d.,'’–\s+-]{1,20}(?:\s\S{1,20})?$/u

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
  const { fullName, firstName, lastName, title, email, location } = person
  const ofCompany = [company?.name, company?.domain, company?.industry]
  const data = [fullName, firstName, lastName, title, email, location, ...ofCompany]
  const values = context.map(({ value }) => String(value ?? ''))
  const plain = [...trusted, ...data.map((value) => value ?? ''), ...context.map(({ label }) => label)]
  return {
    plan,
    language,
    trusted: trusted.join(SEPARATOR),
    given: [...plain, ...values].join(SEPARATOR),
    plain: [...plain, ...values.filter((value) => BARE_NUMBER.test(value.trim()))].join(SEPARATOR),
    instructions: [signal.prompt, instruction ?? '', systemText],
    recipientNames: [person.fullName, person.firstName, person.lastName, company?.name].join(' '),
    senderNames: [sender.name, workspace.name].join(' '),
    bannedWords: workspace.bannedWords,
  }
}
