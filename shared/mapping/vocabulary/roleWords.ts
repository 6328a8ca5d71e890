/**
 * Words that say whose data an object or a field holds. The same spelling rules as for the words of identity; a line is
 * a language.
 */
export const roleWords = {
  /** Whom the tool's user wants to reach. */
  lead: `
    lead leads prospect prospects contact contacts contactperson kontaktperson person persons people visitor visitors attendee attendees registrant registrants
    invitee invitees participant participants subscriber subscribers respondent respondents applicant applicants candidate
    candidates customer customers client clients buyer buyers shopper patient requester requestor enquirer inquirer submitter
    individual individuals signup registree shareholder payer payor purchaser donor student learner subscriberinfo guest signer
    member members soldto sellto dropoff dropoffcontact consumer consumers caller supporter nominee entrant claimant borrower policyholder homeowner renter cardholder accountholder voter backer
    attention attn booker traveler traveller passenger rider resident insured debtor invoicee billee orderer joiner newmember contactemployee contactemployees cust custs clnt cntct primarycontact maincontact customerinfo contactinfo contactdetails contactdata trialuser enduser delegate originalfrom originalsender originalauthor forwardedfrom speaker introducee introduced invited referred respondentinfo identity identities champion
    yourreference yourref
    kunde kunden kontakt kontakte ansprechpartner interessent interessenten teilnehmer besucher bewerber gast kaufer
    client clients prospect visiteur participant inscrit abonne interlocuteur demandeur contactprincipal
    cliente clientes contacto contactos interesado asistente visitante suscriptor solicitante participante comprador
    contato contatos pessoa inscrito assinante respondente
    contatto contatti persona partecipante iscritto richiedente visitatore utente
    klant klanten contactpersoon deelnemer bezoeker relatie aanvrager`,
  /** May be the lead or the tool's own user: believed when nobody better is there. */
  user: 'user users usr actor author authors commenter reviewer poster creatoruser requestedby submittedby filledby bookedby scheduledby orderedby purchasedby placedby bestelltvon commandepar pedidopor ordinatoda besteldoor signedby acceptedby countersignedby declinedby angenommenvon acceptepar aceptadopor aceitopor accettatoda geaccepteerddoor reviewedby benutzer nutzer utilisateur usuario usuaria gebruiker utilisateurs',
  /** People on the side of the tool's user. */
  staff: `
    owner owners agent agents organizer organizers organiser organisers host hosts cohost assignee assignees assigned assignedto
    assigneduser rep reps representative salesrep salesperson seller sellers advisor adviser accountmanager
    accountexecutive ae sdr bdr csm admin admins administrator administrators operator operators creator creators createdby updater deleter updatedby
    modifiedby addedby deletedby changedby initiatedby initiator staff teammate teammates recruiter recruiters hiring hiringteam
    moderator inviter invitedby approver editor uploader closer setter interviewer presenter ouruser sentby
    triggeredby triggeredbyuser performedby performer modifier editedby lasteditedby lastmodifiedby uploadedby importedby ownedby managedby
    approvedby closedby resolvedby completedby publishedby planner eventplanner calendarowner contactowner leadowner dealowner mailbox inbox eventmembership eventmemberships collaborator
    collaborators watcher watchers installer processedby handledby salesowner relationshipmanager
    sharedby startedby launchedby archivedby restoredby deployedby triggeringuser pusher committer deployer servedby checkedby verifiedby seenby calledby contactedby soldby bookedwith scheduledwith meetingwith meetwith pickedby packedby enteredby registeredby recordedby loggedby followedupby technician therapist practitioner practitioners stylist barber clinician
    physician dentist realtor dispatcher cashier inspector facilitator casemanager caseworker loanofficer serviceprovider creditedto creditedtouser sitecontact siteadmin shopemail shopmail storeemail storemail our ours issuer biller invoicer payee publisher exhibitor sponsor advertiser advertisers instructor panelist panelists lecturer
    shipper consignor forwarder maintainer actionuser actinguser producer coproducer cohost producteur coproducteur produtor coprodutor productor exposant aussteller expositor espositore
    acknowledger acknowledgers resolver resolvers acknowledgedby escalatedto pagedto
    unser unsere unserer notre nos nuestro nuestra nosso nossa nostro nostra onze ons
    besitzer inhaber eigentumer zustandig zustandiger bearbeiter verantwortlich verantwortlicher betreuer vertriebler mitarbeiter ersteller gastgeber sachbearbeiter
    alertcontact alertcontacts alertemail alertemails alertrecipients generatedfor generatedby exportedby exportedfor notifyemail notifyemails
    proprietaire responsable assigne animateur organisateur createur vendeur gestionnaire
    propietario organizador vendedor asignado anfitrion creador encargado gestor
    proprietario responsavel atendente criador anfitriao dono
    responsabile assegnatario organizzatore venditore creatore incaricato
    eigenaar verantwoordelijke beheerder toegewezen organisator verkoper medewerker behandelaar`,
  /** The same, but only where the name ends with the word: a "sales lead" and a "support ticket" are something else. */
  staffHead: `
    notification notifications notify internal mailer system sales support team manager employee employees consultant vendor supplier provider membership memberships follower followers
    underwriter appraiser auditor coach coaches instructor trainer handler coordinator doctor attorney lawyer broker tutor teacher driver courier clerk photographer specialist expert counselor counsellor landlord officer supervisor colleague colleagues responsible staffmember teammember teammembers`,
  /** Who the tool itself acts for: the caller of an interface, a registry, a partition. */
  own: `
    broadcaster broadcasters streamer streamers
    geoip ipinfo iplookup ipdata asn asorg isp autonomoussystem internetserviceprovider auth authorization authorizations authentication authenticated credentials credential impersonator registry registrar
    partition linkedaccount linkedaccounts connectedaccount requestcontext sitename subaccount subaccounts adaccount adaccounts adsaccount adsaccounts adaccountname adsaccountname advertisingaccount advertiseraccount`,
  /** Third people: neither the lead nor the tool's user. */
  other: `
    relatedaccount relatedaccounts relatedcompany relatedcompanies relatedorganization relatedorganizations alsoviewed peoplealsoviewed similar similarlynamed similarprofiles relatedpeople relatedprofiles relatedcontacts mutual mutualconnections connectionsincommon recommended
    affiliate affiliates promoter promoters ambassador ambassadors influencer influencers evangelist brandambassador referringpartner referralpartner partnerreferrer sourcepartner introducingbroker
    coapplicant coapplicants cosigner coborrower coowner recommender reference references referee emergency emergencycontact firstaid firstaidcontact nextofkin spouse partner assistant guests additionalguests cc bcc
    carboncopy replyall mentions mentioned mention parent parents child children dependent beneficiary competitor competitors
    alternatives subsidiary subsidiaries ultimateparent parentcompany acquirer acquired investor investors friend friends
    introducer introducedby connector matchmaker
    replytouser inreplytouser replytoauthor inreplytoauthor repliedto repliedtouser repliedtoauthor quoteduser quotedauthor parentauthor
    guarantor witness witnesses husband wife companion companions plusone jointapplicant accountant bookkeeper
    referrer referredby referral referrals referredfrom referringdoctor referringphysician referringprovider referringpractice zuweiser uberweiser verwijzer medecinreferent medicoinviante medicoremitente reporter begleitung begleitperson accompagnateur acompanante acompanhante accompagnatore`,
  /** Where a message comes from and goes to: who of them is the lead depends on its direction. */
  from: 'from fromaddress replyto fromfull fromuser sender senders senderprofile expediteur remitente remetente mittente afzender absender',
  to: 'to toaddress consignee addressee receiver receivers recipient recipients recipientemail destinatario destinataire empfanger ontvanger tofull destinatari originalrecipient',
  /** What was before a change. */
  past: `
    old previous past former prior before lastknown history historical versions version earlier precedent ancien ancienne
    vorherig vorherige alt alte anterior antiguo vecchio precedente vorig vorige oud oude outdated archived removed
    previousjob oldjob formerjob pastjob previousposition oldposition
    oldvalue previousvalue previousdata olddata oldrecord changesold`,
  /** What holds after a change. */
  current:
    'new current now latest after present neu neue aktuell aktuelle nouveau nouvelle actuel nuevo nueva actual novo nova atual nuovo nuova attuale nieuw nieuwe huidig huidige',
  /** Jobs somebody has had; an item of such a list is a company. */
  employment: `
    experiencelist experienceslist jobslist joblist positionslist workexperiencelist employmentlist employment employmenthistory jobhistory careerhistory positionhistory positionshistory experiencehistory companyhistory employerhistory experience experiences positions position jobs workhistory workexperience career role roles
    newjob currentjob previousjob oldjob formerjob pastjob newposition currentposition previousposition oldposition newemployment
    employments berufserfahrung experienceprofessionnelle experiencia esperienza werkervaring currentrole currentjob currentposition`,
} as const
