import { squash } from '../../identifiers/placeholders'
import { remember } from '../remember'
import type { TreeNode } from './fieldTree'

/** Keys that hold what an item is called, the ones that people read first. */
export const labelKeys =
  `label title question q questiontext questiontitle questionlabel questionname questionvalue prompt fieldlabel fieldtitle name fieldname
  displayname header column columnname columntitle property propertyname attribute element path fieldpath attributename changedfield datapoint customkey subject heading caption alias fieldalias fieldslug slug key fieldkey field ref identifier code fieldcode questioncode varname variable variablename predefinedfield row rowlabel rowtitle subquestion k n quetitle quename fldname fldlabel colname coltitle qtitle qtext qname qlabel attrname propname proptitle paramname inputname inputlabel componentlabel controlname controllabel widgetname widgetlabel
  назив назва имеполя назвапоља атауы аталышы номи номы нэр emri emertimi pavadinimas nosaukums nimetus ainm enw teitl isem სახელი სათაური անվանում անուն baslig sarlavha nomi jina lebo suna oruko igama nama judul pamagat pangalan ชื่อ ชื่อฟิลด์ ຊື່ ឈ្មោះ အမည် นามสนาม שם عنوان اسم الاسم نام नाम শিরোনাম নাম ਨਾਮ નામ ନାମ பெயர் పేరు ಹೆಸರು പേര് නම ስም ርዕስ
  titel titre titulo titolo tytul nazwa nazev nazov naziv naslov otsikko baslik cim judul tieude название заголовок назва наименование заглавие заголовокполя
  frage beschriftung bezeichnung feld campo champ feldname libelle intitule etiqueta pregunta pergunta rotulo etichetta domanda vraag veld
  pytanie pole etykieta otazka kysymys fraga sporgsmal sporsmal fråga spørgsmål spørsmål soru alan kerdes pertanyaan intrebare ερώτηση вопрос поле запитання питання въпрос
  klausimas jautajums kusimus pitanje vprasanje въпроси 題目 题目 標題 标题 タイトル 質問 項目 項目名 設問 ラベル 问题 問題 字段 字段名 标签 名稱 名称 欄位 欄位名稱 栏位 字段名称 題目名稱 题目名称 見出し 질문 항목 항목명 문항 คำถาม שאלה שדה السؤال سؤال الحقل سوال प्रश्न প্রশ্ন கேள்வி ప్రశ్న сұрақ асуулт savol soalan კითხვა հարց sual pyetja câuhỏi cauhoi spurning galdera swali tanong frågor domande preguntas perguntas`
    .split(/\s+/)
    .map(squash)

/** Keys that say which of several values of a kind this is: a work address, a profile on LinkedIn. */
export const qualifierKeys =
  `category type kind network label name platform provider tag rel service usage use status state emailtype addresstype valuetype emailkind valuekind atype contacttype contactkind typename kindname channel system
  art typ tipo soort rodzaj druh tur turu laji typus вид тип видконтакта типконтакта 種類 种类 类型 區分 区分 종류 유형`
    .split(/\s+/)
    .map(squash)

/** Keys by which an answer and its question find each other. */
export const idKeys = new Set(
  'id questionid fieldid ref key fieldref uuid customkey propertyid attributeid columnid'.split(' '),
)

const valueKeys = new Set(
  `value values answer a answers response responses answertext answervalue answerdetails valeur wert waarde valore valor antwort respuesta
  resposta risposta antwoord reponse odpowiedz wartosc odpoved hodnota vastaus arvo svar varde vaerdi verdi cevap yanit deger valasz ertek jawaban nilai raspuns valoare
  вредност вриједност одговор утга мәні маани мааниси қимат qiymati მნიშვნელობა արժեք dəyər vlera vlerë reikšmė vērtība väärtus luach freagra gwerth ateb gildi svar ຄ່າ តម្លៃ တန်ဖိုး मूल्य मान ਮੁੱਲ મૂલ્ય மதிப்பு విలువ ಮೌಲ್ಯ മൂല്യം අගය እሴት መልስ amsa idahun impendulo адказ адказы жооп ҷавоб پاسخ جواب svör
  απάντηση ответ значение відповідь значення отговор стойност atsakymas atbilde vastus odgovor vrijednost vrednost 回答 値 入力値 回答内容 填寫內容 填写内容 答案 值 답변 응답 값 คำตอบ תשובה ערך الإجابة إجابة الجواب جواب القيمة پاسخ उत्तर ตอบ উত্তর பதில் సమాధానం жауап хариулт javob jawapan პასუხი պատասխան cavab përgjigjja câutrảlời cautraloi trảlời traloi erantzuna jibu sagot`
    .split(/\s+/)
    .map(squash),
)
const typedValueKey =
  /^(?:answer|response)s?(?:list|set|items)$|^(?:answer|response|string|str|text|number|bool|boolean|date|field|raw|display|selected|input|user|custom|current|new|cell|entry)values?$/
