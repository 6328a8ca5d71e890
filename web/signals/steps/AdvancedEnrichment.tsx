import { Accordion, Stack, Switch } from '@mantine/core'
import { CONTACTS_PER_COMPANY_MAX, RECENTLY_CONTACTED_DAYS_MAX } from '../../../shared/limits'
import { texts } from '../../texts/texts'
import { NumberField } from '../../ui/NumberField'
import { useChangeSignal } from '../useChangeSignal'
import type { StepProps } from './stepProps'

const words = texts.mapping

export function AdvancedEnrichment({ signal }: StepProps) {
  const { mutate, mutateAsync } = useChangeSignal(signal.id)
  const { generateIfEnrichmentFails, contactsPerCompany, recentlyContactedDays } = signal.enrichment
  return (
    <Accordion variant="contained">
      <Accordion.Item value="advanced">
        <Accordion.Control>{words.advanced}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="md">
            {signal.target === 'people' ? (
              <Switch
                label={words.generate}
                description={words.generateHelp}
                checked={generateIfEnrichmentFails}
                onChange={(event) => {
                  mutate({ enrichment: { generateIfEnrichmentFails: event.currentTarget.checked } })
                }}
              />
            ) : (
              <NumberField
                label={words.contacts}
                min={1}
                max={CONTACTS_PER_COMPANY_MAX}
                value={contactsPerCompany}
                onChange={(value) => mutateAsync({ enrichment: { contactsPerCompany: value } })}
              />
            )}
            <NumberField
              label={words.recently}
              min={0}
              max={RECENTLY_CONTACTED_DAYS_MAX}
              value={recentlyContactedDays}
              onChange={(value) => mutateAsync({ enrichment: { recentlyContactedDays: value } })}
            />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
