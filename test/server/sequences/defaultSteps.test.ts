import fc from 'fast-check'
import { SequenceLanguage } from '../../../shared/contract/sequences'
import type { SequenceInput } from '../../../server/sequences/sequenceInput'
import { findHoles } from '../../../server/sequences/signs/findHoles'
import { DEFAULT_STEPS } from '../../../server/sequences/defaults/defaultSteps'
import { detectLanguage } from '../../../server/sequences/language/detectLanguage'
import { writeWithTemplate } from '../../../server/sequences/writeWithTemplate'
import { richLead, thinLead, workspaceWith } from './lead'

function read(input: SequenceInput): string {
  return writeWithTemplate(input)
    .steps.map(({ delayDays, subject, body }) => `[after ${delayDays} days: ${subject}]\n${body}`)
    .join('\n\n')
}

test('the three steps read so where much is known', () => {
  expect(read(richLead())).toBe(`[after 0 days: A question for Acme]
Hi Ada,

I'm writing to you because of this:

Use case: Automate invoices
Team size: 20

As Head of Finance at Acme, you are probably the right person to ask: is this a topic for you at the moment? If so, I can show you what Lumen would do about it, with your own case as the example.

Which would suit you better: a short call, or the main points by e-mail?

Best regards,
Sam Fisher
Lumen

[after 3 days: A suggestion for Acme]
Hi Ada,

This is the point I wrote to you about:

Use case: Automate invoices

My suggestion: tell me in two or three lines how you handle it today. You will get a concrete answer from me, not a presentation.

Best regards,
Sam Fisher
Lumen

[after 5 days: My last message on this]
Hi Ada,

I haven't heard from you, so I take it that the time isn't right, and I won't write about this again.

Should it come up later, a short answer is enough. And if somebody else at Acme looks after it, I'd be grateful for the name.

Best regards,
Sam Fisher
Lumen`)
})

test('and so where only an e-mail address is known', () => {
  expect(read(thinLead())).toBe(`[after 0 days: A question for you]
Hello,

I'm writing because what we do at Lumen may be of interest to you.

Is this a topic for you at the moment? If so, I can show you what Lumen would do about it, with your own case as the example.

Which would suit you better: a short call, or the main points by e-mail?

Best regards,
Sam Fisher
Lumen

[after 3 days: A suggestion]
Hello,

A suggestion that takes little of your time: tell me in two or three lines what matters most to you right now. You will get a concrete answer from me, even if it is that we are not the right people for it.

Best regards,
Sam Fisher
Lumen

[after 5 days: My last message on this]
Hello,

I haven't heard from you, so I take it that the time isn't right, and I won't write about this again.

Should it come up later, a short answer is enough.

Best regards,
Sam Fisher
Lumen`)
})

test.each([
  [
    'de',
    'Eine Frage an Acme',
    `Guten Tag Ada Lovelace,

ich schreibe Ihnen aus einem konkreten Grund:

Use case: Automate invoices
Team size: 20

Als Head of Finance bei Acme können Sie das vermutlich am besten beantworten: Ist das für Sie zurzeit ein Thema? Wenn ja, zeige ich Ihnen gern an Ihrem eigenen Fall, was Lumen dazu beitragen kann.

Was ist Ihnen lieber: ein kurzes Telefonat oder die wichtigsten Punkte per E-Mail?

Freundliche Grüße
Sam Fisher
Lumen`,
  ],
  [
    'fr',
    'Une question pour Acme',
    `Bonjour Ada,

Je vous écris pour une raison précise :

Use case: Automate invoices
Team size: 20

En tant que Head of Finance chez Acme, vous êtes sans doute la bonne personne à qui poser la question : est-ce un sujet pour vous en ce moment ? Si oui, je vous montrerai sur votre propre cas ce que Lumen peut vous apporter.

Que préférez-vous : un court appel, ou l'essentiel par e-mail ?

Bien cordialement,
Sam Fisher
Lumen`,
  ],
  [
    'es',
    'Una pregunta para Acme',
    `Hola, Ada:

Le escribo por un motivo concreto:

Use case: Automate invoices
Team size: 20

Como Head of Finance en Acme, usted es probablemente la persona indicada para preguntarle: ¿es un tema que les ocupa en este momento? Si es así, puedo mostrarle con su propio caso qué haría Lumen.

¿Qué prefiere: una llamada breve o lo esencial por correo electrónico?

Saludos cordiales,
Sam Fisher
Lumen`,
  ],
  [
    'pt',
    'Uma pergunta para Acme',
    `Olá, Ada,

Escrevo por um motivo concreto:

Use case: Automate invoices
Team size: 20

Como Head of Finance na Acme, é provavelmente a pessoa certa para responder: este tema é relevante neste momento? Se for, posso mostrar com o seu próprio caso o que a Lumen faria.

O que prefere: uma breve conversa por telefone ou o essencial por e-mail?

Cordialmente,
Sam Fisher
Lumen`,
  ],
  [
    'it',
    'Una domanda per Acme',
    `Buongiorno Ada,

le scrivo per un motivo preciso:

Use case: Automate invoices
Team size: 20

Come Head of Finance in Acme, è probabilmente la persona giusta a cui chiederlo: è un tema attuale per voi? In tal caso posso mostrarle, sul suo caso concreto, che cosa farebbe Lumen.

Che cosa preferisce: una breve telefonata o i punti principali via e-mail?

Cordiali saluti,
Sam Fisher
Lumen`,
  ],
  [
    'nl',
    'Een vraag voor Acme',
    `Beste Ada,

Ik schrijf je om een concrete reden:

Use case: Automate invoices
Team size: 20

Als Head of Finance bij Acme kun jij dat waarschijnlijk het best beantwoorden: speelt dit op dit moment bij jullie? Zo ja, dan laat ik je aan de hand van je eigen situatie zien wat Lumen zou doen.

Wat heeft je voorkeur: een kort telefoongesprek, of de belangrijkste punten per e-mail?

Met vriendelijke groet,
Sam Fisher
Lumen`,
  ],
] as const)('the first step in %s', (language, subject, body) => {
  const { steps } = writeWithTemplate(richLead(workspaceWith({ language })))

  expect(steps[0]).toEqual({ channel: 'email', delayDays: 0, subject, body })
})

