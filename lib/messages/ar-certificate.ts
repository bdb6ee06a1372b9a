import type { certificate as english } from "./en-certificate";

/** Arabic texts of the certificate of acceptance. */
export const certificate: typeof english = {
  title: "شهادة القبول",
  number: (number) => `الشهادة ${number}`,
  lead: (candidate) => `قبول العرض الوارد في الصفحات السابقة كما هو، من ${candidate}.`,
  leadRecorded: (member) => `سُجّل قبول العرض الوارد في الصفحات السابقة كما هو، بواسطة ${member}.`,
  stamp: "مقبول",
  signature: "الاسم كما كُتب عند القبول",

  what: {
    heading: "ما تم قبوله",
    position: "الوظيفة",
    pay: "الأجر",
    start: "تاريخ البدء",
    letter: "الخطاب",
    version: (version, day) => `النسخة ${version}، ${day}`,
    employer: "جهة العمل",
  },

  who: {
    heading: "من قَبِل ومتى",
    name: "في العرض",
    same: "الاسم نفسه",
    different: "اسم مختلف",
    email: "البريد الإلكتروني",
    recordedBy: "سجّله",
    zone: (place) => `في ${place}`,
    network: "الشبكة",
    browser: "المتصفح",
    unknown: "غير معروف",
  },

  events: {
    heading: "الأحداث",
    date: "التاريخ",
    time: (zone) => `الوقت، ${zone}`,
    event: "الحدث",
    by: "بواسطة",
    hash: "البصمة، أول 12",
    names: {
      "offer.created": "إنشاء المسودة",
      "offer.updated": "تعديل",
      "offer.sent": "إرسال",
      "offer.resent": "إعادة إرسال",
      "offer.reminded": "إرسال تذكير",
      "offer.opened": "فتح",
      "offer.asked": "طرح سؤال",
      "offer.question_answered": "الإجابة عن سؤال",
      "offer.accepted": "قبول",
      "offer.declined": "رفض",
      "offer.withdrawn": "سحب",
    },
    other: "غير ذلك",
  },

  prints: {
    heading: "البصمات الرقمية",
    letter: "الخطاب، SHA-256",
    auditHead: (number) => `رأس السجل رقم ${number}`,
    installation: "هذا النظام، SHA-256",
  },

  check: {
    heading: "التحقق من هذا المستند",
    sealed: (at) => `خُتم في هذا النظام بتاريخ ${at}. وأي تغيير بعد الختم يظهر.`,
    attached: "نص الخطاب والأدلة مرفقان بهذا الملف.",
    code: (address) => `رمز الاستجابة السريعة: ${address}`,
  },

  files: {
    letter: "الخطاب كما تم قبوله",
    evidence: "أدلة القبول",
  },

  seal: (company) => `قبول عرض من ${company}`,
};
