import type { LanguageGroup } from './languageWords'

/** Polish, Czech and Slovak. Second opinion: the translations of Django, django-oscar and pretix. */
export const westSlavic = {
  pl: {
    past: 'stary, stara, stare, poprzedni, poprzednia, poprzednie, dawny, dawna, były, była',
    current:
      'nowy, nowa, nowe, najnowszy, najnowsza, aktualny, aktualna, aktualne, obecny, obecna, obecne, bieżący',
    full: 'pełna, pełny, pełne',
    email:
      'e-mail służbowy, mail służbowy, adres e-mail firmowy, poczta firmowa, e-mail, adres e-mail, poczta, poczta elektroniczna, adres poczty elektronicznej, adres mailowy, mejl, adres email klienta',
    firstName: 'imie kontaktu, imię osoby kontaktowej, imię, imiona, pierwsze imię',
    lastName: 'nazwisko kontaktu, nazwisko, nazwisko rodowe',
    fullName:
      'dane kontaktowe osoby, imię klienta, nazwa kontaktu osoba, osoba kontaktowa imię i nazwisko, imię i nazwisko uczestnika, imię i nazwisko osoby kontaktowej, jak się nazywasz, jak się pan nazywa, jak mamy się zwracać, imię i nazwisko, imię nazwisko, nazwisko i imię, pełne imię i nazwisko, pełna nazwa osoby, imię i nazwisko klienta, dane osobowe, imię i nazwisko zgłaszającego, imię i nazwisko zamawiającego, dane osoby kontaktowej',
    thingName: 'krótka nazwa, nazwa, nazwy, pełna nazwa',
    company:
      'placówka, gospodarstwo, gdzie pan pracuje, jaką firmę reprezentujesz, którą firmę reprezentujesz, zakład, zakład pracy, gdzie pracujesz, miejsce pracy, w jakiej firmie pracujesz, firma, firmy, firmę, przedsiębiorstwo, przedsiębiorstwa, spółka, spółki, organizacja, organizacji, pracodawca, kontrahent, kontrahenta, instytucja, podmiot, nabywca, jednostka, uczelnia, fundacja',
    companyName:
      'nazwa sklepu, nazwa restauracji, nazwa hotelu, nazwa kliniki, nazwa szkoły, nazwa gabinetu, nazwa agencji, nazwa stowarzyszenia, nazwa salonu, nazwa gospodarstwa, nazwa marki, nazwa klienta firmy, nazwa skrócona, nazwa pełna, nazwa firmy klienta, nazwa podmiotu, nazwa pracodawcy, nazwa firmy, firma nazwa, nazwa przedsiębiorstwa, nazwa organizacji, nazwa spółki, nazwa kontrahenta, pełna nazwa firmy, nazwa klienta, nazwa działalności, nazwa nabywcy, nazwa odbiorcy, nazwa jednostki, nazwa uczelni, nazwa fundacji, nazwa placówki, firma klienta, odbiorca faktury, nazwa odbiorcy faktury, nazwa zakładu',
    website:
      'adres twojej strony, strona twojej firmy, adres strony internetowej firmy, strony internetowej, adres strony internetowej, adres strony www, strona firmowa, strona www, strona internetowa, strona firmy, adres strony, witryna, witryna internetowa, adres www, www, link do strony, adres witryny, strona firmowa www',
    domain: 'domena, domena firmy',
    lead: `uczeń, kursant, rodzic, słuchacz, rezerwujący, osoba do kontaktu, najemca, nabywca, zapisany, pacjent, kandydatka, klient, klienta, klienci, kontakt, osoba, osoby, osoba kontaktowa, zgłaszający, zgłaszającego, uczestnik, uczestnika, odwiedzający,
      kandydat, subskrybent, respondent, nadawca zgłoszenia, kupujący, zamawiający, zamawiającego, gość, rozmówca, zainteresowany, odbiorca faktury, płatnik`,
    user: 'użytkownik, użytkownika, autor, autora',
    staff: `recepcjonistka, rekruterka, powiadom, do powiadomienia, odbiorcy alertu,
      zatwierdził, sprawdził, rozpatrzył, kasjer, magazynier, kurier, kierowca, nauczyciel, lekarz, wykonawca, wykładowca, recepcjonista, utworzony przez, zeskanował, zeskanowane przez, zarejestrował, dodał, dodane przez, opiekun handlowy, doradca klienta, wystawca, prelegent, nasz, nasza, nasze, opiekun, opiekuna, opiekun klienta, handlowiec, handlowca, sprzedawca, sprzedawcy, przedstawiciel, przedstawiciel handlowy, właściciel,
      właściciela, organizator, organizatora, administrator, przypisany, przypisano do, odpowiedzialny, osoba odpowiedzialna, prowadzący, gospodarz, doradca,
      konsultant, pracownik, pracownika, twórca, utworzył, utworzone przez, obsługujący, koordynator, menedżer, menadżer, autor wpisu, kierownik, specjalista, wystawił, wystawiający, szkoleniowiec, wprowadził, przydzielony handlowiec, opiekun leada, pośrednik, trener, asystent, rejestrujący, przypisany handlowiec, dyrektor handlowy, inspektor, dostawca, wystawca faktury`,
    from: 'nadawca, nadawcy, od kogo',
    to: 'odbiorca, odbiorcy, adresat',
    other: 'polecony przez, drugi kontakt, polecający, osoba towarzysząca, konkurent, dostawca',
    wrapper:
      'dane, pola, odpowiedzi, zgłoszenie, dane kontaktowe, dane klienta, formularz zgłoszeniowy, szczegóły',
    value: 'wartość, odpowiedź, treść odpowiedzi',
    filler:
      'skrócona, skrócony, skrócone, jakiej, której, pracujesz, pracuje, dla, w, się, twoje, twój, twoja, proszę, podaj, podać, wpisz, jaki, jaka, jest, państwa, pana, pani, służbowy, służbowe, oraz, główny, główna, główne, podstawowy',
    thing: `gmina, nazwa gminy, powiat, miejscowość, formularz, formularza, wydarzenie, wydarzenia, kampania, kampanii, produkt, produktu, usługa, zamówienie, zamówienia, szkolenie, spotkanie, strona,
      lista, miasto, kraj, ulica, adres, województwo, dział, sklep, sklepu, plik, język, źródło, bilet, kategoria, etap, zdarzenie, tytuł`,
    noise: `drugie imię, tytuł, tel, tel. kom, numer tel, stanowisko służbowe, wielkość, rozmiar, liczba pracowników, telefon, numer telefonu, nr telefonu, komórka, numer, nr, kod pocztowy, stanowisko, data, data utworzenia, godzina, uwagi, wiadomość,
      treść, treść wiadomości, temat, zgoda, zgody, regon, krs, kwota, cena, płeć, wiek, identyfikator, status, opis, branża, pytanie, komentarz, liczba pracowników`,
    work: 'firmowy, firmowa, służbowy adres',
    personal: 'prywatny, prywatna, osobisty',
    said: 'wiadomość, treść wiadomości, uwagi, pytanie, komentarz, opis, temat, zapytanie, treść zapytania, potrzeby, cel, dodatkowe informacje, czego szukasz',
    person:
      'osoba do kontaktu, zamawiający, zgłaszający, uczestnik, wnioskodawca, kandydat, zainteresowany, osoba zgłaszająca, osoba kontaktowa',
    beside: { website: 'strona' },
    own: 'magazyn',
  },
  cs: {
    past: 'starý, stará, staré, předchozí, dřívější, bývalý, bývalá, minulý',
    current: 'nový, nová, nové, nejnovější, aktuální, současný, současná, nynější',
    full: 'plný, plná, plné',
    email:
      'pracovní e-mail, firemní e-mail, mail kontaktu, e-mail, e-mailová adresa, emailová adresa, elektronická pošta, adresa elektronické pošty',
    firstName: 'křestní jméno, křestní',
    lastName: 'příjmení',
    fullName:
      'jméno pacienta, jméno hosta, jméno kupujícího, jméno odběratele, jak se jmenuješ, jméno kontaktu, jméno kontaktní osoby, jméno zákazníka, jméno klienta, jméno účastníka, jméno a příjmení kontaktu, jak se jmenujete, jak vás máme oslovovat, jméno a příjmení, jméno příjmení, příjmení a jméno, celé jméno, vaše jméno, jméno objednatele, jméno žadatele, jméno tazatele, jméno osoby',
    name: 'jméno, jména',
    thingName: 'krátký název, zkrácený název, název, názvy, obchodní jméno',
    company:
      'provozovna zákazníka, spolek, agentura, kde pracujete, kde pracuješ, jakou firmu zastupujete, ve které firmě pracujete, u jaké firmy pracujete, vaše pracoviště, instituce, pracoviště, firma, firmy, společnost, společnosti, organizace, podnik, zaměstnavatel, podniku, odběratel, úřad, subjekt',
    companyName:
      'název obchodu, název hotelu, název restaurace, název kliniky, název salonu, název agentury, název závodu, název spolku, název provozovny, název prodejny zákazníka, název zákazníka, název klienta, název zaměstnavatele, název firmy, název společnosti, jméno firmy, název organizace, obchodní firma, obchodní název, obchodní jméno, název subjektu, název odběratele, název instituce, název školy, název obce, název úřadu, název podniku, firma zákazníka',
    website:
      'webová stránka, webové stránky, web stranka, webová adresa, web firmy, internetové stránky, webovky, webové stránky firmy, adresa webu, odkaz na web, www stránky',
    domain: 'doména',
    lead: 'předplatitel, rodič, posluchač, rezervující, zájemkyně, kupující, přihlášený, nájemce, zákazník, zákazníka, klient, klienta, kontakt, kontaktní osoba, osoba, účastník, účastníka, zájemce, návštěvník, odběratel novinek, uchazeč, tazatel, poptávající, objednatel, host, plátce, příjemce faktury',
    user: 'uživatel, uživatele, autor, autora',
    staff: `recepční, lektorka, náborář, upozornit, příjemci upozornění,
      schválil, zkontroloval, posoudil, pokladní, skladník, kurýr, řidič, učitel, lékař, vedoucí pobočky, vedoucí prodejny, account manažer, vykonavatel, naskenoval, naskenováno kým, zaevidoval, vystavovatel, přednášející, referent, vlastník, vlastníka, majitel, obchodník, obchodníka, obchodní zástupce, prodejce, zástupce, organizátor, pořadatel, pořadatele, správce, odpovědná osoba,
      přiřazeno, přidělený, řešitel, řešitele, vytvořil, poradce, zaměstnanec, hostitel, lektor, konzultant, pracovník, zpracoval, vložil, zadal, vyřizuje, vyřídil, obchodní ředitel, regionální zástupce, makléř, asistent, přidělený obchodník, obchodní manažer, přiřazený obchodník, dodavatel, vystavitel`,
    from: 'odesílatel, odesilatel, odesílatele',
    to: 'příjemce, adresát',
    wrapper: 'údaje, data zákazníka, kontaktní údaje, pole, odpovědi, poptávka, podrobnosti, přihláška',
    value: 'hodnota, odpověď',
    filler:
      'zkrácený, zkrácená, krátký, jaké, které, pracujete, pro, kde, váš, vaše, vaši, prosím, zadejte, uveďte, jaký, jaká, je, vyplňte, pracovní, hlavní, primární',
    thing:
      'obec, název obce, okres, formulář, formuláře, událost, akce, kampaň, kampaně, produkt, objednávka, objednávky, schůzka, kurz, stránka, město, země, ulice, adresa, kraj, oddělení, obchod, soubor, zdroj, vstupenka, kategorie, fáze',
    noise:
      'druhé jméno, prostřední jméno, titul, titul před, titul za, pracovní pozice, tel. číslo, velikost, počet zaměstnanců, telefon, telefonní číslo, mobil, číslo, psč, pozice, funkce, datum, datum vytvoření, poznámka, poznámky, zpráva, text zprávy, předmět, souhlas, ičo, dič, částka, cena, pohlaví, stav, popis, dotaz, obor',
    work: 'firemní',
    personal: 'soukromý, osobní',
    said: 'zpráva, text zprávy, poznámka, poznámky, dotaz, popis, předmět, poptávka, požadavek, požadavky, cíl',
    other: 'doporučil, druhý kontakt, doprovod',
    person: 'objednatel, zájemce, zájemkyně, žadatel, účastník, uchazeč, kontaktní osoba, tazatel',
    own: 'sklad',
  },
  sk: {
    past: 'starý, stará, staré, predchádzajúci, predchádzajúca, bývalý, bývalá, minulý',
    current: 'nový, nová, nové, najnovší, aktuálny, aktuálna, súčasný, súčasná',
    full: 'plný, plná, plné',
    email:
      'pracovný e-mail, firemný e-mail, mail kontaktu, e-mail, e-mailová adresa, emailová adresa, elektronická pošta',
    firstName: 'krstné meno, krstné',
    lastName: 'priezvisko',
    fullName:
      'meno pacienta, meno hosťa, meno kupujúceho, meno nájomcu, meno odberateľa, ako sa voláš, meno kontaktu, meno kontaktnej osoby, meno zákazníka, meno klienta, meno účastníka, ako sa voláte, meno a priezvisko, meno priezvisko, priezvisko a meno, celé meno, vaše meno, meno objednávateľa, meno žiadateľa, meno záujemcu',
    name: 'meno',
    thingName: 'názov, obchodné meno',
    company:
      'združenie, agentúra, kde pracujete, kde pracuješ, v ktorej firme pracujete, akú firmu zastupujete, inštitúcia, odberateľ, firma, firmy, spoločnosť, spoločnosti, organizácia, podnik, zamestnávateľ, úrad, pracovisko, subjekt',
    companyName:
      'názov obchodu, názov hotela, názov reštaurácie, názov kliniky, názov salónu, názov agentúry, názov závodu, názov združenia, názov prevádzky, názov zamestnávateľa, názov zákazníka, obchodné meno, názov klienta, názov firmy, názov spoločnosti, meno firmy, názov organizácie, obchodný názov, názov subjektu, názov odberateľa, názov inštitúcie, názov školy, názov obce',
    website:
      'web stránka, webová stránka, web stranka, webové stránky, webová adresa, internetová stránka, webové sídlo, adresa webu, www stránka, odkaz na web',
    domain: 'doména',
    lead: 'žiak, platiteľ, predplatiteľ, rodič, poslucháč, kupujúci, prihlásený, nájomca, dopytujúci, zákazník, zákazníka, klient, klienta, kontakt, kontaktná osoba, osoba, účastník, účastníka, záujemca, návštevník, uchádzač, odberateľ, objednávateľ, hosť, príjemca faktúry',
    user: 'používateľ, používateľa, autor',
    staff:
      'recepčná, lektorka, upozorniť, príjemcovia upozornenia, moje údaje, schválil, skontroloval, posúdil, pokladník, skladník, kuriér, vodič, učiteľ, lekár, vedúci pobočky, vedúci predajne, account manažér, naskenoval, zaevidoval, vystavovateľ, prednášajúci, vlastník, vlastníka, majiteľ, obchodník, obchodníka, obchodný zástupca, predajca, organizátor, správca, zodpovedná osoba, zodpovedný, priradené, riešiteľ, vytvoril, poradca, zamestnanec, hostiteľ, pridelené, konzultant, pracovník, zadal, spracoval, vybavuje, referent, vložil, maklér, asistent, pridelený obchodník, obchodný manažér, dodávateľ, vystaviteľ',
    from: 'odosielateľ, odosielateľa',
    to: 'príjemca, adresát',
    wrapper: 'údaje, kontaktné údaje, polia, odpovede, dopyt, podrobnosti, prihláška',
    value: 'hodnota, odpoveď',
    filler:
      'skrátený, skrátená, krátky, váš, vaše, prosím, zadajte, uveďte, aké, aký, aká, je, vyplňte, pracovný, hlavný, hlavná, primárny',
    thing:
      'obec, názov obce, okres, formulár, udalosť, podujatie, kampaň, produkt, objednávka, stretnutie, kurz, stránka, mesto, krajina, ulica, adresa, oddelenie, obchod, zdroj, kategória',
    noise:
      'druhé meno, stredné meno, titul, pracovná pozícia, tel. číslo, veľkosť, počet zamestnancov, telefón, telefónne číslo, mobil, číslo, psč, pozícia, funkcia, dátum, poznámka, správa, text správy, predmet, súhlas, ičo, suma, cena, pohlavie, stav, popis, otázka',
    said: 'správa, text správy, poznámka, otázka, popis, predmet, dopyt, požiadavka, cieľ',
    person: 'objednávateľ, záujemca, žiadateľ, účastník, uchádzač, kontaktná osoba',
    own: 'sklad',
  },
} satisfies LanguageGroup
