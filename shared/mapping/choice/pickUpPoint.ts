import { squash } from '../../identifiers/placeholders'
import { rememberByNode } from '../clues/fieldTree'
import type { Party } from '../parties/parties'
import type { Candidate } from '../scores/candidate'

/** Where parcels wait for whoever ordered them, as carriers and shops call it. */
const pickUpWords =
  /pick[ _-]?up[ _-]?(?:point|location|station|store|shop)|point[ _-]?relais|relais[ _-]?(?:colis|pickup)|mondial[ _-]?relay|relay[ _-]?point|collection[ _-]?point|parcel[ _-]?(?:shop|box|locker|point|station)|\blockers?\b|service[ _-]?point|\bpudo\b|access[ _-]?point|packstation|paket(?:shop|box|station)|postfiliale|paczkomat|inpost|punkt[ _]?odbioru|easy[ _-]?box|z[aá]silkovn|packeta|balikomat|bal[ií]kovn|z-?box|alza[ _-]?box|v[yý]dejn[ií](?:[ _]m[ií]sto|k)|odbern[eé][ _]?miesto|csomag(?:pont|automata)|foxpost|omniva|smartpost|pakiautomaat|paku[ _]?skapis|pakom[aā]t|pa[sš]tomat|punto[ _](?:de[ _])?(?:recogida|entrega|ritiro|pack)|ponto[ _](?:de[ _])?(?:recolha|retirada|levantamento|entrega)|afhaalpunt|postnl[ -]?punt|pakjespunt|utl[aä]mningsst[aä]lle|ombud|pakkeshop|pakkeboks|hentested|utleveringssted|noutopiste|pakettiautomaat|paketomat|paketnik|punct[ _](?:de[ _])?ridicare|пункт[ _](?:самовывоза|выдачи)|постамат|\bпвз\b|поштомат|відділення|автомат за пратки|офис на (?:спиди|еконт)|σημείο παραλαβής|teslim(?:at)?[ _]noktas|kargo[ _](?:şubesi|noktası)|نقطة (?:استلام|الاستلام|تسليم)|נקודת (?:איסוף|חלוקה|מסירה)|受取(?:店舗|場所|拠点)|宅配(?:ロッカー|ボックス)|自提[点點柜櫃]|快递柜|菜鸟驿站|超商取貨|取貨門市|무인택배|픽업[ _]?(?:지점|포인트|장소)|điểm[ _](?:nhận|lấy)[ _]hàng|titik[ _](?:ambil|pengambilan)|จุดรับ(?:พัสดุ|สินค้า)/iu
/** Longer texts are messages, which tell of much else. */
const TEXT_LENGTH_MAX = 80
const POINTS_MAX = 20

/** What is called a pick-up point anywhere: {"note_attributes": [{"name": "Point relais", "value": "Tabac de la Gare"}]}. */
export function pickUpPointsOf(parties: readonly Party[]): ReadonlySet<string> {
  const points = new Set<string>()
  for (const { clues } of parties)
    for (const { named, field, shape } of clues) {
      if (points.size >= POINTS_MAX) return points
      if (shape.kind === 'words' && named.length <= TEXT_LENGTH_MAX && pickUpWords.test(named))
        points.add(squash(String(field.value)))
    }
  return points
}

/** The "company" of an address that a parcel goes to may be a shop or a locker where it waits. */
export function isPickUpPoint({ slot, clue }: Candidate, points: ReadonlySet<string>): boolean {
  if (slot !== 'company_name') return false
  return points.has(squash(String(clue.field.value))) || saysPickUp(clue.container)
}

const addressKey =
  /address|shipping|delivery|liefer|livraison|env[ií]o|entrega|consegna|bezorg|recipient|receiver/i

/** {"shipping_address": {"company": "Tabac de la Gare", "address2": "Point relais FR-024417"}}. */
const saysPickUp = rememberByNode(
  ({ key, children }) =>
    addressKey.test(String(key)) &&
    [...children.values()].some(({ field }) => {
      const text = String(field?.value ?? '')
      return text.length <= TEXT_LENGTH_MAX && pickUpWords.test(text)
    }),
)
