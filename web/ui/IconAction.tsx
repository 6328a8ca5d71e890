import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useNear } from './useNear'

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
  const { near, pointing, focusing } = useNear()
  return (
    <>
      <ActionIcon
        {...(href === undefined ? {} : { component: 'a', href })}
        variant="subtle"
        color="gray"
        aria-label={label}
        {...pointing}
        {...focusing}
        {...others}
      >
        {children}
      </ActionIcon>
      {near && <Tooltip label={label} target={near} opened />}
    </>
  )
}
