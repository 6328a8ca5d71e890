/**
 * Words that say what a field holds. Written without case, accents, spaces and punctuation, as field names are compared;
 * a line is a language: English, German, French, Spanish, Portuguese, Italian, Dutch and the Nordic ones. All others, and more of
 * these, are in `languages/`.
 */
export const identityWords = {
  email: `
    email emails mail emailaddress emailaddresses emailaddr emailaddrs emailid smtp smtpaddress smtpaddr primarysmtpaddress mailto mailadr emailadr emailadr upn userprincipalname emailtocontact mailaddress emailadress eml
    emailadresse mailadresse emailadressen epost epostadresse elektronischepost
    courriel couriel adressemail adresseemail adressecourriel adresseelectronique mel
    correo correoelectronico direcciondecorreo direcciondecorreoelectronico correos
    enderecodeemail correioeletronico
    indirizzoemail indirizzomail postaelettronica indirizzodipostaelettronica
    emailadres mailadres epostadress sahkoposti`,
  firstName: `
    firstname legalfirst legalfirstname legalgivenname birthfirstname fname frstname fstname firstnm firstnme fnm fnme givennm namef namev preferredname preferredfirstname callname whatshouldwecallyou howshouldwecallyou howshouldweaddressyou whatshallwecallyou howshallwecallyou whatcanwecallyou whatdoyougoby givenname forename givennames firstnames namefirst christianname
    vorname vornamen rufname vname
    prenom prenoms
    nombredepila primernombre nombres
    primeironome nomeproprio prenome
    voornaam voornamen roepnaam fornavn fornamn etunimi imie`,
  lastName: `
    lastname legallast legallastname legalsurname legalfamilyname lname sname lstname lastnm lnm lnme namel famname familynm familienm surname familyname lastnames namelast secondname surnames
    nachname nname nachn familienname zuname nachnamen
    nomdefamille nomfamille patronyme
    apellido apellidos primerapellido segundoapellido
    sobrenome apelido ultimonome nomedefamilia
    cognome cognomi
    achternaam familienaam etternavn efternamn efternavn sukunimi nazwisko`,
  fullName: `
    nomevisualizzato nombreparamostrar nombrevisible nombremostrado nomedeexibicao nomeexibicao anzeigename nomaffiche nomdaffichage weergavenaam nazwawyswietlana zobrazovanejmeno visningsnamn visningsnavn nayttonimi megjelenitettnev numeafisat prikaznoime отображаемоеимя видимоеимя відображуванеімя gorunenad gorunenisim 表示名 显示名称 顯示名稱 표시이름 표시명
    fullname fullnm pushname notifyname whatsappname waname vollname whoareyou displayname realname completename wholename namefull personname
    vollstandigername vollername vorundnachname vornameundnachname vornamenachname vornamename
    nomcomplet nometprenom prenometnom nomprenom prenomnom nomsprenoms
    nombrecompleto nombreyapellidos nombreyapellido nombreapellidos nombreapellido
    nomecompleto nomeesobrenome nomeeapelido nomesobrenome
    nomecognome nomeecognome cognomenome cognomeenome nominativo
    volledigenaam naamenvoornaam voornaamenachternaam voorenachternaam fulltnavn imieinazwisko`,
  name: `
    name names nameparts namecomponents nm nme nom noms nomi nomes namen navne nombre nome naam navn namn nimi naziv navnet`,
  /** What things and companies are called, never people: the Polish "nazwa". */
  thingName: 'bezeichnung denominacion',
  first: 'first frst given fore',
  last: 'last lst family',
  full: 'full complete real display vollstandig complet complete completo completa volledig volledige',
  company: `
    onbehalfof representing affiliation affiliations company companies comp cmp cmpny cmpy coy corpn biz orgn entrprs workplace placeofwork placeofemployment wheredoyouwork whereyouwork whodoyouworkfor whichcompanydoyourepresent whocompanydoyouworkfor whatcompanydoyouworkat whatcompanydoyouworkfor whichcompanydoyouworkfor whatcompanyareyouwith whatcompanyareyoufrom whodoyourepresent whereareyouworking whichcompanyareyoufrom businesspartner organization organisation organizations organisations org orgs business employer firm corporation corp
    currentcompany currentemployer presentcompany worksfor
    companyurl companywebsite companysite companydomain firmenwebsite firmenwebseite firmendomain siteentreprise
    authority authorities contractingauthority awardingauthority publicbody municipality enterprise account accounts acct agency brand merchant institution companie
    firma firmen unternehmen unternehmens betrieb arbeitgeber organisationen gesellschaft geschaft
    entreprise societe employeur compagnie etablissement structure
    empresa empresas compania compagnia organizacion negocio empleador
    organizacao negocios empregador companhia
    azienda aziende societa ditta impresa organizzazione datoredilavoro ente
    bedrijf bedrijven organisatie werkgever onderneming zaak foretag virksomhed bedrift yritys selskap firmaet`,
  companyName: `
    invoicetitle fapiaotitle taitou 发票抬头 發票抬頭 开票抬头 companyname parentmembername cardname companynm parentcustomerid parentcustomeridname parentaccountname conm coname compname compnm legalentityname legalentity orgnm corpnm corpname firmnm busname bizname nameorg organizationname organisationname orgname businessname employername nameofcompany companylegalname
    commercialname registeredname officialcompanyname brandname dba dbaname doingbusinessas
    legalname legalbusinessname tradename tradingname nameofyourcompany accountname companynameorwebsite companyorganization
    firmenname faname unternehmensname firmenbezeichnung namedesunternehmens namederfirma firmierung
    socname stenom rsoc rsociale raisonsoc nomdelentreprise nomdelasociete nomentreprise nomsociete raisonsociale denominationsociale nomdevotreentreprise
    nombredelaempresa nombreempresa nombredelacompania razonsocial rsocial rzsocial razsocial nombrecomercial nombredetuempresa
    nomedaempresa nomeempresa razaosocial rzsocial nomefantasia nomedasuaempresa
    nomeazienda nomedellazienda nomesocieta ragionesociale ragsociale ragsoc denominazione nomedellasocieta
    bedrijfsnaam naambedrijf organisatienaam handelsnaam firmanaam firmanavn foretagsnamn`,
  domain: `
    domain domainname verifieddomain verifieddomains alloweddomain alloweddomains claimeddomain claimeddomains emaildomains companydomains webdomain fqdn domains primarydomain emaildomain companydomain
    firmendomain domane
    domaine nomdedomaine
    dominio nombrededominio nomededominio nomedominio
    domein domeinnaam`,
  website: `
    hmurl hmpg hmpgadres hmpgaddr hmpgurl homepg website websites webaddr site sites homepage homepages webpage webpages websiteaddress websiteaddr www websiteurl siteurl weburl companyurl companywebsite companysite webaddress
    webseite internetseite internetadresse webadresse firmenwebsite firmenwebseite internetauftritt
    siteweb siteinternet sitesinternet sitesweb siteentreprise
    sitioweb paginaweb paginadeinternet
    paginadaempresa siteoficial enderecoweb
    sitoweb sito sitointernet paginaweb
    websiteadres webpagina hjemmeside hemsida nettside`,
  url: 'url urls uri link links href adresseurl enlace enlaces lien collegamento',
  linkedin:
    'linkedin linkedinurl linkedinprofile linkedinprofileurl li linkedinlink linkedinprofil perfillinkedin profillinkedin profilolinkedin',
  profile: 'profile profiles profil profile profilo perfil profiel vanity',
  work: `
    work business corporate professional company office firm job
    geschaftlich geschaftliche dienstlich dienstliche beruflich berufliche firmen arbeits
    professionnel professionnelle pro travail
    trabajo corporativo profesional laboral empresarial
    trabalho profissional comercial corporativa
    lavoro aziendale professionale lavorativa
    werk zakelijk zakelijke`,
  personal: `
    personal private home alternate alternative secondary other backup recovery
    privat private persoenlich personliche zweite
    personnel personnelle prive privee perso
    personal particular secundario
    pessoal alternativo
    personale privato
    persoonlijk prive privee thuis`,
} as const
