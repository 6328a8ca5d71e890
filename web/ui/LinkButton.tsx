import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type LinkProps<Looks> = Looks & Omit<ComponentPropsWithRef<'a'>, keyof Looks>

/** A link of the router that looks like a button. */
export const LinkButton = createLink((props: LinkProps<ButtonProps>) => (
  // Also among fields that can be looked at only.
  <Button component="a" disabled={false} {...props} />
))

/** A link of the router in a text. */
export const LinkAnchor = createLink((props: LinkProps<AnchorProps>) => <Anchor {...props} />)
