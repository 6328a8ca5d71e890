import { Button, type ButtonProps } from '@mantine/core'
import { useState } from 'react'

type ConfirmButtonProps = Omit<ButtonProps, 'children' | 'onClick' | 'onBlur'> & {
  label: string
  /** What it says the second time. */
  sure: string
  'aria-label'?: string
  onConfirm: () => void
}

/** For what cannot be taken back: it asks once more, in its own place. */
export function ConfirmButton({ label, sure, onConfirm, 'aria-label': name, ...props }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <Button
      variant="default"
      {...props}
      {...(isAsking ? { color: 'red', variant: 'light' } : {})}
      aria-label={isAsking ? undefined : name}
      onClick={() => {
        if (isAsking) onConfirm()
        setAsking(!isAsking)
      }}
      onBlur={() => {
        setAsking(false)
      }}
    >
      {isAsking ? sure : label}
    </Button>
  )
}
