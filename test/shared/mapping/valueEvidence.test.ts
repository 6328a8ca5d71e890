import { listFields } from '../../../shared/fields/listFields'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

function mappingOf(payload: object) {
  const { fields } = listFields(readJson(JSON.stringify(payload)))
  return suggestMapping({ fields, target: 'people' }).mapping
}

test('beside a first name a name that the e-mail address ends with is the last name, whatever its key', () => {
  const mapping = mappingOf({
    first_name: 'Gro',
    qwertz: 'Lasken',
    plugh: 'Oslo',
    email: 'g.lasken@fjord.example',
  })

  expect(mapping).toMatchObject({ first_name: 'first_name', last_name: 'qwertz' })
})

test('also in other letters than the address, by how they are spelled', () => {
  const mapping = mappingOf({ имя: 'Ая', qwertz: 'Лаота', email: 'laota@fjord.example' })

  expect(mapping).toMatchObject({ first_name: 'имя', last_name: 'qwertz' })
})

test('of two keys that begin with the same word one is the last name where the other is the first name', () => {
  const mapping = mappingOf({
    namex_first_name: 'Gro',
    namex_plugh: 'Lasken',
    city: 'Oslo',
    email: 'hello@fjord.example',
  })

  expect(mapping).toMatchObject({ first_name: 'namex_first_name', last_name: 'namex_plugh' })
})

test('what is the first and the last name together is the whole name, whatever its key', () => {
  const mapping = mappingOf({
    customer: { first_name: 'Gro', last_name: 'Lasken', qwertz: 'Gro Lasken', email: 'office@fjord.example' },
  })

  expect(mapping).toMatchObject({ full_name: 'customer.qwertz' })
})

test('a name elsewhere that agrees with the domain of the lead is that of the company, under any key', () => {
  const mapping = mappingOf({
    lead: { name: 'Gro Lasken', email: 'gro@fjordbakery.example' },
    qwertz: { plugh: 'Fjord Bakery and Sons', xyzzy: 'North Harbour' },
  })

  expect(mapping.company_name).toBe('qwertz.plugh')
})

test('a legal form tells a company in a language that nobody knows', () => {
  const mapping = mappingOf({ email: 'gro@mail.example', qwertz: 'Lasken Bageri ApS', plugh: 'Oslo' })

  expect(mapping.company_name).toBe('qwertz')
})

test('of two companies of a customer the one at the domain of the address is the lead’s', () => {
  const mapping = mappingOf({
    customer: { company: 'Fjord Bakery', company_name: 'Desert Cooling', email: 'gro@fjordbakery.example' },
  })

  expect(mapping.company_name).toBe('customer.company')
})

test('the name at an address is the lead’s where both its parts are in the e-mail address', () => {
  const mapping = mappingOf({
    data: { email: 'gro.lasken@fjord.example', billing: { address: { name: 'Gro Lasken', city: 'Oslo' } } },
  })

  expect(mapping.full_name).toBe('data.billing.address.name')
})

test('so is the name on the card of whoever paid', () => {
  const mapping = mappingOf({
    payment: {
      metadata: { contact_email: 'reception@fjord.example' },
      source: { type: 'creditcard', name: 'GRO LASKEN', number: 'XXXX-5544' },
    },
  })

  expect(mapping.full_name).toBe('payment.source.name')
})

test('who sends money is the lead where nobody else is told of', () => {
  const mapping = mappingOf({
    event: { amount: '2500', currency: 'KES', sender_first_name: 'Akinyi', sender_last_name: 'Odhiambo' },
  })

  expect(mapping).toMatchObject({
    first_name: 'event.sender_first_name',
    last_name: 'event.sender_last_name',
  })
})

test('of an answer and its question in a language that nobody knows the question is what asks for an address', () => {
  const mapping = mappingOf({
    ibeere: [
      { qwertz: 'First name', plugh: 'Gro' },
      { qwertz: 'Last name', plugh: 'Lasken' },
      { qwertz: 'Company', plugh: 'Nordlys' },
    ],
    email: 'office@nordlys.example',
  })

  expect(mapping).toMatchObject({
    first_name: 'ibeere.0.plugh',
    last_name: 'ibeere.1.plugh',
    company_name: 'ibeere.2.plugh',
  })
})

test.each([
  ['prozviszcza', 'Лясота', 'last_name'],
  ['prozvishcha', 'Лясота', 'last_name'],
  ['familiyasy', 'Токтосунова', 'last_name'],
  ['kazmakerputyun', 'Ararat', 'company_name'],
  ['kompaniyasi', 'Ararat', 'company_name'],
  ['arhanizacyja', 'Ararat', 'company_name'],
  ['shirkadda', 'Ararat', 'company_name'],
] as const)('%s is read in Latin letters however it is spelled', (key, value, slot) => {
  const mapping = mappingOf({ first_name: 'Vera', email: 'office@fjord.example', [key]: value })

  expect(mapping[slot]).toBe(key)
})

test('of two words of a language that nobody knows the address has the last name and the initial of the first', () => {
  const mapping = mappingOf({
    xyzzy: 'Gro',
    qwertz: 'Lasken',
    plugh: 'Oslo',
    email: 'g.lasken@fjord.example',
  })

  expect(mapping).toMatchObject({ first_name: 'xyzzy', last_name: 'qwertz' })
})

test('a whole name right before an address is whose address it is', () => {
  const mapping = mappingOf({ qwertz: 'তানজিলা হক', email: 'office@padma.example', plugh: 'ঢাকা' })

  expect(mapping.full_name).toBe('qwertz')
})

test('but not after it, nor further before one that begins with another letter', () => {
  const after = mappingOf({ email: 'th@padma.example', qwertz: 'তানজিলা হক' })
  const other = mappingOf({ qwertz: 'Gro Lasken', plugh: 'oslo', email: 'office@padma.example' })

  expect(after.full_name).toBeUndefined()
  expect(other.full_name).toBeUndefined()
})

test('the number of a record is no company’s name', () => {
  const mapping = mappingOf({
    customer: { name: 'CUST-2025-00881', company: 'CRM-LEAD-2025-00312', email: 'gro@fjord.example' },
  })

  expect(mapping).toEqual({ email: 'customer.email' })
})
