/** What is told of firms and of nobody else, the numbers that they are registered under as well. */
export const firmWords =
  /^(?:industry|industries|sector|employees?|employeecount|headcount|revenue|founded|naics|sic|branche|secteur|settore|effectif|effectifs|mitarbeiter|mitarbeiterzahl|beschaftigte|empleados|funcionarios|dipendenti|medewerkers|ansatte|anstallda|pracownicy|siret|siren|naf|kvk|vat|ustid|nif|cif|cnpj|ico|dic|nip|orgnr|organisationsnummer|abn|inn|ogrn|инн|огрн|єдрпоу)$/
/** What some systems call the name of a record. */
export const labelWords =
  /^(?:label|title|titel|titre|titulo|titolo|titulek|libelle|intitule|etiqueta|denumire|caption)$/
