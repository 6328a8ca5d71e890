import { listFields } from '../../../shared/fields/listFields'
import type { Target } from '../../../shared/identifiers/slots'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

function mappingOf(payload: object, target: Target = 'people') {
  const { fields } = listFields(readJson(JSON.stringify(payload)))
  return suggestMapping({ fields, target }).mapping
}

test.each([
  ['guarantor', 'witness'],
  ['Bürge', 'Angehörige'],
  ['apartinator', 'girant'],
  ['poreczyciel', 'osoba_towarzyszaca'],
  ['поручитель', 'бухгалтер'],
  ['連帯保証人', '緊急連絡先'],
  ['refakatçi', 'hasta_yakını'],
  ['الكفيل', 'الزوجة'],
])('whoever vouches for somebody, comes along or is related is not the lead: %s, %s', (...keys) => {
  for (const key of keys) {
    const mapping = mappingOf({
      [key]: {
        name: 'Mara Quist',
        email: 'mara@birkholm.example',
        phone: '+47 55 55 01 01',
        company: 'Birkholm',
      },
      zorbl: { name: 'Ove Lund', email: 'ove@nordwind.example' },
    })

    expect(mapping).toMatchObject({ email: 'zorbl.email', full_name: 'zorbl.name' })
    expect(mapping).not.toHaveProperty('company_name')
  }
})

test.each([
  ['email', 'email_serviciu'],
  ['email', 'email_arbeit'],
  ['correo', 'correo_trabajo'],
  ['почта', 'рабочая почта'],
  ['メール', '会社メール'],
  ['이메일', '업무이메일'],
  ['email', 'sluzbeni_email'],
])('beside a plain address the one at work is taken, in any language: %s, %s', (plain, work) => {
  const mapping = mappingOf({
    contact: { [plain]: 'ove.lund@kjarr.example', [work]: 'ove@nordwind.example' },
  })

  expect(mapping).toMatchObject({ email: `contact.${work}` })
})

test.each([
  ['VALUE_TYPE', 'HOME', 'WORK'],
  ['druh', 'osobní', 'pracovní'],
  ['typ', 'prywatny', 'służbowy'],
  ['вид', 'личная', 'рабочая'],
])('in a list of addresses the one at work is taken by what stands beside it: %s', (key, home, work) => {
  const mapping = mappingOf({
    contact: {
      email: [
        { ID: 1, [key]: home, value: 'ove.lund@kjarr.example' },
        { ID: 2, [key]: work, value: 'ove@nordwind.example' },
      ],
    },
  })

  expect(mapping).toMatchObject({ email: 'contact.email[ID=2].value' })
})
