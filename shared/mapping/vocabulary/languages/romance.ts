import type { LanguageGroup } from './languageWords'

/**
 * French, Spanish, Portuguese and Italian beyond the files of the themes, and Romanian. Second opinion:
 * the translations of Django, django-oscar and pretix.
 */
export const romance = {
  fr: {
    past: 'antérieur, antérieure, précédente, anciens',
    current: 'nouvel, dernier en date, le plus récent, en vigueur',
    email:
      'adresse mail professionnelle, courriel professionnel, mail pro, adr. mail, adr. courriel, adresse mail, e-mail professionnel, mail professionnel, adresse e-mail professionnelle, adresse de messagerie, messagerie, mél',
    fullName:
      'nom du participant, nom de l’interlocuteur, nom du prospect, identité, nom du visiteur, nom et prénom du contact, nom prénom contact, comment vous appelez-vous, comment devons-nous vous appeler, votre nom et prénom, nom et prénom, prénom et nom, nom du contact, nom du client, vos nom et prénom, votre nom complet, nom & prénom, prénom nom, nom prénoms, nom du responsable à contacter, nom de la personne à contacter, identité du demandeur, nom du demandeur',
    lastName: 'nom patronymique, nom d’usage, nom de naissance, nom de famille usuel',
    thingName: 'nom court, appellation, libellé, désignation, intitulé, dénomination',
    company:
      'où travailles-tu, quelle entreprise représentez-vous, dans quelle société travaillez-vous, employeur actuel, société cliente, entreprise cliente, où travaillez-vous, pour quelle entreprise travaillez-vous, organisme, organisation, enseigne, association, collectivité, cabinet, sté, entité',
    companyName:
      'raison soc, enseigne, dénomination commerciale, nom de la boîte, rs client, nom enseigne, nom de société, nom de votre société, nom de la structure, nom organisme, nom de votre organisation, nom de l’établissement, nom de l’organisation, nom commercial, dénomination, nom de l’organisme, nom de l’entité, nom du commerce, nom d’enseigne, nom de votre organisme',
    website:
      'site web de l’entreprise, adresse du site, url du site, site de l’entreprise, page web, votre site, adresse internet, site vitrine',
    lead: 'exposant visiteur, visiteurs, demandeuse, acquéreur, locataire, inscrite, participants, patiente, intéressé, adhérente, votre contact, contacts, participante, invité, invitée, candidat, candidate, acheteur, acheteuse, adhérent, bénéficiaire, stagiaire, répondant, cliente, contactée, destinataire de l’offre, donateur, interlocutrice, prospects, destinataire de la facture',
    staff:
      'personne à notifier, destinataires de l’alerte, médecin traitant, recruteur, société émettrice, saisi par, scanné par, traité par, suivi par, capté par, recueilli par, affecté à, chargée de compte, responsable commercial, votre interlocuteur chez nous, vendeuse, hôtesse, opérateur, opératrice, exposant, exposants, organisateurs, animatrice, présentateur, présentatrice, gestionnaire de compte, téléconseiller, courtier, chargé de clientèle, chargé d’affaires, conseiller, conseillère, commercial attribué, commercial en charge, commerciale, attribué à, assigné à, créé par, modifié par, hôte, formateur, formatrice, intervenant, organisatrice, collaborateur, collaboratrice, référent, technicien, agent commercial, technico-commercial, ingénieur commercial, attaché commercial, négociateur, conseiller commercial, délégué commercial, directeur commercial, chargé de compte, chargée de clientèle, référent commercial, conseiller en charge, chef de secteur, chef de projet, assistante commerciale, émetteur, prestataire',
    from: 'émetteur',
    other:
      'recommandé par, apporteur d’affaires, prescripteur, personne à prévenir, conjoint, second contact, parrain, concurrent, fournisseur, accompagnant',
    wrapper:
      'coordonnées, informations, renseignements, demande de contact, saisie, formulaire de contact données, détails',
    value: 'saisie',
    filler:
      'abrégé, abrégée, dans, vous, tu, travaillez, travailles, travaillez-vous, travailles-tu, appelez, laquelle, merci, indiquer, indiquez, renseigner, précisez, professionnel, l, d, êtes',
    thing:
      'nom de la commune, rendez-vous, formation, événement, facture, devis, commune, adresse, quartier, panier, offre, annonce, bien, fichier, langue, provenance, service',
    noise:
      'deuxième prénom, second prénom, initiale, qualité, tél, tél. portable, n° de téléphone, civ, taille, effectif, effectifs, nombre de salariés, nombre d’employés, portable, numéro, numéro de téléphone, code postal, poste occupé, horodatage, heure, montant, prix, quantité, texte, consentement, siret, âge, sexe, fonction occupée, statut, horaire',
    said: 'précisions, détails de la demande, votre besoin, contexte, budget, délai, problématique, votre message, sujet, motif',
    firstName: 'prén, prenom usuel',
    person:
      'personne à contacter, demandeur, demandeuse, participant, participante, inscrit, candidat, visiteur, postulant, contact principal, contact client, interlocuteur principal',
    beside: { staff: 'commercial, commerciale' },
  },
  es: {
    past: 'antigua, anteriores, previo, previa, vieja, viejo',
    current: 'más reciente, vigente, nuevos',
    email:
      'correo-e, e-correo, dirección de correo, mail corporativo, correo empresarial, correo electrónico corporativo, correo personal y laboral, correo de trabajo, correo corporativo, correo del cliente, e-mail de contacto, correo de contacto, mail de contacto, dirección de email, email corporativo, correo comercial, email comercial',
    firstName: 'nombre de contacto propio, nom propio, nombre propio, primer nombre',
    lastName:
      'ap paterno, ap materno, primer y segundo apellido, apellido 1, apellidos del contacto, apellido paterno, apellido materno, apellido(s)',
    fullName:
      'nombre del pagador, nombre del apoderado, nombre del tutor, nombre del pasajero, nombre del estudiante, nombre de quien reserva, nombre del encargado de compras, nombre del interesado, nombre del asistente, nombre del participante, nombre del solicitante, nombre y apellido del contacto, nombre del comprador, titular nombre, cómo te llamas, cómo se llama, cómo debemos llamarte, cómo le llamamos, nombre y apellidos, nombres y apellidos, nombre de contacto, nombre del contacto, nombre del cliente, nombre de cliente, nombre cliente, tu nombre completo, apellidos y nombre, nombre(s) y apellido(s), nombre del responsable de la empresa, nombre del titular, nombre de la persona de contacto',
    thingName: 'nombre corto, nombre abreviado, denominación',
    company:
      'agencia, fábrica, cooperativa, emprendimiento, finca, a qué empresa representas, empresa cliente, empresa actual, centro, lugar de trabajo, empleador actual, ente, consultora, fundación, dónde trabajas, dónde trabaja, en qué empresa trabajas, en qué empresa trabaja, para qué empresa trabajas, compañía, sociedad, institución, entidad, empresas, centro de trabajo, comercio, ayuntamiento cliente',
    companyName:
      'nombre de la tienda, nombre del local, nombre del restaurante, nombre del hotel, nombre de la clínica, nombre del colegio, nombre de la escuela, nombre del salón, nombre de la agencia, nombre de la fábrica, nombre de la finca, nombre del despacho, nombre del emprendimiento, nombre de la cooperativa, nombre de la empresa cliente, empresa nombre, nombre de la entidad, nombre del comercio, denominación de la empresa, nombre de la sociedad, razón social del cliente, nombre de empresa, nombre de la compañía, nombre de la organización, nombre de la institución, denominación social, nombre de su empresa, nombre del negocio, nombre fiscal, razón social, nombre fantasía, nombre de fantasía, nombre del establecimiento, nombre del centro, nombre de la asociación',
    website:
      'sitio, página de la empresa, web de la empresa, url del sitio, dirección web, tu web, vuestra web, enlace web',
    person:
      'interesado, interesada, solicitante, participante, asistente, persona de contacto, contacto principal, candidato, inscrito, titular de la solicitud',
    beside: { website: 'web', staff: 'comercial, coordinador' },
    lead: 'estudiante, pagador, apoderado, pasajero, postulante, consultante, acudiente, contactos, cliente final, clienta, solicitantes, inscrita, inscrito, interesados, huésped principal, arrendatario, visitantes, invitado, invitada, candidato, suscriptora, lead, huésped, alumno, alumna, persona de contacto, asistentes, afiliado, paciente, prospecto, titular, inquilino, interesada, compradora, receptor de la factura, tomador',
    staff:
      'reclutador, notificar a, destinatarios del aviso, cajero, cajera, bodeguero, almacenista, repartidor, chofer, profesor, entrenador, médico, jefe de tienda, mesero, martillero, instructora, registrado por, escaneado por, capturado por, captado por, gestionado por, asesor comercial, asesor de ventas, ejecutivo comercial, vendedora, organizadores, ponentes, expositor, expositores, agente asignado, propietario del registro, responsable comercial, promotor, operador, operadora, recepcionista, presentador, moderador, comercial nombre, comercial mail, comercial email, comercial correo, asesor, asesora, ejecutivo, ejecutivo de ventas, comercial asignado, ejecutivo de cuenta, representante de ventas, representante, responsable, organizadora, administrador, agente, creado por, asignado a, asignada, atendido por, ponente, gerente, formador, técnico, colaborador, anfitriona, delegado comercial, kam, asesor asignado, coordinador comercial, agente comercial, ejecutiva de cuenta, gestor comercial, corredor, dado de alta por, tele operador, teleoperador, emisor, prestador',
    from: 'emisor, enviado por',
    other:
      'recomendante, referidor, segundo contacto, cónyuge, acompañantes, referido por, recomendado por, competidor, proveedor, acompañante, contacto de emergencia',
    wrapper:
      'datos de contacto, información, detalles, registro, solicitud, datos personales, datos del cliente, envío, datos del formulario',
    value: 'contenido, seleccionado',
    filler:
      'corto, corta, abreviado, abreviada, en, trabajas, trabaja, para, dónde, qué, llama, llamas, favor, escriba, escribe, ingrese, introduzca, nos, puedes, laboral, al',
    thing:
      'municipio, ayuntamiento, comuna, localidad, nombre del municipio, pedido, cita, reunión, curso, factura, oportunidad, embudo, etapa, sucursal, inmueble, propiedad, servicio, dirección, origen, campaña, entrada, categoría, anuncio, encuesta, archivo',
    noise:
      'segundo nombre, inicial, tratamiento, puesto, cargo que ocupa, tel, teléfono de contacto, nro de teléfono, cel, móvil de contacto, tamaño, rubro, giro, número de empleados, cantidad de empleados, número, teléfono móvil, código, código postal, puesto de trabajo, fecha, hora, estado, cantidad, precio, importe, monto, descripción, texto, comentarios, género, sexo, edad, whatsapp, consentimiento, actividad',
    said: 'descripción, comentarios, solicitud de información, consulta, mensaje adicional, presupuesto, requerimientos, servicio de interés, producto de interés, detalle, observaciones, tema',
    own: 'almacén, bodega, depósito',
  },
  pt: {
    past: 'antiga, antigo, anteriores, prévio',
    current: 'mais recente, vigente',
    email:
      'e-mail do trabalho, email de trabalho, endereço de e-mail, correio electrónico, e-mail principal, email empresarial, e-mail corporativo, e-mail profissional, e-mail comercial, correio eletrónico, correio, seu melhor e-mail, email do cliente, email comercial',
    firstName: 'prenome, primeiro nome do contato, primeiro nome, nome próprio',
    lastName:
      'sobrenome do contato, último sobrenome, apelido de família, último nome, apelidos, sobrenomes, nome de família',
    fullName:
      'nome do pagador, nome do responsável pela empresa, nome do estudante, nome do passageiro, nome do tutor, nome do associado, nome do participante, nome do inscrito, nome do comprador, nome do lead, nome do solicitante, nome e sobrenome do contato, nome do interessado, como você se chama, como devemos te chamar, como podemos te chamar, como gostaria de ser chamado, nome completo, nome do contato, nome do contacto, nome do cliente, nome do responsável pelo contato, nome e apelidos, seu nome completo, nome cliente, nome da pessoa de contato, nome do decisor',
    thingName: 'nome curto, nome abreviado, denominação, designação, nome da oportunidade',
    company:
      'agência, fábrica, cooperativa, fundação, fazenda, condomínio, onde trabalha, para qual empresa trabalha, qual empresa você representa, empresa atual, empresa cliente, local de trabalho, empregador atual, órgão, escritório, onde você trabalha, em qual empresa você trabalha, qual empresa você trabalha, entidade, instituição, sociedade, organização, empresas, firma, estabelecimento',
    companyName:
      'nome do restaurante, nome do hotel, nome da escola, nome do salão, nome da agência, nome da fábrica, nome da fundação, nome da fazenda, nome da cooperativa, nome do condomínio, nome da igreja, nome da academia, nome da empresa cliente, empresa nome, nome fantasia, nome da firma, nome do estabelecimento, nome da loja cliente, razão social do cliente, nome da organização, nome da sua empresa, nome da companhia, razão social, nome da instituição, denominação social, nome comercial, nome da loja, nome da clínica, nome da entidade, nome da prefeitura, nome do negócio, nome da conta',
    website:
      'site, site da empresa, site oficial, página web, website da empresa, sítio web, url do site, endereço do site, página da internet, site institucional, endereço web, página da empresa',
    lead: 'aluna, estudante, pagador, passageiro, associado, lojista, interessado, interessada, leads, compradora, inscrita, cliente final, contatos, titulares, locatário, candidata, clienta, contato principal, contacto, participantes, visitante, comprador, convidado, candidato, aluno, paciente, hóspede, doador, titular, inscritos, pessoa de contato, tomador, adquirente',
    staff:
      'rececionista, recrutador, destinatários do alerta, empresa emissora, estoquista, almoxarife, entregador, motorista, professor, treinador, médico, garçom, pré-venda, registrado por, cadastrado por, escaneado por, capturado por, atendido por, responsável comercial, vendedora, executivo de contas, executivo de vendas, produtor, coprodutor, produtora, expositor, expositores, palestrantes, apresentador, moderador, atendentes, corretora, operador, operadora, consultor de vendas, dono da conta, usuário responsável, vendedor responsável, vendedor, consultor, consultora, organizador, organizadora, agente, representante, atribuído a, criado por, atualizado por, técnico, gestor, gerente, proprietária, palestrante, corretor, instrutor, colaborador, funcionário, encarregado, assessor, hunter, gerente comercial, executivo comercial, consultor comercial, responsável pelo atendimento, captador, angariador, parceiro comercial interno, emitente, prestador, emissor',
    from: 'remetente, emissor, enviado por',
    to: 'destinatário',
    other:
      'indicador, indicado pelo, afiliado, afiliados, segundo contato, cônjuge, indicado por, indicação de, concorrente, fornecedor, acompanhante',
    wrapper:
      'informações, dados de contato, dados pessoais, dados do cliente, formulário de contato dados, detalhes, cadastro, envio, perguntas e respostas',
    value: 'conteúdo, selecionado',
    filler:
      'curto, curta, abreviado, abreviada, em, onde, trabalha, trabalhas, você, para, na, favor, digite, preencha, escreva, nos, no, do, da, de',
    thing:
      'prefeitura, concelho, freguesia, nome do município, reunião, curso, agendamento, oportunidade, fatura, orçamento, endereço, bairro, estado, município, loja, unidade, imóvel, serviço, origem, etiqueta, ingresso, categoria, anúncio, funil, etapa, campanha, negócio',
    noise:
      'nome do meio, segundo nome, tratamento, função na empresa, tel, celular com ddd, whatsapp com ddd, tamanho, porte, ramo, número de funcionários, quantidade de funcionários, número, telemóvel, telefone celular, código postal, data, data de criação, hora, situação, valor, preço, quantidade, descrição, texto, observações, gênero, sexo, idade, cnpj, cpf, consentimento, segmento, cargo na empresa',
    said: 'descrição, observações, mensagem, detalhes do projeto, orçamento, assunto, interesse, segmento de interesse, o que procura',
    person:
      'pessoa de contacto, pessoa de contato, contato principal, contacto principal, solicitante, participante, interessado, interessada, candidato, inscrito, requerente',
    beside: { staff: 'comercial' },
    own: 'armazém, depósito, almoxarifado',
  },
  it: {
    past: 'vecchia, vecchio, precedenti',
    current: 'più recente, vigente',
    email:
      'mail aziendale, posta elettronica aziendale, indirizzo mail, email del contatto, email lavorativa, e-mail aziendale, email di lavoro, indirizzo di posta elettronica, indirizzo e-mail, posta, e-mail di contatto, pec',
    firstName: 'nome proprio, nome di battesimo, primo nome',
    lastName: 'cogn, cognome del contatto, cognome, cognomi',
    fullName:
      'nome del partecipante, nome dell’interessato, nome del richiedente, nominativo contatto, nominativo referente, nome e cognome del referente, come ti chiami, come si chiama, nome e cognome, cognome e nome, nome completo, nome del contatto, nome referente, nome del cliente, nome cliente, nominativo cliente, nome del referente aziendale',
    thingName: 'nome breve, nome abbreviato, denominazione, designazione',
    company:
      'la tua attività, di quale azienda fai parte, quale azienda rappresenti, azienda attuale, azienda cliente, società cliente, posto di lavoro, datore, studio professionale, istituto, dove lavori, dove lavora, per quale azienda lavori, per quale azienda lavora, organizzazione, compagnia, studio, istituzione, aziendale, attività commerciale',
    companyName:
      'azienda nome, rag soc, nome dell’impresa, nome ente, nome della ditta, insegna, ragione sociale cliente, denominazione cliente, ragione sociale, nome azienda, nome società, denominazione sociale, nome ditta, nome della società, nome della tua azienda, nome impresa, denominazione azienda, nome organizzazione, nome attività, nome dell’attività, nome commerciale, nome dello studio, nome dell’ente, nome dell’organizzazione, nome struttura',
    website:
      'sito web, sito aziendale, sito internet, indirizzo sito, pagina web, sito web aziendale, indirizzo web, indirizzo internet, url sito, link al sito',
    lead: 'contatto principale, richiedenti, visitatori, prospect, interessata, acquirenti, intestatario, inquilino, referente, interlocutore, cliente, clienti, partecipanti, invitato, iscritti, candidato, acquirente, ospite, paziente, contatti, persona di contatto, lead, abbonato, interessato, cessionario, committente',
    staff:
      'addetta, ospitante, selezionatore, da notificare, destinatari avviso, ente appaltante, stazione appaltante, creato dal, inserito da, registrato da, scansionato da, acquisito da, gestito da, seguito da, venditrice, agente di vendita, consulente commerciale, referente commerciale, responsabile vendite, responsabile commerciale, organizzatori, relatori, espositore, espositori, moderatore, operatrice, agente, commerciale, commerciale assegnato, assegnato a, creato da, modificato da, relatore, consulente, gestore, operatore, rappresentante, amministratore, proprietario, docente, referente interno, addetto, tecnico, funzionario, assistente clienti, agente di zona, capo area, responsabile di zona, gestore cliente, utente assegnato, preso in carico da, caricato da, segnalato da interno, cedente, prestatore, emittente',
    from: 'mittente',
    other:
      'segnalatore, presentatore, secondo contatto, coniuge, segnalato da, presentato da, concorrente, fornitore, accompagnatore',
    wrapper:
      'dati di contatto, informazioni, dettagli, richiesta informazioni, anagrafica, dati anagrafici, dati cliente, modulo dati',
    value: 'contenuto, selezionato, valore inserito',
    filler:
      'breve, abbreviato, abbreviata, in, dove, lavori, lavora, per, lei, quale, per favore, indica, indicare, scrivi, della, del, di, lavorativa, ci',
    thing:
      'nome comune, località, ordine, appuntamento, riunione, corso, fattura, preventivo, evento, opportunità, fase, indirizzo, comune, provincia, negozio, filiale, immobile, servizio, origine, fonte, campagna, biglietto, categoria, sondaggio, pratica',
    noise:
      'secondo nome, titolo di cortesia, ruolo aziendale, tel, cell, dimensione, dimensioni, numero dipendenti, numero di dipendenti, numero, numero di telefono, codice, codice fiscale, partita iva, cellulare, data, ora, stato, importo, prezzo, quantità, testo, note, genere, sesso, età, consenso, qualifica, mansione, posizione lavorativa',
    said: 'note, testo, descrizione, richiesta, messaggio aggiuntivo, budget, interessi, esigenze, motivo, osservazioni',
    person:
      'intestatario, richiedente, partecipante, referente aziendale, contatto principale, persona di riferimento, interessato, interessata, candidato, iscritto',
  },
  ro: {
    past: 'vechi, veche, anterior, anterioară, precedent, fost, fosta',
    current: 'nou, nouă, noua, actual, actuală, curent, curentă',
    email:
      'email de serviciu, email firmă, adresa de e-mail de serviciu, adresă email, adresă de email, adresa de email, adresa de e-mail, poștă electronică, email companie',
    firstName: 'prenume, prenumele, numele mic, nume mic',
    lastName: 'nume familie, nume de familie, numele de familie',
    fullName:
      'numele elevului, numele pacientului, numele oaspetelui, numele cumpărătorului, numele chiriașului, numele plătitorului, numele cursantului, cum vă numiți, cum te numești, cum vă cheamă, numele persoanei de contact, nume persoană de contact, numele clientului, numele participantului, nume complet, nume și prenume, prenume și nume, numele complet, nume prenume, numele și prenumele, numele dvs, nume client, nume contact, nume solicitant, numele solicitantului, nume persoană',
    name: 'nume, numele',
    thingName: 'denumire, denumirea',
    company:
      'fabrică, agenție, asociație, fermă, unde lucrați, unde lucrezi, la ce firmă lucrați, la ce companie lucrați, pe cine reprezentați, societatea, instituția, întreprinderea, loc de muncă, unitate, companie, companiei, compania, firmă, firmei, firma, organizație, organizația, angajator, societate, întreprindere, instituție, entitate',
    companyName:
      'numele magazinului, numele hotelului, numele restaurantului, numele școlii, numele clinicii, numele salonului, numele agenției, numele fabricii, numele instituției, numele asociației, numele angajatorului, denumire client, numele organizației, denumire organizație, nume societate, razon social, nume companie, numele companiei, nume firmă, numele firmei, denumire firmă, denumire companie, denumirea companiei, denumirea firmei, denumire societate, persoană juridică, denumire, denumirea, denumire entitate, denumirea societății, denumire beneficiar, nume instituție, denumire instituție, nume organizație',
    website:
      'pagină web, site companie, adresă web, site-ul companiei, pagina de internet, adresa site-ului, link site, pagina web a companiei',
    domain: 'domeniu web',
    lead: 'elev, cursant, plătitor, părinte, interesat, beneficiar, înscris, cumpărătorul, chiriaș, vizitatorul, solicitantul, participantul, pacient, client, clientul, clientului, persoană de contact, persoana de contact, participant, vizitator, cumpărător, solicitant, abonat, persoană, candidat, oaspete',
    user: 'utilizator, utilizatorul, autor',
    staff:
      'recepționer, recrutor, de notificat, destinatari alertă, aprobat de, verificat de, analizat de, casier, gestionar, curier, șofer, profesor, antrenor, medic, manager magazin, executant, scanat de, înregistrat de, preluat de, agent vânzări, agent comercial, responsabil vânzări, organizatori, expozant, lector, moderator, operator, alocat lui, agent de vânzări, vânzător, reprezentant, responsabil, proprietar, proprietarul, administrator, organizator, organizatorul, gazdă, angajat, atribuit, creat de, consultant, consilier, administrat de, adăugat de, coordonator, coordonatoare, director vânzări, consultant vânzări, introdus de, operator date, manager vânzări, alocat, alocat către, furnizor, emitent, prestator',
    from: 'expeditor, expeditorul',
    to: 'destinatar, destinatarul',
    wrapper: 'datele, câmpuri, răspunsuri, informații, date de contact, detalii, cerere, înscriere',
    value: 'valoare, răspuns, valoarea',
    filler:
      'scurt, scurtă, complet, completă, dvs, dumneavoastră, tău, vă, rugăm, introduceți, care, este, și, serviciu, principală, principalul, primar',
    thing:
      'comună, localitate, denumire localitate, eveniment, campanie, produs, comandă, întâlnire, oraș, țară, stradă, adresă, județ, departament, magazin, fișier, limbă, sursă, bilet, categorie',
    noise:
      'al doilea prenume, inițiala tatălui, nr. telefon, funcție ocupată, titlu, număr de telefon, telefon mobil, număr, cod poștal, funcție, funcția, ora, mesaj, mesajul, observații, subiect, acord, cui, sumă, preț, vârstă, stare, descriere, întrebare, domeniu de activitate',
    said: 'mesaj, mesajul, observații, întrebare, descriere, subiect, solicitare, nevoi',
    person:
      'solicitant, participant, persoană de contact, vizitator, candidat, interesat, beneficiar persoană',
    own: 'depozit',
  },
} satisfies LanguageGroup
