import type { Seniority } from './levels'

/**
 * Which words of a title tell how high its holder stands, in the languages of our users: lower case, no accents, a star
 * where a word goes on. Correct it here; the longest phrase counts, so "vice president" is no president.
 */
export const seniorityWords = {
  owner: `owner, co owner, coowner, business owner, proprietor, sole trader, sole proprietor, shareholder, majority shareholder, inhaber, inhaberin,
    mitinhaber, mitinhaberin, *inhaber, *inhaberin, eigentumer, eigentumerin, geschaftsfuhrender gesellschafter, geschaftsfuhrende gesellschafterin,
    gesellschafter geschaftsfuhrer, proprietaire, propietario, propietaria, dueno, duena, proprietario, proprietaria, dono, dona, socio proprietario,
    titolare, contitolare, eigenaar, eigenaresse, mede eigenaar, directeur eigenaar, agare, ejer, eier, wlasciciel, wlascicielka, owner operator, self employed`,
  founder: `founder, co founder, cofounder, founding partner, founding ceo, founder ceo, grunder, grunderin, mitgrunder, mitgrunderin, *grunder, *grunderin,
    fondateur, fondatrice, cofondateur, cofondatrice, co fondateur, co fondatrice, fundador, fundadora, cofundador, cofundadora, co fundador, co fundadora,
    socio fundador, socia fundadora, fondatore, cofondatore, cofondatrice, co fondatore, oprichter, oprichtster, medeoprichter, grundare, medgrundare,
    zalozyciel, wspolzalozyciel`,
  c_level: `ceo, cfo, cto, coo, cmo, cio, cpo, cro, cso, cdo, chro, ciso, clo, cco, cxo, cao, cbo, cino, chief executive, chief executive officer,
    chief financial officer, chief technology officer, chief technical officer, chief operating officer, chief marketing officer, chief information officer,
    chief revenue officer, chief product officer, chief people officer, c level, c suite, president, chairman, chairwoman, chairperson, chair of the board,
    executive chairman, board member, member of the board, managing director, general director, executive vice chairman, vice chairman, general counsel,
    geschaftsfuhrer, geschaftsfuhrerin, geschaftsfuhrung, geschaftsleiter, geschaftsleiterin, geschaftsleitung, *geschaftsfuhrer, *geschaftsfuhrerin, vorstand,
    vorstandin, vorstandsmitglied, vorstandsvorsitzender, vorstandsvorsitzende, mitglied des vorstands, mitglied der geschaftsleitung, finanzvorstand,
    vertriebsvorstand, *vorstand, generaldirektor, generaldirektorin, hauptgeschaftsfuhrer,
    president directeur general, pdg, dg, directeur general, directrice generale, directeur general adjoint, directrice generale adjointe, dga, president, presidente,
    gerant, gerante, cogerant, dirigeant, dirigeante, chef d entreprise, daf, dsi, drh, directeur general delegue,
    director general, directora general, director ejecutivo, directora ejecutiva, consejero delegado, consejera delegada, director gerente, gerente general,
    administrador, administradora, administrador unico, presidente ejecutivo, director financiero, director tecnico, director de operaciones,
    diretor executivo, diretora executiva, diretor presidente, diretor geral, diretora geral, socio gerente, administrador delegado,
    amministratore delegato, amministratrice delegata, amministratore unico, amministratore, direttore generale, direttrice generale, presidente,
    bestuurder, bestuursvoorzitter, algemeen directeur, zaakvoerder, zaakvoerster, directeur generaal, financieel directeur, vd, verkstallande direktor,
    administrerende direktor, daglig leder, adm direktor, prezes, prezes zarzadu, czlonek zarzadu, jednatel, generalni reditel, ugyvezeto, direktor generalny`,
  partner: `partner, managing partner, general partner, senior partner, equity partner, junior partner, venture partner, operating partner, law partner,
    gesellschafter, gesellschafterin, associe, associee, associe gerant, associee gerante, avocat associe, socio, socia, socio director, socio administrador,
    vennoot, delagare, wspolnik`,
  vp: `vp, svp, evp, avp, rvp, gvp, vice president, senior vice president, executive vice president, assistant vice president, associate vice president,
    regional vice president, group vice president, vizeprasident, vizeprasidentin, vice presidente, vice presidente senior, vicepresidente, vicepresidenta,
    vice presidenta, vicepresident, vice president adjoint, vp of`,
  head: `head, co head, team head, department head, chief, leiter, leiterin, leitung, leitende, leitender, *leiter, *leiterin, *leitung, chefin, chef de, chef du, chef des, chef comptable,
    chef de service, chef de departement, responsable de departement, responsable de pole, jefe, jefa, jefe de departamento, jefe de area, chefe,
    chefe de departamento, capo, caporeparto, capo area, hoofd, afdelingshoofd, *hoofd, kierownik dzialu, vedouci`,
  director: `director, directors, dir, senior director, associate director, assistant director, deputy director, executive director, non executive director,
    regional director, general manager, gm, chief of staff, direktor, direktorin, *direktor, *direktorin, prokurist, prokuristin, directeur, directrice,
    directeur adjoint, directora, director adjunto, director comercial, directora comercial, diretor, diretora, direttore, direttrice, direktorius, dyrektor,
    reditel, reditelka, country manager, head of country`,
  manager: `manager, partner manager, channel partner manager, managers, mgr, mngr, managing, senior manager, supervisor, superintendent, foreman, team lead, team leader, teamlead, teamleader, group lead,
    squad lead, shift leader, *manager, *managerin, teamleiter, teamleiterin, teamleitung, projektleiter, projektleiterin, projektleitung,
    gruppenleiter, gruppenleiterin, schichtleiter, bauleiter, bauleiterin, marktleiter, filialleiter, filialleiterin, verantwortlicher, verantwortliche, meister,
    responsable, chef de projet, cheffe de projet, chef d equipe, chef de produit, chef de secteur, chef de chantier, manageur,
    gerente, encargado, encargada, coordinador, coordinadora, jefe de proyecto, jefe de equipo, jefe de ventas, jefe de producto, supervisora,
    coordenador, coordenadora, encarregado, encarregada, gestor, gestora, lider, lider de equipe, responsavel,
    responsabile, coordinatore, coordinatrice, capo progetto, capoprogetto, capo squadra, gestore,
    leidinggevende, teamleider, projectleider, verantwoordelijke, beheerder, kierownik, menedzer, chef avdelning, leder`,
  senior: `senior, sr, principal, staff engineer, senior staff, lead, expert, experte, expertin, specialist senior, architect, fellow, distinguished, seasoned,
    experienced, confirme, confirmee, experimente, referent senior, senior consultant, capo senior, especialista senior, pleno senior, ervaren, doswiadczony,
    hauptreferent, hauptreferentin, oberarzt, oberarztin, counsel, of counsel`,
  entry: `entry level, associate, assistant, assistants, clerk, coordinator, receptionist, secretary, representative, rep, operator, helper, worker, cashier,
    sachbearbeiter, sachbearbeiterin, *sachbearbeiter, *sachbearbeiterin, assistent, assistentin, assistenz, *assistent, *assistentin, *assistenz, mitarbeiter,
    mitarbeiterin, *mitarbeiter, *mitarbeiterin, sekretar, sekretarin, *sekretarin, aushilfe, empfang, assistante, charge, chargee, secretaire, employe, employee,
    agent, asistente, auxiliar, ayudante, secretaria, empleado, empleada, administrativo, administrativa, assistente, atendente, secretario, addetto, addetta,
    impiegato, impiegata, segretaria, medewerker, medewerkster, *medewerker, secretaresse, asystent, asystentka`,
  intern: `intern, interns, internship, praktikant, praktikantin, praktikum, pflichtpraktikant, *praktikant, *praktikantin, werkstudent, werkstudentin, working student,
    azubi, auszubildende, auszubildender, lehrling, dualer student, duale studentin, stagiaire, alternant, alternante, apprenti, apprentie, en alternance, becario,
    becaria, practicante, pasante, estagiario, estagiaria, stagista, tirocinante, apprendista, stagiair, stagiaire, student assistant, apprentice, praktikantka,
    stazysta, stazystka, summer analyst, summer associate, co op student, placement student`,
} satisfies Record<Seniority, string>

