import { createContext, useContext } from 'react'

/** The time zone of who looks, as their profile says: every time is told in it, whatever the browser's is. */
export const Zone = createContext<string | undefined>(undefined)

export function useZone(): string | undefined {
  return useContext(Zone)
}
