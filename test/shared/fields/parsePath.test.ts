import { parsePath } from '../../../shared/fields/parsePath'

test.each([
  ['email', ['email']],
  ['person.first_name', ['person', 'first_name']],
  ['answers.0.email', ['answers', 0, 'email']],
  ['LinkedIn URL', ['LinkedIn URL']],
  ['data.fields[label=Work email].value', ['data', 'fields[label=Work email]', 'value']],
  ['fields[label=Your site (e.g. a.b)].value.0', ['fields[label=Your site (e.g. a.b)]', 'value', 0]],
  ['fields[label=a\\]b.c].value', ['fields[label=a\\]b.c]', 'value']],
  ['answers[field.ref=x].text', ['answers[field.ref=x]', 'text']],
  ['fields[email].x', ['fields[email]', 'x']],
  ['fields[email', ['fields[email']],
  ['a[b=c]d.e', ['a[b=c]d', 'e']],
  ['zip.007', ['zip', '007']],
  ['days.20250131', ['days', '20250131']],
  ['a..b', ['a', '', 'b']],
  ['', ['']],
])('%j is read as the segments a person means', (path, segments) => {
  expect(parsePath(path)).toEqual(segments)
})
