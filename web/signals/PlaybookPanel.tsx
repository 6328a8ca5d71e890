import { Code, Stack, Text } from '@mantine/core'
import type { Playbook, PlaybookEnrichment } from '../texts/playbooks'
import { texts } from '../texts/texts'
import { Panel } from '../ui/Panel'
import { foreign } from '../ui/foreign'

const words = texts.playbooks

/** What a playbook makes of the steps that follow. */
export function PlaybookPanel({ playbook }: { playbook: Playbook }) {
  const { name, about, payload, mapping, context, prompt, enrichment } = playbook
  const parts = [
    { title: words.mapping, text: mapping.join(', ') },
    { title: words.context, text: context.join(', ') },
    { title: words.prompt, text: prompt },
    ...(enrichment === undefined ? [] : [{ title: words.alsoSet, text: describe(enrichment) }]),
  ]
  return (
    <Panel title={name}>
      <Stack gap="sm">
        <Text c="dimmed">{about}</Text>
        <div>
          <Text size="sm" fw={500} mb={4}>
            {words.sends}
          </Text>
          <Code block {...foreign} style={{ whiteSpace: 'pre-wrap' }}>
            {JSON.stringify(payload, null, 2)}
          </Code>
        </div>
        {parts.map(({ title, text }) => (
          <div key={title}>
            <Text size="sm" fw={500}>
              {title}
            </Text>
            <Text size="sm" c="dimmed" {...foreign}>
              {text}
            </Text>
          </div>
        ))}
      </Stack>
    </Panel>
  )
}

function describe({ generateIfEnrichmentFails, contactsPerCompany, filters }: PlaybookEnrichment): string {
  return [
    ...(generateIfEnrichmentFails === true ? [texts.mapping.generate] : []),
    ...(filters === undefined ? [] : [words.managers]),
    ...(contactsPerCompany === undefined ? [] : [`${texts.mapping.contacts}: ${contactsPerCompany}`]),
  ].join(' · ')
}
