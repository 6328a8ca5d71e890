import { useLocalStorage } from '@mantine/hooks'

/** Whether single letters do something. Whoever dictates, or has a screen reader that wants them, switches them off. */
export function useKeysOn() {
  return useLocalStorage({ key: 'signalpost-keys', defaultValue: true })
}
