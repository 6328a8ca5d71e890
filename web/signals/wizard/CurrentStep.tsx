import { Skeleton, Text } from '@mantine/core'
import { useEffect } from 'react'
import { AskOwner } from '../../settings/AskOwner'
import { texts } from '../../texts/texts'
import { LazyPart } from '../../ui/LazyPart'
import { mayWriteSignal } from '../mayWriteSignal'
import type { StepProps } from '../steps/stepProps'
import { ReadOnly } from './ReadOnly'
import { loadOtherSteps, stepOf } from './stepList'
import type { StepName } from './stepNames'

/** What is asked in one step; shown only to who may not change the signal. */
export function CurrentStep({ signal, step }: StepProps & { step: StepName }) {
  const Step = stepOf[step]
  return (
    <LazyPart key={step} waiting={<Skeleton h={240} />}>
      {mayWriteSignal(signal) ? (
        <Step signal={signal} />
      ) : (
        <ReadOnly>
          <Text mb="md">
            <AskOwner text={texts.signal.readOnly} ownerId={signal.ownerId} />
          </Text>
          <Step signal={signal} />
        </ReadOnly>
      )}
      <OnceThere />
    </LazyPart>
  )
}

function OnceThere() {
  useEffect(loadOtherSteps, [])
  return null
}
