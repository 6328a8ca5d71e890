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

test.each([
  ['child_name', 'parent_name', 'parent_email'],
  ['student_name', 'guardian_name', 'guardian_email'],
  ['nombre_alumno', 'nombre_madre', 'correo_madre'],
  ['nom_enfant', 'nom_parent', 'courriel'],
  ['vidyarthi_naam', 'abhibhavak_naam', 'abhibhavak_email'],
  ['imię i nazwisko dziecka', 'imię i nazwisko rodzica', 'e-mail'],
  ['ФИО ребёнка', 'ФИО родителя', 'почта'],
  ['お子様のお名前', '保護者のお名前', 'メール'],
  ['Naam kind', 'Naam ouder', 'E-mailadres'],
  ['pet_name', 'owner_name', 'owner_email'],
])('who writes for a child or an animal is the lead: %s, %s', (child, parent, email) => {
  const mapping = mappingOf({
    [child]: 'Jonte Lund',
    [parent]: 'Mara Quist',
    [email]: 'm.quist@kjarr.example',
  })

  expect(mapping).toMatchObject({ email, full_name: parent })
})

test('a child has no name of the lead’s, whoever wrote', () => {
  const mapping = mappingOf({
    'What is your child’s full name?': 'Jonte Lund',
    'Your email': 'm.quist@kjarr.example',
  })

  expect(mapping).toEqual({ email: 'Your email' })
})

test('a student with an address is whom a school writes to, and a tutor teaches', () => {
  const mapping = mappingOf({
    student_name: 'Mara Quist',
    student_email: 'mara@kjarr.example',
    tutor_name: 'Ove Lund',
  })

  expect(mapping).toMatchObject({ email: 'student_email', full_name: 'student_name' })
})

test('whoever signs a child up says that they are the parent, and the school is the child’s', () => {
  const mapping = mappingOf({
    schueler: { vorname: 'Jonte', nachname: 'Lund', schule: 'Grundschule am Moor' },
    anmelder: {
      vorname: 'Mara',
      nachname: 'Quist',
      verhaeltnis: 'Mutter',
      email: 'mara.quist@kjarr.example',
    },
  })

  expect(mapping).toEqual({
    email: 'anmelder.email',
    first_name: 'anmelder.vorname',
    last_name: 'anmelder.nachname',
  })
})
