import type { StepTemplate } from '../../../shared/contract/sequences'
import type { Phrases } from './phrases'

const SECOND_AFTER_DAYS = 3
const THIRD_AFTER_DAYS = 5

/** Three at most: what somebody reads at a glance. */
const CONTEXT = [0, 1, 2]
  .map((index) => {
    const line = `{{ context[${index}].label }}: {{ context[${index}].value }}`
    return index === 0 ? line : `{% if context[${index}] %}\n${line}{% endif %}`
  })
  .join('')

const FIRST_OF_CONTEXT = '{{ context[0].label }}: {{ context[0].value }}'

/** Why now, then whom it concerns, then a question; a reminder with a way that costs little; a clean end. */
export function composeSteps(phrases: Phrases): StepTemplate[] {
  const { first, second, third } = phrases
  const step = (delayDays: number, subject: string, paragraphs: string[]): StepTemplate => ({
    channel: 'email',
    delayDays,
    subject,
    body: [greet(phrases), ...paragraphs, sign(phrases)].join('\n\n'),
  })
  const opening = `${first.reason}\n\n${CONTEXT}`
  const reminder = `${second.reminder}\n\n${FIRST_OF_CONTEXT}\n\n${second.suggestion}`
  return [
    step(0, byCompany(first.subject), [
      either('context[0]', opening, bySender(first.noReason)),
      `${ask(first.ask)} ${bySender(first.offer)}`,
      first.choice,
    ]),
    step(SECOND_AFTER_DAYS, byCompany(second.subject), [
      either('context[0]', reminder, byCompany(second.open)),
    ]),
    step(THIRD_AFTER_DAYS, third.subject, [
      third.close,
      `${third.later}{% if company.name %} ${third.colleague}{% endif %}`,
    ]),
  ]
}

function greet({ greeting }: Phrases): string {
  return either(greeting.ifKnown, greeting.named, greeting.plain)
}

function sign({ signOff: { words, comma } }: Phrases): string {
  const ifAnybody = comma && `{% if sender.name or workspace.name %}${comma}{% endif %}`
  const names = ['sender.name', 'workspace.name'].map((name) => `{% if ${name} %}\n{{ ${name} }}{% endif %}`)
  return words + ifAnybody + names.join('')
}

function ask({ titled, company, plain }: Phrases['first']['ask']): string {
  return `{% if person.title and company.name %}${titled}{% elsif company.name %}${company}{% else %}${plain}{% endif %}`
}

function byCompany({ company, plain }: { company: string; plain: string }): string {
  return either('company.name', company, plain)
}

function bySender({ workspace, plain }: { workspace: string; plain: string }): string {
  return either('workspace.name', workspace, plain)
}

function either(variable: string, known: string, unknown: string): string {
  return `{% if ${variable} %}${known}{% else %}${unknown}{% endif %}`
}
