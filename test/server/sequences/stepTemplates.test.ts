import type { StepTemplate } from '../../../shared/contract/sequences'
import { checkStepTemplates } from '../../../server/sequences/steps/checkStepTemplates'
import { tidyText } from '../../../server/sequences/steps/tidyText'
import { writeWithTemplate } from '../../../server/sequences/writeWithTemplate'
import { DEFAULT_STEPS } from '../../../server/sequences/defaults/defaultSteps'
import { richLead, thinLead, workspaceWith } from './lead'

function step(body: string, overrides: Partial<StepTemplate> = {}): StepTemplate {
  return { channel: 'email', delayDays: 0, subject: 'Invoices', body, ...overrides }
}

function bodyOf(body: string, make = richLead): string | undefined {
  return writeWithTemplate(make(workspaceWith({ stepTemplates: [step(body)] }))).steps[0]?.body
}

test('a template prints what is known, and its else-branch or default where it is not', () => {
  const body =
    '{% if person.firstName %}Dear {{ person.firstName }}{% else %}Dear reader{% endif %} of {{ company.name | default: "your company" }}'

  expect(bodyOf(body)).toBe('Dear Ada of Acme')
  expect(bodyOf(body, thinLead)).toBe('Dear reader of your company')
})

test('a step is its own template’s, though the process was stopped for a minute whenever it looks at the clock', () => {
  let minutes = 0
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => (minutes += 1) * 60_000)

  const body = bodyOf('{% if person.firstName %}Dear {{ person.firstName }}{% endif %} of {{ company.name }}')
  clock.mockRestore()

  expect(body).toBe('Dear Ada of Acme')
})

test('context is found by its place and by its label', () => {
  expect(bodyOf('{{ context[1].label }} {{ context[1].value }}')).toBe('Team size 20')
  expect(
    bodyOf('{% assign use = context | find: "label", "Use case" %}You want to {{ use.value | downcase }}'),
  ).toBe('You want to automate invoices')
})

test.each([
  'Hi {{ person.firstName }}, welcome',
  'Hi {% if person.firstName %}{{ person.firstName }}{% endif %} , welcome',
  '{{ company.name }}',
  '{{ context[0].value }}',
  '{{ person.nickname }}',
  '{{ company }}',
  '{% if person.firstName %}Only then{% endif %}',
  '{{ person.firstName | nope }}',
  '{% for item in context %}{{ item.value }}{% endfor %}',
])('a step that would have a hole is the default one instead: %s', (body) => {
  const { steps, note } = writeWithTemplate(
    thinLead(workspaceWith({ stepTemplates: [step(body, { delayDays: 2 })] })),
  )

  expect(steps).toEqual([{ ...writeWithTemplate(thinLead()).steps[0], delayDays: 2 }])
  expect(note).toBe(
    'Step 1 is the default, since a value that the template prints is not known of this lead.',
  )
})

test('the prompt is never printed, also by a template that asks for it', () => {
  const lead = richLead(
    workspaceWith({ stepTemplates: [step('Hello {{ signal.prompt }}'), step('{{ prompt }}')] }),
  )

  expect(JSON.stringify(writeWithTemplate(lead))).not.toContain('Be helpful')
})

test('a value that looks like a template is text', () => {
  const { person } = richLead()
  const lead = richLead({
    person: { ...person, email: '{{ workspace.name }}' },
    ...workspaceWith({ stepTemplates: [step('To {{ person.email }}')] }),
  })

  expect(writeWithTemplate(lead).steps[0]?.body).toBe('To {{ workspace.name }}')
})

test('the default steps follow the language of the templates, else of the prompt', () => {
  const german = workspaceWith({
    language: null,
    stepTemplates: [
      step(
        'Guten Tag {{ person.fullName }}, ich schreibe Ihnen wegen der Rechnungen, die Sie nicht mehr von Hand buchen wollen.',
      ),
    ],
  })
  const signal = {
    label: 'Demo',
    prompt: 'Ce sont des personnes qui ont demandé une démonstration sur notre site.',
    promptVersion: 1,
  }

  expect(writeWithTemplate(thinLead(german)).steps[0]?.body).toContain('Guten Tag,')
  expect(
    writeWithTemplate(thinLead({ signal, ...workspaceWith({ language: null }) })).steps[0]?.body,
  ).toContain('Bonjour,')
})

