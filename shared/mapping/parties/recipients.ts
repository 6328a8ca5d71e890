import { leadLikeRoles } from './roles'
import type { Party } from './parties'
import { hasAddress, isWholeName } from './traits'

const recipientKey =
  /^(?:consignee|recipient|receiver|(?:ship|deliver)_?to|delivery_?contact|empf[aä]nger|destinatario|destinat[aá]rio|destinataire|destinatar|mottagare|mottaker|modtager|ontvanger|vastaanottaja|odbiorca|p[rř][ií]jemce|primatelj|prejemnik|c[ií]mzett|al[iı]c[iı]|получатель|одержувач|получател|受取人|収件人|收件人|받는_?사람|수취인)(?:_?(?:address|info|details))?$/i
const goodsKey =
  /^(?:order_?lines?|line_?items?|parcels?|packages?|tracking(?:_?(?:number|no|code))?|sku|article(?:_?number)?)$/i

/** Where goods are sent and nobody else is told of, whoever gets them has ordered them. */
export function readRecipients(parties: readonly Party[]): void {
  const recipients = parties.filter(
    ({ role, place, clues }) =>
      role === 'to' && recipientKey.test(String(place.key)) && clues.some(isWholeName),
  )
  if (recipients.length === 0 || parties.some(isSomebody)) return
  const hasGoods = parties.some(({ clues }) =>
    clues.some(({ field }) => field.segments.some((key) => goodsKey.test(String(key)))),
  )
  if (!hasGoods) return
  for (const recipient of recipients) Object.assign(recipient, { role: 'lead', namedRole: 'lead' })
}

function isSomebody(party: Party): boolean {
  if (!leadLikeRoles.has(party.role) && party.role !== 'from') return false
  return (
    hasAddress(party) ||
    (party.role !== 'neutral' && party.role !== 'unknown' && party.clues.some(isWholeName))
  )
}
