/**
 * What people and tools write where they have nothing to say. Kept as a list because no rule tells "keine" from a
 * name; compared after case, accents, punctuation and white space are taken away.
 */
const placeholders = new Set([
  // Written by programs.
  'null',
  'nil',
  'none',
  'undefined',
  'void',
  'objectobject',
  'true',
  'false',
  'empty',
  'blank',
  'notset',
  'notavailable',
  'notprovided',
  'notspecified',
  'notgiven',
  'notapplicable',
  'notfound',
  'nodata',
  'novalue',
  'noname',
  // Written by people, in English and as signs of nothing.
  'unknown',
  'anonymous',
  'anon',
  'test',
  'testing',
  'tester',
  'testtest',
  'dummy',
  'sample',
  'placeholder',
  'tbd',
  'tba',
  'tbc',
  'asdf',
  'asdfasdf',
  'qwerty',
  'foo',
  'foobar',
  'xxx',
  'xx',
  'x',
  'private',
  'self',
  'selfemployed',
  'unemployed',
  'nocompany',
  'noemail',
  'nothing',
  'nobody',
  // German.
  'keine',
  'keiner',
  'keins',
  'kein',
  'keineangabe',
  'keineangaben',
  'unbekannt',
  'nichtangegeben',
  'anonym',
  'ohne',
  'nichtzutreffend',
  'entfallt',
  'privat',
  // French.
  'aucun',
  'aucune',
  'inconnu',
  'inconnue',
  'neant',
  'sansobjet',
  'nonrenseigne',
  'nonrenseignee',
  'nonapplicable',
  'anonyme',
  'rien',
  'particulier',
  // Spanish.
  'ninguno',
  'ninguna',
  'ningun',
  'desconocido',
  'desconocida',
  'noaplica',
  'sindatos',
  'sinnombre',
  'anonimo',
  'nodisponible',
  'prueba',
  // Portuguese.
  'nenhum',
  'nenhuma',
  'desconhecido',
  'desconhecida',
  'naoaplicavel',
  'naoinformado',
  'naoinformada',
  'naosei',
  'semnome',
  'teste',
  'naotem',
  'naopossui',
  // Italian.
  'nessuno',
  'nessuna',
  'sconosciuto',
  'sconosciuta',
  'nonapplicabile',
  'nonspecificato',
  'nondisponibile',
  'niente',
  'privato',
  // Dutch.
  'geen',
  'onbekend',
  'nietvantoepassing',
  'nvt',
  'nietopgegeven',
  'anoniem',
  'particulierepersoon',
])

for (const text of `нет, не указано, не указан, неизвестно, отсутствует, без имени, немає, не вказано, невідомо, брак, няма, неизвестен, brak, brak danych, nie dotyczy,
  nie podano, nieznany, nieznana, není, žádný, žádná, neuvedeno, neznámý, neuvedené, neznámy, žiadny, nema, nije navedeno, nepoznato, ni podatka, nincs, nincs megadva,
  ismeretlen, nav norādīts, nėra, nenurodyta, puudub, ei ole, ei tiedossa, tuntematon, puuttuu, ingen, inget, saknas, okänd, ikke oplyst, ikke oppgitt, ukendt,
  ukjent, yok, bilgi yok, belirtilmedi, belirtilmemiş, bilinmiyor, δεν υπάρχει, κανένα, άγνωστο, nespecificat, nu există, fără, necunoscut, desconegut, tidak ada, tiada,
  không có, chưa có, không rõ, ไม่มี, ไม่ระบุ, なし, 無し, 無, ナシ, 特になし, 該当なし, 該当無し, 未記入, 未入力, 不明, 匿名, 个人, 無記名, 没有, 沒有, 暂无, 暫無, 未填写, 未填寫,
  неизвестный контакт, неизвестный, неизвестный посетитель, неизвестный клиент, новый контакт, невідомий контакт, unknown contact, unknown visitor, unknown caller, unknown user, unknown company,
  anonymous user, anonymous visitor, anonymer besucher, unbekannter besucher, unbekannter kontakt, visiteur anonyme, visiteur inconnu, contacto desconocido, visitante anónimo,
  visitante desconocido, contato desconhecido, visitante anônimo, contatto sconosciuto, visitatore anonimo, onbekende bezoeker, anonieme bezoeker, nieznany kontakt, anonimowy użytkownik,
  bilinmeyen kişi, isimsiz, misafir kullanıcı, 匿名用户, 匿名用戶, 匿名访客, 匿名訪客, 未知访客, 未知用户, 名無し, 名前なし, 익명, 이름 없음, unnamed, unnamed contact, no company name, website visitor, site visitor, new visitor, wireless caller, guest user, 无, 未知, 없음, 해당없음, 해당 없음, 미입력, 모름, 무, لا يوجد, غير محدد, غير متوفر, غير معروف, ندارد, نامشخص, אין, לא ידוע, לא צוין, नहीं, कोई नहीं, अज्ञात, नहीं है`.split(
  ',',
))
  placeholders.add(squash(text))

/** These are names too ("Nada", "Nan"), so they stand for nothing only when they are not spelled like one. */
const ambiguous = new Set(['na', 'nan', 'ka', 'nv', 'nr', 'nd', 'sd', 'nada', 'bar'])
const spelledLikeName = /^\s*\p{Lu}\p{Ll}+\s*$/u

const unfilledTemplate =
  /^\s*(?:\{\{.{0,80}\}\}|\$\{.{0,80}\}|%[\w-]{1,60}%|\*\|.{0,60}\|\*|\[\[.{0,60}\]\]|<[^@<>]{1,80}>)\s*$/

/** Why a text says nothing, or null when it says something. */
export function findPlaceholder(text: string): string | null {
  if (text.trim() === '') return 'is empty'
  if (unfilledTemplate.test(text)) return `"${shorten(text)}" is a template that nobody filled in`
  const letters = squash(text)
  if (letters === '') return /\d/.test(text) ? null : `"${shorten(text)}" stands for nothing`
  const isNothing = placeholders.has(letters) || (ambiguous.has(letters) && !spelledLikeName.test(text))
  return isNothing ? `"${shorten(text)}" stands for nothing` : null
}

const heldByProgram =
  /^(?:test|testing|tester|testtest|teste|prueba|dummy|sample|placeholder|asdf|asdfasdf|qwerty|foo|foobar|x+)$/

/** A text that a program or somebody who tries one wrote where a real one will stand: "{{company}}", "test"; "n/a" says that there is none. */
export function holdsPlace(text: string): boolean {
  return unfilledTemplate.test(text) || heldByProgram.test(squash(text))
}

/** The letters and digits of a text without case and accents: how placeholders and names are compared. */
export function squash(text: string): string {
  return (
    text
      .slice(0, 200)
      .normalize('NFKD')
      // Few signs stand for more than three letters; those that do stand for eighteen.
      .slice(0, 800)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
  )
}

/** The beginning of a value, short enough to quote in a sentence. */
export function shorten(text: string): string {
  const clean = text.trim().replace(/\s+/g, ' ')
  return clean.length > 60 ? `${clean.slice(0, 57)}…` : clean
}