/** They begin like a level and are none. */
export const notSeniority = `product owner, process owner, business process owner, data owner, service owner, technical owner, system owner, scrum owner, risk owner,
  home owner, product partner, business partner, hr business partner, people partner, it business partner, finance business partner,
  strategic business partner, commercial business partner, talent partner, technology partner, solution partner, implementation partner, channel partner,
  partner success, partner marketing, partner sales, partner development, partner management, partner account, head chef, head nurse,
  head coach, head hunter, school principal, chef de partie, sous chef, pastry chef, personal chef, director of photography, art director assistant,
  scrum master, fire chief, lead generation, leads, sales lead generation, foreign exchange, executive search, executive assistant manager,
  principal investigator, administrador de, administradora de, amministratore di, security officer, cabin chief, design partner, customer partner, client partner`

/** Whoever works for somebody high up is not: these count before everything else. */
export const assistants = `executive assistant, personal assistant, ea, administrative assistant, office assistant, management assistant, assistant director of first impressions,
  executive secretary, vorstandsassistent, vorstandsassistentin, vorstandsassistenz, assistenz der geschaftsfuhrung, assistentin der geschaftsfuhrung,
  assistent der geschaftsfuhrung, assistenz der geschaftsleitung, assistentin der geschaftsleitung, assistent der geschaftsleitung, assistenz geschaftsfuhrung,
  assistentin geschaftsfuhrung, assistant geschaftsfuhrung, assistenz des vorstands, assistentin des vorstands, assistante de direction, assistant de direction,
  assistante direction, secretaire de direction, asistente de direccion, asistente de gerencia, secretaria de direccion, assistente de diretoria,
  assistente da diretoria, secretaria executiva, assistente executiva, assistente di direzione, segretaria di direzione, directiesecretaresse,
  directieassistent, directie assistent, management assistent, managementassistent`

/** Beginners of their trade, whatever it is called: a junior product manager manages nobody. */
export const beginners = `junior, jr, trainee, graduate, entry level, beginner, berufseinsteiger, berufseinsteigerin, nachwuchskraft, volontar, volontarin, debutant, debutante,
  becario junior, aprendiz, starter, apprentice manager, management trainee, junior professional, associate product manager, apm`
