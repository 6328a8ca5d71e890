import { foldName } from '../vocabulary/foldName'
import type { Clue } from './readClues'
import type { Tag } from '../vocabulary/lookUpWord'

/**
 * How forms ask for a second person: whom somebody brings along, who should get a copy, who has recommended the firm. A line is a group
 * of languages; accents do not count.
 */
const phrases = `
  who(?:m)? (?:are you|will you be|will you|else is|is) (?:bringing|bring|coming|joining)|who (?:comes|is coming) with|wer (?:kommt|begleitet)|wen bringen|bringen sie .{1,20}\\bmit\\b|wie (?:neemt u|neem je|komt er) mee|avec qui (?:venez|viens)|qui vient avec|con quien (?:viene|vienes|asistira)|quien (?:viene|vendra) con|com quem (?:vem|vira)|con chi (?:vieni|viene|verra)|hvem (?:tager|tar) du med|hvem kommer (?:du )?med|vem tar du med|vem foljer med|kuka tulee mukaan|kto (?:ci|panu|pani) towarzyszy|z kim (?:przyjd|pan|bed)|s kym (?:prijd|pridete)|kit hoz|кто (?:поидет|придет|едет) с вами|с кем вы|хто (?:піде|приіде|прииде) з вами|kiminle|誰と|누구와
  somebody else|someone else|anybody else|anyone else|another person|other person|second person|bring(?:ing)? (?:somebody|someone|anybody|anyone|a guest|along)|plus[- ]one|your guest|accompany|in (?:copy|cc)\\b|whom? else|recommended (?:us|you)|referred you|told you about
  noch jemand|jemand ander|andere person|weitere person|zweite person|begleit(?:person|ung)|in (?:kopie|cc)\\b|empfohlen|quelqu.?un d.?autre|une autre personne|seconde personne|en copie|accompagn|parrain|recommande
  alguien mas|otra persona|segunda persona|acompanante|en copia|recomend|mais alguem|outra pessoa|segunda pessoa|acompanhante|em copia|indicou|qualcun altro|altra persona|accompagnator|in copia|consigliat
  iemand anders|nog iemand|andere persoon|tweede persoon|in kopie|aanbevolen|nagon annan|nagon mer|en anden person|noen andre|ledsag|medfoljande|joku muu|toinen henkilo|seuralai|suositteli
  ktos inny|kogos innego|inna osoba|druga osoba|osob[ay] towarzysz|do wiadomosci|polecil|nekdo dalsi|dalsi osob|druha osob|v kopii|doprovod|doporucil|niekto dalsi|dalsia osob|doprevod|odporucil
  кто-?то еще|кого еще|кому еще|другой человек|второй человек|в копи[юи]|сопровожда|порекомендовал|посоветовал|хтось інш|хтось ще|ще хтось|кому ще|друга особа|супров|порадив|порекомендував|рекомендува|nekdo drug|netko drug|jos netko|neko drug|pratnj|preporuc
  valaki mas|masik szemely|kisero|ajanlotta|altcineva|alta persoana|insotitor|recomandat|καποιος αλλος|συνοδ|κοινοποιηση|συνεστησε|baska biri|refakatci|tavsiye ed
  شخص اخر|مرافق|رشح|מישהו אחר|עוד מישהו|מלווה|המליץ|orang lain|pendamping|tembusan|nguoi khac|nguoi di cung|nguoi gioi thieu|同伴|同行|陪同|抄送|推荐人|推薦人|紹介者|他の方|동반|추천인|ผู้ติดตาม`
const asksOfOther = new RegExp(
  phrases
    .trim()
    .split(/\s*\n\s*/)
    .join('|'),
  'u',
)

/** "Their e-mail" after a question for somebody else is that person's; words that also address the one asked are left out. */
const theirs =
  /^(?:and |et |und |en |e |y |i |а |та )?(?:their|his|her|deren|dessen|seine?|son|sa|ses|leur|zijn|haar|hun|hans|hennes|hendes|deras|deres|hanen|heidan|jego|jej|ich|jeho|jeji|jejich|его|ее|их|иого|іі|іх)\b/u
const OTHER: { text: string; tags: readonly Tag[] } = { text: 'somebodyelse', tags: ['other'] }
const LABEL_LENGTH_MAX = 160

/** Answers about somebody else than whoever answers say so: {"label": "Are you bringing somebody? Their name", "value": …}. */
export function markOthers(clues: readonly Clue[]): Clue[] {
  let before: Clue | undefined
  let isOther = false
  return clues.map((clue) => {
    if ((!clue.isAnswer && !clue.named.includes('?')) || clue.named.length > LABEL_LENGTH_MAX) return clue
    const label = foldName(clue.named)
    const goesOn = isOther && before?.place === clue.place && theirs.test(label)
    isOther = goesOn || asksOfOther.test(label)
    before = clue
    return isOther ? { ...clue, words: [OTHER, ...clue.words] } : clue
  })
}

/** Whether a question is about somebody else, whatever else its words are. */
export function isOfOther({ words }: Pick<Clue, 'words'>): boolean {
  return words[0]?.text === OTHER.text
}