/** Keys that hold the value of an item of a list only where a label stands beside them and none of the keys above. */
const looseValueKeys = [
  'string',
  'content',
  'text',
  'data',
  'input',
  'val',
  'entry',
  'reply',
  'result',
  'userresponse',
  'usertext',
  '內容',
  '内容',
  'conteudo',
  'contenido',
  'contenu',
  'inhalt',
]

/** Keys under which a value stands that a qualifier tells apart. */
export const qualifiedKeys = new Set(
  'value url email address link href handle number username profileurl website domain emailaddress'.split(
    ' ',
  ),
)

/** The same, where what stands under them is an address. */
export const looseQualifiedKeys = new Set(
  `name text content data detail details contact identifier uri mail account direccion adresse endereco indirizzo adres адрес correo courriel valor valeur wert waarde wartosc hodnota arvo varde verdi deger valore представление значення значение
  стойност вредност 値 値 内容 值 값`
    .split(/\s+/)
    .map(squash),
)

const looseLabelKeys = [
  'question',
  'questiontext',
  'questiontitle',
  'questionlabel',
  'fieldlabel',
  'title',
  'label',
  'code',
  'field',
  'fieldname',
  'prompt',
  'key',
  'subject',
  'header',
  'row',
  'rowlabel',
  'subquestion',
  ...'名稱 名称 欄位 字段 項目 題目 题目 標題 标题 質問 問題 问题'.split(' ').map(squash),
]

/** Parts of an answer that some tools give beside the whole. */
const namePartKeys = ['first', 'last', 'firstname', 'lastname']

/** What stands in an item beside its label and its value without being a fact of its own. */
const describingKeys = new Set(
  `type kind id uuid required order position index visible section description placeholder options choices alias hidden slug metric metrics
  category sourceid source language raw format group page score datatype questiontype fieldtype objecttypeid predefinedfield settings
  columnid middle suffix prefix`.split(/\s+/),
)

/** "column_type", "field_data", "old_value": what stands beside a value is about it. */
const besideValue =
  /^(?:column|field|question|answer|property|attribute|cell|option|input|control|element|item|widget|component|custom)[a-z]+$|type$|^(?:old|previous|prev|default|initial|min|max)(?:value)?$|^(?:is|has|can)[a-z]+$/

/** An item with more facts of its own than this is somebody or something, not a value with its label. */
const OWN_FACTS_MAX = 2

export const childrenByKey = remember((node: TreeNode): Map<string, TreeNode> => {
  const keys = new Map<string, TreeNode>()
  for (const [key, child] of node.children) if (typeof key === 'string') keys.set(squash(key), child)
  return keys
})

/** The children of an item that hold its value. */
export function valueNodesOf(keys: Map<string, TreeNode>, isInList: boolean): Set<TreeNode> {
  const values = new Set<TreeNode>()
  for (const [key, child] of keys) {
    const isValue = valueKeys.has(key) || typedValueKey.test(key)
    if (isValue && !isListOfObjects(child) && !isRecord(child)) values.add(child)
  }
  // Some tools name the key of the value by the item's type: {"type": "email", "email": "…"}.
  const type = squash(textOf(keys.get('type')) ?? '')
  if (values.size === 0 && type !== 'type' && !somebody.test(type)) addIfThere(values, keys.get(type))
  if (values.size === 0) addIfThere(values, newSideOf(keys))
  // {"k": "email", "v": …}.
  if (values.size === 0 && (keys.has('k') || keys.has('n'))) addIfThere(values, keys.get('v'))
  if (values.size === 0 && isInList && looseLabelKeys.some((key) => keys.has(key)))
    addIfThere(values, keys.get(looseValueKeys.find((key) => keys.has(key)) ?? ''))
  // XML read as JSON: {"@name": "email", "#text": …}.
  const isXml = [...keys.values()].some(({ key }) => String(key).startsWith('@'))
  if (values.size === 0 && isXml) addIfThere(values, keys.get('text'))
  const question = keys.get('question') ?? keys.get('title') ?? keys.get('label')
  if (values.size === 0 && question) addIfThere(values, keys.get('text'))
  if (values.size > 0) for (const key of namePartKeys) addIfThere(values, keys.get(key))
  return plainInstead(values, keys)
}

/** An author of the type "user" has a user of his own. */
const somebody =
  /^(?:user|contact|lead|customer|client|visitor|agent|admin|bot|person|member|company|organi[sz]ation|account|business)$/

const sidesOfChange = [
  ['old', 'new'],
  ['previous', 'current'],
  ['previous', 'new'],
  ['before', 'after'],
  ['from', 'to'],
  ['alt', 'neu'],
  ['ancien', 'nouveau'],
  ['anterior', 'nuevo'],
  ['anterior', 'novo'],
  ['oud', 'nieuw'],
  ['было', 'стало'],
]

