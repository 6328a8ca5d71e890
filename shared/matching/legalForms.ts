/**
 * The legal forms of companies: the one table of them, to be corrected here. Written as names are compared: lower case,
 * no accents, no dots and slashes ("S.A." is sa, "S. A." is s a), "and" for "&", one form a comma.
 */
const AFTER_THE_NAME = {
  english: `inc, incorporated, corp, corporation, llc, l l c, limited liability company, pllc, llp, limited liability partnership, lllp, lp,
    limited partnership, pc, professional corporation, pbc, public benefit corporation, national association, co inc, company inc, co llc,
    company llc, co corp, ltd, limited, co ltd, co limited, company ltd, company limited, plc, public limited company, cic,
    community interest company, unlimited company, dac, designated activity company, clg, company limited by guarantee, teoranta, cyf,
    ltee, limitee, ulc, pty, pty ltd, pty limited, proprietary limited, co pty ltd, npc, pvt, pvt ltd, pvt limited, private ltd,
    private limited, p ltd, p limited, co pvt ltd, opc pvt ltd, opc private limited, pte, pte ltd, pte limited, private limited company, co pte ltd`,
  german: `gmbh, ggmbh, gesmbh, ges mbh, mbh, gesellschaft mbh, gesellschaft mit beschrankter haftung, gmbh i gr, gmbh in grundung, ag, gag,
    aktiengesellschaft, kg, kommanditgesellschaft, kgaa, kommanditgesellschaft auf aktien, ohg, offene handelsgesellschaft, og,
    offene gesellschaft, gbr, gesellschaft burgerlichen rechts, ug, ug haftungsbeschrankt, unternehmergesellschaft,
    unternehmergesellschaft haftungsbeschrankt, ek, e k, ekfm, ekfr, e kfm, e kfr, eingetragener kaufmann, eingetragene kauffrau, ev, e v,
    eingetragener verein, eg, e g, eingetragene genossenschaft, partg, partgmbb, partg mbb, part mbb, partnerschaftsgesellschaft, mbb, vvag, eu, e u,
    co kg, co ohg, co kgaa, co og, and co kg, and co ohg, and co kgaa, and co og, cie kg, and cie kg, and cie kgaa`,
  french: `sa, s a, societe anonyme, sarl, s a r l, sarlu, societe a responsabilite limitee, sas, s a s, sasu, societe par actions simplifiee,
    eurl, earl, gaec, sci, scp, selarl, selas, scop, scic, snc, societe en nom collectif, gie, eirl, sagl`,
  belgianAndDutch: `bv, b v, besloten vennootschap, nv, n v, naamloze vennootschap, vof, v o f, cv, c v, bvba, ebvba, cvba, cvoa, commv, comm v, vzw,
    asbl, aisbl, ivzw, sprl, sprlu, scrl, srl, coop ua`,
  spanish: `sl, s l, slu, s l u, slne, slp, sll, sociedad limitada, sociedad de responsabilidad limitada, sociedad limitada unipersonal, sau, s a u,
    sociedad anonima, sociedad cooperativa, s coop, sa de cv, s a de c v, sapi de cv, s a p i de c v, sab de cv, s a b de c v, s de rl, s de rl de cv,
    s de r l de c v, srl de cv, sofom enr, sas esp, sa esp, ltda, limitada, cia ltda, compania limitada, spa, sociedad por acciones, eirl, saic, saci,
    sacif, saa, sac, s a c, c a`,
  portuguese: `lda, unipessoal lda, sociedade unipessoal lda, sgps, sgps sa, sociedade anonima, crl, me, epp, eireli, eireli me, eireli epp, ltda me,
    ltda epp, s s ltda, sociedade limitada, sa sgps`,
  italian: `s r l, srls, s r l s, s p a, snc, s n c, sapa, s a p a, scarl, s c a r l, scpa, soc coop, societa cooperativa, soc coop a rl, soc coop sociale,
    societa per azioni, societa a responsabilita limitata, srl unipersonale, srl societa benefit, srl sb, spa sb, onlus`,
  nordic: `ab, aktiebolag, ab publ, hb, handelsbolag, kb, kommanditbolag, ek for, ekonomisk forening, as, a s, asa, aktieselskab, aksjeselskap, aps,
    anpartsselskab, ivs, p s, k s, i s, amba, a m b a, ans, nuf, oy, oyj, osakeyhtio, oy ab, ky, osk, tmi, ehf, hf, ohf`,
  baltic: `ou, osauhing, aktsiaselts, sia, uab, mb, vsi`,
  polish: `sp zoo, sp z oo, sp z o o, spzoo, spolka zoo, spolka z oo, spolka z o o, spolka z ograniczona odpowiedzialnoscia, sp k, spk, sp j, spj, s c,
    s k a, ska, spolka komandytowa, spolka jawna, spolka akcyjna, spolka cywilna, psa, sp zoo sp k, sp z oo sp k, sp z o o sp k`,
  czechAndHungarian: `sro, s r o, spol sro, spol s ro, spol s r o, spolecnost s rucenim omezenym, akciova spolecnost, vos, v o s, ks, zs, druzstvo, kft, rt,
    zrt, nyrt, bt, korlatolt felelossegu tarsasag`,
  southEastern: `doo, d o o, dd, d d, jdoo, j d o o, ad, a d, ood, ead, eood, et, pfa, sa rl, srl d, epe, ae, a e, oe, o e, ee, ike, aebe, abee, αε, α ε, επε,
    ε π ε, ικε, ι κ ε, μονοπροσωπη ικε, μονοπροσωπη επε, οε, ο ε, εε, ε ε, αεβε, αβεε, еоод, оод, еад, ад, дд, доо`,
  turkish: `ltd sti, limited sirketi, as sti, anonim sirketi, san ve tic ltd sti, san tic ltd sti, san ve tic as, san tic as, ve tic ltd sti, tic ltd sti, tic as,
    ve ticaret ltd sti, ve ticaret as, sanayi ve ticaret ltd sti, sanayi ve ticaret as, sanayi ve ticaret anonim sirketi,
    sanayi ve ticaret limited sirketi, kollektif sirketi, komandit sirketi`,
  russian: `ооо, зао, оао, пао, ао, тоо, тов, ooo, oao, zao, pao`,
  formerSoviet: `жшс, чжшс, жчк, ачк, ҷдмм, ҷсп, мчж, mchj, мхчж, шпс, შპს, სს, սպը, փբը, բբը, mmc, мхт, дооел, dooel`,
  mongolian: `ххк, бхн, ххн`,
  indian: `लिमिटेड, प्राइवेट लिमिटेड, प्रा लि, लि, লিমিটেড, প্রাইভেট লিমিটেড, লি, લિમિટેડ, ਲਿਮਟਿਡ, லிமிடெட், பிரைவேட் லிமிடெட், లిమిటెడ్, ప్రైవేట్ లిమిటెడ్, ಲಿಮಿಟೆಡ್, ലിമിറ്റഡ്,
    පුද්ගලික සමාගම, පුද්ගලික, লিমিটেড কোম্পানি`,
  african: `edms bpk, bpk, pty bpk`,
  faroese: `sp f, smba`,
  arab: `fze, fzc, fzco, fz llc, dmcc, dwc llc, wll, w l l, co wll, company wll, bsc, saog, saoc, kscc, kscp, qpsc, qsc, pjsc, jsc, cjsc, ojsc, sae, s a e, sal,
    s a l, spc`,
  asian: `sdn bhd, sendirian berhad, bhd, berhad, plt, kk, k k, gk, g k, yk, kabushiki kaisha, kabushiki gaisha, godo kaisha, yugen kaisha, pcl,
    public company limited, co jsc, joint stock company, tbk, persero tbk, opc, tnhh`,
  everywhere: `se, societas europaea, eeig, joint venture`,
}

