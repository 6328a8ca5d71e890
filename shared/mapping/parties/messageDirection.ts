import { squash } from '../../identifiers/placeholders'
import type { Party } from './parties'
import { rememberByNode } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { hasTag } from './roles'
import { kindKey } from '../vocabulary/ownWork'

/**
 * Whether the payload is a message that came in: it has a sender, a recipient and a text, names nobody as the lead, and
 * belongs to no campaign; or it says so itself. Then the sender is the lead; in every other case the sender is on the tool user's side.
 */
export function isInboundMessage(parties: readonly Party[]): boolean {
  const senders = parties.filter(({ role }) => role === 'from').flatMap((party) => party.clues)
  if (senders.length === 0) return false
  const clues = parties.flatMap((party) => party.clues)
  const hasSender = senders.some(({ shape }) => shape.kind === 'email')
  const hasRecipient = parties.some(
    ({ role, clues: own }) => role === 'to' || (role === 'lead' && own.some(isOfPerson)),
  )
  if (clues.some((clue) => isDelivery(clue) && (hasRecipient || !isSent(clue)))) return false
  if (isChatUser(parties) || isFromOutside(parties) || isFilledIn(parties) || isPayment(parties)) return true
  if (clues.some(saysInbound))
    return hasSender || senders.some(({ words }) => hasTag(words, 'name', 'fullName'))
  if (!hasSender && !isLoneWriter(parties)) return false
  if (!clues.some(isText)) return false
  const hasLead = parties.some(
    ({ role, clues: own }) =>
      role !== 'from' &&
      own.some(({ shape }) => shape.kind === 'email' || shape.kind === 'personLinkedin') &&
      (role === 'lead' || own.some(({ words, shape }) => shape.kind === 'email' && hasTag(words, 'lead'))),
  )
  return !hasLead && !clues.some(({ words }) => words.some(({ text }) => campaignWords.has(text)))
}

function isText({ words, named }: Clue): boolean {
  return messageWords.has(squash(named)) || words.some(({ text }) => messageWords.has(text))
}

/** An id of the type "lead" is nobody that a message is to. */
function isOfPerson({ shape, words }: Clue): boolean {
  return (
    shape.kind === 'email' ||
    shape.kind === 'personLinkedin' ||
    (shape.kind === 'words' && hasTag(words, 'name', 'firstName', 'lastName', 'fullName'))
  )
}

/** What says what a payload is about is no longer. */
const VALUE_LENGTH_MAX = 40

const paymentWords =
  /^(?:amount|currency|paid|payments?|valor|moeda|pagamento|monto|importe|moneda|pago|montant|devise|paiement|betrag|waehrung|währung|zahlung|importo|valuta|bedrag|betaling|kwota|waluta|płatność|platnosc|сумма|сума|валюта|платеж|платіж|tutar|odeme|ödeme|金額|金额|お支払い|결제)$/
/** What has been paid for, or how. */
const boughtWords =
  /^(?:card|order|product|checkout|cart|course|ticket|donation|approved|pedido|produto|cartao|bestellung|заказ)$/
const moneyOut =
  /pay_?out|withdraw|refund|chargeback|disburs|transfer[._ -]?(?:out|sent)|reembolso|auszahlung|выплат|возврат/i
const moneyIn =
  /^(?:paid|approved|success(?:ful)?|succeeded|completed|captured|settled|pago|pagado|recebido|aprovado|bezahlt|pay[eé])$|(?:payment|pix|order|checkout|donation|transaction|pago|pagamento|paiement|zahlung)[._ -]?(?:\w+[._ -])?(?:completed|received|succeeded|success|approved|paid|recebido|recibido|reçu|aprovado)/i

/** Who sends money is who buys, where nobody else is told of: {"sender_first_name": …, "sender_last_name": …, "amount": …}. */
function isPayment(parties: readonly Party[]): boolean {
  const senders = parties.filter(({ role }) => role === 'from').flatMap(({ clues }) => clues)
  const clues = parties.flatMap((party) => party.clues)
  const isNamed =
    senders.some(({ words }) => hasTag(words, 'firstName')) &&
    senders.some(({ words }) => hasTag(words, 'lastName'))
  const isPaid = senders.some(({ shape }) => shape.kind === 'email') && tellsOfPurchase(clues)
  return (
    (isNamed || isPaid) &&
    clues.some(({ words }) => words.some(({ text }) => paymentWords.test(text))) &&
    parties.every(
      ({ role, clues }) => role === 'from' || role === 'staff' || role === 'own' || !clues.some(isOfPerson),
    )
  )
}

