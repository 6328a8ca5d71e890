import { Skeleton, Stack, Tabs, Title } from '@mantine/core'
import { lazy } from 'react'
import type { Signal } from '../../../shared/contract/signals'
import { texts } from '../../texts/texts'
import { CodeBlock } from '../../ui/CodeBlock'
import { LazyPart } from '../../ui/LazyPart'
import { sampleOf, snippetsFor } from '../snippets'
import { maskUrl, WebhookUrl } from '../WebhookUrl'
import { Arrivals } from './Arrivals'
import type { StepProps } from './stepProps'

// Long, and below what is looked at first.
const Recipes = lazy(async () => ({ default: (await import('./Recipes')).Recipes }))

export function WebhookStep({ signal }: StepProps) {
  return (
    <Stack gap="lg">
      <WebhookUrl signal={signal} />
      <Arrivals signal={signal} />
      <div>
        <Title order={3} mb="xs">
          {texts.testing.recipes}
        </Title>
        <LazyPart waiting={<Skeleton h={320} />}>
          <Recipes />
        </LazyPart>
      </div>
      <Snippets signal={signal} />
    </Stack>
  )
}

function Snippets({ signal }: { signal: Signal }) {
  if (typeof signal.webhookUrl !== 'string') return null
  const snippets = snippetsFor(signal.webhookUrl, sampleOf(signal))
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