test.each([
  [
    'de',
    'Guten Tag,\n\nich schreibe Ihnen, weil das, was wir bei Lumen tun, für Sie interessant sein könnte.',
  ],
  ['fr', 'Bonjour,\n\nJe vous écris car ce que nous faisons chez Lumen pourrait vous intéresser.'],
  ['es', 'Buenos días:\n\nLe escribo porque puede interesarle lo que hacemos en Lumen.'],
  ['pt', 'Olá,\n\nEscrevo porque o que fazemos na Lumen pode ser do seu interesse.'],
  ['it', 'Buongiorno,\n\nle scrivo perché ciò che facciamo in Lumen potrebbe interessarle.'],
  ['nl', 'Hallo,\n\nIk schrijf je omdat wat we bij Lumen doen interessant voor je kan zijn.'],
] as const)('the first step in %s begins so where only an address is known', (language, beginning) => {
  const [first] = writeWithTemplate(thinLead(workspaceWith({ language }))).steps

  expect(first?.body.startsWith(beginning)).toBe(true)
})

test.each(SequenceLanguage.options)('every step in %s is in that language, rich and thin', (language) => {
  const inputs = [richLead, thinLead].map((make) => make(workspaceWith({ language })))

  for (const { steps } of inputs.map(writeWithTemplate)) {
    expect(steps.map(({ body }) => detectLanguage(body))).toEqual([language, language, language])
  }
})

test('nobody is called owner, and no company My workspace', () => {
  const fresh = { sender: { name: 'owner' }, ...workspaceWith({ name: 'My workspace' }) }

  const text = read(thinLead(fresh))

  expect(text).not.toMatch(/owner|my workspace/i)
  expect(text.endsWith('\n\nBest regards')).toBe(true)
})

const anything = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ',',
    ' .',
    'Ada ,',
    ', Ada',
    'Inc.',
    '()',
    '{{ x }}',
    '[Name]',
    'A,,B',
    ': .',
    '-',
    'Ada\n\nLovelace',
    '“”',
  ),
)

const NOBODY = { fullName: null, firstName: null, lastName: null, title: null, email: null, location: null }
const MARKS_OF_TWO_VALUES = [
  { label: '@', value: '0"' },
  { label: '"', value: '1' },
]

const known = fc.option(anything)
const anyLead = fc
  .record({
    person: fc.record({
      fullName: known,
      firstName: known,
      lastName: known,
      title: known,
      email: known,
      location: known,
    }),
    company: fc.option(fc.record({ name: known, domain: known, industry: known })),
    context: fc.array(fc.record({ label: anything, value: anything }), { maxLength: 4 }),
    name: anything,
    language: fc.constantFrom(...SequenceLanguage.options),
  })
  .map(({ name, language, ...lead }) =>
    richLead({ ...lead, sender: { name }, ...workspaceWith({ name, language }) }),
  )

test('whatever is known and however it is spelled, no text has a hole and none fails', () => {
  const unlucky = richLead({
    person: NOBODY,
    company: null,
    context: MARKS_OF_TWO_VALUES,
    sender: { name: ',' },
    ...workspaceWith({ name: ',' }),
  })
  fc.assert(
    fc.property(anyLead, (lead) => {
      const { steps, note } = writeWithTemplate(lead)

      expect(steps).toHaveLength(3)
      expect(note).toBeNull()
      expect(steps.flatMap(({ subject, body }) => [...findHoles(subject), ...findHoles(body)])).toEqual([])
    }),
    { numRuns: 300, examples: [[unlucky]] },
  )
})

test('a default step reads as it would if it were a workspace’s own, which is filled for each lead by itself', () => {
  const asOwn = (lead: SequenceInput) => {
    const steps = DEFAULT_STEPS[lead.workspace.language ?? 'en']
    return { ...lead, workspace: { ...lead.workspace, stepTemplates: steps.map((step) => ({ ...step })) } }
  }
  const inLumen = anyLead.map((lead) => ({ ...lead, workspace: { ...lead.workspace, name: 'Lumen' } }))
  fc.assert(
    fc.property(inLumen, (lead) => {
      expect(writeWithTemplate(lead)).toEqual(writeWithTemplate(asOwn(lead)))
    }),
    { numRuns: 300, examples: [[richLead()], [thinLead()]] },
  )
})
