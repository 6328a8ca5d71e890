import type { LanguageWords } from './languageWords'

/** What tells an address at work from a private one, in all languages. */
export const addressKinds: LanguageWords = {
  work: `työsähköposti, 会社メール, 会社のメール, 회사이메일, 회사 메일, 직장이메일, 업무이메일, 公司邮箱, 公司郵箱, 企业邮箱, 公務信箱, อีเมลบริษัท, email kantor, email perusahaan, email công ty, at work, arbeit, dienstlich, büro, au travail, trabajo, oficina, despacho, trabalho, lavoro, ufficio, kantoor, zakelijke, tjänst, arbejde, arbejds,
    arbeid, vinna, vinnu, työ, töö, darbs, darba, darbas, darbo, praca, służbowy, służbowa, służbowe, zawodowy, práce, pracovní, služební, práca, pracovný,
    pracovná, služobný, munka, munkahelyi, céges, hivatali, serviciu, muncă, birou, posao, poslovni, poslovna, službeni, službena, radni, služba, služben,
    работа, рабочий, рабочая, рабочее, служебный, служебная, рабочем, робота, робочий, робоча, службовий, службова, праца, працоўны, службовы, служебен,
    служебна, работен, работна, службен, службена, работна адреса, посао, пословни, службени, εργασία, εργασίας, επαγγελματικό, επαγγελματική, εταιρικό,
    kurumsal, ish, ishchi, жұмыс, қызметтік, жумуш, кызматтык, ажил, ажлын, албан, punë, pune, i punës, სამსახურის, სამუშაო, աշխատանք, աշխատանքային, العمل,
    عمل, المهني, مهني, الرسمي, عبודה, עבודה, בעבודה, עסקי, משרד, کاری, سازمانی, اداری, کار, کام, दफ्तर, कार्य, काम, ऑफिस, कार्यालयीन, অফিস, কাজ, ਦਫ਼ਤਰ,
    ઓફિસ, அலுவலகம், பணி, కార్యాలయం, ಕಚೇರಿ, ഓഫീസ്, කාර්යාල, ทำงาน, အလုပ်, công việc, cong viec, kerja, dinas, pejabat, trabaho, 仕事用, 仕事, 業務用, 職場, 工作, 公务,
    公務, 办公, 辦公, 업무, 업무용, 사내, kazi, kazini, ofisi, aiki, werk, werks, ስራ, የስራ, hojii, shaqo, feina, professional, laneko, obair, gwaith, xogħol, rabota,
    rabochiy, rabochaya, sluzhebnyi, sluzhebnaya, robota, robochyi, ergasias, shigoto, gongzuo`,
  personal: `privater, zu hause, zuhause, à la maison, domicile, en casa, privado, privada, particular, em casa, pessoais, a casa, privata, personali, persoonlijke,
    thuisadres, hemma, personlig, personligt, heima, einka, persónulegt, henkilökohtainen, yksityinen, isiklik, personīgais, personiskais, privātais,
    asmeninis, asmeninė, namų, prywatny, prywatna, prywatne, domowy, osobisty, osobní, soukromý, domácí, osobný, súkromný, domáci, személyes, magán,
    otthoni, privát, acasă, privat, privată, personală, osobni, osobna, privatni, privatna, kućni, kucni, lični, osebni, zasebni, domači, личный, личная,
    личное, домашний, домашняя, персональный, особистий, особиста, домашній, приватний, асабісты, хатні, личен, лична, домашен, личен адрес, лични,
    приватни, кућни, προσωπικό, προσωπική, ιδιωτικό, σπίτι, kişisel, özel, şahsi, şəxsi, shaxsiy, жеке, үй, хувийн, гэр, personale, პირადი, անձնական, տուն,
    شخصي, الشخصي, خاص, الخاص, المنزل, פרטי, אישי, בית, בבית, شخصی, خانه, منزل, ذاتی, ذاتي, व्यक्तिगत, निजी, घर, वैयक्तिक, খানা, ব্যক্তিগত, ਨਿੱਜੀ,
    વ્યક્તિગત, தனிப்பட்ட, వ్యక్తిగత, ವೈಯಕ್ತಿಕ, വ്യക്തിഗത, පුද්ගලික, ส่วนตัว, ส่วนบุคคล, ສ່ວນຕົວ, ផ្ទាល់ខ្លួន, ကိုယ်ပိုင်, cá nhân, riêng, pribadi,
    peribadi, pansarili, 個人, 個人用, 私用, 自宅, プライベート, 私人, 个人, 個人信箱, 家庭, 개인, 개인용, 자택, 집, binafsi, nyumbani, persoonlik, የግል, dhuunfaa, gaar, pertsonala,
    pearsanta, personol, lichnyi, lichnaya, domashniy, osobystyi, prosopiko, kojin, jitaku, geren, niji, vyaktigat`,
}
