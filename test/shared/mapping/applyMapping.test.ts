import { findByPath } from '../../../shared/fields/findByPath'
import { readJson } from '../../../shared/json/readJson'
import { applyMapping } from '../../../shared/mapping/applyMapping'
import type { Mapping } from '../../../shared/mapping/applyMapping'

function apply(payload: unknown, mapping: Mapping, target: 'people' | 'companies' = 'people') {
  const reading = readJson(JSON.stringify(payload))
  return applyMapping({ target, mapping, find: (path) => findByPath(reading, path) })
}

test('mapped values come out normalised', () => {
  const payload = {
    who: { mail: 'Ada <ADA@acme.example>' },
    answers: [{ label: 'Profile', value: 'linkedin.com/in/Ada/' }],
  }

  const applied = apply(payload, {
    email: 'who.mail',
    linkedin_url: 'answers[label=Profile].value',
    full_name: null,
  })

  expect(applied).toEqual({
    identifiers: { email: 'ada@acme.example', linkedin_url: 'https://www.linkedin.com/in/ada' },
    empty: [],
  })
})

test('of several paths the first usable value counts, and the passed over ones are named', () => {
  const applied = apply(
    { a: 'n/a', b: 'ada@acme.example', c: 'bob@acme.example' },
    { email: ['x', 'a', 'b', 'c'] },
  )

  expect(applied).toEqual({
    identifiers: { email: 'ada@acme.example' },
    empty: [
      { slot: 'email', path: 'x', reason: 'is not in this entry' },
      { slot: 'email', path: 'a', reason: '"n/a" stands for nothing' },
    ],
  })
})

test('a list or an object is no value', () => {
  const applied = apply({ emails: ['a@acme.example'], name: {} }, { email: 'emails', full_name: 'name' })

  expect(applied.identifiers).toEqual({})
  expect(applied.empty.map(({ reason }) => reason)).toEqual([
    'is a list or an object, not a single value',
    'is a list or an object, not a single value',
  ])
})

test('a company name that is a domain is used as the domain', () => {
  expect(apply({ company: 'https://www.acme.com/' }, { company_name: 'company' }).identifiers).toEqual({
    company_domain: 'acme.com',
  })
  expect(apply({ company: 'acme.example' }, { company_name: 'company' }, 'companies').identifiers).toEqual({
    company_domain: 'acme.example',
  })
})

test.each(['Acme.Inc', 'J.Crew', 'Node.js', 'Acme Ltd.'])('%s stays a company name', (company) => {
  expect(apply({ company }, { company_name: 'company' }).identifiers).toEqual({ company_name: company })
})

test('a mapped domain is not replaced by a name that looks like one', () => {
  expect(
    apply({ c: 'booking.com', d: 'acme.com' }, { company_name: 'c', company_domain: 'd' }).identifiers,
  ).toEqual({
    company_name: 'booking.com',
    company_domain: 'acme.com',
  })
})

test('slots that the target does not have are left alone', () => {
  expect(
    apply({ email: 'ada@acme.com', n: 'Acme' }, { email: 'email', company_name: 'n' }, 'companies'),
  ).toEqual({
    identifiers: { company_name: 'Acme' },
    empty: [],
  })
})