/** Forms that stand before the name. */
const BEFORE_THE_NAME = {
  indonesian: `pt, cv, ud, perum, yayasan, koperasi`,
  vietnamese: `cong ty tnhh, cong ty tnhh mtv, cong ty tnhh mot thanh vien, cong ty trach nhiem huu han, cong ty co phan, cong ty cp, ctcp, cty tnhh, cty cp, cong ty,
    doanh nghiep tu nhan`,
  russian: `ooo, oao, zao, pao, ao, too, tov, ооо, зао, оао, пао, ао, нао, ип, тоо, тов, пат, прат, чп, чао, фоп, одо,
    аат, таа, зат, чуп, пуп, туп, оаа, шпс, შპს, სს, сп ооо, осоо, жчк, жшс, ҷдмм, чп,
    общество с ограниченнои ответственностью, закрытое акционерное общество, открытое акционерное общество, публичное акционерное общество,
    акционерное общество, индивидуальныи предприниматель, товариство з обмеженою відповідальністю`,
  french: `sarl, eurl, sas, sasu, sci, snc, scp, selarl, gaec, earl, asbl, ets, etablissements`,
  others: `ab, aktiebolaget, oy, ou, uab, sia, vzw, stichting, vereniging, messrs, kk, k k, s c`,
}

/** Written in the name without spaces, before or after it. */
const EAST_ASIAN = `株式会社, 有限会社, 合同会社, 合資会社, 合名会社, 相互会社, 一般社団法人, 公益社団法人, 一般財団法人, 公益財団法人, 社会福祉法人, 医療法人社団,
  医療法人, 学校法人, 特定非営利活動法人, (株), (有), (同), 股份有限公司, 集团有限公司, 集團有限公司, 有限责任公司, 有限責任公司, 有限公司, 股份公司, 公司, 주식회사,
  유한회사, 유한책임회사, 합자회사, 합명회사, 사단법인, 재단법인, (주), (유), (사), (재), บริษัท, จำกัด(มหาชน), จำกัด, ห้างหุ้นส่วนจำกัด`

