import { acceptanceMail } from "./ar-acceptance-mail";
import { answerMail } from "./ar-answer-mail";
import { assistance } from "./ar-assistance";
import { calendar } from "./ar-calendar";
import { certificate } from "./ar-certificate";
import { deadlineMail } from "./ar-deadline-mail";
import { handback } from "./ar-handback";
import { invitation } from "./ar-invitation";
import { offerPage } from "./ar-offer-page";
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
    onPage: "الخطاب أطول من أن تتسع له رسالة. يمكنك قراءته وتنزيله بصيغة PDF في صفحتك.",
    fallback: "إذا لم يعمل الزر، فيُرجى نسخ هذا العنوان إلى المتصفح:",
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

  offerPage,

  assistance,

  sitting,

  invitation,

  handback,

  acceptanceMail,

  answerMail,

  deadlineMail,

  calendar,

  certificate,

  verify,
};
