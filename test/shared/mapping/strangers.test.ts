import type { OwnSide } from '../../../shared/mapping/parties/ownSide'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { fieldsOf } from '../../bench/readCases'

const us: OwnSide = { name: 'Nordwind Technik GmbH', domains: ['nordwind.example'] }

function mappingOf(payload: object, own = us) {
  return suggestMapping({ fields: fieldsOf(JSON.stringify(payload)), target: 'people', own }).mapping
}

const ada = { name: 'Ada Byron', email: 'ada.byron@acme.example' }

test('somebody else on the card or at the door does not name a lead whose address is of another name', () => {
  const customer = { email: ada.email }
  const another = { name: 'Gwen Hall', last4: '4242' }

  expect(mappingOf({ customer, card_info: another })).toEqual({ email: 'customer.email' })
  expect(mappingOf({ customer, shipping_info: { postal_address: another } })).toEqual({
    email: 'customer.email',
  })
  expect(mappingOf({ customer, card_info: { ...another, name: 'Ada Byron' } }).full_name).toBe(
    'card_info.name',
  )
})

test('whoever keeps an animal is no lead beside a customer', () => {
  const agare = { namn: 'Ada Byron', mejl: ada.email }
  const hund = { namn: 'Sigge', ras: 'Lagotto' }
  const kund = { namn: 'Gwen Hall', telefon: '1' }

  expect(mappingOf({ agare, hund }).email).toBe('agare.mejl')
  expect(mappingOf({ agare, hund: { namn: 'Sigge' } })).toEqual({})
  expect(mappingOf({ agare, hund, kund })).toEqual({ full_name: 'kund.namn' })
})

test('a colleague at a second site of ours is no buyer', () => {
  const creator = { name: 'Tom Berg', email: 'tom@second.example' }

  expect(mappingOf({ creator, company: { name: 'Nordwind', website: 'second.example' } })).toEqual({})
  expect(mappingOf({ creator, company: { name: 'Acme', website: 'second.example' } }).email).toBe(
    'creator.email',
  )
})

test('a customer with an address elsewhere goes before the contact who looks after them', () => {
  const customer = { business_name: 'Acme', name: 'Ada Byron', email: 'ada@acme.example' }
  const contact = { name: 'Gwen Hall', email: 'gwen@agency.example' }

  expect(mappingOf({ contact, customer }).email).toBe('customer.email')
  expect(mappingOf({ contact: { ...contact, email: 'gwen@acme.example' }, customer }).email).toBe(
    'contact.email',
  )
  const requester = { name: 'Jo Roe', email: 'jo@other.example' }
  const asking = { contact: { ...contact, email: 'gwen@acme.example' }, requester, customer }
  expect(mappingOf(asking).email).not.toBe('customer.email')
})

test('whom a message of many items is for is nobody who ordered', () => {
  const recipient = { name: 'Ada Byron' }

  expect(mappingOf({ recipient, items: [{ text: 'Hello' }] })).toEqual({})
  expect(mappingOf({ recipient, items: [{ sku: 'K-1' }] }).full_name).toBe('recipient.name')
})

test('an address at the new company is of whoever is called so, not of whoever begins so', () => {
  const contact = { name: 'Ada Byron', email: 'ada@old.example' }
  const moved = (email: string) => ({
    contact,
    previous: { company: 'Old', domain: 'old.example' },
    current: { email, company: 'New' },
  })

  expect(mappingOf(moved('adam.smith@new.example')).email).not.toBe('current.email')
  expect(mappingOf(moved('ada@new.example')).email).toBe('current.email')
})

test('a namesake of a colleague who is at another company is a lead', () => {
  const name = { first_name: 'Ada', last_name: 'Byron' }
  const owner = { ...name, email: 'ada@nordwind.example' }

  expect(mappingOf({ owner, contact: { ...name, company: 'Acme' } })).toMatchObject({
    first_name: 'contact.first_name',
    company_name: 'contact.company',
  })
  expect(mappingOf({ owner, contact: { ...name, company: 'Nordwind' } })).toEqual({})
})
