import { foldPhrase } from './foldName'

/** Who is brought to a school, a camp or a doctor, and who brings them, in all languages: both are asked for their names. */
const phrases = {
  /** Words that say that somebody is not the one who writes. */
  child: `child, childs, children, childrens, kid, kids, toddler, infant, camper, daughter, kindes, des kindes, ihr kind, ihres kindes, kindesname, enfant,
    enfants, l’enfant, de l’enfant, fils, fille, niño, niña, niños, niñas, hijo, hija, hijos, criança, crianças, filho, filha, filhos, figlio, figlia,
    figli, bambino, bambina, bambini, uw kind, je kind, kinderen, barnet, barnets, ditt barn, barnas, barnsins, lapsi, lapsen, lapsesi, lapse, bērns,
    bērna, vaikas, vaiko, dziecko, dziecka, dziecku, dítě, dítěte, dieťa, dieťaťa, gyermek, gyerek, gyermeke, gyermeked, copil, copilul, copilului,
    ребенок, ребёнка, ребенку, ребенка, дитина, дитини, дзіця, дзіцяці, дете, детето, детета, детето ви, dijete, djeteta, dete, deteta, otrok, otroka,
    παιδί, παιδιού, τέκνο, çocuk, çocuğun, çocuğunuz, çocuğunuzun, uşaq, uşağın, farzand, farzandingiz, бала, баланың, хүүхэд, fëmijë, fëmijës, fëmija,
    ბავშვი, ბავშვის, երեխա, երեխայի, الطفل, طفل, طفلك, الطفلة, الابن, الابنة, ילד, ילדה, הילד, הילדה, ילדכם, کودک, فرزند, بچہ, बच्चा, बच्चे, बच्ची, बालक,
    bachche, bachcha, শিশু, সন্তান, குழந்தை, பிள்ளை, పిల్లలు, బిడ్డ, ಮಗು, കുട്ടി, ළමයා, anak, anak anda, budak, trẻ em, เด็ก, บุตร, ลูก, お子様, お子さま, お子さん,
    子ども, 子供, 園児, 児童, 孩子, 儿童, 兒童, 子女, 宝宝, 寶寶, 幼儿, 幼兒, 아이, 자녀, 어린이, 아동, 유아, mtoto, watoto, ọmọ, yaro, umntwana, ingane, bata, leanbh, plentyn`,
  /** The same beside a word for a parent only: alone they are whom a school writes to. */
  ward: `student, students, pupil, pupils, scholar, scholars, learner, learners, participant, player, athlete, swimmer, dancer, kind, son, baby, minor, barn, patient, schüler, schülers, schülerin,
    schülername, teilnehmer, teilnehmerin, élève, eleve, alumno, alumna, alumno a, estudiante, menor, aluno, aluna, estudante, minore, alunno, alunna,
    allievo, leerling, deelnemer, elev, eleven, elevens, nemandi, oppilas, oppilaan, opilane, skolēns, mokinys, uczeń, ucznia, uczestnik, uczestnika, žák,
    žáka, žiak, žiaka, účastník, účastníka, tanuló, diák, elevul, elevului, ученик, ученика, учащийся, учень, учня, учащегося, вучань, ученичка, učenik,
    učenika, učenec, učenca, dijak, μαθητής, μαθητή, öğrenci, öğrencinin, şagird, oʻquvchi, оқушы, окуучу, сурагч, nxënës, მოსწავლე, աշակերտ, الطالب, طالب,
    الطالبة, التلميذ, المشترك, תלמיד, תלמידה, התלמיד, התלמידה, חניך, דانش آموز, دانش آموز, طالب علم, विद्यार्थी, छात्र, छात्रा, शिष्य, vidyarthi, chhatra,
    शिक्षार्थी, শিক্ষার্থী, ছাত্র, மாணவர், విద్యార్థి, ವಿದ್ಯಾರ್ಥಿ, വിദ്യാർത്ഥി, siswa, murid, pelajar, peserta didik, học sinh, học viên, นักเรียน,
    ผู้เรียน, 生徒, 受講者, 学生, 學生, 学员, 學員, 학생, 원생, 수강생, mwanafunzi, ɗalibi, umfundi, alumne, ikasle, dalta, disgybl, paciente, paziente, patientin, pacjent,
    pacient, пациент, пацієнт, hasta, 患者, 환자, bewohner, resident, care recipient, lovedone, loved one`,
  /** Whoever writes for a child. */
  parent: `parent, parents, guardian, guardians, parent guardian, eltern, elternteil, elternteils, erziehungsberechtigter, erziehungsberechtigte,
    erziehungsberechtigten, sorgeberechtigter, sorgeberechtigte, sorgeberechtigten, genitore, genitori, esercente la potestà, ouder, ouders, voogd,
    förälder, föräldrar, förälders, vårdnadshavare, vårdnadshavarens, målsman, forælder, forældre, forælders, foresatt, foresatte, foresattes, forelder,
    foreldre, foreldri, forráðamaður, forráðamanns, huoltaja, huoltajan, vanhempi, vanhemman, lapsevanem, lapsevanema, vecāks, vecāki, vecāka, aizbildnis,
    tėvai, tėvų, globėjas, globėjo, rodzic, rodzica, rodzice, opiekun prawny, rodič, rodiče, rodičů, rodiča, rodičia, zákonný zástupce, zákonného zástupce,
    zákonný zástupca, zákonného zástupcu, szülő, szülő neve, gondviselő, törvényes képviselő, szülői, părinte, părintele, părintelui, părinți, tutorele,
    родитель, родителя, родители, родителей, законный представитель, законного представителя, батьки, батьків, законний представник, бацькі, родител,
    родителот, родитељ, родитеља, старатељ, roditelj, roditelja, starš, starša, starši, staršev, γονέας, γονέα, γονείς, κηδεμόνας, κηδεμόνα, veli, velisi,
    velinin, ebeveyn, ebeveynin, valideyn, ата ана, эцэг эх, prind, prindi, prindërit, მშობელი, მშობლის, ծնող, ծնողի, ولي الأمر, ولي امر, وليالامر, الوالد,
    הורה, ההורה, הורים, ההורים, אפוטרופוס, ولی, والدین, अभिभावक, abhibhavak, অভিভাবক, பெற்றோர், తల్లిదండ్రులు, ಪೋಷಕರು, രക്ഷിതാവ്, දෙමාපියන්, orang tua,
    orangtua, wali murid, ibu bapa, magulang, phụ huynh, người giám hộ, ผู้ปกครอง, 保護者, 親権者, 家长, 家長, 监护人, 監護人, 학부모, 보호자, 부모, 부모님, mzazi, mlezi, iyaye,
    umzali, tutor legal, pare o mare, guraso, tuismitheoir, rhiant`,
  /** The same where a child is told of: elsewhere they teach, or look after a customer. */
  keeper: `carer, caregiver, responsable légal, représentant légal, tuteur, tutrice, tutor, tutora, tutores, apoderado, apoderada, acudiente, representante legal,
    responsável, encarregado de educação, tutore, verzorger, opiekun, opiekuna, skrbnik, skrbnika, staratelj, staratelja, опекун, опекуна, опікун, опікуна,
    настойник, سرپرست, पालक, palak, penjaga`,
  mother: `mother, mothers, mum, mom, mutter, mère, madre, mãe, moeder, mamma, mor, mors, móðir, äiti, äidin, māte, motina, motinos, matka, matki, matky, anya,
    anyja, mama, mamei, мать, матери, мама, мамы, мати, матері, майка, мајка, majka, majke, μητέρα, μητέρας, anne, annenin, ანა, والدة, الأم, الوالدة, האם,
    אמא, مادر, माता, मां, mata, mata ji, mẹ, มารดา, แม่, 母, 母親, 母亲, 어머니`,
  father: `father, fathers, dad, vater, père, padre, pai, vader, pappa, far, fars, faðir, isä, isän, tēvs, tėvas, tėvo, ojciec, ojca, otec, otce, otca, apa, apja,
    tată, tatălui, отец, отца, папа, батько, батька, баща, татко, otac, oče, očeta, πατέρας, πατέρα, baba, babanın, والد, الأب, האב, אבא, پدر, पिता, pita,
    pita ji, ayah, bapak, bố, บิดา, พ่อ, 父, 父親, 父亲, 아버지`,
  pet: `pet, pets, dog, dogs, cat, haustier, haustieres, tieres, mascota, animal de compagnie, huisdier, kæledyr, kjæledyr, husdjur, lemmikki, zwierzę,
    zwierzęcia, mazlíček, питомец, питомца, evcil hayvan, ペット, 宠物, 寵物, 반려동물, 반려견`,
  /** Who keeps an animal; elsewhere an owner is on the side of who uses the tool. */
  petOwner: `owner, owners, besitzer, tierhalter, halter, propriétaire, propietario, dueño, proprietario, eigenaar, 飼い主, 主人, właściciel, majitel, tulajdonos, ägare,
    ejer, eier, omistaja, владелец, хозяин, власник, sahibi, 주인, 보호자`,
} as const

export type FamilySide = keyof typeof phrases

const sides: readonly FamilySide[] = [
  'child',
  'ward',
  'parent',
  'keeper',
  'mother',
  'father',
  'pet',
  'petOwner',
]

/** Whom each word says: some say more than one. */
export const sidesByWord: ReadonlyMap<string, readonly FamilySide[]> = readSides()

function readSides(): Map<string, FamilySide[]> {
  const found = new Map<string, FamilySide[]>()
  for (const side of sides)
    for (const word of phrases[side].split(',').flatMap((phrase) => foldPhrase(phrase)))
      found.set(word, [...(found.get(word) ?? []), side])
  return found
}
