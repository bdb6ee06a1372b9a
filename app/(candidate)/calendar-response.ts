import { fileResponse } from "@/lib/http/file-response";

/** Returns a file that adds a date to a calendar. */
export const calendarResponse = ({ content, name }: { content: string; name: string }): Response =>
  fileResponse(new TextEncoder().encode(content), "text/calendar; charset=utf-8", name);
