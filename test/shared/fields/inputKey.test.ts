import fc from 'fast-check'
import { inputKeyOf, segmentsOfInputKey } from '../../../shared/fields/inputKey'
import type { Segment } from '../../../shared/fields/field'

/** These keys stand in users' Zaps: a line may be added, none may change. */
const FROZEN: [key: string, segments: Segment[]][] = [
  ['f_email', ['email']],
  ['f_company_name', ['company', 'name']],
  ['f_companyZuname', ['company_name']],
  ['f_firstName', ['firstName']],
  ['f_LinkedInZsURL', ['LinkedIn URL']],
  ['f_workZdemail', ['work.email']],
  ['f_work_email', ['work', 'email']],
  ['f_utmZhsource', ['utm-source']],
  ['f_fieldsZbemailZc', ['fields[email]']],
  ['f_data_fieldsZblabelZqWorkZsemailZc_value', ['data', 'fields[label=Work email]', 'value']],
  ['f_answersZbquestionZuidZq17Zc_answer', ['answers[question_id=17]', 'answer']],
  ['f_answers_Zi0_email', ['answers', 0, 'email']],
  ['f_answers_0_email', ['answers', '0', 'email']],
  ['f_answers_Zi12', ['answers', 12]],
  ['f_ZZi0', ['Zi0']],
  ['f_ZZip', ['Zip']],
  ['f_ZZZZ', ['ZZ']],
  ['f_Ze', ['']],
  ['f_a_Ze_b', ['a', '', 'b']],
  ['f_Zu', ['_']],
  ['f_ZuZuprotoZuZu', ['__proto__']],
  ['f_Zx0024where', ['$where']],
  ['f_sayZsZx0022hiZx0022', ['say "hi"']],
  ['f_itZx0027s', ["it's"]],
  ['f_caf\u0065Zx0301', ['cafe\u0301']],
  ['f_PrZx00E9nom', ['Prénom']],
  ['f_Zx59D3Zx540D', ['姓名']],
  ['f_Zx0416', ['Ж']],
  ['f_Zx0131', ['\u0131']],
  ['f_Zx212A', ['\u212a']],
  ['f_Zx017F', ['\u017f']],
  ['f_Zx0661', ['\u0661']],
  ['f_Zx005EZx005C', ['^\\']],
  ['f_Zx0060Zx0040', ['`@']],
  ['f_Zx002FZx003A', ['/:']],
  ['f_ZxD83DZxDE00', ['😀']],
  ['f_ZxD800', ['\ud800']],
  ['f_aZx005Cb', ['a\\b']],
  ['f_lineZx000Abreak', ['line\nbreak']],
  ['f_aZx007Bb', ['a{b']],
]

test.each(FROZEN)('%s is the key of these segments for ever', (key, segments) => {
  expect(inputKeyOf(segments)).toBe(key)
  expect(segmentsOfInputKey(key)).toEqual(segments)
})

const anySegment = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.nat())
const zLikeKey = fc.string({ unit: fc.constantFrom('Z', 'i', 'x', 'e', 'u', '_', '0', 'A', 'a', '.', ' ') })

test('every key leads back to its segments', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anySegment, zLikeKey)), (segments) => {
      expect(segmentsOfInputKey(inputKeyOf(segments))).toEqual(segments)
    }),
    { numRuns: 2_000 },
  )
})

test('a key is ASCII letters, digits and single underscores, none of them last', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anySegment, zLikeKey)), (segments) => {
      expect(inputKeyOf(segments)).toMatch(/^f(?:_[A-Za-z0-9]+)*$/)
    }),
    { numRuns: 2_000 },
  )
})

test('text that is no input key is recognised', () => {
  const others = [
    '',
    'id_email',
    'signal_id',
    'f_',
    'f__a',
    'f_a_',
    'f_Z',
    'f_Zy',
    'f_Zx00e9',
    'f_Zx0061',
    'f_Zi01',
    'f_a b',
    'g_a',
  ]

  expect(others.map(segmentsOfInputKey)).toEqual(others.map(() => undefined))
})
