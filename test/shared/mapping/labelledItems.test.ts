import { listFields } from '../../../shared/fields/listFields'
import type { Target } from '../../../shared/identifiers/slots'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

function mappingOf(payload: object, target: Target = 'people') {
  const { fields } = listFields(readJson(JSON.stringify(payload)))
  return suggestMapping({ fields, target }).mapping
}

test.each([
  ['fragen', 'text', 'antworten', 'frage', 'wert'],
  ['питання', 'текст', 'відповіді', 'питання_id', 'значення'],
  ['steps', 'ask', 'given', 'step', 'typed'],
])(
  'answers find their questions by an id, whatever the keys are called: %s',
  (list, text, answers, id, value) => {
    const idKey = id === 'step' ? 'step' : 'id'
    const mapping = mappingOf({
      [list]: [
        { [idKey]: 21, part: 'Contact', [text]: 'Vorname' },
        { [idKey]: 22, part: 'Contact', [text]: 'Nachname' },
        { [idKey]: 23, part: 'Contact', [text]: 'Wann soll es losgehen?' },
      ],
      [answers]: [
        { [id]: 21, [value]: 'Gro' },
        { [id]: 22, [value]: 'Lasken' },
        { [id]: 23, [value]: 'Im Mai' },
      ],
      mail: 'office@fjord.example',
    })

    expect(mapping).toMatchObject({
      first_name: `${answers}.0.${value}`,
      last_name: `${answers}.1.${value}`,
    })
  },
)

test('numbers that two lists share by chance join nothing', () => {
  const mapping = mappingOf({
    email: 'office@fjord.example',
    fields: [
      { n: 1, text: 'First name' },
      { n: 2, text: 'Last name' },
    ],
    rooms: [
      { floor: 1, view: 'Harbour' },
      { floor: 2, view: 'Garden' },
    ],
  })

  expect(mapping).toEqual({ email: 'email' })
})

test('what some items show of their keys holds for all items with the same keys', () => {
  const mapping = mappingOf({
    fields: [
      { plugh: 'Vorname', xyzzy: 'Gro' },
      { plugh: 'Nachname', xyzzy: 'Lasken' },
      { plugh: 'Firma denn', xyzzy: 'Nordlys' },
    ],
    email: 'office@fjord.example',
  })

  expect(mapping).toMatchObject({ last_name: 'fields.1.xyzzy', company_name: 'fields.2.xyzzy' })
})

test('a question may be kept in several languages, or in pieces', () => {
  const mapping = mappingOf({
    answers: {
      a17: {
        value: 'gro@fjord.example',
        question: { id: 17, label: { ru: 'Ваша почта', en: 'Your e-mail' } },
      },
      a18: { value: 'Лаота', question: { id: 18, label: { ru: 'Фамилия' } } },
    },
    more: [{ title: ['Vilket företag'], value: 'Nordlys' }],
  })

  expect(mapping).toMatchObject({
    email: 'answers.a17.value',
    last_name: 'answers.a18.value',
    company_name: 'more.0.value',
  })
})

test('of numbered keys the ones that ask label the ones with the same numbers', () => {
  const mapping = mappingOf({
    plugh_1: 'Vorname',
    xyzzy_1: 'Gro',
    plugh_2: 'Nachname',
    xyzzy_2: 'Lasken',
    plugh_3: 'Kolik vás bude?',
    xyzzy_3: '4',
    email: 'office@fjord.example',
  })

  expect(mapping).toMatchObject({ first_name: 'xyzzy_1', last_name: 'xyzzy_2' })
})

test('a table of one row has no list around it', () => {
  const mapping = mappingOf({
    header: ['badge', 'forename', 'family_name', 'org', 'mail'],
    row: ['A-17', 'Gro', 'Lasken', 'Nordlys', 'office@fjord.example'],
  })

  expect(mapping).toMatchObject({ first_name: 'row.1', last_name: 'row.2', company_name: 'row.3' })
})

test('the titles of a table are told by being as many as its cells, whatever they are called', () => {
  const mapping = mappingOf({
    qwertz: ['Nachname', 'Vorname', 'E-Mail'],
    plugh: [['Lasken', 'Gro', 'office@fjord.example']],
  })

  expect(mapping).toMatchObject({ first_name: 'plugh.0.1', last_name: 'plugh.0.0' })
})

