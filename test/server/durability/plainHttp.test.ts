import { describePlainHttp } from '../../../server/describeReady'

test.each([
  [undefined, 'http://127.0.0.1:3000', false],
  [undefined, 'http://localhost:3000', false],
  [undefined, 'http://[::1]:3000', false],
  ['https://signals.example.com', 'http://0.0.0.0:3000', false],
  [undefined, 'http://192.168.1.7:3000', true],
  ['http://signals.example.com', 'http://127.0.0.1:3000', true],
])('sessions at %s, listening at %s, are warned of: %s', (publicUrl, url, isWarned) => {
  expect(describePlainHttp({ publicUrl }, { url }) !== null).toBe(isWarned)
})
