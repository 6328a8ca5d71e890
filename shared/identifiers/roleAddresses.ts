/** What stands before the @ where a whole company reads the mail, in the languages of our users. */
const roles = new Set(
  `info infos information hello hi hey contact contacts contactus office admin administrator mail email team staff all everyone company hq
  general reception enquiry enquiries inquiry inquiries sales support help helpdesk service services customerservice customersupport
  customercare care success marketing press media news newsletter pr events community feedback partner partners partnerships business
  billing invoice invoices accounts accounting accountspayable finance payments order orders purchasing procurement shop store booking
  bookings reservation reservations jobs job careers career recruiting recruitment hiring hr legal privacy compliance security abuse it
  webmaster hostmaster domain domains tech dev
  kontakt post buero zentrale empfang sekretariat vertrieb verkauf einkauf buchhaltung rechnung rechnungen bestellung bestellungen
  bewerbung bewerbungen karriere personal presse kundenservice kundendienst datenschutz verwaltung
  bonjour accueil secretariat direction commercial compta comptabilite facturation achats commande commandes recrutement rh
  hola contacto ventas compras administracion facturacion atencion atencionalcliente reservas pedidos rrhh empleo comercial recepcion
  contato vendas suporte financeiro atendimento faturamento secretaria
  contatto contatti amministrazione segreteria vendite acquisti fatture ordini commerciale ufficio prenotazioni
  verkoop inkoop administratie boekhouding facturatie receptie klantenservice vacatures bestellingen
  kundtjanst ekonomi faktura salg firmapost postmaster biuro sekretariat kontakty`.split(/\s+/),
)

/** The same in more languages, where it only says that an address is hardly the lead's own: the keys that people are kept under leave it be. */
const toldRoles = new Set([
  ...roles,
  ...`ofis ofisi ofesi ured zyra kancelaria kancelar kancelaar titkarsag iroda toimisto asiakaspalvelu kontor kundservice kundeservice
  gramatvediba rekini buhalterija saskaitos raamatupidamine arved laskutus laskut ksiegowosc faktury rozliczenia uctarna ucetni fakturace
  fakturacia konyveles szamla szamlazas racuni racunovodstvo knjigovodstvo uctovnictvo contabilitate facturi facturas contabilidad
  contabilidade nfe fiscal cobranca tesoreria factures facturen crediteuren administratie regnskab okonomi regnskap buhgalteria
  buhgalteriya schetovodstvo logistirio timologia muhasebe fatura keiri soumu jimukyoku daihyo kyoumu yoyaku chaxun caiwu
  rekeninge keuangan penjualan pemasaran pesanan ketoan kinhdoanh lienhe
  styreleder styret styrelsen ordforande formand formanden kasserer kassor vorstand vorsitz clerk bestuur secretaris presidente secretario segretario puheenjohtaja hallitus
  geral escritorio loja encomendas recursoshumanos orcamentos allgemein anfrage anfragen tienda gerencia direccion presupuestos magasin boutique devis negozio preventivi segreteria direzione
  sklep bok recepcja oferty podatelna recepce rendeles bokning butik butikk bestilling resepsjon tilaus varaus tellimus tellimused birojs pasutijumi biuras uzsakymai recepcija comenzi vanzari receptie
  poliseis grammateia paraggelies ofis priem otdel eigyo toiawase madoguchi jimu winkel bestellingen offertes pardavimas veikals
  prodaja nabava prodej obchod predaj sprzedaz zamowienia objednavky narudzbe porosi pardavimai pardosana muuk myynti porudzbine
  zakaz zakazy prodazhi otdelprodazh priemnaya satis siparis iletisim bilgi destek`.split(/\s+/),
])

/** Whether several people may read what is sent to an address, so that it stands for none of them. */
export function isRoleAddress(email: string): boolean {
  return isOneOf(roles, email)
}

/** Whether an address is called like a department, in whatever language. */
export function isToldRoleAddress(email: string): boolean {
  return isOneOf(toldRoles, email)
}

function isOneOf(words: ReadonlySet<string>, email: string): boolean {
  const local = email.slice(0, email.lastIndexOf('@'))
  if (words.has(local)) return true
  // info-berlin and sales.uk are roles too; two letters before a dot are somebody's initials.
  const first = local.split(/[.+_-]/, 1)[0] ?? ''
  return first.length > 2 && words.has(first)
}
