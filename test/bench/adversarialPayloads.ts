import { crowdedBodies, hostileBodies } from './hostileBodies'

/** As many fields as are looked at. */
const FIELDS = 2_000

/** Bodies of up to 1 MB, as large as the webhook takes, made to cost as much as possible. */
export function adversarialPayloads(): { name: string; text: string }[] {
  const many = (count: number, entry: (index: number) => [string, unknown]) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index))))
  return [
    {
      name: '20,000 e-mail fields',
      text: many(20_000, (i) => [`work_email_${i}`, `someone.${i}@company-${i}.example`]),
    },
    {
      name: '2,000 names of 450 letters',
      text: many(2_000, (i) => [`${'firstnamelastname'.repeat(26)}${i}`, 'Ada Lovelace']),
    },
    {
      name: 'one string of 1 MB',
      text: JSON.stringify({ email: `${'a.'.repeat(500_000)}@x.example`, name: 'Ada' }),
    },
    {
      name: '4,000 labelled answers',
      text: JSON.stringify({
        answers: Array.from({ length: 4_000 }, (_, i) => ({
          id: `q${i % 50}`,
          label: `What is your name and e-mail, please, number ${i}?`,
          value: `Ada ${i} Lovelace <ada${i}@x.example>`,
        })),
      }),
    },
    {
      name: '5,000 definitions and answers',
      text: JSON.stringify({
        questions: Array.from({ length: 5_000 }, (_, i) => ({ id: `q${i}`, title: 'Your company name' })),
        answers: Array.from({ length: 5_000 }, (_, i) => ({ id: `q${i}`, text: 'Acme Ltd', type: 'text' })),
      }),
    },
    {
      name: 'nested 60 deep, 1,900 leaves',
      text: JSON.stringify({
        deep: nest(
          58,
          Array.from({ length: 1_900 }, (_, i) => ({
            owner: { email: `a${i}@x.example`, name: 'Ada Lovelace' },
          })),
        ),
      }),
    },
    {
      name: '2,000 people',
      text: JSON.stringify({
        people: Array.from({ length: 2_000 }, (_, i) => ({
          email: `ada${i}@x.example`,
          first_name: 'Ada',
          last_name: 'Lovelace',
          name: 'Ada Lovelace',
          company: 'Acme',
          website: 'acme.example',
        })),
      }),
    },
    {
      name: '2,000 companies under new keys',
      text: many(2_000, (i) => [
        `company_${i}`,
        { name: `Acme ${i} GmbH`, domain: `acme${i}.example`, note: 'x'.repeat(400) },
      ]),
    },
    ...[
      ['keys without spaces', '担当者メールアドレス会社名'.repeat(11)],
      ['keys of joined words', `${'ofidnameemail'.repeat(3)}_`.repeat(4)],
      ['keys of many accents', 'ÄÖé'.repeat(50)],
      ['keys of signs that stand for phrases', '\uFDFA'.repeat(150)],
    ].map(([name = '', key = '']) => ({
      name: `2,000 ${name}`,
      text: many(2_000, (i) => [`${key}${i}`, 'x']),
    })),
    {
      name: '2,000 containers without spaces in their names',
      text: many(2_000, (i) => [`${'担当者メールアドレス会社名'.repeat(11)}${i}`, { x: 'Jo Lee' }]),
    },
    {
      name: '2,000 fields under two long keys each',
      text: many(2_000, (i) => [
        `a${'nameof_'.repeat(20)}${i}`,
        { [`b${'nameof_'.repeat(20)}${i}`]: { [`c${'nameof_'.repeat(20)}${i}`]: 'x' } },
      ]),
    },
    ...Object.entries({ ...hostileBodies, ...crowdedBodies }).map(([name, make]) => ({
      name,
      text: JSON.stringify(make(FIELDS)),
    })),
  ]
}

function nest(depth: number, inner: unknown): unknown {
  let value = inner
  for (let level = 0; level < depth; level += 1) value = { [`level_${level}`]: value }
  return value
}
