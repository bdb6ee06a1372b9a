import type { calendar as english } from "./en-calendar";

/** Arabic texts of the entries that candidates add to their calendars. */
export const calendar: typeof english = {
  add: "إضافة إلى التقويم",
  firstDay: (company, job) => `اليوم الأول لدى ${company}: ${job}`,
  respond: (company) => `الرد على عرض العمل من ${company}`,
  respondToHelp: (name) => `الرد على عرض المساعدة من ${name}`,
  how: "يمكنك الرد بفتح الرابط الذي وصلك بالبريد الإلكتروني.",
  questions: (name, email) => `للأسئلة: ${name}، ${email}`,
};
