import { API_BODY_BYTES_MAX } from '../../../shared/limits'
import type { Random } from '../../support/random'

/** A call of the API that may cost more than it seems; its body as it is before it is compressed. */
export type CostlyCall = {
  kind: string
  method: string
  path: string
  hasKey: boolean
  contentType: string
  body: Buffer
}

type Make = (
  random: Random,
  signalId: string,
) => Omit<CostlyCall, 'kind' | 'contentType'> & { contentType?: string; of?: string }

const BOMB_BYTES = 32_000_000
const IMPORT_BYTES = 250_000

/** What anybody may call without a key or a session. */
const ANYBODYS = ['/setup', '/session', '/invitations/accept', '/reset-links/accept']
const LISTS = ['/directory/people', '/directory/companies', '/entries', '/leads', '/exclusions', '/contacted']

/** Texts that are slow to search, to match or to compile where somebody does that carelessly. */
const units = ['a', ' ', 'a@', '.', 'aa ', '((((', '\\\\', '%', 'é', '日', '-a', 'a.', '/', '*', 'ﬃ']
const templateUnits = [
  '{{',
  '{% if a %}',
  '{{ a }}',
  '{{ a | b: c }}',
  '{%',
  '{{ a.b.c.d }}',
  "{{ 'a' | append: 'a' | append: 'a' }}",
  '{% if a == a and a == a %}a{% endif %}',
]

const kinds: Record<string, Make> = {
  'what anybody may send': (random) => ({
    method: 'POST',
    path: random.pick(ANYBODYS),
    hasKey: false,
    body: Buffer.from(odd(random)),
  }),

  'a bomb': (random) => ({
    method: 'POST',
    path: random.pick([...ANYBODYS, '/signals']),
    hasKey: random.chance(0.2),
    body: Buffer.alloc(BOMB_BYTES, random.pick(['[', ' ', '0'])),
  }),

  'a password': (random) => ({
    method: 'POST',
    path: '/session',
    hasKey: false,
    body: jsonOf({ email: long(random, 240), password: long(random, 240) }),
  }),

  'a mapping': (random, signalId) => ({
    method: 'PATCH',
    path: `/signals/${signalId}`,
    hasKey: true,
    body: random.chance(0.3)
      ? Buffer.from(`{"mapping":${odd(random)}}`)
      : jsonOf({
          mapping: Object.fromEntries(
            ['email', 'full_name', 'company_name', 'company_domain'].map((slot) => [
              slot,
              Array.from({ length: 5 }, () => long(random, 1_900)),
            ]),
          ),
        }),
  }),

  'step templates': (random) => ({
    method: 'POST',
    path: '/workspace/step-templates/check',
    hasKey: true,
    body: jsonOf({
      steps: Array.from({ length: 10 }, (_, index) => ({
        channel: 'email',
        delayDays: index,
        subject: repeated(random.pick(templateUnits), 950),
        body: repeated(random.pick(templateUnits), 9_900),
      })),
    }),
  }),

  filters: (random, signalId) => ({
    method: 'POST',
    path: `/signals/${signalId}/filters/preview`,
    hasKey: true,
    body: jsonOf({
      filters: Object.fromEntries(
        ['titles', 'locations', 'industries'].map((name) => [
          name,
          Array.from({ length: 100 }, (_, index) => `${long(random, 90)}${index}`),
        ]),
      ),
    }),
  }),

  'a search': (random) => ({
    method: 'GET',
    path: `${random.pick(LISTS)}?q=${encodeURIComponent(long(random, 450))}`,
    hasKey: true,
    body: Buffer.alloc(0),
  }),

  'an import': (random) => {
    const isCsv = random.chance(0.5)
    const unit = random.pick(
      isCsv ? ['"', ',', '\n', '"a",', 'a@b.example,A\n'] : ['[', '{}\n', '{"a":', '0\n'],
    )
    const path = random.pick([
      '/directory/people/import',
      '/directory/companies/import',
      '/exclusions/import',
    ])
    return {
      method: 'POST',
      path: path,
      hasKey: true,
      contentType: isCsv ? 'text/csv' : 'application/x-ndjson',
      body: Buffer.from(`${isCsv ? 'email,name\n' : ''}${repeated(unit, IMPORT_BYTES)}`),
    }
  },

  'a person named': (random) => ({
    method: 'POST',
    path: '/privacy/preview',
    hasKey: true,
    body: jsonOf(
      random.chance(0.5)
        ? { email: `${long(random, 200)}@acme.example` }
        : { linkedinUrl: long(random, 450) },
    ),
  }),
}

export function makeCostlyCall(random: Random, signalId: string): CostlyCall {
  const kind = random.pick(Object.keys(kinds))
  const made = kinds[kind]?.(random, signalId)
  if (made === undefined) throw new Error(`There is no kind ${kind}`)
  return {
    kind: `${kind}${made.of === undefined ? '' : ` of ${JSON.stringify(made.of)}`} to ${made.path.replace(/\?.*/, '').replace(signalId, ':signalId')}`,
    contentType: 'application/json',
    ...made,
  }
}

/** JSON, more or less, as large as the API takes it. */
function odd(random: Random): string {
  const size = API_BODY_BYTES_MAX - 1_000
  const nested = repeated('[', size / 2)
  return random.pick([
    () => `{"a":${nested}${nested.replaceAll('[', ']')}}`,
    () => `{"a":${nested}`,
    () => `{${repeated('"a":{', size)}`,
    () => `[${repeated('0,', size)}0]`,
    () => `[${repeated('{},', size)}0`,
    () => `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":0`).join(',')}}`,
    () => `{"email":"${long(random, size)}"}`,
  ])()
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

function long(random: Random, size: number): string {
  return repeated(random.pick(units), size)
}

function repeated(unit: string, size: number): string {
  return unit.repeat(Math.floor(size / unit.length))
}
