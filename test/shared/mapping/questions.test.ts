import { listFields } from '../../../shared/fields/listFields'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

function mappingOf(payload: object) {
  const { fields } = listFields(readJson(JSON.stringify(payload)))
  return suggestMapping({ fields, target: 'people' }).mapping
}

test.each([
  'Where do you work now?',
  'Where do you work or study?',
  'Wo arbeiten Sie derzeit?',
  'Gdzie Pani/Pan pracuje lub uczy?',
  'Де ви зараз працюєте?',
  'Waar werkt u momenteel?',
  'Namens welke organisatie komt u?',
  'Какую организацию вы представляете?',
  'באיזה ארגון את/ה עובד/ת?',
  'คุณทำงานที่ร้านหรือบริษัทอะไร',
])('a question for the place of work is one for the company: %s', (question) => {
  const mapping = mappingOf({
    answers: [
      { question, answer: 'Nordlys' },
      { question: 'E-mail', answer: 'gro@fjord.example' },
    ],
  })

  expect(mapping.company_name).toBe(`answers[question=${question}].answer`)
})

test.each(['Which company built your roof?', 'Welche Firma hat Ihr Dach gedeckt?'])(
  'but not one for what somebody else has done: %s',
  (question) => {
    const mapping = mappingOf({
      answers: [
        { question, answer: 'Nordlys' },
        { question: 'E-mail', answer: 'gro@fjord.example' },
      ],
    })

    expect(mapping.company_name).toBeUndefined()
  },
)

test.each([
  ['Where should the invitation go?', 'Are you bringing somebody? Their name', 'Their e-mail'],
  [
    'Où pouvons-nous vous écrire ? (adresse pro de préférence)',
    'Accompagnant',
    "Quelqu'un d'autre en copie ?",
  ],
])('whoever else a form asks about is not the lead: %s', (asked, second, theirs) => {
  const mapping = mappingOf({
    fields: [
      { label: 'First name', value: 'Gro' },
      { label: asked, value: 'gro@fjord.example' },
      { label: second, value: 'Ivo Marrend' },
      { label: theirs, value: 'ivo@brook.example' },
    ],
  })

  expect(Object.values(mapping)).toHaveLength(2)
  expect(mapping.email).toContain('Where' === asked.slice(0, 5) ? 'Where' : 'Où')
})

test('what somebody wants to be called may be the whole name', () => {
  const called = (value: string) =>
    mappingOf({ q1_text: 'What should we call you?', q1_answer: value, email: 'office@fjord.example' })

  expect(called('Gro Lasken')).toMatchObject({ full_name: 'q1_answer' })
  expect(called('Gro')).toMatchObject({ first_name: 'q1_answer' })
})

test('the family of a question is nobody’s', () => {
  const mapping = mappingOf({
    email: 'gro@fjord.example',
    questions: { family: 'demographic', heading: 'Hi' },
  })

  expect(mapping).toEqual({ email: 'email' })
})

test('a school with a number and a name with a Hebrew hyphen are names', () => {
  const mapping = mappingOf({ last_name: 'בן־שושן', company: 'Гимназия № 7', email: 'office@fjord.example' })

  expect(mapping).toMatchObject({ last_name: 'last_name', company_name: 'company' })
})
