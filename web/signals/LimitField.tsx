import { REQUESTS_PER_MINUTE_MAX } from '../../shared/limits'
import { texts } from '../texts/texts'
import { SavedNumber } from '../ui/SavedNumber'
import type { StepProps } from './steps/stepProps'
import { useChangeSignal } from './useChangeSignal'

/** How many requests a minute are taken. */
export function LimitField({ signal }: StepProps) {
  const { mutateAsync } = useChangeSignal(signal.id)
  return (
    <SavedNumber
      label={texts.webhook.limit}
      description={texts.webhook.limitHelp}
      maw={360}
      min={1}
      max={REQUESTS_PER_MINUTE_MAX}
      value={signal.requestsPerMinute}
      save={async (requestsPerMinute) => (await mutateAsync({ requestsPerMinute })).requestsPerMinute}
    />
  )
}
