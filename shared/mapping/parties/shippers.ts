import type { Party } from './parties'
import { hasAddress } from './traits'

const shipperKey =
  /^(?:shipper|consignor|versender|verlader|exp[eé]diteur|cargador|embarcador|mittente_?merce|загрузчик|грузоотправитель|荷主|发货人|發貨人|화주)$/i
const consigneeKey =
  /^(?:consignee|empf[aä]nger|destinataire|consignatario|destinatario|грузополучатель|荷受人|收货人|收貨人|수하인)$/i
const carrierKey =
  /^(?:(?:freight_?)?forwarder|carrier|broker|freight_?broker|logistics_?provider|spediteur|frachtf[uü]hrer|transitaire|transporteur|transportista|transportadora|vettore|spedizioniere|перевозчик|экспедитор|運送会社|承运人|运输公司|운송사)$/i
const askedKey =
  /^(?:quote|quotation|rfq|rate_?request|freight_?(?:quote|request)|enquiry|inquiry|angebot(?:sanfrage)?|devis|cotizaci[oó]n|cota[cç][aã]o|preventivo)$/i

/** Who ships by somebody else is whose freight it is, whoever receives it: {"quote": {"shipper": {…}, "consignee": {…}, "forwarder": {…}}}. */
export function readShippers(parties: readonly Party[]): void {
  const shippers = parties.filter(
    (party) => party.role === 'staff' && shipperKey.test(String(party.place.key)) && hasAddress(party),
  )
  if (shippers.length === 0) return
  const isCarried = parties.some(({ place }) => carrierKey.test(String(place.key)))
  const [first] = shippers
  if (!isCarried && !askedKey.test(String(first?.place.parent?.key))) return
  for (const shipper of shippers) Object.assign(shipper, { role: 'lead', namedRole: 'lead' })
  for (const party of parties)
    if (consigneeKey.test(String(party.place.key)))
      Object.assign(party, { role: 'other', namedRole: 'other' })
}
