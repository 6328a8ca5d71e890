/**
 * What the keys of labelled items are called: an answer beside its question, a value beside its field or its kind. Without case,
 * accents, spaces and punctuation, as keys are compared; more or less a line is a group of languages.
 */
export const itemWords = {
  /** Keys that hold what an item is called, the ones that people read first. */
  label: `
    label title question q questiontext questiontitle questionlabel questionname formquestionname schemaid formquestion formquestiontitle formquestiontext formfieldname formfieldlabel formfieldtitle questionvalue prompt fieldlabel fieldtitle name fieldname
  displayname header column columnname columntitle property propertyname attribute element path fieldpath attributename changedfield datapoint customkey subject heading caption alias fieldalias fieldslug slug key fieldkey field ref identifier code fieldcode questioncode varname variable variablename predefinedfield row rowlabel rowtitle subquestion k n quetitle quename fldname fldlabel colname coltitle qtitle qtext qname qlabel attrname propname proptitle paramname inputname inputlabel componentlabel controlname controllabel widgetname widgetlabel
  назив назва имеполя назвапоља атауы аталышы номи номы нэр emri emertimi pavadinimas nosaukums nimetus ainm enw teitl isem სახელი სათაური անվանում անուն baslig sarlavha nomi jina suna oruko igama nama judul pamagat pangalan ชื่อ ชื่อฟิลด์ ຊື່ ឈ្មោះ အမည် นามสนาม שם عنوان اسم الاسم نام नाम শিরোনাম নাম ਨਾਮ નામ ନାମ பெயர் పేరు ಹೆಸರು പേര് නම ስም ርዕስ
  nome nombre nom titel titre titulo titolo tytul nazwa nazev nazov naziv naslov otsikko baslik cim judul tieude название заголовок назва наименование заглавие заголовокполя
  frage beschriftung bezeichnung feld campo champ feldname libelle intitule etiqueta pregunta pergunta rotulo etichetta domanda vraag veld
  pytanie pole etykieta otazka kysymys fraga sporgsmal sporsmal fråga spørgsmål spørsmål soru alan kerdes pertanyaan intrebare ερώτηση вопрос поле запитання питання въпрос
  klausimas jautajums kusimus pitanje vprasanje въпроси 題目 题目 標題 标题 タイトル 質問 項目 項目名 設問 ラベル 问题 問題 字段 字段名 标签 名稱 名称 欄位 欄位名稱 栏位 字段名称 題目名稱 题目名称 見出し 질문 항목 항목명 문항 คำถาม שאלה שדה السؤال سؤال الحقل سوال प्रश्न প্রশ্ন கேள்வி ప్రశ్న сұрақ асуулт savol soalan კითხვა հարց sual pyetja câuhỏi cauhoi spurning galdera swali tanong frågor domande preguntas perguntas
  eticheta etykietka etiketa popisek stitek otazky nadpis cimke felirat megnevezes megnevezese etiket overskrift rubrik rubrikk ledetekst ledtekst otsake tittel silt pealkiri kysimus virsraksts uzraksts antraste etikete oznaka pitanja vprasanja etichete intrebarea chestiune campul titlu ετικέτα τίτλος ερωτηση πεδίο όνομαπεδίου ярлык метка подпись текствопроса запитаннятекст підпис мітка поле етикет надпис натпис
  תווית כותרת שםהשדה שםשדה תסמית العنوان التسمية اسمالحقل عنوانالحقل سؤالي برچسب پرسش فیلد نامفیلد लेबल शीर्षक फ़ील्ड লেবেল ফিল্ড लेबलनाम লেখা முத்திரை லேபிள் లేబుల్ ಲೇಬಲ್ ലേബൽ ป้ายกำกับ หัวข้อ ข้อคำถาม nhan nhãn tieuđề tiêuđề trường tentruong têntrường kolom namakolom namafield pernyataan soalan lebel tanya katanungan uliza kichwa umbuzo umbuzowakho vraagteks
  项目 項目名称 欄名 列名 栏目 栏目名称 标题文字 題名 問 設問文 質問文 項目ラベル 問い 질의 질문내용 항목이름 라벨 ask asked asks fragetext fragentext libellequestion textequestion textopregunta textopergunta testodomanda vraagtekst tekstpytania trescpytania textotazky`,
  /** Keys that say which of several values of a kind this is: a work address, a profile on LinkedIn. */
  qualifier: `
    category location type kind network label name platform provider tag rel service usage use status state emailtype emailtypename addresstype addresstypename contacttypename valuetype emailkind valuekind atype contacttype contactkind typename kindname servicetype servicelabel servicename networkname platformname providername sitename channel system
  art typ tipo soort rodzaj druh tur turu laji typus вид тип видконтакта типконтакта 種類 种类 类型 區分 区分 종류 유형`,
  /** Keys that hold the value of an item. */
  value: `
    value values answer a answers response responses answertext answervalue answerdetails valeur wert waarde valore valor antwort respuesta
  resposta risposta antwoord reponse odpowiedz wartosc odpoved hodnota vastaus arvo svar varde vaerdi verdi cevap yanit deger valasz ertek jawaban nilai raspuns valoare
  вредност вриједност одговор утга мәні маани мааниси қимат qiymati მნიშვნელობა արժեք dəyər vlera vlerë reikšmė vērtība väärtus luach freagra gwerth ateb gildi svar ຄ່າ តម្លៃ တန်ဖိုး मूल्य मान ਮੁੱਲ મૂલ્ય மதிப்பு విలువ ಮೌಲ್ಯ മൂല്യം අගය እሴት መልስ amsa idahun impendulo адказ адказы жооп ҷавоб پاسخ جواب svör
  απάντηση ответ значение відповідь значення отговор стойност atsakymas atbilde vastus odgovor vrijednost vrednost 回答 値 入力値 回答内容 填寫內容 填写内容 答案 值 답변 응답 값 คำตอบ תשובה ערך الإجابة إجابة الجواب جواب القيمة پاسخ उत्तर ตอบ উত্তর பதில் సమాధానం жауап хариулт javob jawapan პასუხი պատասխան cavab përgjigjja câutrảlời cautraloi trảlời traloi erantzuna jibu sagot
      userinput freetext freitext eingabe eingegeben antworttext saisie reponsetexte respuestatexto respostatexto testorisposta antwoordtekst trescodpowiedzi odpowiedzi textodpovede odpovede odpovedi vastused vastuse svaret svartekst besvarelse valaszok valaszszoveg raspunsuri raspunsul odgovori vnos unos ievade ivestis sisestus syote syöte girdi girilen
  отговори одговори відповіді ответы значения текстответа значэнне απαντήσεις τιμή απάντησηχρήστη תשובות ערכים קלט الردود الرد القيم المدخل مقدار پاسخها जवाब জবাব উত্তরসমূহ คำตอบที่ได้ ค่าที่กรอก giatri giátrị nilaijawaban isian jawapan kasagutan majibu thamani inkcazelo antwoorde 入力 入力内容 回答值 填写 填寫 內容值 응답값 입력값 답 `,
} as const
