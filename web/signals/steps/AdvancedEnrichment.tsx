import { Accordion, Stack, Switch } from '@mantine/core'
import { CONTACTS_PER_COMPANY_MAX, RECENTLY_CONTACTED_DAYS_MAX } from '../../../shared/limits'
import { texts } from '../../texts/texts'
import { SavedNumber } from '../../ui/SavedNumber'
import { useChangeSignal } from '../useChangeSignal'
import type { StepProps } from './stepProps'

const words = texts.mapping

export function AdvancedEnrichment({ signal }: StepProps) {
  const { mutate, variables, isPending } = useChangeSignal(signal.id)
  const { mutateAsync } = useChangeSignal(signal.id)
  const { generateIfEnrichmentFails, contactsPerCompany, recentlyContactedDays } = signal.enrichment
  const switched = isPending ? variables.enrichment?.generateIfEnrichmentFails : undefined
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
                checked={switched ?? generateIfEnrichmentFails}
                onChange={(event) => {
                  mutate({ enrichment: { generateIfEnrichmentFails: event.currentTarget.checked } })
                }}
              />
            ) : (
              <SavedNumber
                label={words.contacts}
                min={1}
                max={CONTACTS_PER_COMPANY_MAX}
                value={contactsPerCompany}
                save={async (value) => {
                  const { enrichment } = await mutateAsync({ enrichment: { contactsPerCompany: value } })
                  return enrichment.contactsPerCompany
                }}
              />
            )}
            <SavedNumber
              label={words.recently}
              min={0}
              max={RECENTLY_CONTACTED_DAYS_MAX}
              value={recentlyContactedDays}
              save={async (value) => {
                const { enrichment } = await mutateAsync({ enrichment: { recentlyContactedDays: value } })
                return enrichment.recentlyContactedDays
              }}
            />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
