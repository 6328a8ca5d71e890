import { Text, Title } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { texts } from '../../texts/texts'
import type { StepName } from './stepNames'
import classes from './Wizard.module.css'

/** What the step is about. The focus comes here with each step: what led to it may be gone. */
export function StepHead({ step }: { step: StepName }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // At once: a moment later somebody may be in a field already.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [step])
  const { title, text } = texts.wizard.steps[step]
  return (
    <>
      <Title order={2} fz="xl" tabIndex={-1} ref={heading} className={classes.title}>
        {title}
      </Title>
      <Text c="dimmed" mb="lg">
        {text}
      </Text>
    </>
  )
}
