import type { LanguageWords } from './languageWords'

/** Associations, cooperatives, foundations and federations in all languages: whoever asks for one asks for whom somebody writes. */
export const associations: LanguageWords = {
  company: `association, cooperative, coop, federation, foundation, charity, nonprofit, non profit, ngo, guild, trade union, name of association, genossenschaft, verband, stiftung, kirchengemeinde, bürgerinitiative,
    coopérative, syndicat, fondation, fédération, mutuelle, groupement, sindicato, federación, gremio, fundación, mancomunidad, associação, federação, fundação, sindicato rural, associazione, sindacato, fondazione,
    federazione, consorzio, coöperatie, vereniging, stichting, kooperativ, stiftelse, andelsforening, samvirkelag, forbund, förbund, osuuskunta, säätiö, liitto, ühistu, sihtasutus, liit, kooperatīvs, nodibinājums,
    kooperatyvas, asociacija, sąjunga, stowarzyszenie, spółdzielnia, fundacja, federacja, kancelaria, družstvo, nadace, sdružení, združenie, nadácia, svaz, zväz, szövetkezet, alapítvány, szövetség, fundație, asociație,
    federație, udruga, udruženje, zadruga, zaklada, savez, фондация, удружење, задруга, фондација, савез, fundacija, zveza, сдружение, кооперация, асоциация, ассоциация, кооператив, общество, товарищество, союз, асоціація,
    спілка, товариство, громадська організація, συνεταιρισμός, σωματείο, ένωση, vakıf, birlik, assosiasiya, ittifaq, جمعية, تعاونية, اتحاد, رابطة, نقابة, انجمن, تعاونی, بنیاد, اتحادیه, קואופרטיב, קואופרטיבה, איגוד, אגודה,
    संघ, सहकारी, सहकारी समिति, समिति, फाउंडेशन, समूह, সমিতি, সমবায়, ফাউন্ডেশন, সংঘ, சங்கம், கூட்டுறவு, அறக்கட்டளை, సంఘం, సహకార సంఘం, ಸಂಘ, സംഘം, ਸਭਾ, ਸੁਸਾਇਟੀ, ਸਹਿਕਾਰੀ ਸਭਾ, મંડળી, સંઘ, ସମିତି,
    สมาคม, สหกรณ์, มูลนิธิ, ชมรม, วิสาหกิจชุมชน, hiệp hội, hợp tác xã, liên hiệp, asosiasi, persatuan, kelompok tani, perkumpulan, paguyuban, samahan, kooperatiba, pundasyon, pederasyon, kapunungan, kaubanan,
    協会, 組合, 協同組合, 財団, 連合会, 協議会, 协会, 協會, 基金会, 基金會, 联合会, 聯合會, 合作社, 협회, 조합, 협동조합, 재단, 연합회, ushirika, kikundi, jumuiya, umoja, ƙungiya, kungiya, haɗin gwiwa, gidauniya, ẹgbẹ́, egbe,
    njikọ, ማህበር, ህብረት ስራ ማህበር, ማሕበር, waldaa, waldaa hojii gamtaa, gamtaa, jaarmiyaa, iskaashato, ururka, ishyirahamwe, koperative, ekibiina, mubatanidzwa, umfelandawonye, intsebenziswano, koporasi, mgwirizano,
    koperativa, fikambanana, asosyasyon, koperativ, gwoupman, elkartea, kooperatiba, fundazioa, associació, fundació, cumann, comharchumann, fondúireacht, cymdeithas, elusen, għaqda, koperattiva, fondazzjoni,
    samvinnufélag, samvinnufelag, peqatigiiffik, faalapotopotoga, kulupu, kautaha, rōpū, isoqosoqo, සංගමය, සමිතිය, សមាគម, សហករណ៍, ສະມາຄົມ, ສະຫະກອນ, အသင်း, သမဝါယမ, ასოციაცია, კოოპერატივი, ფონდი, ասոցիացիա, կոոպերատիվ,
    հիմնադրամ, қауымдастық, бірлестік, уюм, бирикме, uyushma, uyushmasi, иттиҳодия, хоршоо, feriening, assoziaziun, corporaziun, coperativa, associazioni, cuuperativa, asosiashon, koperashon`,
}
