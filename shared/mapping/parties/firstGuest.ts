import { loneItemOf, rememberByNode } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'

const firstGuestKey =
  /^(?:is_?)?(?:primary|main|lead|principal)(?:_?(?:client|guest|contact|customer|booker|travell?er|passenger|participant|attendee))?$/i

/** Of several guests whoever has booked is marked: {"guests": [{"primary_client": "true", …}, {"primary_client": "false", …}]}. */
export function isOfFirstGuest(place: TreeNode, guests: TreeNode): boolean {
  for (let node = loneItemOf(place); node.parent && node !== guests; node = node.parent)
    if (isFirstGuest(node)) return true
  return false
}

const isFirstGuest = rememberByNode(
  ({ key, children }) =>
    typeof key === 'number' &&
    [...children].some(
      ([own, { field }]) =>
        firstGuestKey.test(String(own)) && /^(?:true|yes|1)$/i.test(String(field?.value ?? '')),
    ),
)
