/**
 * What events are about that concern only the tool user's own people, in the languages that they are called in: a line is a group of
 * languages. `_` stands for what joins words, `*` for any ending. Words that people are asked for as well ("project", "ticket") are left out.
 */
const machineWork = `
  import imports export exports importação importacao exportação exportacao importación importacion exportación exportacion importazione esportazione eksport vienti tuonti
  eksportas içe_aktarma ice_aktarma dışa_aktarma disa_aktarma xuat_du_lieu nhap_du_lieu xuất_dữ_liệu nhập_dữ_liệu экспорт импорт експорт імпорт ssl_cert* certificate_expir*
  domain_expir* zertifikat_l* certificat_expir* certificado_expir* certificado_por_vencer dominio_por_vencer
  release pull_request* merge_request* backup backups snapshot deploy deploys deployment rollback cron cronjob heartbeat disk cpu outage downtime latency low_stock stock_low stock_level stocktake* stock_take* stock_count* inventory_count*
  inventur* inventuur* inventaire inventarisatie inventura inwentaryzacja remanent inventeraus leltár leltar инвентаризац* sayım sayim
  lock_unlock* door_open* door_clos* door_lock* door_unlock* door_forced door_held door_access* door_alarm* door_event* access_granted access_denied
  stock_alert inventory_low inventory_level sprint milestone backlog issue issues issue_type bug subtask work_package* task tasks task_type project_key changelog
  sicherung datensicherung bereitstellung lagerbestand aufgabe sauvegarde déploiement deploiement tâche tache
  respaldo copia_de_seguridad copia_seguridad despliegue tarea existencias cópia_de_segurança copia_de_seguranca tarefa estoque_baixo implantação
  salvataggio scorte giacenza reservekopie taak voorraad sikkerhetskopi* säkerhetskopi* sikkerhedskopi*
  varmuuskopio* varukoopia varundus ülesanne rezerves_kopij* uzdevums atsargin* užduotis kopia_zapasowa zadanie wdrożenie záloha zaloha zálohov*
  úkol ukol úloha biztonsági_mentés feladat készlet rezervn*_kopij* zadatak naloga sarcina sarcină copie_de_siguranță copie_de_rezervă
  бэкап резервн* развертыван* задача задание остатк* завдання архивиране αντίγραφο* απόθεμα yedek yedekleme* yedek_al* dağıtım
  نسخ_احتياطي مهمة مخزون پشتیبان_گیری موجودی גיבוי משימה sandaran pencadangan tugas tugasan sao_lưu nhiệm_vụ tồn_kho nakala_rudufu rugsteun`
const machineWorkUnspaced =
  '导出 导入 匯出 匯入 エクスポート インポート 내보내기 バックアップ デプロイ 課題 在庫 棚卸 盘点 盤點 실사 タスク 备份 備份 部署 库存 庫存 任务 任務 백업 배포 재고 작업 이슈 สำรองข้อมูล สต็อก बैकअप ব্যাকআপ'

const staffMatters = `
  leave_request* leave_approv* absence_request* absence_approv* vehicle_booking* pool_car* leave_reject* leave_balance time_off timeoff pto vacation_request* vacation_approv* sick_day sick_leave payroll payslip timesheet* time_card
  time_entry clock_in clock_out expense_report* expense_claim* expense_approv* shift_hand* shift_publish* shift_swap* shift_assign* roster purchase_requisition* performance_review
  onboarding_task urlaubsantrag* urlaub_genehm* krankmeldung abwesenheit* spesen* dienstplan* gehalt* congé congés conge conges note_de_frais bulletin_de_paie
  arrêt_maladie arret_maladie solicitud_vacaciones vacaciones_aprob* nómina nomina informe_de_gastos férias_aprov* ferias_aprov* solicitação_de_férias folha_de_pagamento
  richiesta_ferie richiesta_assenza richiesta_permesso ferie_approv* nota_spese busta_paga verlof verlofaanvraag ziekmelding onkosten utlegg sykmelding udlæg lomahakemus poissaolo puhkuseavaldus
  atvaļinājum* atostogų_prašym* urlopow* wniosek_urlopowy delegacja žádost_o_dovolenou szabadságkérelem godišnji_odmor concediu_aprobat заявление_на_отпуск
  отпуск_соглас* больничн* командировк* табель відпустк* άδεια izin_talebi izin_onay* إجازة مرخصی cuti likizo nghỉ_phép`
const staffMattersUnspaced =
  '休暇申請 有給 経費精算 経費申請 勤怠 稟議 请假 請假 报销 報銷 考勤 采购申请 採購申請 审批 審批 휴가신청 휴가_신청 연차 경비 결재 근태 ลางาน'

