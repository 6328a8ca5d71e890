import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { homepage } from '../../../zapier-app/publisher'

const FOLDER = join(__dirname, '..', '..', '..', 'docs', 'zapier')
const SIGNATURE_OF_PNG = '89504e470d0a1a0a'

test('the description says what the app is, in 40 to 140 characters and without the name of Zapier', () => {
  const page = readFileSync(join(FOLDER, 'publishing.md'), 'utf8')

  const description = /^\| Description +\| (.+?) +\|$/m.exec(page)?.[1] ?? ''

  expect(description).toMatch(/^Signalpost is an? .+\.$/)
  expect(description).not.toMatch(/zapier/i)
  expect(description.length).toBeGreaterThanOrEqual(40)
  expect(description.length).toBeLessThanOrEqual(140)
})

test('links lead to the website of a publisher by https, or to none', () => {
  expect(homepage ?? 'https://www.acme.example').toMatch(/^https:\/\/[^/]+(?:\/[^/]+)*$/)
})

test('the logo is a PNG of 256 by 256 pixels with transparency, small enough for an archive', () => {
  const logo = readFileSync(join(FOLDER, 'logo.png'))

  const [width, height, colourType] = [logo.readUInt32BE(16), logo.readUInt32BE(20), logo.readUInt8(25)]

  expect(logo.subarray(0, 8).toString('hex')).toBe(SIGNATURE_OF_PNG)
  expect([width, height, colourType]).toEqual([256, 256, 6])
  expect(logo.length).toBeLessThan(20_000)
})
