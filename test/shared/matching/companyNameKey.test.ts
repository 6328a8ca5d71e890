import { companyNameKey, companyNameKeys } from '../../../shared/matching/companyNameKey'

describe('a legal form makes no other company', () => {
  test.each([
    'Acme',
    'ACME',
    'Acme Inc.',
    'Acme, Inc',
    'Acme L.L.C.',
    'Acme Co., Ltd.',
    'Acme (Pty) Ltd',
    'Acme Pvt. Ltd.',
    'Acme (P) Ltd',
    'ACME LIMITED',
    'Acme GmbH',
    'Acme GmbH & Co. KG',
    'Acme Gesellschaft mit beschränkter Haftung',
    'Acme UG (haftungsbeschränkt)',
    'Acme e.K.',
    'Acme AG & Co. KGaA',
    'Acme S.A.S.',
    'SARL Acme',
    'Acme Société Anonyme',
    'Acme S.L.U.',
    'Acme S.A. de C.V.',
    'Acme, S. de R.L. de C.V.',
    'Acme Ltda. - ME',
    'Acme Unipessoal Lda',
    'Acme S.p.A.',
    'Acme SpA',
    'Acme S.r.l.s.',
    'Acme B.V.',
    'Acme N.V./S.A.',
    'Acme A/S',
    'Acme ApS',
    'Acme AB (publ)',
    'AB Acme',
    'Acme Oyj',
    'Acme ehf.',
    'OÜ Acme',
    'UAB Acme',
    'Acme Sp. z o.o.',
    'Acme spółka z o.o. sp. k.',
    'Acme s.r.o.',
    'Acme, spol. s r.o.',
    'Acme Kft.',
    'Acme d.o.o.',
    'Acme A.Ş.',
    'Acme San. ve Tic. Ltd. Şti.',
    'ООО «Acme»',
    'Acme Sdn. Bhd.',
    'PT Acme Tbk',
    'Acme Public Company Limited',
    'Công ty TNHH Acme',
    'Acme FZ-LLC',
    'Acme W.L.L.',
    'Acme™',
  ])('%s', (name) => {
    expect(companyNameKey(name)).toBe('acme')
  })

  test.each([
    ['株式会社日立製作所', '日立製作所'],
    ['日立製作所（株）', '日立製作所'],
    ['㈱ 日立製作所', '日立製作所'],
    ['华为技术有限公司', '华为技术'],
    ['주식회사 삼성전자', '삼성전자'],
    ['삼성전자(주)', '삼성전자'],
    ['บริษัท ซีพี ออลล์ จำกัด (มหาชน)', 'ซีพีออลล์'],
    ['ООО «Ромашка»', 'ромашка'],
    ['טבע בע"מ', 'טבע'],
    ['شركة الراجحي', 'الراجحي'],
    ['Μυτιληναίος Α.Ε.', 'μυτιληναιοσ'],
  ])('%s is %s', (name, key) => {
    expect(companyNameKey(name)).toBe(key)
  })
})

describe('signs and spellings make no other company', () => {
  test.each([
    ['Johnson & Johnson', 'Johnson and Johnson'],
    ['Müller & Söhne GmbH', 'MÜLLER UND SÖHNE GMBH'],
    ['Dupont et Fils', 'Dupont & Fils SARL'],
    ['L’Oréal', "L'Oreal S.A."],
    ['Coca-Cola', 'Coca Cola'],
    ['I.B.M.', 'IBM Corp.'],
    ['The Coca-Cola Company', 'Coca-Cola Co.'],
    ['The Body Shop', 'Body Shop Ltd'],
    ['Ａｃｍｅ', 'acme'],
    ['Łódź Sp. z o.o.', 'Lodz'],
  ])('%s and %s', (one, other) => {
    expect(companyNameKey(one)).toBe(companyNameKey(other))
    expect(companyNameKey(one)).not.toBeNull()
  })

  test('umlauts are spelled out by some', () => {
    expect(companyNameKeys('Müller GmbH')).toEqual(['muller', 'mueller'])
    expect(companyNameKeys('Mueller GmbH')).toEqual(['mueller'])
    expect(companyNameKeys('Ltd')).toEqual([])
  })
})

describe('another word makes another company', () => {
  test.each([
    ['Acme Group', 'Acme Holdings'],
    ['Acme Group', 'Acme'],
    ['Acme Group', 'Beta Group'],
    ['Acme UK Ltd', 'Acme Ltd'],
    ['The Guardian', 'Guardian'],
    ['The Boring Company', 'Boring Ltd'],
    ['Smith & Co. Ltd', 'Smith Ltd'],
    ['Day Spa', 'Day'],
    ['Call Me', 'Call'],
    ['Limited Brands', 'Brands'],
    ['A.G. Edwards', 'Edwards'],
    ['PT Portugal', 'Portugal Telecom'],
  ])('%s and %s', (one, other) => {
    expect(companyNameKey(one)).not.toBe(companyNameKey(other))
  })
})

test.each([
  'Ltd',
  'AG',
  'GmbH & Co. KG',
  'Holding Group',
  'The Limited',
  'Holding AG',
  'International Services Ltd',
  'Consulting GmbH',
  'Technologies Inc',
  'The Company',
  'X',
  '3',
  'n/a',
  '-',
  'Self-employed',
  'Freelance',
  'Freelancer',
  'Stealth Startup',
  'selbstständig',
  'Autónomo',
  'auto-entrepreneur',
  'libero professionista',
  'Unknown',
  'Private',
  '株式会社',
  '🚀',
  '',
  'a '.repeat(500),
])('%.30s names no company', (name) => {
  expect(companyNameKey(name)).toBeNull()
})

test('companies that are called by a number or two letters have a key', () => {
  expect(companyNameKey('1648')).toBe('1648')
  expect(companyNameKey('3M')).toBe('3m')
  expect(companyNameKey('EY GmbH')).toBe('ey')
})
