import type { LanguageGroup } from './languageWords'

/** Catalan, Galician and Basque. Second opinion: the translations of Django, django-oscar and pretix. */
export const iberian = {
  ca: {
    past: 'antic, antiga, anterior, vell, vella',
    current: 'nou, nova, actual, vigent',
    email: 'correu electrònic, correu, adreça de correu electrònic, adreça electrònica, e-correu',
    firstName: 'nom propi, nom de pila',
    lastName: 'cognom, cognoms, primer cognom, segon cognom',
    fullName:
      'com et dius, com us dieu, nom del contacte, nom i cognoms del contacte, nom de l’assistent, nom i cognoms, nom complet, nom cognoms, nom de contacte, nom del client',
    company:
      'on treballes, on treballeu, per a quina empresa treballes, quina empresa representes, organització, entitat, companyia, negoci, centre de treball',
    companyName:
      "nom de l'empresa, nom empresa, raó social, nom de l'organització, nom de l'entitat, nom comercial, nom de la companyia, nom de l’organització, nom del negoci, nom del centre de treball",
    website: "web de l'empresa, pàgina web de l'empresa, lloc web, pàgina web, adreça web",
    domain: 'domini',
    lead: 'contacte, persona de contacte, assistent, visitant, interessat, comprador, subscriptor, sol·licitant, convidat',
    user: 'usuari, usuària',
    staff:
      'creat per, escanejat per, agent comercial, venedora, ponent, expositor, propietari, venedor, comercial assignat, organitzador, responsable, amfitrió, creador, gestor, administrador, tècnic, tècnica, comercial, assessora, enregistrat per, responsable comercial, cap de vendes, executiu de comptes',
    from: 'remitent',
    to: 'destinatari',
    wrapper: 'dades, camps, respostes, dades de contacte',
    value: 'resposta',
    filler: 'el teu, la teva, si us plau, introdueix, quin, i',
    thing:
      'municipi, ajuntament, localitat, formulari, esdeveniment, campanya, producte, comanda, reunió, ciutat, carrer, adreça, departament, botiga, entrada',
    noise:
      'telèfon, mòbil, codi postal, càrrec, missatge, comentaris, assumpte, consentiment, preu, edat, descripció, pregunta, observacions',
    said: 'missatge, comentaris, assumpte, pregunta, descripció, observacions, necessitats',
    person: 'persona de contacte, sol·licitant, interessat, interessada, participant, assistent',
  },
  gl: {
    past: 'antigo, antiga, anterior',
    current: 'novo, nova, actual',
    thing: 'concello, localidade',
    email: 'correo electrónico, enderezo electrónico, enderezo de correo electrónico',
    lastName: 'apelidos',
    fullName: 'nome e apelidos, nome completo',
    companyName:
      'nome da empresa, nome da empresa ou institución, razón social, onde traballas, nome da entidade, nome da organización, nome do negocio',
    website: 'sitio web, páxina web',
    lead: 'persoa de contacto, asistente, interesado',
    staff:
      'propietario, vendedor, organizador, responsable, axente, axente comercial, xestor, asesora, rexistrado por, responsable comercial',
    from: 'remitente',
    to: 'destinatario',
    noise: 'teléfono, móbil, código postal, mensaxe, asunto',
    said: 'mensaxe, asunto, comentarios',
    person: 'persoa de contacto, solicitante, interesado, participante',
    company: 'centro de traballo',
  },
  eu: {
    email: 'posta elektronikoa, helbide elektronikoa, eposta, eposta helbidea, e-posta helbidea',
    lastName: 'abizena, abizenak',
    fullName:
      'izen-abizenak, izen osoa, izena eta abizena, izen abizenak, izena eta abizenak, izena abizenak, harremanetarako pertsonaren izena, zure izen-abizenak',
    name: 'izena',
    company: 'enpresa, erakundea, enpresaren, lantokia, sozietatea, konpainia, negozioa, enpresaburua',
    companyName:
      'enpresaren izena, erakundearen izena, konpainiaren izena, sozietatearen izena, negozioaren izena, enpresa izena, lantokiaren izena',
    website: 'webgunea, web orria, webgune korporatiboa, web helbidea, enpresaren webgunea',
    lead: 'bezeroa, kontaktua, harremanetarako pertsona, parte-hartzailea',
    staff:
      'jabea, saltzailea, antolatzailea, arduraduna, komertziala, sortzailea, kudeatzailea, aholkularia, langilea, ordezkaria, salmenta arduraduna, eragilea',
    from: 'bidaltzailea',
    to: 'hartzailea',
    noise: 'telefonoa, mezua, kargua, data',
    said: 'mezua, iruzkina, galdera',
    person: 'harremanetarako pertsona, eskatzailea, parte-hartzailea, interesduna',
  },
} satisfies LanguageGroup
