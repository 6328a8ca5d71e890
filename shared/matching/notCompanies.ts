/** Words that half of all companies have in their names: alone, or among themselves, they name none. */
const GENERIC = `and of the for a der die das und la le les el los de du des et y e group groups grupo gruppe groupe gruppo groep holding holdings
  company companies co corp inc ltd limited corporation enterprise enterprises international internationale intl global worldwide national europe
  european germany deutschland france uk usa us america americas asia services service solutions solution consulting consultants consultancy
  advisors advisory partners partner associates systems system technologies technology tech software digital media marketing agency agentur agence
  agencia studio studios labs lab ventures capital management trading trade industries industry industrial import export firm office business
  beratung vertrieb verwaltung beteiligung beteiligungs beteiligungsgesellschaft verwaltungsgesellschaft handel conseil conseils services servicios
  soluciones servicos solucoes servizi soluzioni diensten investments investment properties logistics engineering construction healthcare health
  school university hospital hotel restaurant cafe shop store bank insurance foundation stiftung association verein firma empresa societe
  entreprise unternehmen azienda bedrijf organization organisation startup online web it`

/** What people write who have no employer, or do not tell. Two of the same name have nothing in common by it. */
const NO_EMPLOYER = `self employed, selfemployed, self, freelance, freelancer, freelancing, freelance consultant, independent, independent consultant,
  independent contractor, independent professional, contractor, consultant, sole trader, sole proprietor, stealth, stealth startup, stealth mode,
  stealth mode startup, stealth ai startup, stealth company, in stealth, confidential, confidential company, undisclosed, private, private practice,
  privately held, various, various companies, several, multiple, many, other, others, own business, own company, my company, my own company,
  my business, company name, your company, none, no company, nothing, not applicable, not available, n a, na, unknown, tbd, home, at home, retired,
  unemployed, between jobs, looking for work, looking for a job, seeking opportunities, seeking new opportunities, open to work, career break,
  sabbatical, student, university student, student at university, parental leave, homemaker, housewife, personal, individual, entrepreneur,
  serial entrepreneur, business owner, investor, angel investor, private investor, private equity, venture capital, test, test company, testing,
  demo, demo company, example, example company, acme corp test, asdf, qwerty, selbststandig, selbstandig, selbstaendig, selbststaendig,
  freiberufler, freiberuflich, freiberuflerin, freier berater, privat, privatperson, keine, keine angabe, arbeitssuchend, arbeitslos, rentner,
  in rente, ruhestand, schuler, elternzeit, autonomo, autonoma, trabajador autonomo, por cuenta propia, independiente, profesional independiente,
  estudiante, jubilado, ninguna, ninguno, autonomo, profissional autonomo, autonoma, conta propria, profissional liberal, estudante, aposentado,
  independant, independante, auto entrepreneur, autoentrepreneur, micro entrepreneur, profession liberale, travailleur independant, a mon compte,
  etudiant, etudiante, retraite, sans emploi, en recherche d emploi, libero professionista, lavoratore autonomo, in proprio, studente,
  pensionato, freelance professional, zzp, zzper, zelfstandig, zelfstandige, zelfstandig ondernemer, eigen bedrijf, gepensioneerd, egen foretagare,
  egenforetagare, selvstaendig, egen virksomhed, wlasna dzialalnosc, wlasna dzialalnosc gospodarcza, samozatrudnienie, фриланс, самозанятыи, ип,
  自营, 自由职业, 自由职业者, 個人事業主, フリーランス, 프리랜서`

const generic = new Set(GENERIC.split(/\s+/))
const noEmployer = new Set(NO_EMPLOYER.split(',').map((text) => text.trim().replace(/\s+/g, ' ')))

/** Whether words that are left of a name are none's own. */
export function isNoCompany(words: readonly string[]): boolean {
  return words.every((word) => generic.has(word)) || noEmployer.has(words.join(' '))
}