/** Money has come in for something; what is paid out or back goes the other way. */
function tellsOfPurchase(clues: readonly Clue[]): boolean {
  const isOut = ({ field }: Clue): boolean =>
    moneyOut.test(String(field.segments.at(-1))) || (isShort(field.value) && moneyOut.test(field.value))
  if (clues.some(isOut)) return false
  return clues.some(
    ({ words, field }) =>
      words.some(({ text }) => boughtWords.test(text)) || (isShort(field.value) && moneyIn.test(field.value)),
  )
}

function isShort(value: Clue['field']['value']): value is string {
  return typeof value === 'string' && value.length <= VALUE_LENGTH_MAX
}

/** What somebody elsewhere writes to the tool user's people came in. */
function isFromOutside(parties: readonly Party[]): boolean {
  const isToOwn = parties.some(
    ({ role, namedRole, clues }) => role === 'staff' && (namedRole === 'to' || clues.some(isRecipient)),
  )
  const hasLead = parties.some(
    ({ role, clues }) => role === 'lead' && clues.some(({ shape }) => shape.kind === 'email'),
  )
  return isToOwn && !hasLead && parties.some(isSenderWithAddress)
}

function isRecipient({ shape, words }: Clue): boolean {
  return shape.kind === 'email' && hasTag(words, 'to')
}

/** Who is called the sender, by name and address, in a form that came within a message: {"email": {"to": …}, "payload": {"sender_name": …, "sender_email": …}}. */
function isSenderOfForm({ role, clues }: Party, reached: ReadonlySet<TreeNode>): boolean {
  if (role !== 'from') return false
  const called = clues.filter(({ words, container }) => hasTag(words, 'from') && !reached.has(container))
  const mails = called.filter(({ shape }) => shape.kind === 'email')
  return mails.some((mail) =>
    called.some(
      ({ shape, words, container }) =>
        shape.kind === 'words' &&
        shape.looksLikePerson &&
        hasTag(words, 'name') &&
        container === mail.container,
    ),
  )
}

/** Whoever sent a form says who they are and at which company; nobody else is there but the tool user's people. */
function isFilledIn(parties: readonly Party[]): boolean {
  const isAlone = parties.every(
    ({ role, clues }) =>
      role === 'from' ||
      role === 'to' ||
      role === 'staff' ||
      !clues.some(({ shape }) => shape.kind === 'email'),
  )
  // Whom a message that brought a form went to stands in the message, not in the form.
  const reached = new Set(
    parties
      .filter(({ role }) => role === 'to')
      .flatMap(({ clues }) => clues.map(({ container }) => container)),
  )
  if (isAlone && reached.size > 0 && parties.some((party) => isSenderOfForm(party, reached))) return true
  return (
    isAlone &&
    parties.some(
      (party) =>
        isSenderWithAddress(party) &&
        party.place.parent !== null &&
        party.clues.some(
          ({ words, shape }) => shape.kind === 'words' && hasTag(words, 'lastName', 'fullName'),
        ) &&
        party.clues.some(
          ({ words, shape }) => shape.kind === 'words' && hasTag(words, 'company', 'companyName'),
        ),
    )
  )
}

function isSenderWithAddress({ role, clues }: Party): boolean {
  return role === 'from' && clues.some(({ shape }) => shape.kind === 'email')
}

/** Chats know who writes by a name and a number only; there is nobody else but agents. */
function isLoneWriter(parties: readonly Party[]): boolean {
  const others = parties.filter(({ role }) => role !== 'from' && role !== 'staff')
  const isNamed = parties.some(
    ({ role, clues }) =>
      role === 'from' && clues.some(({ words, shape }) => shape.kind === 'words' && hasTag(words, 'name')),
  )
  return (
    isNamed &&
    !others.some(({ role, clues }) => role === 'lead' || clues.some(({ shape }) => shape.kind === 'email'))
  )
}

/** Bots are told whom something came from by a name and a mark that it is no bot: there is nobody else to reach. */
function isChatUser(parties: readonly Party[]): boolean {
  const senders = parties.filter(({ role }) => role === 'from')
  return (
    senders.some(({ clues }) =>
      clues.some(({ field, named }) => squash(named) === 'isbot' && field.value === false),
    ) && !parties.some(({ role }) => role === 'lead')
  )
}