/** Before or after the name, without the marks that are set between their letters as each likes. */
const RIGHT_TO_LEFT = `בעמ, חברה בעמ, שמם, شمم, ش م م, شمل, ش م ل, شم, ذمم, ذ م م, شركه, شركة, موسسه, مؤسسة`

/**
 * Forms that tell a company from a person, and are left in the keys: companies are kept under these, which another table would make
 * new ones of.
 */
const TOLD_AFTER = `shpk, sh p k, sha, sh a, jtd, j t d, kd, k d, dno, d n o, д о о, а д, адсиц, μικε, μ ι κ ε, m ike, ιδιωτικη κεφαλαιουχικη εταιρεια,
  ανωνυμη εταιρεια, sarl s, scsp, secs, soparfi, sca, sas de cv, s a s de c v, e i r l, s en c, spr de rl, s p r de r l, sc de rl, s c de r l,
  sccl, slnep, slf, ry, oyj abp, mtu, ops, o p s, szco, kkt, koll sti, kom sti, asc, qsc, xk, qk, yatt, hojalyk jemgyyeti, ኃየተየግማ, ኃ የተ የግ ማ,
  ሃ የተ የግ ማ, ኃላፊነቱ የተወሰነ የግል ማህበር, አ ማ, አክሲዮን ማህበር, প্রা লি, প্রাঃ লিঃ, লিঃ, प्रा लिमिटेड`
const TOLD_BEFORE = `phu, p h u, pphu, p p h u, fhu, f h u, ppuh, zpuh, mb, vsi, as, aktsiaselts, osauhing, ik, пп, ат, тзов, жк`
const TOLD_RIGHT_TO_LEFT = `شرکت, شرکت سهامی, سهامی خاص, سهامی عام, با مسئولیت محدود, مسئولیت محدود, پرائیویٹ لمیٹڈ, لمیٹڈ`
const TOLD_UNSPACED = `税理士法人, 弁護士法人, 司法書士法人, 行政書士法人, 社会保険労務士法人, 監査法人, 独立行政法人, 国立大学法人, 宗教法人, NPO法人,
  協同組合, 농업회사법인, 영농조합법인, 의료법인, 학교법인, 협동조합, หจก., บจก., บมจ., ບໍລິສັດ, ຈຳກັດ, ក្រុមហ៊ុន, ကုမ္ပဏီ, လီမိတက်`

/** Words as well: forms only where they are set apart, by capitals among small letters or by dots or a slash. */
const WORDS_TOO = `ry, kd, k d, xk, qk, asc, sha, ik, пп, ат, жк, sca, ops, dno, me, spa, too, pat, ad, et, ae, oe, ee, ev, eg, eu, ek, cv, pt, ud, ao, pc, ou, mb, bt, rt, dd, zs, ks, ans, sal, sac, earl, cic, opc, psa,
  pao, og, vos, sia, ike, tov, dac, ska, i s, p s, k s, s c, c a, a e, a d, d d, e g, e v, e u, e k, ets, plt, vos, sau, spc, saa`

export const formsAfter = readForms(...Object.values(AFTER_THE_NAME), RIGHT_TO_LEFT)
export const formsBefore = readForms(...Object.values(BEFORE_THE_NAME), RIGHT_TO_LEFT)
export const formsEastAsian = [...readForms(EAST_ASIAN)].sort((one, other) => other.length - one.length)
export const toldAfter = new Set([...formsAfter, ...readForms(TOLD_AFTER, TOLD_RIGHT_TO_LEFT)])
export const toldBefore = new Set([...formsBefore, ...readForms(TOLD_BEFORE, TOLD_RIGHT_TO_LEFT)])
export const toldUnspaced = [...formsEastAsian, ...readForms(TOLD_UNSPACED)]
export const wordsToo = readForms(WORDS_TOO)

function readForms(...texts: string[]): Set<string> {
  return new Set(
    texts
      .flatMap((text) => text.split(','))
      .map((form) => form.normalize('NFKC').trim().replace(/\s+/g, ' ')),
  )
}