/** What is bought and has to be paid: bills of suppliers, orders to them, what colleagues have spent. */
const payables = `
  expense expenses supplier_invoice* supplier_bill* vendor_bill* vendor_invoice* purchase_invoice* purchase_order_sent purchase_order_issued po_issued po_sent incoming_invoice* invoice_received accounts_payable bill_payment*
  eingangsrechnung* lieferantenrechnung* kreditorenrechnung* bestellanforderung* bedarfsanforderung* facture_fournisseur* factures_fournisseurs facture_achat* facture_recue demande_achat* demande_d_achat* note_frais notes_de_frais
  factura_proveedor factura_de_proveedor factura_recibida factura_compra factura_de_compra solicitud_de_compra gasto gastos conta_pagar contapagar conta_a_pagar contas_pagar contas_a_pagar nota_de_entrada solicitacao_de_compra solicitação_de_compra
  fattura_passiva fattura_fornitore fattura_ricevuta fattura_acquisto spesa spese richiesta_acquisto richiesta_di_acquisto inkoopfactuur* inkoopaanvraag* leverantörsfaktura* leverantorsfaktura* leverandørfaktura* leverandorfaktura* inköpsanmodan* ostolasku* ostopyyntö*
  bejövő_számla* bejovo_szamla* beszerzési_igény* beszerzesi_igeny* faktura_zakupu faktura_zakupowa faktura_kosztowa zapotrzebowanie_zakup* přijatá_faktura prijata_faktura prijatá_faktura dodávateľská_faktúra žádanka ulazni_račun ulazni_racun
  ulazna_faktura prejeti_račun prejeti_racun factură_furnizor factura_furnizor factură_primită factura_primita referat_de_necesitate входящий_сч[её]т сч[её]т_поставщика заявка_на_закупку заявка_на_оплату вхідний_рахунок рахунок_постачальника заявка_на_закупівлю
  входяща_фактура τιμολόγιο_αγοράς τιμολόγιο_προμηθευτή alış_faturası alis_faturasi gelen_fatura satınalma_talebi satinalma_talebi satın_alma_talebi satin_alma_talebi فاتورة_مشتريات طلب_شراء فاکتور_خرید درخواست_خرید חשבונית_ספק
  pengajuan_pembelian pengeluaran yêu_cầu_mua yeu_cau_mua đề_nghị_thanh_toán de_nghi_thanh_toan hóa_đơn_đầu_vào ombi_la_ununuzi ombi_la_gari ombi_la_malipo ใบขอซื้อ คำขอเบิก`
const payablesUnspaced =
  '支払依頼 支払申請 購買申請 仕入請求 付款申请 付款申請 采购申请 採購申請 费用报销 支出 지출결의 지출_결의 구매요청 구매_요청 매입세금계산서'

export const saysMachineWork = readerOf(machineWork, machineWorkUnspaced)
export const saysStaffMatter = readerOf(staffMatters, staffMattersUnspaced)
export const saysPayable = readerOf(payables, payablesUnspaced)

function readerOf(phrases: string, unspaced: string): RegExp {
  const words = phrases.trim().split(/\s+/).map(patternOf).join('|')
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})|${unspaced.split(' ').join('|')}`, 'iu')
}

function patternOf(phrase: string): string {
  return phrase.replaceAll('_', '[ _.:-]?').replaceAll('*', '\\p{L}*')
}

/** What an employee is numbered by in the books of a firm. */
export const employeeNumberKey =
  /^(?:emp(?:loyee)?_?(?:code|no|nr|number|id)|staff_?(?:no|nr|number|code)|personnel_?(?:no|nr|number|id)|payroll_?(?:no|number|id)|personal_?(?:nr|nummer)|mitarbeiter_?(?:nr|nummer|id)|matricule|matricola|n_?matricule|(?:num(?:ero)?_?)?(?:de_?)?legajo|num(?:ero)?_?(?:de_?)?empleado|matr[ií]cula_?funcional|cod_?angajat|marca_?angajat|personeels_?(?:nr|nummer)|anst[aä]llnings_?(?:nr|nummer)|ansatt_?(?:nr|nummer)|medarbejder_?(?:nr|nummer)|henkil[oö]_?numero|t[oö]rzs_?sz[aá]m|dolgoz[oó]_?(?:k[oó]d|sz[aá]m)|(?:nr|numer)_?pracownika|os_?c|osobn[ií]_?[cč][ií]slo|zam[eě]stnanec_?id|tab(?:eln[yi]y?)?_?nomer|таб(?:ельный|ельний)?_?ном(?:ер)?|sicil_?no|personel_?no|الرقم_?الوظيفي|رقم_?الموظف|کد_?پرسنلی|شماره_?پرسنلی|מספר_?עובד|社員番号|従業員番号|工号|工號|员工编号|사번|사원_?번호|รหัสพนักงาน|ma_?nhan_?vien|m[aã]_?nv|mã_?nhân_?viên|no_?karyawan|nip|namba_?ya_?mfanyakazi)$/iu

/** Keys under which it stands what happened. */
export const kindKey =
  /^(?:event|event_?(?:type|name|key)|webhook_?event|object_?kind|type|kind|action|topic|trigger|entity(?:_?type)?|evento|[ée]v[ée]nement|ereignis|esem[eé]ny|tapahtuma|событие|подія|събитие|dogodek|doga[dđ]j?aj|ud[aá]lost|zdarzenie|olay|イベント|事件|이벤트|s[uự]_?ki[eệ]n|เหตุการณ์|hændelse|hendelse|händelse|sündmus|notikums|įvykis|συμβάν|γεγονός|حدث|الحدث|رویداد|אירוע|घटना|ঘটনা|peristiwa|tukio|gebeurtenis|tipo|typ|jenis|tür|tip|тип|类型|種別|유형|loại|ประเภท|نوع|סוג|प्रकार)$/iu

/** What a telephone call is called as a container. */
export const callKey =
  /^(?:(?:phone_?)?calls?|call_?data|llamadas?|appels?|anruf|chiamata|chamada|liga[cç][aã]o|oproep|gesprek|samtale|samtal|puhelu|kõne|zvans|skambutis|po[lł][aą]czenie|hovor|h[ií]v[aá]s|poziv|klic|apel|звонок|дзвінок|обаждане|κλήση|[cç]a[gğ]r[iı]|arama|مكالمة|تماس|שיחה|panggilan|cu[oộ]c_?g[oọ]i|通話|通话|電話|电话|통화|전화)$/iu
