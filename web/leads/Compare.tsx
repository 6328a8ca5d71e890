import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Lead } from '../../shared/contract/leads'
import type { SequenceStep } from '../../shared/contract/sequences'
import { call } from '../api/call'
import { rewriteTexts } from '../texts/rewrite'
import { Problem } from '../ui/Problem'
import { SequenceSteps } from '../ui/SequenceSteps'
import classes from './feed.module.css'
import { IN_ORDER } from './leadQueries'

const words = rewriteTexts.rewrite

type CompareProps = {
  lead: Lead
  before: readonly SequenceStep[]
  onTaken: (lead: Lead) => void
  onClose: () => void
}

/** What there was beside what was written instead, until one of them is chosen. */
export function Compare({ lead, before, onTaken, onClose }: CompareProps) {
  const taking = useMutation({
    mutationFn: () =>
      call('undoRegeneration', { params: { leadId: lead.id }, body: { version: lead.version } }),
    scope: IN_ORDER,
    onSuccess: (taken) => {
      onTaken(taken)
      onClose()
    },
  })
  return (
    <section aria-label={words.compare} className={classes.compare}>
      <div className={classes.versions}>
        <div>
          <Text fw={600} mb={4}>
            {words.before}
          </Text>
          <SequenceSteps steps={before} />
        </div>
        <div>
          <Text fw={600} mb={4}>
            {words.after}
          </Text>
          <SequenceSteps steps={lead.sequence?.steps ?? []} />
        </div>
      </div>
      {taking.error && <Problem error={taking.error} />}
      <Group gap={8} mt="sm">
        <Button size="xs" onClick={onClose}>
          {words.keepNew}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={taking.isPending}
          onClick={() => {
            taking.mutate()
          }}
        >
          {words.takeOld}
        </Button>
      </Group>
    </section>
  )
}
