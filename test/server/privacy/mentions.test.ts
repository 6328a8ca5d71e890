import { mentionsOf } from '../../../server/payload/mentions'

const ADA = mentionsOf({
  emails: ['ada.l+news@acme.example'],
  linkedinUrls: ['https://www.linkedin.com/in/ada-lovelace-é'],
  names: ['Ada Lovelace'],
})
const OLD = mentionsOf({ emails: [], linkedinUrls: ['linkedin.com/in/ada-a11b274'], names: [] })
const blank = (text: string, encoding: BufferEncoding = 'utf8') =>
  ADA.blank(Buffer.from(text, encoding))?.toString(encoding) ?? text

test.each([
  ['as it is', '{"a":"ada.l+news@acme.example"}', '{"a":"***********************"}'],
  ['in capitals', 'ADA.L+News@Acme.EXAMPLE,', '***********************,'],
  ['escaped as in JSON', '"ada.l+news\\u0040acme.example"', `"${'*'.repeat(28)}"`],
  [
    'in JSON within JSON',
    '{\\"a\\":\\"x\\\\nada.l\\\\u002Bnews@acme.example\\"',
    `{\\"a\\":\\"x\\\\n${'*'.repeat(29)}\\"`,
  ],
  ['of a form', 'a=1&b=ada.l%2Bnews%40acme.example&c=2', `a=1&b=${'*'.repeat(27)}&c=2`],
  [
    'of a form within a form',
    'b=%2522ada.l%252bnews%2540acme%252eexample%2522',
    `b=%2522${'*'.repeat(35)}%2522`,
  ],
  ['behind an escaped line break', '"Hi\\nada.l+news@acme.example."', `"Hi\\n${'*'.repeat(23)}."`],
  ['behind a space of a form', 'to=Dear+ada.l%2Bnews@acme.example', `to=Dear+${'*'.repeat(25)}`],
  [
    'a profile',
    'https://uk.linkedin.com/in/Ada-Lovelace-%C3%A9/?x=1',
    `https://uk.linkedin.com/${'*'.repeat(22)}/?x=1`,
  ],
  [
    'a profile with slashes escaped',
    '"linkedin.com\\/in\\/ada-lovelace-\\u00e9"',
    `"linkedin.com\\/${'*'.repeat(23)}"`,
  ],
  ['a profile in UTF-8', 'in/ada-lovelace-é', '*'.repeat(18)],
])('an address is blanked %s, with everything at its place', (_, given, expected) => {
  expect(blank(given)).toBe(expected)
})

test.each(['utf16le', 'latin1'] as const)('an address is blanked in %s', (encoding) => {
  const text = '\ufeff{"a":"ada.l+news@acme.example","b":"in\\/ada-lovelace-é"}'
  expect(blank(text, encoding)).toBe(
    Buffer.from(`\ufeff{"a":"${'*'.repeat(23)}","b":"${'*'.repeat(18)}"}`, encoding).toString(encoding),
  )
})

test.each([
  'mada.l+news@acme.example',
  'x.ada.l+news@acme.example',
  'ada.l+news@acme.example.org',
  'ada.l+news@acme.example-mail.org',
  'adaxl+news@acme.example',
  'linkedin.com/in/ada-lovelace-é-2',
  'linkedin.com/in/ada-lovelace',
  'linkedin.com/in/ada-lovelace-%C3%A9%C3%A9',
])('%s is the address of somebody else', (text) => {
  expect(blank(text)).toBe(text)
})

const HOLDER = mentionsOf({
  emails: [`${'a'.repeat(64)}@acme.example`],
  linkedinUrls: [`https://www.linkedin.com/in/${'a'.repeat(64)}`],
  names: [],
})

// Anybody who knows a webhook URL can send it, and it is read on the thread that receives.
test.each([
  '\\',
  'a',
  '\\u0061',
  '%61',
  '@',
  '/',
  'in/',
  'a@',
  `${'a'.repeat(64)}@`,
  '\\u0040',
  '\\\\/',
  '%25',
])('a megabyte of %s is read through and holds nobody', (piece) => {
  const bytes = Buffer.from(piece.repeat(Math.floor(1_000_000 / piece.length)))
  expect(HOLDER.areIn(bytes)).toBe(false)
})

test('the name is blanked beside an address, and left where it stands alone', () => {
  const stars = '*'.repeat(12)
  expect(blank('{"cc":"ADA Lovelace <ada.l+news@acme.example>","by":"Lord Ada\\u0020Lovelace"}')).toBe(
    `{"cc":"${stars} <${'*'.repeat(23)}>","by":"Lord ${'*'.repeat(17)}"}`,
  )
  expect(blank('n=Ada+Lovelace&e=ada.l%2Bnews@acme.example')).toBe(`n=${stars}&e=${'*'.repeat(25)}`)
  expect(blank('Ada Lovelaces, ada.l+news@acme.example')).toBe(`Ada Lovelaces, ${'*'.repeat(23)}`)
  expect(blank('Ada Lovelace')).toBe('Ada Lovelace')
})

test.each(['pub/ada/4/b27/a11', 'PUB\\/Ada\\/4\\/b27\\/a11'])(
  'a profile is blanked as it was addressed long ago: %s',
  (text) => {
    expect(OLD.blank(Buffer.from(`"${text}"`))?.toString()).toBe(`"${'*'.repeat(text.length)}"`)
  },
)

test.each([
  ['{"email":"ada.l+', 10],
  ['{"email":"ada.l\\u002bnews\\u00', 10],
  ['email=ada.l%2Bnews%4', 6],
  ['https://linkedin.com/in/ada-l', 21],
  ['{"email":"ada', null],
  ['{"email":"xada.l+n', null],
  ['{"email":"ada.l+x', null],
])('of %s it is told where an address that was cut off begins', (text, index) => {
  expect(ADA.findCutOff(text)).toBe(index)
})
