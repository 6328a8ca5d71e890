import { Accordion, List, Stack, Tabs, Title } from '@mantine/core'
import type { Signal } from '../../../shared/contract/signals'
import { texts } from '../../texts/texts'
import { CodeBlock } from '../../ui/CodeBlock'
import { recipes, snippetsFor } from '../snippets'
import { maskUrl, WebhookUrl } from '../WebhookUrl'
import { Arrivals } from './Arrivals'
import type { StepProps } from './stepProps'

export function WebhookStep({ signal }: StepProps) {
  return (
    <Stack gap="lg">
      <WebhookUrl signal={signal} />
      <Arrivals signal={signal} />
      <div>
        <Title order={3} mb="xs">
          {texts.testing.recipes}
        </Title>
        <Accordion variant="contained">
          {recipes.map(({ tool, steps }) => (
            <Accordion.Item key={tool} value={tool}>
              <Accordion.Control>{tool}</Accordion.Control>
              <Accordion.Panel>
                <List type="ordered" spacing={4}>
                  {steps.map((step) => (
                    <List.Item key={step}>{step}</List.Item>
                  ))}
                </List>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      </div>
      <Snippets signal={signal} />
    </Stack>
  )
}

function Snippets({ signal }: { signal: Signal }) {
  if (typeof signal.webhookUrl !== 'string') return null
  const snippets = snippetsFor(signal.webhookUrl, signal.target)
  return (
    <div>
      <Title order={3} mb="xs">
        {texts.testing.snippets}
      </Title>
      <Tabs defaultValue="cURL" variant="outline">
        <Tabs.List mb="xs">
          {snippets.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {snippets.map(({ name, code }) => (
          <Tabs.Panel key={name} value={name}>
            <CodeBlock label={name} code={code} shown={maskUrl(code)} copyLabel={texts.webhook.copy} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  )
}
