import { departmentOf, readDepartment } from '../../../../shared/matching/titles/departmentOf'

describe('a title tells what its holder works on', () => {
  test.each(
    Object.entries({
      engineering: [
        'Software Engineer',
        'CTO',
        'VP of Engineering',
        'Softwareentwicklerin',
        'Développeur Full Stack',
        'Ingeniera',
        'Desenvolvedor',
        'Sviluppatore',
        'Ontwikkelaar',
        'Head of R&D',
      ],
      product: [
        'Product Owner',
        'Head of Product',
        'CPO',
        'Produktmanagerin',
        'Chef de produit',
        'Gerente de Producto',
      ],
      design: ['Product Designer', 'UX Researcher', 'Art Director', 'Grafikerin', 'Diseñador', 'Vormgever'],
      data: [
        'Data Analyst',
        'Chief Data Officer',
        'Head of Analytics',
        'Cientista de Dados',
        'Analista de Datos',
      ],
      it: [
        'IT Manager',
        'CIO',
        'CISO',
        'Systemadministrator',
        'Directeur des Systèmes d’Information',
        'Gerente de TI',
        'Systeembeheerder',
      ],
      sales: [
        'VP Sales',
        'Account Executive',
        'Key Account Manager',
        'SDR',
        'Vertriebsleiter',
        'Leiter Vertrieb',
        'Directeur Commercial',
        'Gerente de Ventas',
        'Executivo de Vendas',
        'Responsabile Vendite',
        'Verkoper',
      ],
      marketing: [
        'CMO',
        'Marketing Manager',
        'Head of Product Marketing',
        'SEO Specialist',
        'Leiterin Unternehmenskommunikation',
        'Chargée de communication',
        'Responsabile Comunicazione',
      ],
      customer_success: ['Customer Success Manager', 'Head of Customer Experience', 'Kundenbetreuer'],
      support: [
        'Customer Support Agent',
        'Technical Support Engineer',
        'Leiter Kundenservice',
        'Atención al cliente',
        'Klantenservice',
      ],
      finance: [
        'CFO',
        'Accountant',
        'Head of Finance',
        'Buchhalterin',
        'Leiter Controlling',
        'Comptable',
        'Contador',
        'Contabile',
        'Boekhouder',
      ],
      legal: ['General Counsel', 'Rechtsanwältin', 'Juriste', 'Abogada', 'Avvocato', 'Compliance Officer'],
      hr: [
        'HR Business Partner',
        'Recruiter',
        'Head of People',
        'Personalleiterin',
        'Bereichsleiter Personal',
        'DRH',
        'Directora de Recursos Humanos',
        'Risorse Umane',
      ],
      operations: [
        'COO',
        'Office Manager',
        'Supply Chain Manager',
        'Einkaufsleiter',
        'Projektleiterin',
        'Acheteur',
        'Jefe de Compras',
        'Logistica',
        'Hoofd Inkoop',
      ],
      education: ['Teacher', 'Professorin', 'Formateur', 'Docente'],
      health: ['Nurse', 'Oberarzt', 'Médecin', 'Enfermera', 'Verpleegkundige'],
      other: ['CEO', 'Founder', 'Geschäftsführer', 'PDG', 'Inhaberin', 'Amministratore Delegato', 'Eigenaar'],
    }),
  )('%s', (department, titles) => {
    expect(titles.map((title) => [title, departmentOf(title)])).toEqual(
      titles.map((title) => [title, department]),
    )
  })

  test('whoever leads the whole and a part of it works on the part', () => {
    expect(departmentOf('Founder & CTO')).toBe('engineering')
    expect(departmentOf('CEO / Head of Sales')).toBe('sales')
  })
})

test.each([
  'Consultant',
  'Executive Assistant to the VP Sales',
  'Former Head of Sales',
  'Personal Trainer',
  '',
])('%s does not tell', (title) => {
  expect(departmentOf(title)).toBeNull()
})

test.each([
  ['human_resources', 'hr'],
  ['Customer Success', 'customer_success'],
  ['customer_service', 'support'],
  ['Information Technology', 'it'],
  ['Vertrieb', 'sales'],
  ['no idea', null],
])('a source that says %s means %s', (text, department) => {
  expect(readDepartment(text)).toBe(department)
})