test('the editor is told where an error is, and shown the other steps', () => {
  const check = checkStepTemplates([
    step('Hi {{ person.firstName | default: "there" }},\nall good'),
    step('Hi\n  {{ person.firstName | shout }}'),
    step('Hi', { subject: '{% if x %}' }),
    step('Hi {{ person.nickname }} {{ context[0].text }} {{ person.title.x }}'),
    step('{{ person.firstName'),
    step('{% include "secrets" %}'),
  ])

  expect(check.errors).toEqual([
    { step: 2, part: 'body', line: 2, column: 3, message: 'undefined filter: shout' },
    { step: 3, part: 'subject', line: 1, column: 1, message: 'tag {% if x %} not closed' },
    { step: 4, part: 'body', line: 1, column: 4, message: 'This prints nothing.' },
    { step: 5, part: 'body', line: 1, column: 1, message: 'output "{{ person.firstName" not closed' },
    { step: 6, part: 'body', line: 1, column: 1, message: 'tag "include" not found' },
  ])
  expect(check.unknownVariables).toEqual(['person.nickname', 'person.title.x', 'context[0].text'])
  expect(check.rendered).toEqual([
    { channel: 'email', delayDays: 0, subject: 'Invoices', body: 'Hi Ada,\nall good' },
    null,
    null,
    null,
    null,
    null,
  ])
})

test('the editor is warned of a template that a lead of which little is known would leave with a hole', () => {
  const { errors, warnings } = checkStepTemplates([step('Hi {{ person.firstName }},')])

  expect(errors).toEqual([])
  expect(warnings).toEqual([
    {
      step: 1,
      part: 'body',
      line: 1,
      column: 4,
      message:
        'This prints nothing. A lead of which no more than an e-mail address is known gets the default step instead.',
    },
  ])
})

test.each(Object.entries(DEFAULT_STEPS))(
  'the default steps in %s have neither errors nor warnings',
  (_, steps) => {
    expect(checkStepTemplates(steps)).toMatchObject({ errors: [], warnings: [], unknownVariables: [] })
  },
)

test.each([
  ['many tags', '{{ a }}'.repeat(1_400)],
  ['one long tag', `{% if a ${'and a == b '.repeat(880)}%}x{% endif %}`],
  ['a deep tag', `{{ a${'[a'.repeat(3_000)}${']'.repeat(3_000)} }}`],
])('a template of %s is refused before it is looked at closely', (_, body) => {
  const { errors, unknownVariables } = checkStepTemplates([step(body)])

  expect(errors).toMatchObject([{ part: 'body', message: expect.stringContaining('they may have 3000') }])
  expect(unknownVariables).toEqual([])
})

test('spaces are tidied however many there are', () => {
  expect(tidyText(`a${' '.repeat(1_000_000)}b ${' '.repeat(1_000_000)}\nc`)).toMatch(/^a {1000000}b\nc$/)
})

const BOMB = `{% assign a = "xxxxxxxxxxxxxxxxxxxx" %}${'{% assign a = a | append: a %}'.repeat(60)}{{ a }}`

test.each([
  ['doubles a text without end', BOMB],
  ['prints a long text again and again', `${BOMB.slice(0, 39 + 9 * 30)}${'{{ a }}'.repeat(900)}`],
  [
    'searches a long list again and again',
    `{% assign r = (1..20000) %}${'{% assign z = r | find: "a", 1 %}'.repeat(200)}x`,
  ],
  ['counts to a billion', '{{ "x" | truncate: 999999999 }}{{ (1..999999999) | join: "x" }}'],
  ['asks for a date', '{{ person.firstName | date: "%9999999d" }}'],
  ['asks for the engine', '{{ person.constructor.constructor }}{{ person.__proto__ }}'],
  ['nests without end', '{% if person %}'.repeat(900) + 'x' + '{% endif %}'.repeat(900)],
  ['is longer than any message', 'x'.repeat(9_999)],
])('a template that %s harms nobody', (_, body) => {
  const { rendered } = checkStepTemplates([step(body)])
  const { steps } = writeWithTemplate(richLead(workspaceWith({ stepTemplates: [step(body)] })))

  expect(rendered[0]?.body.length ?? 0).toBeLessThanOrEqual(3_000)
  expect(steps).toHaveLength(1)
  expect(steps[0]?.body.length).toBeLessThanOrEqual(3_000)
})
