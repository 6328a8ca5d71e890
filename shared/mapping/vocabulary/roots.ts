import type { Tag } from './lookUpWord'

/**
 * Words that languages all over the world have taken over, with whatever they add to them: "kompaniyasi", "arhanizacyja", "antrepriz",
 * "shirkadda". They are asked only of words that the vocabulary does not know.
 */
const roots: readonly (readonly [RegExp, readonly Tag[]])[] = [
  [/^(?:organi[sz]at[eo]r|organi[sz]ad|arhanizatar|arganizatar|urganizad|organizuo|organizer)/, ['staff']],
  [/^(?:administrat|operat[oe]r|koordinat|coordinat|kordinat|konsultant|konsiltan|konsulent)/, ['staff']],
  [/^(?:agjent|azhent|ajan)[a-z]{0,3}$/, ['staff']],
  [/^(?:m[ae]n[ae](?:dz|dzh|zh|j|g|x)[ei]r|menejer|manadzher|maneja)[a-z]{0,4}$/, ['staffHead']],
  [
    /^[a-z]{0,4}(?:[kc]ompa+n[iyj]|kampun[iy]|kampan[iy]|kambani|khamphani|kompagn|konpan[iy])[a-z]{0,7}$/,
    ['company'],
  ],
  [/^[a-z]{0,2}(?:[oau]r[gh]an[iy][sztcx])[a-z]{1,9}$/, ['company']],
  [/^(?:firm(?:a|e|y|u|os|asi|ata|amiz|asini|aning|anin|ama|ga|ja)|filma|faima)$/, ['company']],
  [
    /^(?:entrepri|antrepri|enterpri[zs]|intrepri|interpri[zs]|entepriz|enpresa|inpresa|ampresa)[a-z]{0,5}$/,
    ['company'],
  ],
  [/^(?:[kc]orpora[a-z]{1,8}|so[sc][iy]et[a-z]{1,4}|k[oə]mp[ae]n[iy])$/, ['company']],
  [/^[a-z]{0,2}(?:sh?[eiaə]r[ki]+[eaə]t|sh[ei]rk[aeio]|ch[ae]rika|charikat)[a-z]{0,6}$/, ['company']],
  [/^(?:m[uo]w?[ae']*s+[ae]s+[aei]|muessis|muesis|muesses)[a-z]{0,5}$/, ['company']],
  [/^(?:bi[sz]n[ei]si?|bizness?|biznesi|biznis|pisinisi|pisnis|besiness)[a-z]{0,4}$/, ['company']],
  [/^(?:instituc|institus|institut[sz]|agenc[iyj]|agensi|agentsi|ajansi?|azhans)[a-z]{0,6}$/, ['company']],
  [
    /^(?:kli[iyj]?[ae]n(?:t|d)|clij?ent|klayan|kliyan|tliente|kostom|kastom|kasitom|kasitama|kustom|grahak|grahok)[a-z]{0,6}$/,
    ['lead'],
  ],
  [/^(?:m[uo]sh?t[ae]r[iy]|xaridor|kharid[ao]r|haridor|kirish?mer)[a-z]{0,5}$/, ['lead']],
  [/^(?:parti[scz]ip|patisip|partecip|partitsip|par?tisip)[a-z]{2,8}$/, ['lead']],
  [
    /^(?:[kc]andidat|stud[ei]nt|etidyan|studant|pa[sct]i[ey]nt|pa[ct]sient|talab[ae]|shagird|shogird)[a-z]{0,5}$/,
    ['lead'],
  ],
  [/^[ei]{1,2}m[ae][iy]?l[a-z]{0,4}$/, ['email']],
  [
    /^(?:veb|web|ueb|wep|vep|wib)(?:s[aei]+[iyj]?t|sa[iyj]t|said|osite|sajt|sahif|sehif|wefan)[a-z]{0,5}$/,
    ['website'],
  ],
  [
    /^[a-z]{0,3}(?:t[ei]l[ei]?f[oaueiy]n|telfon|telepon|tilipon|terefon|telepoon|telefaun)[a-z]{0,6}$/,
    ['noise'],
  ],
  [/^[a-z]{0,2}(?:adress|adresa|adresi|adires|adrese|adresy|adresas|atiresi)[a-z]{0,5}$/, ['thing']],
  [/^(?:p[oa]zi[sct]+i|posisy|pozisy|posits)[a-z]{0,6}$/, ['noise']],
]

/** Shorter words are alike by chance. */
const LENGTH_MIN = 4
const LENGTH_MAX = 24

/** What a word says by its root alone. */
export function lookUpRoot(word: string): readonly Tag[] | undefined {
  if (word.length < LENGTH_MIN || word.length > LENGTH_MAX) return undefined
  return roots.find(([root]) => root.test(word))?.[1]
}
