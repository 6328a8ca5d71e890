import type { Party } from './parties'
import { hasAddress } from './traits'

const giverKey =
  /^(?:(?:gift_?)?giver|gifter|gifted_?by|gift_?(?:from|sender|buyer|purchaser)|from_?person|purchaser|purchased_?by|buyer|schenker(?:in)?|schenkender|k[aä]e?ufer(?:in)?|besteller(?:in)?|offreur|acheteur|donneur|offert_?par|regalador|comprador|quien_?regala|presenteador|acquirente|chi_?regala|donatore|gever|schenker|koper|givare|gavek[oö]pare|k[oö]pare|giver|k[oø]ber|kj[oø]per|lahjoittaja|ostaja|ofiaruj[aą]cy|darczy[nń]ca|kupuj[aą]cy|d[aá]rce|kupuj[ií]c[ií]|aj[aá]nd[eé]koz[oó]|vev[oő]|d[aă]ruitor|cump[aă]r[aă]tor|даритель|покупатель|дарувальник|покупець|подарител|купувач|poklonodavac|kupac|kupec|darovalec|δωρητ[ηή]ς|αγοραστ[ηή]ς|hediye_?eden|g[oö]nderen|sat[iı]n_?alan|המעניק|נותן_?המתנה|קונה|المهدي|المشتري|هدیه_?دهنده|خریدار|देने_?वाला|खरीदार|pemberi|pembeli|ng[uư][oờ]i_?(?:t[aặ]ng|mua)|ผู้ให้|ผู้ซื้อ|贈り主|送り主|ご?依頼主|購入者|赠送人|贈送人|送礼人|购买人|購買人|선물하는_?(?:분|사람)|구매자|보내는_?(?:분|사람))$/iu

/** Who is given something stands beside whoever gives it, and is not the lead: {"giver": {"email": …}, "recipient": {"email": …}}. */
export function readGivers(parties: readonly Party[]): void {
  const givers = parties.filter(
    (party) =>
      (party.role === 'lead' || party.role === 'unknown' || party.role === 'user' || party.role === 'from') &&
      giverKey.test(String(party.place.key)) &&
      hasAddress(party),
  )
  if (givers.length === 0) return
  const given = parties.filter(({ role, place }) => role === 'to' && place.parent !== null)
  if (given.length === 0) return
  for (const giver of givers) Object.assign(giver, { role: 'lead', namedRole: 'lead' })
  for (const party of given) Object.assign(party, { role: 'other', namedRole: 'other' })
}
