import { useMe } from './useMe'

/** False for who only looks: the server refuses them every change, so the page offers none. */
export function useMayWrite(): boolean {
  return useMe().user.role !== 'viewer'
}
