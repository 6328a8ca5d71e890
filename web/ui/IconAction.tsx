import { ActionIcon, Tooltip } from '@mantine/core'
import { type ReactNode, useState } from 'react'

type IconActionProps = {
  label: string
  /** The icon. */
  children: ReactNode
  size?: number
  onClick?: () => void
  /** Of one that leads somewhere. */
  href?: string
}

/** A button that is an icon, and says what it does to who comes near; most never do, so that nothing waits to say it before. */
export function IconAction({ label, children, href, ...others }: IconActionProps) {
  const [near, setNear] = useState<HTMLElement | null>(null)
  const come = (event: { currentTarget: HTMLElement }) => {
    setNear(event.currentTarget)
  }
  const leave = () => {
    setNear(null)
  }
  return (
    <>
      <ActionIcon
        {...(href === undefined ? {} : { component: 'a', href })}
        variant="subtle"
        color="gray"
        aria-label={label}
        onPointerEnter={(event) => {
          // What a tap would show would stay.
          if (event.pointerType === 'mouse') come(event)
        }}
        onPointerLeave={leave}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) come(event)
        }}
        onBlur={leave}
        {...others}
      >
        {children}
      </ActionIcon>
      {near && <Tooltip label={label} target={near} opened />}
    </>
  )
}
