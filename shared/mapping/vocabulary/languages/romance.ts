import type { LanguageGroup } from './languageWords'

/**
 * French, Spanish, Portuguese and Italian beyond the files of the themes, Romanian, Catalan and Galician, and Basque. Second opinion:
 * the translations of Django, django-oscar and pretix.
 */
export const romance = {
  fr: {
    email:
      'adresse mail, e-mail professionnel, mail professionnel, adresse e-mail professionnelle, adresse de messagerie, messagerie, mél',
    fullName:
      'comment vous appelez-vous, comment devons-nous vous appeler, votre nom et prénom, nom et prénom, prénom et nom, nom du contact, nom du client, vos nom et prénom, votre nom complet, nom & prénom, prénom nom, nom prénoms',
    lastName: 'nom patronymique, nom d’usage, nom de naissance',
    thingName: 'libellé, désignation, intitulé, dénomination',
    company:
      'où travaillez-vous, pour quelle entreprise travaillez-vous, organisme, organisation, enseigne, association, collectivité, cabinet',
    companyName:
      'nom de société, nom de votre société, nom de la structure, nom organisme, nom de votre organisation, nom de l’établissement, nom de l’organisation, nom commercial, dénomination',
    website: 'site web de l’entreprise, adresse du site, url du site, site de l’entreprise, page web',
    lead: 'participante, invité, invitée, candidat, candidate, acheteur, acheteuse, adhérent, bénéficiaire, stagiaire, répondant, cliente, contactée, destinataire de l’offre, donateur, interlocutrice, prospects',
    staff:
      'chargé de clientèle, chargé d’affaires, conseiller, conseillère, commercial attribué, commercial en charge, commerciale, attribué à, assigné à, créé par, modifié par, hôte, formateur, formatrice, intervenant, organisatrice, collaborateur, collaboratrice, référent, technicien, agent commercial',
    from: 'émetteur',
    other: 'parrain, concurrent, fournisseur, accompagnant',
    wrapper:
      'coordonnées, informations, renseignements, demande de contact, saisie, formulaire de contact données, détails',
    value: 'saisie',
    filler:
      'dans, vous, tu, travaillez, travailles, travaillez-vous, travailles-tu, appelez, laquelle, merci, indiquer, indiquez, renseigner, précisez, professionnel, l, d, êtes',
    thing:
      'rendez-vous, formation, événement, facture, devis, commune, adresse, quartier, panier, offre, annonce, bien, fichier, langue, provenance, service',
    noise:
      'taille, effectif, effectifs, nombre de salariés, nombre d’employés, portable, numéro, numéro de téléphone, code postal, poste occupé, horodatage, heure, montant, prix, quantité, texte, consentement, siret, âge, sexe, fonction occupée, statut, horaire',
    said: 'précisions, détails de la demande, votre besoin, contexte, budget, délai, problématique, votre message, sujet, motif',
  },
  es: {
    email:
      'correo de trabajo, correo corporativo, correo del cliente, e-mail de contacto, correo de contacto, mail de contacto, dirección de email, email corporativo',
    firstName: 'nombre propio, primer nombre',
    lastName: 'apellido paterno, apellido materno, apellido(s)',
    fullName:
      'cómo te llamas, cómo se llama, cómo debemos llamarte, cómo le llamamos, nombre y apellidos, nombres y apellidos, nombre de contacto, nombre del contacto, nombre del cliente, nombre de cliente, nombre cliente, tu nombre completo, apellidos y nombre, nombre(s) y apellido(s)',
    thingName: 'denominación',
    company:
      'dónde trabajas, dónde trabaja, en qué empresa trabajas, en qué empresa trabaja, para qué empresa trabajas, compañía, sociedad, institución, entidad, empresas, centro de trabajo, comercio',
    companyName:
      'nombre de empresa, nombre de la compañía, nombre de la organización, nombre de la institución, denominación social, nombre de su empresa, nombre del negocio, nombre fiscal, razón social',
    website: 'sitio, página de la empresa, web de la empresa, url del sitio',
    beside: { website: 'web' },
    lead: 'invitado, invitada, candidato, suscriptora, lead, huésped, alumno, alumna, persona de contacto, asistentes, afiliado, paciente, prospecto, titular, inquilino, interesada, compradora',
    staff:
      'comercial nombre, comercial mail, comercial email, comercial correo, asesor, asesora, ejecutivo, ejecutivo de ventas, comercial asignado, ejecutivo de cuenta, representante de ventas, representante, responsable, organizadora, administrador, agente, creado por, asignado a, asignada, atendido por, ponente, gerente, formador, técnico, colaborador, anfitriona',
    from: 'emisor, enviado por',
    other: 'referido por, recomendado por, competidor, proveedor, acompañante, contacto de emergencia',
    wrapper:
      'datos de contacto, información, detalles, registro, solicitud, datos personales, datos del cliente, envío, datos del formulario',
    value: 'contenido, seleccionado',
    filler:
      'en, trabajas, trabaja, para, dónde, qué, llama, llamas, favor, escriba, escribe, ingrese, introduzca, nos, puedes, laboral, al',
    thing:
      'pedido, cita, reunión, curso, factura, oportunidad, embudo, etapa, sucursal, inmueble, propiedad, servicio, dirección, origen, campaña, entrada, categoría, anuncio, encuesta, archivo',
    noise:
      'tamaño, rubro, giro, número de empleados, cantidad de empleados, número, teléfono móvil, código, código postal, puesto de trabajo, fecha, hora, estado, cantidad, precio, importe, monto, descripción, texto, comentarios, género, sexo, edad, whatsapp, consentimiento, actividad',
    said: 'descripción, comentarios, solicitud de información, consulta, mensaje adicional, presupuesto, requerimientos, servicio de interés, producto de interés, detalle, observaciones, tema',
  },
  pt: {
    email:
      'e-mail corporativo, e-mail profissional, e-mail comercial, correio eletrónico, correio, seu melhor e-mail, email do cliente',
    firstName: 'primeiro nome, nome próprio',
    lastName: 'último nome, apelidos, sobrenomes, nome de família',
    fullName:
      'como você se chama, como devemos te chamar, como podemos te chamar, como gostaria de ser chamado, nome completo, nome do contato, nome do contacto, nome do cliente, nome do responsável pelo contato, nome e apelidos, seu nome completo, nome cliente',
    thingName: 'denominação, designação, nome da oportunidade',
    company:
      'onde você trabalha, em qual empresa você trabalha, qual empresa você trabalha, entidade, instituição, sociedade, organização, empresas, firma',
    companyName:
      'nome da organização, nome da sua empresa, nome da companhia, razão social, nome da instituição, denominação social, nome comercial',
    website: 'site, site da empresa, site oficial, página web, website da empresa, sítio web',
    lead: 'clienta, contato principal, contacto, participantes, visitante, comprador, convidado, candidato, aluno, paciente, hóspede, doador, titular, inscritos, pessoa de contato',
    staff:
      'vendedor responsável, vendedor, consultor, consultora, organizador, organizadora, agente, representante, atribuído a, criado por, atualizado por, técnico, gestor, gerente, proprietária, palestrante, corretor, instrutor, colaborador, funcionário, encarregado',
    from: 'remetente, emissor, enviado por',
    to: 'destinatário',
    other: 'indicado por, indicação de, concorrente, fornecedor, acompanhante',
    wrapper:
      'informações, dados de contato, dados pessoais, dados do cliente, formulário de contato dados, detalhes, cadastro, envio, perguntas e respostas',
    value: 'conteúdo, selecionado',
    filler:
      'em, onde, trabalha, trabalhas, você, para, na, favor, digite, preencha, escreva, nos, no, do, da, de',
    thing:
      'reunião, curso, agendamento, oportunidade, fatura, orçamento, endereço, bairro, estado, município, loja, unidade, imóvel, serviço, origem, etiqueta, ingresso, categoria, anúncio, funil, etapa, campanha, negócio',
    noise:
      'tamanho, porte, ramo, número de funcionários, quantidade de funcionários, número, telemóvel, telefone celular, código postal, data, data de criação, hora, situação, valor, preço, quantidade, descrição, texto, observações, gênero, sexo, idade, cnpj, cpf, consentimento, segmento, cargo na empresa',
    said: 'descrição, observações, mensagem, detalhes do projeto, orçamento, assunto, interesse, segmento de interesse, o que procura',
  },
  it: {
    email:
      'e-mail aziendale, email di lavoro, indirizzo di posta elettronica, indirizzo e-mail, posta, e-mail di contatto, pec',
    firstName: 'nome proprio, nome di battesimo',
    lastName: 'cognome, cognomi',
    fullName:
      'come ti chiami, come si chiama, nome e cognome, cognome e nome, nome completo, nome del contatto, nome referente, nome del cliente, nome cliente, nominativo cliente',
    thingName: 'denominazione, designazione',
    company:
      'dove lavori, dove lavora, per quale azienda lavori, per quale azienda lavora, organizzazione, compagnia, studio, istituzione, aziendale',
    companyName:
      'ragione sociale, nome azienda, nome società, denominazione sociale, nome ditta, nome della società, nome della tua azienda, nome impresa, denominazione azienda, nome organizzazione',
    website: 'sito web, sito aziendale, sito internet, indirizzo sito, pagina web, sito web aziendale',
    lead: 'referente, interlocutore, cliente, clienti, partecipanti, invitato, iscritti, candidato, acquirente, ospite, paziente, contatti, persona di contatto, lead, abbonato, interessato',
    staff:
      'agente, commerciale, commerciale assegnato, assegnato a, creato da, modificato da, relatore, consulente, gestore, operatore, rappresentante, amministratore, proprietario, docente, referente interno, addetto, tecnico',
    from: 'mittente',
    other: 'segnalato da, presentato da, concorrente, fornitore, accompagnatore',
    wrapper:
      'dati di contatto, informazioni, dettagli, richiesta informazioni, anagrafica, dati anagrafici, dati cliente, modulo dati',
    value: 'contenuto, selezionato, valore inserito',
    filler:
      'in, dove, lavori, lavora, per, lei, quale, per favore, indica, indicare, scrivi, della, del, di, lavorativa, ci',
    thing:
      'ordine, appuntamento, riunione, corso, fattura, preventivo, evento, opportunità, fase, indirizzo, comune, provincia, negozio, filiale, immobile, servizio, origine, fonte, campagna, biglietto, categoria, sondaggio, pratica',
    noise:
      'dimensione, dimensioni, numero dipendenti, numero di dipendenti, numero, numero di telefono, codice, codice fiscale, partita iva, cellulare, data, ora, stato, importo, prezzo, quantità, testo, note, genere, sesso, età, consenso, qualifica, mansione, posizione lavorativa',
    said: 'note, testo, descrizione, richiesta, messaggio aggiuntivo, budget, interessi, esigenze, motivo, osservazioni',
  },
  ro: {
    email:
      'adresă email, adresă de email, adresa de email, adresa de e-mail, poștă electronică, email companie',
    firstName: 'prenume, prenumele',
    lastName: 'nume de familie, numele de familie',
    fullName:
      'nume complet, nume și prenume, prenume și nume, numele complet, nume prenume, numele și prenumele, numele dvs, nume client, nume contact',
    name: 'nume, numele',
    thingName: 'denumire, denumirea',
    company:
      'companie, companiei, compania, firmă, firmei, firma, organizație, organizația, angajator, societate, întreprindere, instituție',
    companyName:
      'nume companie, numele companiei, nume firmă, numele firmei, denumire firmă, denumire companie, denumirea companiei, denumirea firmei, denumire societate',
    website: 'pagină web, site companie, adresă web, site-ul companiei, pagina de internet',
    domain: 'domeniu web',
    lead: 'client, clientul, clientului, persoană de contact, persoana de contact, participant, vizitator, cumpărător, solicitant, abonat, persoană, candidat, oaspete',
    user: 'utilizator, utilizatorul, autor',
    staff:
      'agent de vânzări, vânzător, reprezentant, responsabil, proprietar, proprietarul, administrator, organizator, organizatorul, gazdă, angajat, atribuit, creat de, consultant, consilier',
    from: 'expeditor, expeditorul',
    to: 'destinatar, destinatarul',
    wrapper: 'datele, câmpuri, răspunsuri, informații, date de contact, detalii, cerere, înscriere',
    value: 'valoare, răspuns, valoarea',
    filler: 'dvs, dumneavoastră, tău, vă, rugăm, introduceți, care, este, și, serviciu',
    thing:
      'eveniment, campanie, produs, comandă, întâlnire, oraș, țară, stradă, adresă, județ, departament, magazin, fișier, limbă, sursă, bilet, categorie',
    noise:
      'număr de telefon, telefon mobil, număr, cod poștal, funcție, funcția, ora, mesaj, mesajul, observații, subiect, acord, cui, sumă, preț, vârstă, stare, descriere, întrebare, domeniu de activitate',
    said: 'mesaj, mesajul, observații, întrebare, descriere, subiect, solicitare, nevoi',
  },
  ca: {
    email: 'correu electrònic, correu, adreça de correu electrònic, adreça electrònica, e-correu',
    firstName: 'nom propi, nom de pila',
    lastName: 'cognom, cognoms, primer cognom, segon cognom',
    fullName: 'nom i cognoms, nom complet, nom cognoms, nom de contacte, nom del client',
    company: 'organització, entitat, companyia, negoci',
    companyName:
      "nom de l'empresa, nom empresa, raó social, nom de l'organització, nom de l'entitat, nom comercial",
    website: 'lloc web, pàgina web, adreça web',
    domain: 'domini',
    lead: 'contacte, persona de contacte, assistent, visitant, interessat, comprador, subscriptor, sol·licitant, convidat',
    user: 'usuari, usuària',
    staff:
      'propietari, venedor, comercial assignat, organitzador, responsable, amfitrió, creador, gestor, administrador',
    from: 'remitent',
    to: 'destinatari',
    wrapper: 'dades, camps, respostes, dades de contacte',
    value: 'resposta',
    filler: 'el teu, la teva, si us plau, introdueix, quin, i',
    thing:
      'formulari, esdeveniment, campanya, producte, comanda, reunió, ciutat, carrer, adreça, departament, botiga, entrada',
    noise:
      'telèfon, mòbil, codi postal, càrrec, missatge, comentaris, assumpte, consentiment, preu, edat, descripció, pregunta, observacions',
    said: 'missatge, comentaris, assumpte, pregunta, descripció, observacions, necessitats',
  },
  gl: {
    email: 'correo electrónico, enderezo electrónico, enderezo de correo electrónico',
    lastName: 'apelidos',
    fullName: 'nome e apelidos, nome completo',
    companyName: 'nome da empresa, nome da empresa ou institución, razón social',
    website: 'sitio web, páxina web',
    lead: 'persoa de contacto, asistente, interesado',
    staff: 'propietario, vendedor, organizador, responsable',
    from: 'remitente',
    to: 'destinatario',
    noise: 'teléfono, móbil, código postal, mensaxe, asunto',
    said: 'mensaxe, asunto, comentarios',
  },
  eu: {
    email: 'posta elektronikoa, helbide elektronikoa, eposta, eposta helbidea, e-posta helbidea',
    lastName: 'abizena, abizenak',
    fullName: 'izen-abizenak, izen osoa, izena eta abizena, izen abizenak',
    name: 'izena',
    company: 'enpresa, erakundea, enpresaren',
    companyName: 'enpresaren izena, erakundearen izena',
    website: 'webgunea, web orria',
    lead: 'bezeroa, kontaktua, harremanetarako pertsona, parte-hartzailea',
    staff: 'jabea, saltzailea, antolatzailea, arduraduna',
    from: 'bidaltzailea',
    to: 'hartzailea',
    noise: 'telefonoa, mezua, kargua, data',
    said: 'mezua, iruzkina, galdera',
  },
} satisfies LanguageGroup
