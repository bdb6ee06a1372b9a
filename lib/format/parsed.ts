/** Result of reading typed text: its value, or a sentence for the person who typed it. */
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; text: string };

export const refused = (text: string) => ({ ok: false, text }) as const;

/** Texts longer than this are no number and no date; they are refused unread. */
export const maxTypedLength = 100;
