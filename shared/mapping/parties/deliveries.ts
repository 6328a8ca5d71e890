import { squash } from '../../identifiers/placeholders'
import { agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import type { FoldedCompany } from '../clues/agreesWithDomain'
import { remember } from '../remember'
import type { Party } from './parties'
import { hasTag } from './roles'
import { isSomebodyElse } from './somebodyElse'
import { isPersonName, workDomainsOf } from './traits'

const deliveryKey =
  /^(?:(?:ship(?:ping)?|delivery|ship_?to)(?:_?(?:address|details|info|contact))?|liefer(?:adresse|anschrift)|(?:adresse_?(?:de_?)?)?livraison|(?:direccion_?(?:de_?)?)?(?:envio|entrega)|endereco_?(?:de_?)?entrega|indirizzo_?(?:di_?)?(?:spedizione|consegna)|(?:aflever|bezorg|verzend)adres|leveransadress|leverings?adresse|toimitusosoite|adres_?(?:dostawy|wysylki)|dorucovaci_?adresa|szallitasi_?cim|adresa_?(?:de_?)?livrare|teslimat_?adresi|адрес_?доставки|адреса_?доставки|配送先|お届け先|收货地址|收貨地址|배송지)$/i
const buyerKey =
  /^(?:(?:bill(?:ing)?|invoice|bill_?to)(?:_?(?:address|details|info|contact))?|customer|client|buyer|kunde|cliente|klant|rechnungs(?:adresse|anschrift))$/i
/** An order has one buyer, with few addresses. */
const BUYERS_MAX = 5

/**
 * A parcel that goes to somebody of another name is a gift, and the company there is theirs: {"billing_address": {"name": "Ada
 * Byron"}, "shipping_address": {"name": "Gwen Hall", "company": "Acme"}}. The buyer's own company has their address, or is told of them as well.
 */
export function readDeliveries(parties: readonly Party[]): void {
  const deliveries = parties.filter(
    ({ place, clues }) => deliveryKey.test(String(place.key)) && clues.some(isCalledPerson),
  )
  if (deliveries.length === 0) return
  const buyers = parties.filter(
    ({ place, clues }) => buyerKey.test(String(place.key)) && clues.some(isPersonName),
  )
  if (buyers.length === 0 || buyers.length > BUYERS_MAX) return
  const others = parties.filter((party) => !deliveries.includes(party))
  const hosts = [...new Set(others.flatMap(workDomainsOf))].slice(0, BUYERS_MAX).map(readHost)
  const companies = new Set(others.flatMap(companiesOf).map(({ value }) => squash(value)))
  for (const delivery of deliveries) {
    const own = companiesOf(delivery)
    const isBuyers = own.some(
      (company) =>
        companies.has(squash(company.value)) || hosts.some((host) => agreesWithHost(company, host)),
    )
    if (!isBuyers && buyers.every((buyer) => isSomebodyElse(delivery, buyer) && !sharesName(delivery, buyer)))
      Object.assign(delivery, { role: 'other', namedRole: 'other' })
  }
}

function companiesOf({ clues }: Party): FoldedCompany[] {
  return clues
    .filter(({ shape, words }) => shape.kind === 'words' && hasTag(words, 'company', 'companyName'))
    .map(({ field }) => foldCompany(String(field.value)))
}

/** A family has one name, and somebody may be called by a short one. */
function sharesName(one: Party, other: Party): boolean {
  const known = new Set(namesOf(other))
  return namesOf(one).some((name) => known.has(name))
}

const namesOf = remember(({ clues }: Party): string[] =>
  clues
    .filter(isPersonName)
    .slice(0, NAMES_MAX)
    .flatMap(({ field }) => String(field.value).split(/\s+/).map(squash)),
)

/** At one address nobody has more names. */
const NAMES_MAX = 5

function isCalledPerson(clue: Party['clues'][number]): boolean {
  return isPersonName(clue) && clue.shape.kind === 'words' && clue.shape.looksLikePerson
}
