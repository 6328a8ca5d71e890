/** Words in the names of firms that are nobody's name; so "Pike Dental" is told from "Pike Denton" where either may stand. */
const trades = new Set(
  `accounting advisory aerospace agency agro airlines analytics apparel architects architecture associates association athletics automation automotive aviation
  bakery bank bikes biotech boutique brands brewery brewing builders cafe capital catering center centre ceramics chemicals chiropractic church cleaners cleaning clinic
  clothing club co coffee college communications components concrete consultancy consultants consulting contractors cooperative cosmetics creative dairy data
  dental dentistry design designs digital distribution distributors dynamics electric electrical electronics energy engineering enterprises equipment estate events exports
  fabrication farm farms fashion financial fitness flooring foods forge foundation freight furniture garage gmbh goods government group guild gym health healthcare heating holdings
  homes hospital hospitality hotel hotels imports industries institute insurance interactive interiors international investments jewelers kitchen kitchens laboratories labs landscaping
  laundry law lawn leather llc logistics ltd machinery machining manufacturing marine marketing markets materials media medical metals mining motors
  network networks nursery nutrition optics orchards organics outdoors packaging paints paper partners pharma pharmaceuticals pharmacy pizzeria plastics plumbing poultry
  press printing products productions properties realty recruitment recycling renewables rentals repair resort resources restaurant retail robotics roofing salon sausages school
  schools seafood security services shipping shop software solar solutions sons spa sports stationery steel storage store stores studio studios supplies supply surveyors systems
  tailors tech technologies technology telecom textile textiles therapy timber tools tours toys trading transport travel trucking trust university utilities ventures veterinary
  villas vineyards warehousing water wellness wholesale winery wines woodworks works workshop yachts yoga
  agentur apotheke architekten autohaus bau bauunternehmen bestattungen bäckerei brauerei druckerei elektro fahrschule gartenbau gasthof gebäudereinigung hausverwaltung immobilien kanzlei keramik klinik
  konditorei maschinenbau metallbau metzgerei möbel praxis reisebüro schreinerei spedition stadtwerke stiftung tischlerei verein verlag versicherungen weingut werkstatt
  agence assurances atelier gestion boulangerie brasserie cabinet conseil coopérative crêperie domaine éditions établissements garage hôtel imprimerie immobilier maison mairie menuiserie mutuelle
  pharmacie plomberie traiteur transports agencia asociación asesores bodega bodegas clínica colegio comercial constructora consultores consultoría distribuidora editorial ferretería
  hermanos hotel inmobiliaria laboratorios panadería restaurante seguros servicios soluciones suministros talleres tienda transportes universidad academia advocacia alimentos
  confecções construções contabilidade cervejaria distribuidora engenharia escola indústria indústrias lanchonete loja mercado padaria papelaria pousada serviços supermercado tecnologia
  assicurazioni autoscuola azienda cantina costruzioni falegnameria farmacia fratelli immobiliare impianti meccanica officina panificio pasticceria ristorante servizi trasporti tessile
  bakkerij bouw bouwbedrijf drukkerij groothandel installaties makelaardij slagerij stichting tandartspraktijk techniek uitgeverij transportbedrijf vervoer
  biuro hurtownia klinika piekarnia przedsiębiorstwo sklep spółdzielnia usługi zakład fabryka logistyka makina inşaat gıda tekstil mobilya lojistik turizm otomotiv sanayi ticaret`.split(
    /\s+/,
  ),
)
const WORDS_MAX = 8

/** Whether a name has a word in it that firms are called by, or joins names as firms do: "Wilder & Sons". */
export function looksLikeFirm(name: string): boolean {
  const words = name.trim().toLowerCase().split(/\s+/)
  if (words.length < 2 || words.length > WORDS_MAX) return false
  return words.some((word) => word === '&' || trades.has(word.replace(/[^\p{L}]/gu, '')))
}
