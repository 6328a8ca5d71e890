import { csvLine } from '../../shared/csvLine'

test('cells with commas, quotes and line breaks are quoted, and what is not there is empty', () => {
  expect(csvLine(['Ada', 'a,b', 'say "hi"', 'two\nlines', null, undefined])).toBe(
    'Ada,"a,b","say ""hi""","two\nlines",,\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1'])(
  'what a spreadsheet would take for a formula is a text: %j',
  (cell) => {
    expect(csvLine([cell]).replace(/^"/, '')).toMatch(/^'/)
  },
)

test('a sign inside of a text stays as it is', () => {
  expect(csvLine(['a=b', 'ada@acme.example', 'Jean-Luc'])).toBe('a=b,ada@acme.example,Jean-Luc\r\n')
})
