import type { TreeNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import type { Party } from './parties'

const documentKey =
  /^(?:documents?|doc|contract|agreement|envelope|signature_?request|signing_?request|sign_?request|esign|vertrag|dokument|umschlag|contrat|contrato|contratto|documento|document_?a_?signer|dokumentum|umowa|smlouva|zmluva|договор|документ|договір|sopimus|asiakirja|avtal|kontrakt|aftale|sözleşme|belge|契約|契約書|書類|文書|合同|合約|文件|계약|계약서|문서|عقد|مستند|قرارداد|מסמך|חוזה|hợp_?đồng|kontrak|dokumen|เอกสาร|สัญญา)$/iu
const requesterWords =
  /^(?:requester|requestor|requested_?by|requester_?email(?:_?address)?|antragsteller(?:in)?|anforderer|demandeur|solicitante|richiedente|aanvrager|wnioskodawca|žadatel|žiadateľ|заявитель|отправитель|ініціатор|инициатор|talep_?eden|依頼者|依頼人|送信者|发起人|發起人|发起方|申请人|요청자|요청인|발신자|مقدم_?الطلب|درخواست_?کننده|מבקש)$/iu

/** Who asks others to sign a document is on the tool user's side, whether those who sign are told of or not. */
export function readRequesters(parties: readonly Party[]): Party[] {
  return parties.flatMap((party) => {
    if (!isOfDocument(party.place)) return [party]
    if (requesterWords.test(String(party.place.key))) {
      party.role = 'staff'
      return [party]
    }
    const asked = party.clues.filter(isRequesters)
    if (asked.length === 0) return [party]
    party.clues = party.clues.filter((clue) => !isRequesters(clue))
    return [party, { ...party, role: 'staff', namedRole: 'staff', clues: asked }]
  })
}

function isRequesters({ words }: Clue): boolean {
  return words.some(({ text }) => requesterWords.test(text))
}

function isOfDocument(place: TreeNode): boolean {
  for (let node = place; node.parent; node = node.parent) if (documentKey.test(String(node.key))) return true
  return false
}
