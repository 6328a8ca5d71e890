import { SequenceLanguage } from '../../../shared/contract/sequences'
import { fold } from '../signs/plainForm'

/** The little words that no sentence of a language does without; also where its nouns and names come from another. */
const LISTS: Record<SequenceLanguage, string> = {
  en: `the and of to in is are was were be been being it its this that these those for with on at by from as or but not no
    we you your our i my me us he she they them their his her have has had do does did will would can could should may might
    if so what which who how when where why there here about into than then more most some any all also just only up out over
    let am an a i'm don't because while after before very such own other one`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war waren sein wird
    werden wurde hat haben hatte kann konnen konnte soll mochte mochten wir sie ihr ihre ihren ihrem ihnen ich mir mich uns
    unser unsere er es man in im an am auf aus bei mit nach von vom vor zu zum zur fur uber unter durch um als wie wenn dass
    ob weil da denn auch noch nur schon sehr so was wer wo hier dort dies diese diesen dieser dieses mehr gern gerade`,
  fr: `le la les un une des du de d l et ou mais ne pas plus est sont etait etre ont avez avons suis c ce cet cette ces qui
    que qu quoi dont ou je j tu il elle nous vous ils elles on me m te se s mon ma mes ton votre vos notre nos leur leurs son
    sa ses a au aux en dans par pour sur avec sans sous chez entre si comme quand car tres bien aussi y n meme tout tous
    toute fait faire peut pouvez pourrait`,
  es: `el la los las un una unos unas y e o pero no es son era ser esta estan estoy fue ha han hay he tiene tienen que quien
    cual como cuando donde porque si yo tu usted ustedes nosotros le les lo me se nos mi su sus tu nuestro nuestra nuestros
    de del al a en por para con sin sobre entre hasta desde muy mas tambien ya este esta esto ese esa eso estos estas puede
    pueden podemos quiero algo todo todos hoy`,
  pt: `o a os as um uma uns umas e ou mas nao sim sao era ser esta estao foi tem tenho ha que quem qual como quando onde porque
    se eu voce voces nos ele ela eles lhe lhes me seu sua seus suas meu minha nosso nossa de do da dos das ao aos a em no na
    nos nas num numa por pelo pela para com sem sobre entre ate desde muito mais tambem ja este esta isto isso esse essa
    aquilo pode podem podemos fazer faz hoje`,
  it: `il lo la i gli le un uno una e o ma non e sono era essere sia ha hanno ho abbiamo avete che chi cui quale come quando
    dove perche se io tu lei noi voi loro mi ti si ci vi ne suo sua suoi sue mio mia nostro nostra vostro vostra di del dello
    della dei degli delle a al allo alla ai alle da dal dalla dalle in nel nella nei nelle su sul sulla con per tra fra piu
    anche gia molto questo questa questi queste quello puo possono possiamo fare oggi`,
  nl: `de het een en of maar niet geen is zijn was waren wordt worden werd heb hebben heeft had kan kunnen kon zal zou zouden
    wil ik je jij jou jouw u uw we wij ons onze jullie hij zij ze hun haar hem mij mijn er dat dit die deze wat wie waar hoe
    wanneer waarom als dan dus om aan op in uit bij met naar van voor over onder door tot te ook nog al alleen heel meer zo
    hier daar want omdat graag`,
}

export const FUNCTION_WORDS: ReadonlyMap<SequenceLanguage, ReadonlySet<string>> = new Map(
  SequenceLanguage.options.map((code) => [code, new Set(LISTS[code].split(/\s+/).map(fold))]),
)
