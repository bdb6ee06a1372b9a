import type { assistance as english } from "./en-assistance";

const through = (name: string, company: string) => (name === company ? "" : `، عن طريق ${company}`);

/** Arabic texts of offers to assist for candidates. */
export const assistance: typeof english = {
  services: {
    JOB_OPPORTUNITY: "فرصة عمل",
    EDUCATION_SERVICE: "خدمة تعليمية",
    MIGRATION_SERVICE: "خدمة الهجرة",
    FINANCIAL_SUPPORT_SERVICE: "دعم مالي",
    SETTLEMENT_SERVICE: "المساعدة على الاستقرار",
    OTHER: "مساعدة أخرى",
  },

  mail: {
    subject: (name, service) =>
      service ? `عرض مساعدة لك من ${name}: ${service}` : `عرض مساعدة لك من ${name}`,
    greeting: (firstName) => `مرحبًا ${firstName}،`,
    introduction: (name, company) =>
      name === company
        ? `تعرض عليك ${name} المساعدة. يمكنك قراءة العرض والرد عليه في صفحتك الشخصية.`
        : `تعرض عليك ${name} المساعدة عن طريق ${company}. يمكنك قراءة العرض والرد عليه في صفحتك الشخصية.`,
    service: (service) => `الخدمة: ${service}`,
    coupon: "تجد في صفحتك قسيمة أيضًا.",
    deadline: (deadline) => `يُرجى الرد في موعد أقصاه ${deadline}.`,
    button: "عرض التفاصيل",
    fallback: "إذا لم يعمل الزر، فيُرجى نسخ هذا العنوان إلى المتصفح:",
    why: (company) => `وصلتك هذه الرسالة لأنك من المرشحين لدى ${company}.`,
    optOut: "إيقاف الرسائل المتعلقة بعروض المساعدة",
  },

  cover: {
    title: (name) => `عرض مساعدة لك من ${name}`,
    personal: "هذه الصفحة لك وحدك. يُرجى عدم مشاركة الرابط.",
    button: "فتح العرض",
    opening: (company) => `ستعلم ${company} أنك فتحت العرض.`,
  },

  page: {
    title: (name) => `عرض مساعدة لك من ${name}`,
    eyebrow: "عرض مساعدة",
    lead: (name, company) =>
      name === company
        ? `تعرض عليك ${name} المساعدة.`
        : `تعرض عليك ${name} المساعدة عن طريق ${company}.`,
    from: "من",
    throughCompany: (company) => `عن طريق ${company}`,
    through: (name, company) => `من ${name}${through(name, company)}`,
    service: "الخدمة",
    notes: "التفاصيل",
    answerBy: (deadline) => `يُرجى الرد في موعد أقصاه ${deadline}.`,
    coupon: "قسيمتك",
    couponFor: (name, service) =>
      service
        ? `هذه القسيمة صالحة للخدمة التالية من ${name}: ${service}. يُرجى إبرازها هناك.`
        : `هذه القسيمة صالحة للخدمة التي تقدمها ${name}. يُرجى إبرازها هناك.`,
    explanation: (company) => `يصل ردك إلى ${company} فورًا، ولا يمكنك تغييره هنا.`,
    accept: "قبول العرض",
    decline: "رفض العرض",
    back: "العودة إلى العرض",
    note: "يمكنك السؤال أولًا. لا شيء نهائي قبل تأكيد الرد.",
    answerHere: "الرد في هذه الصفحة",
    answerHereText: "يمكنك القبول أو الرفض ثم التأكيد. يستغرق ذلك دقيقة.",
  },

  answered: {
    accepted: "لقد قبلت هذا العرض",
    acceptedText: (company) => `وصل ردك إلى ${company}، وستتواصل معك.`,
    declined: "لقد رفضت هذا العرض",
    declinedText: (company) => `وصل ردك إلى ${company}. شكرًا على إبلاغها.`,
    acceptedShort: "مقبول",
    declinedShort: "مرفوض",
  },

  resumed: {
    title: "يُرجى الرد مرة أخرى",
    text: "ظلت هذه الصفحة مفتوحة أكثر من ساعة، ولذلك لم يُسجَّل ردك بعد. يُرجى اختياره مرة أخرى أدناه.",
  },

  late: {
    title: "انتهت مهلة الرد",
    due: (deadline) => `كان العرض متاحًا حتى ${deadline}.`,
    help: "إذا كان هذا العرض لا يزال يهمك، فيُرجى التواصل مع الجهة المذكورة أدناه.",
  },

  contact: {
    company: (company) => `يسر ${company} الإجابة عن أسئلتك. يكفي الرد على الرسالة التي وصلتك.`,
    account: (company) => `يسر ${company} الإجابة عن أسئلتك.`,
    subject: (name) => `سؤال عن العرض المقدم من ${name}`,
    link: (email) => `إرسال رسالة إلى ${email}`,
  },

  optOut: {
    heading: "عروض المساعدة القادمة",
    title: (company) => `عروض المساعدة من ${company}`,
    explanation: (company) => `تراسلك ${company} عندما تتوفر عروض لمساعدتك.`,
    button: "إيقاف الرسائل المتعلقة بعروض المساعدة",
    done: "لن تصلك رسائل تتعلق بعروض المساعدة",
    doneText: (company) =>
      `لن ترسل إليك ${company} رسائل تتعلق بعروض المساعدة بعد الآن. وستظل عروض العمل تصلك.`,
    undo: "استئناف الرسائل المتعلقة بعروض المساعدة",
  },
};