/** A chat that names only who writes calls every message "sent". */
function isSent({ words, field }: Clue): boolean {
  return /^sent$/i.test(String(field.value)) && words.some(({ text }) => text === 'status')
}

/** "Opened", "clicked" and "sent" are told of messages that went out. */
function isDelivery({ words, field }: Clue): boolean {
  if (field.value === true)
    return words.some(({ text }) => /^(?:opened|clicked|delivered|sent|bounced)$/.test(text))
  if (typeof field.value !== 'string' || field.value.length > 40) return false
  if (words.some(({ text }) => text === 'direction')) return /out/i.test(field.value)
  // A conversation that nobody has closed is "open".
  if (/^open$/i.test(field.value) && words.some(({ text }) => text === 'status')) return false
  const isKind = words.some(({ text }) => /^(?:type|event|eventtype|action|status|metric)$/.test(text))
  return isKind && /click|open|deliver|bounce|unsubscrib|(?:^|[._ -])sent/i.test(field.value)
}

/** `direction: "inbound"`, `type: "email.received"`, `is_incoming: true`. */
function saysInbound({ words, field }: Clue): boolean {
  const { value } = field
  if (value === false && words.map(({ text }) => text).join('') === 'fromme') return true
  if (value === true) return words.some(({ text }) => inboundWord.test(text))
  if (!isShort(value)) return false
  if (words.at(-1)?.text === 'type' && hasTag(words, 'from') && writerKind.test(value)) return true
  const isKind =
    words.some(({ text }) =>
      /^(?:direction|type|event|eventtype|action|trigger|kind|status|topic)$/.test(text),
    ) || kindKey.test(String(field.segments.at(-1)))
  if (words.some(({ text }) => text === 'subject') && contactForm.test(value)) return true
  return isKind && inboundWord.test(value.toLowerCase())
}

const contactForm =
  /^(?:new[ _-]?)?(?:(?:website|web)[ _-]?)?(?:contact[ _-]?(?:us[ _-]?)?form|web[ _-]?form|enquiry|inquiry|contact request|kontaktformular|kontaktanfrage|formulaire de contact|formulario de contacto|formul[aá]rio de contato|modulo di contatto|contactformulier)(?:[ _-]?submission)?$/i

/** "sender_type": "Models::Contact". */
const writerKind = /(?:^|[^a-z])(?:contact|customer|visitor|end_?user|lead|client|guest|patient)s?$/i

const kindsOfWriter = /^(?:role|type|kind|(?:user|sender|participant)_?(?:type|role))$/i

/** Whoever writes is a guest, as the tool itself says: {"sender": {"role": "guest", "email": …}}. */
export function readWriters(parties: readonly Party[]): void {
  for (const party of parties)
    if (party.role === 'from' && party.place.parent && isSaidToWrite(party.place))
      Object.assign(party, { role: 'lead', namedRole: 'lead' })
}

const isSaidToWrite = rememberByNode(({ children }) =>
  [...children].some(
    ([key, { field }]) =>
      kindsOfWriter.test(String(key)) &&
      isShort(field?.value ?? null) &&
      writerKind.test(String(field?.value)),
  ),
)

const inboundWord =
  /(?:^|[^a-z]|is)(?:inbound|incoming)|(?:message|mail|sms|chat|reply|conversation)\w*[._ -]*received|receive[ds]?[._ -]*(?:message|e?mail|sms|reply)|(?:message|mail|sms|chat|reply)[._ -]*from[._ -]*(?:customer|contact|visitor|client|lead|guest|user)|eingehend|entrant|входящ|вхідн|входящо|recibid|recebid|inkomend|ontvangen|inkommande|innkommende|indgående|indgaaende|saapu|przychodz|p[rř][ií]choz|prich[aá]dz|be[eé]rkez|dolazn|primljen|εισερχόμεν|gelen[ _-]?(?:mesaj|arama)|gelen$|وارد|دریافت[ _-]?(?:پیام)|پیام[ _-]?(?:جدید|دریافت)|נכנס|受信|着信|收到|入站|来信|來信|수신|ข้อความเข้า|ขาเข้า|tin[ _-]?nhắn[ _-]?đến|pesan[ _-]?masuk|masuk$|iliyoingia|प्राप्त|আগত/

const messageWords = new Set(['body', 'text', 'html', 'message', 'textbody', 'htmlbody', 'snippet'])
const campaignWords = new Set(['campaign', 'campaigns', 'sequence', 'sequences', 'broadcast', 'newsletter'])
