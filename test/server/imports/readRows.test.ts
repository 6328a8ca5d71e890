import { encode } from 'iconv-lite'
import { errorRow as error, read, row } from './readFile'

describe('a table is read whatever it is written with', () => {
  test.each([
    ['comma', 'full_name,email\nAda Lovelace,ada@acme.example\n'],
    ['semicolon', 'full_name;email\nAda Lovelace;ada@acme.example'],
    ['tab', 'full_name\temail\nAda Lovelace\tada@acme.example\n'],
    ['bar', 'full_name|email\r\nAda Lovelace|ada@acme.example\r\n'],
    ['a line that tells the delimiter', 'sep=;\nfull_name;email\nAda Lovelace;ada@acme.example\n'],
    ['returns alone', 'full_name,email\rAda Lovelace,ada@acme.example\r'],
    ['quotation marks', '"full_name","email"\n"Ada Lovelace","ada@acme.example"\n'],
    ['spaces', ' full_name , email \n Ada Lovelace , ada@acme.example \n'],
    ['a byte order mark', '\ufefffull_name,email\nAda Lovelace,ada@acme.example\n'],
    ['empty lines', '\n\nfull_name,email\n\nAda Lovelace,ada@acme.example\n,\n\n'],
  ])('%s', async (_, file) => {
    for (const size of [1, 7, 65_536]) {
      const rows = await read(file, { size })

      expect(rows).toEqual([
        row(expect.any(Number), { full_name: 'Ada Lovelace', email: 'ada@acme.example' }),
      ])
    }
  })

  test('lines are counted as an editor counts them, from 1 with the header', async () => {
    const rows = await read(
      'email,title\na@x.example,"one\ntwo"\n\nb@x.example,"say ""hi"", Bob"\nc@x.example,CTO "Ops"\n',
    )

    expect(rows).toEqual([
      row(2, { email: 'a@x.example', title: 'one\ntwo' }),
      row(5, { email: 'b@x.example', title: 'say "hi", Bob' }),
      row(6, { email: 'c@x.example', title: 'CTO "Ops"' }),
    ])
  })

  test('the names of columns are taken as tools and people write them', async () => {
    const rows = await read(
      'Vorname;Nachname;E-Mail-Adresse;Firma;Website;Position;Person Linkedin Url;City;Country;Note\nAda;Lovelace;ada@acme.example;Acme;acme.example;CTO;linkedin.com/in/ada;Berlin;Germany;x\n',
    )

    expect(rows).toEqual([
      row(2, {
        first_name: 'Ada',
        last_name: 'Lovelace',
        email: 'ada@acme.example',
        company_name: 'Acme',
        company_domain: 'acme.example',
        title: 'CTO',
        linkedin_url: 'linkedin.com/in/ada',
        location: 'Berlin, Germany',
      }),
    ])
  })

  test('of two columns that mean the same the first with a value counts', async () => {
    expect(await read('email,Work Email,title\n,ada@acme.example,\na@x.example,b@x.example,CEO\n')).toEqual([
      row(2, { email: 'ada@acme.example' }),
      row(3, { email: 'a@x.example', title: 'CEO' }),
    ])
  })

  test('companies, exclusions and contacts have columns of their own', async () => {
    expect(
      await read('Company Name,Website,# Employees\nAcme,acme.example,11-50\n', { columns: 'companies' }),
    ).toEqual([row(2, { name: 'Acme', domain: 'acme.example', employee_count: '11-50' })])
    expect(await read('domain,reason\nacme.example,customer\n', { columns: 'exclusions' })).toEqual([
      row(2, { domain: 'acme.example', reason: 'customer' }),
    ])
    expect(await read('E-Mail,Last Contacted\na@x.example,2026-01-02\n', { columns: 'contacted' })).toEqual([
      row(2, { email: 'a@x.example', contacted_at: '2026-01-02' }),
    ])
  })
})

describe('any charset', () => {
  const file = 'full_name,email\nJosé Müller,jose@acme.example\n'
  const expected = [row(2, { full_name: 'José Müller', email: 'jose@acme.example' })]

  test.each(['utf-16le', 'utf-16be', 'windows-1252'])('%s is told by its look', async (charset) => {
    expect(await read(encode(file, charset, { addBOM: false }))).toEqual(expected)
  })

  test.each(['iso-8859-1', 'macintosh', 'UTF-8', 'windows-1250'])(
    '%s is read by its name',
    async (charset) => {
      for (const size of [1, 65_536])
        expect(await read(encode(file, charset), { charset, size })).toEqual(expected)
    },
  )

  test('a byte order mark outranks the name', async () => {
    expect(await read(encode(file, 'utf-16le', { addBOM: true }), { charset: 'utf-8' })).toEqual(expected)
  })

  test('scripts of several bytes come apart anywhere', async () => {
    const japanese = encode('full_name,email\n山田太郎,t@acme.example\n', 'shift_jis')

    expect(await read(japanese, { charset: 'Shift_JIS', size: 1 })).toEqual([
      row(2, { full_name: '山田太郎', email: 't@acme.example' }),
    ])
  })

  test('a name that cannot be read costs its own row', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`full_name,email\n${'Ada,a@x.example\n'.repeat(6_000)}`),
      Buffer.from([0x4a, 0xf6, 0x72, 0x67]),
      Buffer.from(',j@x.example\nBob,b@x.example\n'),
    ])

    const rows = await read(bytes)

    expect(rows.slice(-2)).toEqual([
      error(6_002, 'could not be read', 'full_name'),
      row(6_003, { full_name: 'Bob', email: 'b@x.example' }),
    ])
  })

  test('an unknown charset is refused', async () => {
    await expect(read(file, { charset: 'klingon' })).rejects.toMatchObject({ code: 'unsupported_charset' })
  })
})

describe('JSON', () => {
  const ada = { full_name: 'Ada Lovelace', email: 'ada@acme.example' }

  test('one object a line', async () => {
    const file = `{"fullName":"Ada Lovelace","email":"ada@acme.example","n":[1]}\n\n[1]\n{"email":\n"text"\n{"email":null,"company":{"name":"Acme","domain":"acme.example"}}`

    for (const size of [1, 65_536]) {
      expect(await read(file, { size })).toEqual([
        row(1, ada),
        error(3, 'not an object'),
        error(4, 'not valid JSON'),
        error(5, 'not an object'),
        row(6, { company_name: 'Acme', company_domain: 'acme.example' }),
      ])
    }
  })

  test('an array, over several lines', async () => {
    const file = ` [\n  {"email": "ada@acme.example",\n   "full_name": "Ada Lovelace"},\n  {"email": "a]},{\\"\\\\", "title": 5}, 7,\n  {"email": "b@x.example" "x"},\n  {"email": ["c@x.example"]}\n]\n`

    for (const size of [1, 3, 65_536]) {
      expect(await read(file, { size })).toEqual([
        row(2, ada),
        row(4, { email: 'a]},{"\\', title: '5' }),
        error(4, 'not an object'),
        error(5, 'not valid JSON'),
        error(6, 'a list or an object', 'email'),
      ])
    }
  })

  test('an array that does not end, and one that goes on', async () => {
    expect(await read('[{"email":"a@x.example"},\n{"email":"b@x')).toEqual([
      row(1, { email: 'a@x.example' }),
      error(2, 'ends before the list does'),
    ])
    expect(await read('[{"email":"a@x.example"}]\nx')).toEqual([
      row(1, { email: 'a@x.example' }),
      error(2, 'after the end'),
    ])
    expect(await read('[]')).toEqual([])
  })
})
