import { listFields } from '../../../shared/fields/listFields'
import type { Target } from '../../../shared/identifiers/slots'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

function mappingOf(payload: object, target: Target = 'people') {
  const { fields } = listFields(readJson(JSON.stringify(payload)))
  return suggestMapping({ fields, target }).mapping
}

const supplier = {
  name: 'Norcroft Hardwoods Ltd',
  website: 'norcroft.example',
  email: 'sales@norcroft.example',
}

test.each([
  ['expense.created', 'vendor'],
  ['bejovo_szamla_jovahagyva', 'szallito'],
  ['factura_proveedor.registrada', 'proveedor'],
  ['po_issued', 'supplier'],
])('whoever is paid for what the team buys is no lead: %s', (event, key) => {
  const payload = { event, number: 'B-12', [key]: supplier, approver: { name: 'Anselm Rooke' } }

  expect(mappingOf(payload, 'companies')).toEqual({})
  expect(mappingOf(payload)).toEqual({})
})

test('a supplier who applies to be one is the lead', () => {
  const payload = {
    event: 'supplier.applied',
    supplier: { ...supplier, contact_name: 'Lewis Braith', email: 'lewis@norcroft.example', city: 'Stroud' },
  }

  expect(mappingOf(payload, 'companies')).toMatchObject({ company_name: 'supplier.name' })
})

test('an account that money is booked to is no company', () => {
  const payload = {
    data: { lines: [{ payment_account: { id: 3, name: 'Cassa del Serchio', type: 'bank' } }] },
  }

  expect(mappingOf(payload, 'companies')).toEqual({})
})

test('whoever has a number and a department in the books of a firm is nobody’s lead', () => {
  const booked_by = {
    staff_no: 'S3081',
    name: 'Kwabena Asare',
    email: 'kwabena@penn.example',
    team: 'Assets',
  }

  expect(mappingOf({ booked_by })).toEqual({})
  expect(mappingOf({ booked_by: { ...booked_by, staff_no: null } })).toMatchObject({
    email: 'booked_by.email',
  })
})

test.each(['técnico asignado', 'dereva', 'zatwierdził', '起案者', 'line_manager', 'перевозчик'])(
  'who does the work for the team is not the lead in any language: %s',
  (key) => {
    const lead = { name: 'Mara Quist', email: 'mara@birkholm.example' }
    const other = { name: 'Ove Lund', email: 'ove@elsewhere.example' }

    expect(mappingOf({ [key]: other, contact: lead })).toMatchObject({ email: 'contact.email' })
    expect(mappingOf({ [key]: other })).toEqual({})
  },
)

test('what goes from one warehouse to another reaches nobody', () => {
  const payload = { sklad_otrymuvach: { nazva: 'Склад 2', email: 'ternopil@zernyatko.example' } }

  expect(mappingOf(payload)).toEqual({})
})

test('a page that posts on itself is the team’s, whoever else posts there is the lead', () => {
  const post = (id: string) => ({
    object: 'page',
    entry: [{ id: '118822', changes: [{ value: { from: { id, name: 'Kopi Teras' }, message: 'Promo' } }] }],
  })

  expect(mappingOf(post('118822'))).toEqual({})
  expect(mappingOf(post('903311'))).toEqual({ full_name: 'entry.0.changes.0.value.from.name' })
})

test('whoever pays for ads is the team itself', () => {
  const data = [{ account_name: 'Brightwater Dental', impressions: '48217', clicks: '731', spend: '612.48' }]

  expect(mappingOf({ data }, 'companies')).toEqual({})
})
