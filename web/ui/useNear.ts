import { type FocusEvent, type PointerEvent, useState } from 'react'

/** The element that a mouse points at, or that the keyboard has come to, for what is said beside it; null while it is none. */
export function useNear() {
  const [near, setNear] = useState<HTMLElement | null>(null)
  const leave = () => {
    setNear(null)
  }
  return {
    near,
    pointing: {
      onPointerEnter({ pointerType, currentTarget }: PointerEvent<HTMLElement>) {
        // What a tap would show would stay.
        if (pointerType === 'mouse') setNear(currentTarget)
      },
      onPointerLeave: leave,
    },
    focusing: {
      onFocus({ currentTarget }: FocusEvent<HTMLElement>) {
        if (currentTarget.matches(':focus-visible')) setNear(currentTarget)
      },
      onBlur: leave,
    },
  }
}
