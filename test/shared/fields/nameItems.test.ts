import { listFields } from '../../../shared/fields/listFields'
import { readJson } from '../../../shared/json/readJson'

function list(body: unknown) {
  return listFields(readJson(typeof body === 'string' ? body : JSON.stringify(body)))
}

function pathsOf(body: unknown): string[] {
  return list(body).fields.map(({ path }) => path)
}

describe('items of a list are called by', () => {
  test.each([
    [
      'their label',
      { fields: [{ key: 'q_1', label: 'Work email', type: 'INPUT', value: 'x' }] },
      'fields[label=Work email].value',
    ],
    [
      'their question',
      { answers: [{ question: 'Why us?', answer: 'x', question_id: 17 }] },
      'answers[question=Why us?].answer',
    ],
    [
      'the id of their question',
      { answers: [{ question_id: 17, answer: 'x' }] },
      'answers[question_id=17].answer',
    ],
    [
      'their own id, beside a value only',
      { custom_fields: [{ id: 360, value: 'x' }] },
      'custom_fields[id=360].value',
    ],
    [
      'their name, beside a value',
      { Headers: [{ Name: 'X-Spam', Value: 'x' }] },
      'Headers[Name=X-Spam].Value',
    ],
    [
      'a column name',
      { user_column_data: [{ column_name: 'Email', string_value: 'x' }] },
      'user_column_data[column_name=Email].string_value',
    ],
    ['their slug', { data: [{ fieldSlug: 'city1', value: 'x' }] }, 'data[fieldSlug=city1].value'],
    [
      'what their field says',
      { answers: [{ type: 'text', text: 'x', field: { id: 'a1', ref: 'mail' } }] },
      'answers[field.ref=mail].text',
    ],
    ['their category', { emails: [{ category: 'work', email: 'x' }] }, 'emails[category=work].email'],
    [
      'their type, of an address',
      { phones: [{ type: 'mobile', number: 'x' }] },
      'phones[type=mobile].number',
    ],
    [
      'the network, of a profile',
      { socials: [{ name: 'Twitter', id: 1, username: 'x' }] },
      'socials[name=Twitter].username',
    ],
    [
      'values as a list',
      { field_data: [{ name: 'email', values: ['x'] }] },
      'field_data[name=email].values.0',
    ],
  ])('%s', (_, body, path) => {
    const field = list(body).fields.find(({ value }) => value === 'x')

    expect(field?.path).toBe(path)
  })
})

describe('items of a list keep their index when they are', () => {
  test.each([
    ['people', { attendees: [{ name: 'Ada', email: 'ada@acme.example' }] }],
    ['profiles of people', { people: [{ link: 'https://x.example', name: 'Ada Lovelace', summary: 'CEO' }] }],
    ['people with a value', { leads: [{ name: 'Ada', email: 'a@x.example', phone: '1', value: 3 }] }],
    ['order lines', { line_items: [{ id: 1, title: 'Shoe', quantity: 1, price: '10', sku: 's' }] }],
    ['deals', { deals: [{ id: 1, title: 'Big deal', value: 100, currency: 'EUR', stage: 'new' }] }],
    ['jobs', { experiences: [{ title: 'Engineer', company: 'Acme', description: 'x' }] }],
    ['page views', { events: [{ type: 'track', url: 'https://x.example', path: '/', timestamp: 1 }] }],
    ['records with ids', { contacts: [{ id: 'c1', email: 'a@x.example' }] }],
    [
      'earlier values of one thing',
      { versions: [{ name: 'email', value: 'a', sourceId: 's', requestId: 'r' }] },
    ],
    ['scalars', { tags: ['a', 'b'] }],
    ['of different shapes', { fields: [{ label: 'A', value: 1 }, 7] }],
    ['called by an answer', { fields: [{ label: 'ada@acme.example', value: 1 }] }],
    ['called by a whole text', { fields: [{ label: 'long '.repeat(100), value: 1 }] }],
  ])('%s', (_, body) => {
    expect(list(body).fields.map(({ path }) => path)).toEqual(
      list(body).fields.map(({ indexPath }) => indexPath),
    )
  })
})

test('items that share a label are called by the next best thing, or their index', () => {
  const withKeys = [
    { key: 'k1', label: 'Email', value: 1 },
    { key: 'k2', label: 'Email', value: 2 },
    { key: 'k3', label: 'Name', value: 3 },
  ]

  expect(pathsOf({ f: withKeys }).filter((path) => path.endsWith('.value'))).toEqual([
    'f[key=k1].value',
    'f[key=k2].value',
    'f[label=Name].value',
  ])
  expect(
    pathsOf({
      f: [
        { label: 'E', value: 1 },
        { label: 'E', value: 2 },
      ],
    }),
  ).toEqual(['f.0.label', 'f.0.value', 'f.1.label', 'f.1.value'])
})

test('a form whose questions were put in another order has the same paths', () => {
  const questions = ['Work email', 'First name', 'What brings you here?'].map((label) => ({
    label,
    value: label,
  }))

  const [one, other] = [questions, questions.toReversed()].map((fields) => pathsOf({ fields }).sort())

  expect(one).toEqual(other)
  expect(one).toContain('fields[label=What brings you here?].value')
})

test('special characters in a name are escaped', () => {
  expect(pathsOf({ fields: [{ label: 'a [b] = c\\d', value: 1 }] })[1]).toBe(
    'fields[label=a [b\\] \\= c\\\\d].value',
  )
})
