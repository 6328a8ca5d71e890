/** Forms of address and academic titles of our users' languages; they stand before a name and are no part of it. */
export const titles = new Set(
  `mr mrs ms miss mx sir dame lord lady rev fr hon capt dr prof professor doctor herr frau hr ing dipling diplkfm mag m mme mlle monsieur
  madame me pr sr sra srta señor senor senora don dona lic arq dra profa sig sigra signor signora dott dottssa avv arch dhr mevr mevrouw ir
  drs mw`.split(/\s+/),
)

/** Degrees and certificates written after a name. */
export const degrees = new Set(
  'phd md mba msc bsc ba ma esq cpa cfa jd llm pe pmp dds rn cissp shrm'.split(' '),
)

/** What tells father and son of one name apart, each with its one spelling. */
export const generations = new Map(
  Object.entries({
    jr: 'jr',
    junior: 'jr',
    sr: 'sr',
    senior: 'sr',
    ii: 'ii',
    iii: 'iii',
    iv: 'iv',
    filho: 'filho',
    neto: 'neto',
  }),
)

/** Small words that begin a family name. */
export const particles = new Set(
  `van von vom zu zum zur de del della dello dei degli di da dal das do dos du des la le lo el al bin ibn ben bint der den ter ten te af av
  st saint mac san santa`.split(/\s+/),
)
