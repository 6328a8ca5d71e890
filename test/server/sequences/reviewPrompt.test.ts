import { reviewPrompt } from '../../../server/sequences/promptReview/reviewPrompt'

function missingOf(prompt: string, contextFields: string[] = ['use_case']): string[] {
  return reviewPrompt(prompt, contextFields).missing.map(({ part }) => part)
}

test.each([
  "These are leads who just filled out our demo request form. Use the 'use_case' field to tailor the messaging to their needs. Be helpful, reference their interest, and suggest a quick call.",
  'People who visited our pricing page. Mention their use case and offer a trial.',
  'Das sind Besucher unserer Messe. Gehe auf den Use Case ein und schlage ein kurzes Gespräch vor.',
  'Ce sont des personnes qui ont demandé une démonstration. Mentionnez leur "use case" et proposez un appel.',
  'Son personas que han solicitado una demo. Menciona su use case y propón una llamada.',
  'São pessoas que pediram uma demonstração. Mencione o use case e sugira uma chamada.',
  'Sono persone che hanno richiesto una demo. Menziona lo use case e suggerisci una chiamata.',
  'Dit zijn mensen die een demo hebben aangevraagd. Noem hun use case en stel een gesprek voor.',
])('nothing is missing of: %s', (prompt) => {
  expect(reviewPrompt(prompt, ['use_case'])).toEqual({ missing: [], unusedContextFields: [], hints: [] })
})

test.each([
  ['', ['signal', 'context', 'approach']],
  ['Be helpful and suggest a quick call.', ['signal', 'context']],
  ['These are leads who just filled out our demo request form.', ['context', 'approach']],
  ['Use the use case to write something.', ['signal', 'approach']],
])('of the prompt %j are missing %j', (prompt, expected) => {
  expect(missingOf(prompt)).toEqual(expected)
})

test('what is missing is told with an example', () => {
  expect(
    reviewPrompt('These are people who asked for a demo. Use the use case.', ['use_case']).missing,
  ).toEqual([
    {
      part: 'approach',
      message: 'Say how to approach the leads, for example: "Be helpful, and suggest a quick call."',
    },
  ])
})

test('context fields that the prompt never mentions are named by their path', () => {
  const prompt =
    'These are people who asked for a demo. Refer to the pages they visited (pagesVisited) and their team sizes.'
  const fields = ['pages_visited', 'company.team_size', 'answers[label=What is your budget?].value', 'plan']

  expect(reviewPrompt(prompt, fields).unusedContextFields).toEqual([
    'answers[label=What is your budget?].value',
    'plan',
  ])
})

test('a prompt that speaks of the context fields as a whole mentions each', () => {
  expect(
    reviewPrompt('These are visitors. Use the context fields, be brief.', ['plan', 'budget']),
  ).toMatchObject({
    missing: [],
    unusedContextFields: [],
  })
})

test('a question is mentioned by its words', () => {
  const fields = ['answers[label=What is your budget?].value']

  expect(
    reviewPrompt('They answered "What is your budget?". Use it and be brief.', fields).unusedContextFields,
  ).toEqual([])
})

test.each([
  ['Be nice.', ['use_case'], 'Two or three sentences give the writer more to work with.'],
  [
    'These are people who asked for a demo: greet {{first_name}}, be brief.',
    ['use_case'],
    'A prompt is no template, so {{first_name}} is not filled in. Call the field by its name: "Use the use case …".',
  ],
  [
    'These are people who asked for a demo. Be helpful and brief.',
    [],
    'No context field is chosen: the writer knows no more of a lead than its name, title and company.',
  ],
])('%j with %j brings a hint', (prompt, fields, hint) => {
  expect(reviewPrompt(prompt, fields).hints).toEqual([hint])
})
