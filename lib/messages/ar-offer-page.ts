import type { DefaultDeclineReason } from "@/db/enums";
import { plural } from "@/lib/format/plural";
import type { offerPage as en } from "./en-offer-page";

const reasons: Record<DefaultDeclineReason, string> = {
  "I accepted another offer": "قبول عرض آخر",
  Pay: "الأجر",
  "Place of work": "مكان العمل",
  "Role or team": "الوظيفة أو الفريق",
  "Personal reasons": "أسباب شخصية",
  "Another reason": "سبب آخر",
};

/** Arabic texts of an offer's page and of the pages where candidates answer it. */
export const offerPage: typeof en = {
  cover: {
    title: (company) => `عرض عمل من ${company}`,
    eyebrow: "عرض عمل إلى",
    role: (job, location) => (location ? `${job}، ${location}` : job),
    sentBy: (name) => `أُرسل هذا العرض من ${name}`,
    respondBy: (date) => `آخر موعد للرد ${date}`,
    button: "فتح العرض",
    opening: (company) =>
      `سيصل إشعار إلى ${company} عند فتح العرض. فتحه لا يُلزمك بشيء. هذه الصفحة لك وحدك، فيُرجى عدم مشاركة الرابط.`,
  },

  page: {
    title: (company) => `عرض العمل الخاص بك من ${company}`,
    eyebrow: "عرض عمل",
    lead: (job) => `يسرنا انضمامك إلينا في وظيفة ${job}.`,
    summary: "العرض في سطور",
    role: "الوظيفة",
    pay: "الأجر",
    start: "تاريخ البدء",
    respondBy: "آخر موعد للرد",
    daysLeft: (days) =>
      days === 0
        ? "اليوم الأخير"
        : plural(days, "ar-u-nu-latn", {
            ...{ one: "بقي يوم واحد", two: "بقي يومان", few: "بقيت # أيام" },
            ...{ many: "بقي # يومًا", other: "بقي # يوم" },
          }),
    yourTime: "بتوقيتك",
    answers: "ردك",
    accept: "قبول",
    decline: "رفض",
    ask: "سؤال",
    note: "يمكنك القراءة والطباعة والسؤال أولًا. لا شيء نهائي قبل التوقيع.",
    letter: "خطاب العرض",
    letterFrame: (company) => `خطاب العرض من ${company}`,
    pdf: "تنزيل ملف PDF",
    print: "فتح الخطاب وحده",
  },

  next: {
    heading: "الخطوات التالية",
    sign: "القبول والتوقيع هنا",
    signText: "يستغرق ذلك دقيقة. يمكنك تنزيل الخطاب بصيغة PDF في أي وقت.",
    contact: (name) => `رسالة إليك من ${name}`,
    contactText: (company) => `يصل ردك إلى ${company} فورًا، وستتواصل معك بشأن الخطوات التالية.`,
    start: "يومك الأول",
    person: (company) => `${company}. للإجابة عن أسئلتك ومراسلتك بشأن هذا العرض.`,
    email: (email) => `إرسال رسالة إلى ${email}`,
  },

  step: {
    back: "العودة إلى الخطاب",
    starts: (date) => `تاريخ البدء ${date}`,
    problem: "هناك مشكلة",
    titlePrefix: "خطأ: ",
    optional: "اختياري",
  },

  accept: {
    title: "قبول العرض",
    name: "يُرجى كتابة اسمك الكامل للتوقيع",
    asOnOffer: (name) => `كما ورد في العرض: ${name}`,
    signature: "توقيعك",
    letter: (date, version) =>
      `يعني التوقيع قبول الخطاب المؤرخ ${date}، النسخة ${version}، كما هو.`,
    button: "التوقيع والقبول",
    evidence: "لا يمكن التراجع عن التوقيع. يُسجَّل اسمك والوقت وعنوان الشبكة والمتصفح إثباتًا لردك.",
    nameMissing: "يُرجى كتابة اسمك الكامل لقبول العرض",
    nameLong: "يجب ألا يزيد اسمك على 200 حرف",
  },

  otherName: {
    title: "هل هذا اسمك؟",
    heading: "الاسم المكتوب ليس الاسم الوارد في العرض",
    text: "لم يُقبل شيء بعد. يُرجى اختيار الصحيح.",
    offered: "في العرض",
    typed: "المكتوب",
    mistake: "هناك خطأ في الكتابة",
    correct: "تصحيح الاسم",
    correctButton: "التوقيع بالاسم المصحح",
    mine: (name) => `${name} هو اسمي`,
    mineText: (company) => `يمكنك التوقيع به. يُسجَّل الاسمان، وسيظهر لدى ${company} أنهما مختلفان.`,
    mineButton: (name) => `التوقيع باسم ${name}`,
  },

  decline: {
    title: "رفض العرض",
    text: (company) => `سيصل إشعار بذلك إلى ${company} فورًا. ولا يمكن التراجع عنه.`,
    askFirst: "إذا كان هناك ما قد يغيّر رأيك، فيُرجى السؤال أولًا.",
    main: "ما السبب الرئيسي؟",
    reasons,
    message: (name) => `رسالة إلى ${name}`,
    button: "رفض العرض",
    reasonUnknown: "يُرجى اختيار سبب من القائمة أو عدم اختيار أي سبب",
    messageLong: "يجب ألا تزيد رسالتك على 2,000 حرف",
  },

  ask: {
    title: "طرح سؤال",
    text: (name, company) => `يصل سؤالك إلى ${name} من ${company} للإجابة عنه. ويبقى العرض مفتوحًا.`,
    question: "سؤالك",
    button: "إرسال السؤال",
    missing: "يُرجى كتابة سؤالك أولًا",
    long: "يجب ألا يزيد سؤالك على 2,000 حرف",
    tooMany: "بلغت الحد الأقصى من الأسئلة حاليًا. يُرجى انتظار الإجابات أو إرسال رسالة",
    sentTitle: "أُرسل سؤالك",
    sent: (name) => `ستصلك الإجابة من ${name}.`,
    subject: (job) => `سؤال عن عرض العمل: ${job}`,
  },

  questions: {
    heading: "أسئلتك",
    asked: "سؤالك",
    answered: (name) => `إجابة من ${name}`,
    waiting: (name) => `لم تصل إجابة من ${name} بعد.`,
    earlier: (count) =>
      plural(count, "ar-u-nu-latn", {
        ...{ one: "سؤال سابق واحد", two: "سؤالان سابقان", few: "# أسئلة سابقة" },
        ...{ many: "# سؤالًا سابقًا", other: "# سؤال سابق" },
      }),
    left: (name) => `لا تظهر هنا الأسئلة الأقدم. يمكنك طلبها من ${name}.`,
  },

  notices: {
    changedTitle: "تغيّر العرض",
    changed:
      "تغيّر العرض في أثناء قراءتك له، ولذلك لم يُسجَّل ردك. يُرجى قراءة الخطاب الجديد أدناه ثم الرد.",
    changedStep:
      "تغيّر العرض في أثناء قراءتك له، ولذلك لم يُسجَّل ردك. يُرجى العودة وقراءة الخطاب الجديد ثم الرد. ما كتبته لا يزال أدناه.",
    resumedTitle: "يُرجى الرد مرة أخرى",
    resumed:
      "ظلت هذه الصفحة مفتوحة أكثر من ساعة، ولذلك لم يُسجَّل ردك بعد. كل ما كتبته لا يزال أدناه: يُرجى التحقق منه ثم إرساله مرة أخرى.",
    lateTitle: "انتهت مهلة الرد",
    late: (deadline) => `كان آخر موعد للرد ${deadline}.`,
    lateHelp: "إذا كان الرد لا يزال يهمك، فيُرجى التواصل مع الشخص المذكور أدناه.",
  },

  answered: {
    welcome: (company, firstName) => `مرحبًا بك في ${company} يا ${firstName}`,
    accepted: (job) => `لقد قبلت عرض العمل: ${job}.`,
    thanks: (firstName) => `شكرًا لك يا ${firstName}`,
    declined: (job) => `لقد رفضت عرض العمل: ${job}.`,
    acceptedElsewhere: "تم قبول هذا العرض",
    declinedElsewhere: "تم رفض هذا العرض",
    recorded: (company) => `سجّلت ${company} هذا الرد.`,
    hasAnswer: (company) => `وصل ردك إلى ${company}.`,
    yours: "ردك",
    signedBy: "التوقيع",
    stamp: (date, company) => `مقبول · ${date} · ${company} · `,
    reason: "السبب",
    message: "رسالتك",
    pdf: "تنزيل الخطاب",
    sealedPdf: "تنزيل نسختك المختومة",
    sealed:
      "النسخة المختومة ملف PDF يضم عرضك وشهادة بقبولك له. يُرجى الاحتفاظ بها: يمكن التحقق من صحتها في أي وقت.",
    version: (number) => `الخطاب، النسخة ${number}`,
    fingerprint: "البصمة الرقمية للخطاب",
    fingerprintHint: "تثبت أي خطاب كان ردك عليه. يُرجى الاحتفاظ بملف PDF وبهذه الصفحة.",
    firstDay: "يومك الأول",
    daysToGo: (days) =>
      plural(days, "ar", {
        one: "يوم متبقٍّ",
        two: "يومان متبقيان",
        few: "أيام متبقية",
        other: "يومًا متبقيًا",
      }),
    nextAccepted: (name, company) => `سيتواصل معك ${name} من ${company} بشأن الخطوات التالية.`,
    nextDeclined: (name, company) => `إذا تغيّر رأيك، فيُرجى مراسلة ${name} في ${company}.`,
  },
};
