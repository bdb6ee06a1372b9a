import { assistance } from "./ar-assistance";
import { certificate } from "./ar-certificate";
import { handback } from "./ar-handback";
import { invitation } from "./ar-invitation";
import { sitting } from "./ar-sitting";
import { verify } from "./ar-verify";
import type { en } from "./en";

/** Arabic texts for candidates outside of letters, without verbs that depend on their gender. */
export const ar: typeof en = {
  mail: {
    subject: (company, job) => `عرض عمل لك من ${company}: ${job}`,
    greeting: (firstName) => `مرحبًا ${firstName}،`,
    introduction: (company) =>
      `لدى ${company} عرض عمل لك. يمكنك قراءته أدناه والرد عليه في صفحتك الشخصية.`,
    deadline: (deadline) => `يُرجى الرد في موعد أقصاه ${deadline}.`,
    button: "قراءة العرض والرد عليه",
    fallback: "إذا لم يعمل الزر، فيُرجى نسخ هذا العنوان إلى المتصفح:",
  },

  cover: {
    title: (company) => `عرض عمل من ${company}`,
    heading: (company) => `لدى ${company} عرض عمل لك`,
    greeting: (firstName) => `مرحبًا ${firstName}،`,
    position: "الوظيفة",
    answerBy: "آخر موعد للرد",
    personal: "هذه الصفحة لك وحدك. يُرجى عدم مشاركة الرابط.",
    button: "فتح العرض",
    opening: (company) => `ستعلم ${company} أنك فتحت العرض.`,
  },

  closed: {
    title: "لم يعد هذا الرابط صالحًا",
    reason: "ربما سُحب العرض، أو أن جزءًا من الرابط مفقود.",
    help: "إذا كنت تنتظر عرضًا هنا، فيُرجى التواصل مع من أرسله إليك، أو الرد على الرسالة التي وصلتك.",
  },

  away: {
    title: "يُرجى فتح الرابط الموجود في رسالتك مرة أخرى",
    reason: "حفاظًا على خصوصية عرضك، تُغلق هذه الصفحة بعد ساعة من فتحها.",
    help: "يمكنك استخدام الرابط الموجود في رسالتك أي عدد من المرات.",
  },

  trouble: {
    title: "يتعذر عرض الصفحة الآن",
    reason: "المشكلة من جانبنا. لم يضِع شيء مما فعلته، ولم يُرسل مرتين.",
    help: "يُرجى المحاولة مرة أخرى بعد بضع دقائق.",
    reference: (requestId) => `الرقم المرجعي: ${requestId}`,
  },

  refused: {
    title: "تعذرت علينا قراءة ردك",
    reason: "لم يصل من النموذج الموجود في صفحة عرضك.",
    help: "يُرجى فتح الرابط الموجود في رسالتك مرة أخرى والرد هناك.",
  },

  tooLarge: {
    title: "ردك أطول من اللازم",
    reason: "تجاوز الحد المسموح به.",
    help: "يُرجى الرجوع واختصاره ثم إرساله مرة أخرى.",
  },

  offer: {
    title: (job) => `عرض العمل الخاص بك: ${job}`,
    from: (company) => `من ${company}`,
    candidate: (name) => `إلى ${name}`,
    answerBy: (deadline) => `يُرجى الرد في موعد أقصاه ${deadline}.`,
    answerLink: "الانتقال إلى الرد",
    letter: "خطاب العرض",
    letterFrame: (company) => `خطاب العرض من ${company}`,
    pdf: "تنزيل ملف PDF",
    print: "فتح الخطاب وحده",
  },

  next: {
    heading: "الخطوات التالية",
    read: "قراءة الخطاب بعناية، والسؤال عن كل ما هو غير واضح.",
    answer: (company) => `قبول العرض أو رفضه في هذه الصفحة. يصل ردك إلى ${company} فورًا.`,
    accepted: (company) => `عند القبول، ستتواصل معك ${company} بشأن يومك الأول.`,
    start: (company, date) => `عند القبول، ستتواصل معك ${company} بشأن يومك الأول، ${date}.`,
  },

  accept: {
    heading: "قبول العرض",
    explanation:
      "بكتابة اسمك الكامل فإنك تقبل هذا العرض كما هو وارد في الخطاب أعلاه. ولا يمكنك التراجع عن ذلك هنا.",
    name: "اسمك الكامل",
    button: "قبول العرض",
    evidence: "يُسجَّل اسمك والوقت وعنوان الشبكة والمتصفح إثباتًا لردك.",
    nameMissing: "يُرجى كتابة اسمك الكامل لقبول العرض",
    nameLong: "يجب ألا يزيد اسمك على 200 حرف",
  },

  decline: {
    heading: "رفض العرض",
    explanation: (company) => `سيصل إشعار بذلك إلى ${company}. ولا يمكنك التراجع عن ذلك هنا.`,
    reason: "السبب",
    optional: "اختياري",
    reasonHint: (company) => `ستقرؤه ${company}.`,
    button: "رفض العرض",
    reasonLong: "يجب ألا يزيد السبب على 2,000 حرف",
  },

  ask: {
    heading: "طرح سؤال",
    text: (name, company) => `يسر ${name} من ${company} الإجابة عن أسئلتك.`,
    subject: (job) => `سؤال عن عرض العمل: ${job}`,
    link: (email) => `إرسال رسالة إلى ${email}`,
  },

  notices: {
    problem: "هناك مشكلة",
    titlePrefix: "خطأ: ",
    changedTitle: "تغيّر العرض",
    changed:
      "تغيّر العرض في أثناء قراءتك له، ولذلك لم يُسجَّل ردك. يُرجى قراءة الخطاب الجديد أدناه ثم الرد.",
    resumedTitle: "يُرجى الرد مرة أخرى",
    resumed:
      "ظلت هذه الصفحة مفتوحة أكثر من ساعة، ولذلك لم يُسجَّل ردك بعد. كل ما كتبته لا يزال أدناه: يُرجى التحقق منه ثم إرساله مرة أخرى.",
    lateTitle: "انتهت مهلة الرد",
    late: (deadline) => `كان آخر موعد للرد ${deadline}.`,
    lateHelp: "إذا كان الرد لا يزال يهمك، فيُرجى التواصل مع الشخص المذكور أدناه.",
  },

  receipt: {
    accepted: "لقد قبلت هذا العرض",
    declined: "لقد رفضت هذا العرض",
    acceptedElsewhere: "تم قبول هذا العرض",
    declinedElsewhere: "تم رفض هذا العرض",
    acceptedText: (company) => `وصل ردك إلى ${company}، وستتواصل معك.`,
    declinedText: (company) => `وصل ردك إلى ${company}. شكرًا على إبلاغها.`,
    name: "الاسم المكتوب",
    when: "الوقت",
    recordedBy: "سجّلته",
    reason: "السبب",
    version: "الخطاب",
    versionOf: (number) => `النسخة ${number}`,
    fingerprint: "البصمة الرقمية",
    fingerprintHint: "قيمة SHA-256 لنص الخطاب، وهي تثبت أي خطاب كان ردك عليه",
    download: "تنزيل نسختك المختومة",
    sealed:
      "النسخة المختومة ملف PDF يضم عرضك وشهادة بقبولك له. يُرجى الاحتفاظ بها: يمكن التحقق من صحتها في أي وقت.",
    keep: "للاحتفاظ بإيصال، يمكنك طباعة هذه الصفحة أو حفظها بصيغة PDF.",
  },

  assistance,

  sitting,

  invitation,

  handback,

  certificate,

  verify,
};
