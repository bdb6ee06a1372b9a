import type { invitation as english } from "./en-invitation";

/** Arabic texts of the email that invites a candidate to an assessment. */
export const invitation: typeof english = {
  subject: (company, name) => `دعوة من ${company} إلى إجراء تقييم: ${name}`,
  greeting: (firstName) => `مرحبًا ${firstName}،`,
  introduction: (company, name) => `تدعوك ${company} إلى إجراء هذا التقييم: ${name}.`,
  time: (time) => `الوقت المتاح لك: ${time}.`,
  extraTime: (time, base, percent) =>
    `الوقت المتاح لك: ${time}، أي الوقت المعتاد (${base}) مع وقت إضافي بنسبة ${percent}%.`,
  clock: "يبدأ احتساب الوقت عند بدء التقييم، لا عند فتح الصفحة. وتُحفظ إجاباتك أولًا بأول.",
  login: (username, password) =>
    `سيُطلب منك إدخال اسم المستخدم وكلمة المرور التاليين: ${username} و ${password}`,
  button: "الانتقال إلى التقييم",
  fallback: "إذا لم يعمل الزر، فيُرجى نسخ هذا العنوان إلى المتصفح:",
  personal: "هذا الرابط لك وحدك. يُرجى عدم مشاركته.",
  why: (company) => `وصلتك هذه الرسالة لأنك من المرشحين لدى ${company}.`,
};
