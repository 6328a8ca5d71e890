import type { LanguageWords } from './languageWords'

/** Who works for the tool's user, and whom those ask, in all languages: what happens among them reaches nobody outside. */
export const ownPeople: LanguageWords = {
  /** Only where the name ends with the word: "employee count" is a number. */
  staffHead: `salarié, salariée, employé, employée, dipendente, dipendenti, impiegato, salariat, empleado, empleada, trabajador, trabajadora, trabalhador, trabalhadora, personeelslid, werknemer, arbeitnehmer, arbeitnehmerin,
    angestellter, angestellte, anställd, ansatt, ansat, työntekijä, alkalmazott, dolgozó, munkavállaló, pracownik, zaměstnanec, zamestnanec, zaposlenik, zaposlena, работник, работница, працівниця, εργαζόμενος, υπάλληλος,
    çalışan, موظف, الموظف, پرسنل, کارمند, कर्मचारी, কর্মচারী, พนักงาน, pegawai, karyawan, mfanyakazi, 従業員, 社員, 员工, 職員, 职员, 직원, 사원, töötaja, darbinieks, darbuotojas, қызметкер, xodim,
    თანამშრომელი, աշխատակից, empleat, treballador, langile, traballador, fostaí, gweithiwr, punëtor, вработен, starfsmaður`,
  staff: `substitute employee, urlaubsvertretung, abwesenheitsvertretung, stellvertreter, remplaçant, remplaçante, suplente, sustituto, sostituto, substituto, înlocuitor, vervanger, ersättare, stedfortræder, vikar, sijainen, helyettesítő,
    zastępca, zastupující, zástupca, nadomestni delavec, заместитель, замещающий, αντικαταστάτης, yerine bakacak, yerine bakan, جانشین, מחליף, ผู้ปฏิบัติงานแทน, người thay thế, pengganti, 代理出勤者, 职务代理人, 대직자,
    techniker, technikerin, monteur, monteurin, servicetechniker, technicien, technicienne, técnico asignado, tehnician, montatore, tekniker, montør, montör, asentaja, huoltomies, technikus, szerelő, serwisant,
    technička, mechanik, tehničar, serviser, техник, механик, монтажник, технік, механік, монтажник, техник, τεχνικός, συνεργείο, teknisyen, فني, الفني, تکنسین, טכנאי, तकनीशियन, ช่างเทคนิค, ช่างซ่อม, kỹ thuật viên, teknisi,
    fundi, 作業担当者, 技術者, 维修工, 技术员, 维修人员, 정비사, 기술자, fahrer, fahrerin, lkw fahrer, chauffeur, conducteur, conductor del vehículo, autista, condutor, şoför, șofer, förare, sjåfør, chauffør, kuljettaja, sofőr, kierowca, řidič, vodič,
    vozač, водитель, водій, шофьор, οδηγός, sürücü, سائق, السائق, راننده, נהג, ड्राइवर, चालक, คนขับ, คนขับรถ, tài xế, lái xe, sopir, supir, pengemudi, dereva, 運転手, ドライバー, 司机, 駕駛, 驾驶员, 운전기사, 운전자, autojuht, vadītājs, vairuotojas,
    valideur, validé par, approbateur, aprobador, aprobado por, aprovador, aprovado por, approvatore, approvato da, aprobator, aprobat de, genehmiger, genehmigt von, freigeber, freigegeben von, goedkeurder, goedgekeurd door, godkännare, godkänd av,
    attesterad av, godkender, godkendt af, godkjent av, hyväksyjä, hyväksynyt, jóváhagyó, jóváhagyta, zatwierdzający, zatwierdził, zatwierdziła, akceptujący, schvalovatel, schválil, schválila, schvaľovateľ, odobrio, odobrila, odobril, утверждающий, утвердил,
    согласующий, согласовал, затверджувач, затвердив, погоджувач, погодив, одобрил, εγκρίνων, εγκρίθηκε από, onaylayan, المعتمد, اعتمده, اعتمدته, معتمد من, تاييد کننده, تأیید کننده, תאושר על ידי, אושר על ידי, अनुमोदक, ผู้อนุมัติ, người duyệt,
    người phê duyệt, disetujui oleh, penyetuju, mwidhinishaji, ameidhinisha, imeidhinishwa na, 承認者, 決裁者, 审批人, 批准人, 核准人, 결재자, 승인자,
    erfasser, erfasst von, ersteller, rédigé par, rédacteur, saisi par, redactado por, registrado por, elaborado por, preparado por, redattore, compilato da, redatto da, întocmit de, opsteller, opgesteld door, upprättad av, registrerad av, oprettet af, laatija,
    laatinut, rögzítő, rögzítette, készítette, sporządził, sporządziła, wystawił, vypracoval, vypracovala, vyhotovil, sastavio, sastavila, izradio, izradila, составил, составила, составитель, подготовил, подготовила, складач, склав, склала, съставил, изготвил,
    hazırlayan, düzenleyen, kaydeden, أعده, المحرر, معد التقرير, تهیه کننده, הוכן על ידי, ผู้จัดทำ, ผู้บันทึก, người lập, người lập phiếu, dibuat oleh, disusun oleh, imeandaliwa na, 起案者, 起票者, 記入者, 制单人, 经办人, 填报人, 기안자, 작성자, prepared by, drafted by, drafter,
    authorship,
    conducted by, compiled by, foreman, vorarbeiter, vorarbeiterin, polier, chef d'équipe, chef de chantier, capataz, caposquadra, capocantiere, skiftledare, skiftleder, vuoropäällikkö, työnjohtaja, бригадир, прораб, майстер зміни, 班長, シフトリーダー, 班组长, 值班长, 현장소장, 반장,
    line manager, vorgesetzter, vorgesetzte, supérieur hiérarchique, n plus 1, jefe directo, jefe inmediato, superior imediato, superior directo, diretto superiore, superior ierarhic, leidinggevende, närmaste chef, esimies, közvetlen felettes, felettes, przełożony, przełożona,
    nadřízený, nadřízená, nadriadený, nadređeni, непосредственный руководитель, непосредственный начальник, безпосередній керівник, пряк ръководител, προϊστάμενος, άμεσος προϊστάμενος, المدير المباشر, سرپرست مستقیم, מנהל ישיר, หัวหน้างาน, quản lý trực tiếp, atasan, atasan langsung, 上司, 上長, 直属上司, 直属主管, 상사, 팀장`,
  /** Who only brings or sells what is needed. */
  other: `carrier company, spediteur, spedition, frachtführer, transporteur, transportista, transportadora, corriere, vettore, spedizioniere, transportator, vervoerder, åkeri, transportør, kuljetusliike, rahdinkuljettaja, fuvarozó, szállítmányozó, przewoźnik,
    spedytor, dopravce, dopravca, prijevoznik, prevoznik, перевозчик, перевізник, превозвач, транспортная компания, μεταφορέας, μεταφορική, nakliyeci, kargo firması, الناقل, شركة الشحن, חברת שילוח, מוביל, ผู้ขนส่ง, บริษัทขนส่ง, đơn vị vận chuyển,
    ekspedisi, jasa pengiriman, msafirishaji, 運送会社, 配送業者, 承运商, 物流公司, 운송사, 택배사, kreditor, kreditoren, 供応商, 공급업체, 공급사, 협력업체, msambazaji, mgavi, المورد`,
}
