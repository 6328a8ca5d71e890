import type { LeafValue } from '../../fields/field'
import type { TreeNode } from '../clues/fieldTree'
import type { Party } from './parties'
import { takeAsReached } from './takeAsReached'
import { hasAddress, isPersonName } from './traits'

const postKey =
  /^(?:(?:feature_?)?(?:idea|suggestion|request|wish)|feedback|question|vote|upvote|comment|review|rating|topic|thread|discussion|complaint|testimonial|bug_?report|support_?request|idee|vorschlag|frage|anregung|suggestion|demande|question|avis|commentaire|sugerencia|pregunta|queja|comentario|sugest[aã]o|pergunta|ideia|coment[aá]rio|suggerimento|domanda|commento|suggestie|vraag|reactie|forslag|förslag|ehdotus|ettepanek|propozycja|pytanie|n[aá]vrh|javaslat|prijedlog|предложение|вопрос|отзыв|идея|пропозиція|öneri|soru|yorum|提案|質問|意見|要望|建议|問題|反馈|제안|질문|의견|اقتراح|سؤال|پیشنهاد|הצעה|שאלה|saran|góp_?ý)$/iu
const makerKey =
  /^(?:creator|created_?by|opened_?by|posted_?by|submitted_?by|added_?by|raised_?by|suggested_?by|asked_?by|ersteller(?:in)?|erstellt_?von|cr[eé]ateur|cr[eé][eé]e?_?par|auteur|creador|creado_?por|criador|criado_?por|creatore|creato_?da|aangemaakt_?door|opprettet_?av|skapad_?av|oprettet_?af|luoja|autor|utworzone_?przez|vytvořil|létrehozta|автор|создатель|создал|oluşturan|作成者|投稿者|创建者|提交人|작성자|제안자|منشئ|ایجاد_?کننده|יוצר|pembuat|người_?tạo)$/iu

/** Whoever has created what users post is a user: {"suggestion": {"title": …, "creator": {"email": …}}}. Forms and campaigns are created by colleagues. */
export function readPosters(parties: readonly Party[]): void {
  const makers = parties.filter(({ role, place }) => role === 'staff' && isMakerOfPost(place))
  if (makers.length === 0) return
  const isReachable = (party: Party): boolean =>
    (party.role === 'lead' || party.role === 'user') && (hasAddress(party) || party.clues.some(isPersonName))
  if (parties.some(isReachable)) return
  takeAsReached(parties, new Set(makers.map(({ place }) => place)))
}

/** A page that posts on itself is the tool user's: {"entry": [{"id": "118…", "changes": [{"value": {"from": {"id": "118…", "name": …}}}]}]}. */
export function readOwnPosts(parties: readonly Party[]): void {
  for (const party of parties) {
    const id = party.role === 'from' ? idOf(party.place) : undefined
    if (id !== undefined && isIdAround(party.place, id)) party.role = 'staff'
  }
}

function isIdAround({ parent }: TreeNode, id: LeafValue): boolean {
  for (let node = parent; node; node = node.parent) if (idOf(node) === id) return true
  return false
}

function idOf({ children }: TreeNode): LeafValue | undefined {
  return children.get('id')?.field?.value
}

function isMakerOfPost({ key, parent }: TreeNode): boolean {
  return makerKey.test(String(key)) && parent !== null && postKey.test(String(parent.key))
}
