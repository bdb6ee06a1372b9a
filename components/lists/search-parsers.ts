import { createParser } from "nuqs/server";
import { isCalendarDate } from "@/lib/format/calendar";

export const parseAsCalendarDate = createParser({
  parse: (text) => (isCalendarDate(text) && text >= "0001-01-01" ? text : null),
  serialize: String,
});

export const parseAsId = createParser({
  parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
  serialize: String,
});
