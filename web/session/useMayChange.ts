import { mayDo, type Owned } from '../../shared/rights'
import { useMe } from './useMe'

/** Says of what belongs to somebody whether whoever is here may change it. */
export function useMayChange(): (object: Owned) => boolean {
  const { user } = useMe()
  return (object) => mayDo(user, 'write', object)
}
