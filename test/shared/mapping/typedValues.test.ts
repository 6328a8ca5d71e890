import type { Target } from '../../../shared/identifiers/slots'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { fieldsOf } from '../../bench/readCases'

function mappingOf(payload: object, target: Target = 'people') {
  return suggestMapping({ fields: fieldsOf(JSON.stringify(payload)), target }).mapping
}

test('values are typed in other languages, and beside numbers', () => {
  const extras = [{ nome: 'Site', tipo: 0, valor_texto: 'fjord.example' }]
  const field_values = [
    { name: 'LAST_NAME', string: 'Lasken' },
    { name: 'CHAIRS', integer: 5 },
  ]

  expect(mappingOf({ razao_social: 'Fjord Ltda', extras }, 'companies').company_domain).toBe(
    'extras.0.valor_texto',
  )
  expect(mappingOf({ email: 'gro@post.example', field_values }).last_name).toBe('field_values.0.string')
})

test('a number stands for what is shown beside it', () => {
  const info = [
    {
      key: 'user_email',
      value: 'gro@fjord.example',
      valueCaption: 'gro@fjord.example',
      keyCaption: 'User email',
    },
    { key: 'company', value: 204, valueCaption: 'Lasken & Finch', keyCaption: 'Company' },
  ]

  expect(mappingOf({ id: '41', info }).company_name).toBe('info.1.valueCaption')
})

test('a name that is given twice is no first and last one', () => {
  expect(
    mappingOf({ email: 'marl@post.example', name: 'Marloes', first_name: 'Marloes', last_name: '' }),
  ).toEqual({
    email: 'email',
    first_name: 'first_name',
  })
})

test.each(['rolle', 'rola', 'роль', '役割'])(
  'what somebody is there for is no name, whatever their mailbox is called: %s',
  (role) => {
    const kontakt = { navn: 'Sigrid Ombust', [role]: 'Styreleder', epost: 'styreleder@roe.example' }

    expect(mappingOf({ kontakt })).toEqual({ full_name: 'kontakt.navn', email: 'kontakt.epost' })
  },
)

test('what a register says of a name is no name', () => {
  const legal_name = { source: 'Bolagsverket', full: 'Roe AB', error: null }

  expect(mappingOf({ organization: { legal_name } }, 'companies').company_name).toBe(
    'organization.legal_name.full',
  )
})

test('an exhibitor is a company with its site', () => {
  const exhibitor = {
    name: 'Sandhills Pivot',
    website: 'https://pivot.example',
    publicEmail: 'hello@pivot.example',
    contactName: 'Merle Dvoracek',
    contactPhone: '402-555-0178',
    city: 'Ainsworth',
  }

  expect(mappingOf({ event: 'exhibitor.updated', exhibitor }, 'companies').company_name).toBe(
    'exhibitor.name',
  )
})
