import { readFileSync } from 'node:fs'
import { listFields } from '../../../shared/fields/listFields'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { playbooks } from '../../../web/texts/playbooks'

const sections = readFileSync('docs/playbooks.md', 'utf8').split(/^## /m).slice(1)

test('the set-up offers the playbooks of docs/playbooks.md, each in the same words', () => {
  expect(sections.map((section) => section.split('\n')[0])).toEqual(playbooks.map(({ name }) => name))
  for (const [at, { about, payload, mapping, context, prompt, target }] of playbooks.entries()) {
    const section = sections[at]?.replace(/\s+/g, ' ') ?? ''
    const code = /```json([^`]+)```/.exec(section)?.[1] ?? ''

    expect(section).toContain(about)
    expect(JSON.parse(code)).toEqual(payload)
    expect(section).toContain(
      `Target: ${target}. Mapping: ${mapping.map((path) => `\`${path}\``).join(', ')}.`,
    )
    expect(section).toContain(`AI personalization: ${context.map((path) => `\`${path}\``).join(', ')}`)
    expect(section).toContain(`Prompt: “${prompt}”`)
  }
})

test.each(playbooks)(
  '$name: what it sends is mapped by itself as it says',
  ({ payload, target, mapping, context }) => {
    const { fields } = listFields(readJson(JSON.stringify(payload)))
    const suggested = suggestMapping({ fields, target })

    expect(Object.values(suggested.mapping).sort()).toEqual([...mapping].sort())
    expect(suggested.contextFields).toEqual(expect.arrayContaining([...context]))
  },
)
