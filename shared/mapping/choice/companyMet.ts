import { agreesWithDomain } from '../clues/agreesWithDomain'
import { isUnderKey, isWithin } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import { remember } from '../remember'
import type { Candidate } from '../scores/candidate'
import { bestEmailOf } from './chooseLead'
import type { ScoredParty } from './chooseLead'
import { agrees, isAccount, isNamedAsMail } from './companyPlace'

/** Whether a company is one that the lead has to do with: where they buy, apply or are insured, or which they review. */
export function isOfWhomTheyMeet(
  candidate: Candidate,
  lead: ScoredParty | null,
  mailDomain: string | null,
): boolean {
  return (
    isHiring(candidate, lead, mailDomain) ||
    isReviewed(candidate, lead, mailDomain) ||
    isInsurer(candidate) ||
    isShopBeside(candidate, lead, mailDomain)
  )
}

const reviewKey = /^(?:review|rating|testimonial)$/i
const reviewerKey = /^(?:reviewer|rater|review_?author|commenter)$/i

const shopKey = /^(?:shop|store|merchant|brand|storefront|seller|vendor)$/i

/** A shop beside whoever buys is whose tool it is: of 34 in labelled payloads with somebody to reach none is the lead's. */
function isShopBeside({ clue }: Candidate, lead: ScoredParty | null, mailDomain: string | null): boolean {
  const email = bestEmailOf(lead)
  if (!lead || !email) return false
  const shop = clue.place.parent !== null && shopKey.test(String(clue.place.key)) ? clue.place : null
  const isApart = shop
    ? !isWithin(lead.party.place, shop) && !isWithin(email.clue.place, shop)
    : isNamedShop(clue) && lead.party.place.parent !== null
  return isApart && !agrees(clue.shape, mailDomain) && !isNamedAsMail(clue, mailDomain)
}

function isNamedShop({ container, words }: Candidate['clue']): boolean {
  return (
    container.parent === null &&
    words.some(({ text }) => /^(?:merchant|brand|merchantname|brandname)$/.test(text))
  )
}

/** What a reviewer is apart from is what they reviewed: {"business_name": …, "rating": 2, "reviewer": {"email": …}}. */
function isReviewed({ slot, clue }: Candidate, lead: ScoredParty | null, mailDomain: string | null): boolean {
  if (slot === 'company_linkedin_url' || !lead || !isAccount(clue.field.segments, clue.words)) return false
  const { place } = lead.party
  const isReviewer = reviewerKey.test(String(place.key)) || reviewKey.test(String(place.parent?.key))
  const isApart = place.parent !== null && isReviewer && !isWithin(clue.place, place)
  if (!isApart && !isBesideReviewer(clue, lead)) return false
  return !agrees(clue.shape, mailDomain) && !isCalledAs(clue, mailDomain)
}

/** {"business_name": …, "reviewer_email": …}. */
function isBesideReviewer({ container }: Candidate['clue'], lead: ScoredParty): boolean {
  const mail = bestEmailOf(lead)?.clue
  return mail?.container === container && mail.words.some(({ text }) => reviewerKey.test(text))
}

const applicants = /^(?:candidates?|applicants?)$/i

/** A company beside a candidate is the one that is hiring. */
function isHiring({ clue }: Candidate, lead: ScoredParty | null, mailDomain: string | null): boolean {
  const place = lead?.party.place
  if (!place) return false
  const isHirer = isWithin(clue.place, place)
    ? isUnderKey(clue.place, applied) && isUnderKey(clue.place, openings)
    : (place.parent !== null && applicants.test(String(place.key))) || isOfOpening(clue.place)
  return isHirer && !isPresentEmployer(clue) && !isCalledAs(clue, mailDomain)
}

/** {"applicant": {…}, "current_employer": "Acme"}. */
export function isPresentEmployer({ words }: Candidate['clue']): boolean {
  return words.some(({ text }) => employers.test(text))
}

const employers =
  /employer$|arbeitgeber|dienstgeber|employeur|empleador|empregador|datoredilavoro|werkgever|arbetsgivare|arbeidsgiver|arbejdsgiver|tyonantaja|tooandja|pracodawca|zamestnavatel|munkaltato|angajator|poslodavac|delodajalec|работодател|роботодав|εργοδοτ|isveren|勤務先|現職|직장|单位/

function isCalledAs({ field }: Candidate['clue'], domain: string | null): boolean {
  return domain !== null && agreesWithDomain(String(field.value), domain)
}

const insurances =
  /insurance|insurer|versicherung|assurance|assureur|seguro|aseguradora|seguradora|assicurazione|verzekering|f[oö]rs[aä]kring|forsikring|vakuutus|kindlustus|ubezpiecz|poji[sš]t|osiguran|zavarovan|biztos[ií]t|sigorta|страхов|ασφάλ/i

/** Who insures what somebody has is not whom they work for: {"boat": {"insurance": {"company": …}}}. */
function isInsurer({ slot, clue }: Candidate): boolean {
  return slot === 'company_name' && insurances.test(String(clue.container.key))
}

const openings =
  /^(?:job|vacancy|opening|position|job_?(?:post(?:ing)?|ad|offer)|requisition|offer|stelle|oferta|vaga|poste)$/i

const openingKey = /salary|remote|modality|publish|requisition|vacanc|categor|employment_type/

const hasOpeningKey = remember(({ children }: TreeNode) =>
  [...children.keys()].some((key) => openingKey.test(String(key))),
)

/** An opening says what it offers, a job that somebody has does not: {"professional": {…}, "job": {"remote": true, "company": {"name": …}}}. */
function isOfOpening(place: TreeNode): boolean {
  let isOffered = false
  for (let node = place.parent; node?.parent; node = node.parent) {
    isOffered ||= hasOpeningKey(node)
    if (openings.test(String(node.key))) return isOffered
  }
  return false
}

const applied = /^(?:candidates|candidacies|applications|submissions|pipelines?)$/i