test('the names of columns are nobody’s', () => {
  const mapping = mappingOf(
    {
      table: 'accounts',
      columns: [
        { name: 'Number', type: 'int' },
        { name: 'Company', type: 'text' },
        { name: 'Website', type: 'text' },
      ],
      rows: [[17, 'Nordlys', 'https://nordlys.example']],
    },
    'companies',
  )

  expect(mapping).toEqual({ company_name: 'rows.0.1', company_domain: 'rows.0.2' })
})

test('the pages and sections of a form are no things, in whatever language', () => {
  const mapping = mappingOf(
    {
      form: {
        pages: [
          {
            page: 1,
            titlu: 'Despre firmă',
            sections: [
              {
                heading: 'Basics',
                items: [
                  { q: 'Company', a: 'Nordlys' },
                  { q: 'Website', a: 'https://nordlys.example' },
                ],
              },
            ],
          },
        ],
      },
    },
    'companies',
  )

  expect(mapping).toEqual({
    company_name: 'form.pages.0.sections.0.items.0.a',
    company_domain: 'form.pages.0.sections.0.items.1.a',
  })
})

test('a card is read by its cells, which may say a value twice and a link with its title', () => {
  const cell = (title: string, text: string, more: object) => ({ id: 'c', text, column: { title }, ...more })
  const card = {
    id: '17',
    name: 'Nordlys Bakery',
    column_values: [
      cell('Buyer email', 'gro@nordlys.example', {
        value: '{"email":"gro@nordlys.example"}',
        email: 'gro@nordlys.example',
      }),
      cell('Website', 'Nordlys - https://nordlys.example', {
        type: 'link',
        value: '{"url":"https://nordlys.example"}',
        url: 'https://nordlys.example',
      }),
    ],
  }
  const mapping = mappingOf({ data: { boards: [{ name: 'Enquiries', items: [card] }] } }, 'companies')

  expect(mapping).toEqual({
    company_name: 'data.boards.0.items[name=Nordlys Bakery].name',
    company_domain: 'data.boards.0.items[name=Nordlys Bakery].column_values.1.url',
  })
})

test('of several points of contact the one in use at work goes before the one at home', () => {
  const mapping = mappingOf({
    contact: {
      points: [
        { kind: 'email', use: 'home', value: 'gro@mail.example' },
        { kind: 'email', use: 'work', value: 'gro@fjord.example' },
      ],
    },
  })

  expect(mapping.email).toBe('contact.points.1.value')
})

test('a portfolio is the site of a person, not of the company', () => {
  const mapping = mappingOf({
    candidate: {
      first_name: 'Gro',
      company: 'Nordlys',
      website_addresses: [{ value: 'https://gro.example', type: 'portfolio' }],
    },
  })

  expect(mapping.company_domain).toBeUndefined()
})

test('whatever was asked, an answer that is spelled like the domain of the address is the company', () => {
  const mapping = mappingOf({
    answers: [
      { q: 'What is the place called?', a: "The Fjord's Rest" },
      { q: 'Brand of your current mattresses', a: 'Slumberline' },
      { q: 'Email', a: 'gro@fjordsrest.example' },
    ],
  })

  expect(mapping.company_name).toBe('answers.0.a')
})

test('a question may stand within the question, in each language of the form', () => {
  const answers = [
    { question: { id: 3301, question: { de: 'Firma / Organisation' } }, answer: 'Lund Tiefbau GmbH' },
    { question: { id: 3303, question: { de: 'Brauchen Sie ein Hotel?' } }, answer: 'True' },
  ]
  const speakers = [{ name: 'Wiebke Lund', email: 'w.lund@post.example' }]

  expect(mappingOf({ speakers, answers }).company_name).toBe('answers[question.id=3301].answer')
})

test('the question for a name may be answered in parts alone', () => {
  const FormAnswers = [
    { FormQuestionName: 'Name', FirstName: 'Gro', LastName: 'Lasken', MiddleName: null },
    { FormQuestionName: 'Email', EmailAddress: 'gro@post.example' },
  ]

  expect(mappingOf({ FormAnswers })).toEqual({
    first_name: 'FormAnswers.0.FirstName',
    last_name: 'FormAnswers.0.LastName',
    email: 'FormAnswers.1.EmailAddress',
  })
})

test('where an address is tells the one at work from the one at home', () => {
  const email_addresses = [
    { address: 'gro@post.example', location: 'Home' },
    { address: 'gro@fjord.example', location: 'Work' },
  ]

  expect(mappingOf({ person: { first_name: 'Gro', email_addresses } }).email).toBe(
    'person.email_addresses.1.address',
  )
})
