import { Skeleton } from '@mantine/core'
import { useEffect } from 'react'
import { LazyPart } from '../../ui/LazyPart'
import type { StepProps } from '../steps/stepProps'
import { loadOtherSteps, stepOf } from './stepList'
import type { StepName } from './stepNames'

/** What is asked in one step. */
export function CurrentStep({ signal, step }: StepProps & { step: StepName }) {
  const Step = stepOf[step]
  return (
    <LazyPart key={step} waiting={<Skeleton h={240} />}>
      <Step signal={signal} />
      <OnceThere />
    </LazyPart>
  )
}

function OnceThere() {
  useEffect(loadOtherSteps, [])
  return null
}