/** Keys that say which field has changed. A name or title may be that of somebody who was at one company and is at another. */
const changedKey =
  /^(?:changed|modified|updated)?(?:field|property|attribute|path|element|column|key|feld|campo|champ|veld|pole|поле|字段)(?:name|path|key|label|title|id)?$/

/** Lists of changes say what a field was and is: {"field": "website", "old": …, "new": …}. A message is from and to somebody. */
function newSideOf(keys: Map<string, TreeNode>): TreeNode | undefined {
  const side = sidesOfChange.find(([before = '', after = '']) => keys.get(before)?.field && keys.has(after))
  const isOfAnything = side?.[0] === 'from' || side?.[0] === 'previous'
  if (isOfAnything && ![...keys.keys()].some((key) => changedKey.test(key))) return undefined
  const isMessage = side?.[0] === 'from' && /@|^$/.test(textOf(keys.get('from')) ?? '')
  return isMessage ? undefined : keys.get(side?.[1] ?? '')
}

/** Boards give a value as JSON in a text, and what people read beside it: {"text": "Acme", "value": "\"Acme\""}. */
function plainInstead(values: Set<TreeNode>, keys: Map<string, TreeNode>): Set<TreeNode> {
  const plain = ['text', 'displayvalue', 'display']
    .map((key) => keys.get(key))
    .find((node) => textOf(node) !== null)
  const isJson = plain !== undefined && [...values].every((node) => jsonText.test(textOf(node) ?? ''))
  return values.size > 0 && isJson ? new Set([plain]) : values
}

const jsonText = /^\s*(?:\{[^]*\}|\[[^]*\]|"[^]*")\s*$/

const recordKey = /^(?:work|business|company|contact)?(?:e?mail|emailaddress)$/

/** A row's values are no value: {"name": "Ada", "values": {"Email": …, "Company": …}}. */
function isRecord(node: TreeNode): boolean {
  if (node.children.size < 2) return false
  return [...node.children].some(
    ([key, { field }]) =>
      field !== null && recordKey.test(squash(String(key))) && textOf({ ...node, field }) !== null,
  )
}

/** More items than this are a form's answers, not the choices of one. */
const CHOICES_MAX = 20

/** The answers of a whole form are a list of items, not the value of one; the choices of one answer have only a text and its mark. */
function isListOfObjects(node: TreeNode): boolean {
  let objects = 0
  if (isLoneAnswer(node)) return false
  for (const [key, child] of node.children) {
    if (typeof key !== 'number' || child.field !== null) continue
    objects += 1
    if (objects > CHOICES_MAX || !isChoice(child)) return true
  }
  return false
}

/** Surveys wrap the one answer to a question: {"question": …, "answers": [{"value": {"text": …}}]}. */
function isLoneAnswer({ children }: TreeNode): boolean {
  const [only] = children.size === 1 ? children.values() : []
  if (only?.field !== null || typeof only.key !== 'number') return false
  const keys = childrenByKey(only)
  return !labelKeys.some((key) => textOf(keys.get(key)) !== null) && !isRecord(only)
}

const choiceTexts = ['label', 'text', 'value', 'name', 'title', 'plaintext', 'content', 'answer']
const choiceKeys = new Set([
  ...choiceTexts,
  'id',
  'ref',
  'enum',
  'enumid',
  'enumcode',
  'type',
  'valuetype',
  'valueid',
])

/** One text and what marks it. A label beside its value, or a value beside an id, is an answer of its own. */
function isChoice(node: TreeNode): boolean {
  if (node.children.size > choiceKeys.size) return false
  const keys = [...childrenByKey(node).keys()]
  if (keys.includes('value') && (keys.includes('id') || keys.includes('ref'))) return false
  return (
    keys.every((key) => choiceKeys.has(key)) && keys.filter((key) => choiceTexts.includes(key)).length === 1
  )
}

/** Whether an object is about little else than a value and what it is called. */
export function isItemLike(keys: Map<string, TreeNode>, values: Set<TreeNode>): boolean {
  const own = [...keys].filter(
    ([key, child]) =>
      child.field &&
      !values.has(child) &&
      !labelKeys.includes(key) &&
      !idKeys.has(key) &&
      !describingKeys.has(key) &&
      !besideValue.test(key) &&
      !isNothing(child),
  )
  const isSomebodys = [...keys].some(([key, child]) => ownAddress.test(key) && !values.has(child))
  return own.length <= OWN_FACTS_MAX && !isSomebodys
}

/** Whatever has an address of its own is somebody: {"name": "Ada", "email": ["ada@…"], "fieldValues": {…}}. */
const ownAddress = /^e?mails?(?:address(?:es)?)?$/

function isNothing({ field }: TreeNode): boolean {
  const value = field?.value ?? ''
  return value === '' || typeof value === 'boolean'
}

export function textOf(node: TreeNode | undefined): string | null {
  const value = node?.field?.value
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function addIfThere(nodes: Set<TreeNode>, node: TreeNode | undefined): void {
  if (node) nodes.add(node)
}
