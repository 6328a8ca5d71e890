import { foldName } from './foldName'

/**
 * The words of questions that people put in many ways: "Gdzie Pani/Pan pracuje lub uczy?", "Namens welke organisatie komt u?". A line is a
 * group of languages, each word written as in a question.
 */
const where = `where wo ou où donde dónde onde dove waar var hvor hvar missä gdzie kde где де дзе къде gde gdje где каде kje hol unde που nerede harada kus kur ku
  איפה היכן أين کجا कहां कहाँ dimana mana wapi đâu`

const which = `which what welche welcher welchem welches welchen quel quelle quels que cual cuál qué qual quale welk welke vilken vilket hvilken hvilket hvilke mikä mitä missä jaka jaką jakiej
  jakiego której którą jaká jakou jaké které kterou ktorú ktorej akú какая какую какой якою яку якій яка коя коју koju koja kojoj kojem katero kateri melyik milyen ce care ποια ποιαν ποιον hangi
  haqi hansi millist millise millises kura kuru kurā kuria kurią kurioje kokia kokią kokiai איזה איזו באיזה באיזו מאיזה أي بأي کدام किस कौन`

const works = `work works working employed arbeiten arbeitest arbeitet tätig beschäftigt angestellt travaillez travailles exercez trabaja trabajas trabajan labora laboras trabalha trabalhas atua
  lavora lavori lavorate werkt werk werken arbetar jobbar arbejder jobber arbeider työskentelet työskentelette vinnur pracuje pracujesz pracujecie pracujete pracuješ
  работаете работаешь працюєте працюєш працуеце работите работиш radite radiš радите delate zaposleni dolgozik dolgozol dolgoznak lucrați lucrezi munciți εργάζεστε δουλεύετε εργάζεσαι
  çalışıyorsunuz çalışıyorsun işləyirsiniz töötate töötad strādājat strādā dirbate dirbi punoni עובד עובדת עובדים تعمل تعملين تعملون کار काम bekerja kerja kazi việc`

const belongs = `represent representing come from with at on behalf namens vertreten vertrittst gehören kommen kommst représentez représentes venez viens appartenez nom
  representa representas viene vienes pertenece vem vens pertence rappresenta rappresenti rappresentate appartiene vieni vertegenwoordigt vertegenwoordig komt kom
  representerar representerer repræsenterer kommer tillhör tilhører edustatte edustat reprezentuje reprezentujesz reprezentujecie zastupujete zastupuješ reprezentujete
  представляете представляешь представляєте представлявате predstavljate zastupate képvisel képviseli reprezentați reprezentezi εκπροσωπείτε temsil ediyorsunuz esindate esindad
  pārstāvat atstovaujate מייצג מייצגת מייצגים تمثل تمثلون`

/** Words beside them that say nothing more. */
const beside = `do does you are currently now today we i or study sie du ihr derzeit aktuell zurzeit momentan heute oder für in bei von aus an dem der im
  vous tu actuellement ou étudiez pour de dans au usted ud ustedes actualmente o estudia en para você vocês atualmente ou estuda em lei voi tu attualmente o studia per
  u je jij jullie nu momenteel of studeert voor bij in ni du nu eller på för fra i nå de te tällä hetkellä tai nyt pan pani państwo pani/pan obecnie lub uczy studiuje w dla z ze
  vy momentálně teraz nebo alebo pro ve v za вы ты сейчас или учитесь в от ви ти зараз або навчаєтесь у від sada ili u vi ön most vagy ön jelenleg acum sau dumneavoastră la din
  σεις τώρα ή şu anda siz veya te praegu või jūs tagad vai jūs dabar ar את אתה אתם ה ת או كنت أنت الآن`

const [wheres, whiches, workings, belongings, others] = [where, which, works, belongs, beside].map(
  (words) => new Set(words.trim().split(/\s+/).map(foldName)),
)

export const isWhere = (piece: string): boolean => wheres?.has(piece) ?? false
export const isWhich = (piece: string): boolean => whiches?.has(piece) ?? false
export const isWorking = (piece: string): boolean => workings?.has(piece) ?? false
export const isBelonging = (piece: string): boolean => isWorking(piece) || (belongings?.has(piece) ?? false)
export const isBesideQuestion = (piece: string): boolean => others?.has(piece) ?? false
