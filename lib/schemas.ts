import { z } from "zod";
import { parseEmail } from "./format/email-address";
import { maxListed } from "./format/match-count";
import { plainNumber } from "./format/numbers";

const int4Max = 2_147_483_647;

/** ID of a record in a path, parsed strictly: `12abc` is not 12. `what` names it in the error. */
export const pathId = (what: string) =>
  z
    .string()
    .regex(/^\d{1,10}$/, `Invalid ${what} ID`)
    .transform(Number)
    .refine((value) => value >= 1 && value <= int4Max, `Invalid ${what} ID`)
    .meta({ type: "integer", minimum: 1, maximum: int4Max, pattern: undefined });

/** ID of a record in a body. */
export const bodyId = () => z.number().int().min(1).max(int4Max);

/** A comma-separated list in a query string. */
export const commaList = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .max(2000)
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(item).max(100));

const visible = /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{DI}\u2800]/u;

/**
 * Trimmed text of at most `max` characters without line breaks, tabs and other controls. Unless it
 * is empty, something of it can be seen.
 */
export const anyLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), {
      error: "Must be one line without control characters",
    })
    .refine((text) => text === "" || visible.test(text), {
      error: "Must have a character that can be seen",
    });

/** Trimmed text of 1 to `max` characters in one line. */
export const line = (max = 200) => anyLine(max).min(1).meta({ pattern: "\\S" });

/** Trimmed text of 1 to `max` characters, which may have several lines and of which something can be seen. */
export const visibleText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => visible.test(text), { error: "Must have a character that can be seen" });

const optional = (text: z.ZodString) =>
  text
    .nullable()
    .transform((value) => (value === "" ? null : value))
    .optional();

/** Optional line of a record: trimmed, empty becomes null, absent stays absent. */
export const optionalLine = (max = 200) => optional(anyLine(max));

/** Optional text of a record, which may have several lines. */
export const optionalText = (max: number) => optional(z.string().trim().max(max));

/** An email address; a domain in other alphabets is returned as people read it. */
export const emailText = (message?: string) =>
  z
    .string()
    .trim()
    .max(254)
    .transform((text, context) => {
      const email = parseEmail(text);
      if (email) return email;
      const issue = { code: "invalid_format", format: "email", input: text } as const;
      context.addIssue(message ? { ...issue, message } : issue);
      return z.NEVER;
    })
    .meta({ format: "email" });

/** An email address in responses. */
export const emailDto = () => z.string().describe("An email address with a domain of any alphabet");

/** An instant in responses: ISO 8601, UTC, with milliseconds. */
export const instant = () => z.iso.datetime({ precision: 3 });

export const tally = () => z.int().min(0);

/** The number of what belongs to a record. */
export const listedTally = () =>
  z.int().min(0).max(maxListed).describe("Counted up to 1,000, which stands for 1,000 or more");

/** The number that a record's ETag carries. */
export const revision = () => z.int().min(1);

/** Response to the deletion of a record. */
export const DeletedRecord = z
  .object({ id: bodyId(), deletedAt: instant() })
  .meta({ id: "DeletedRecord" });
export type DeletedRecord = z.output<typeof DeletedRecord>;

/** A real calendar date, `YYYY-MM-DD`. */
export const calendarDate = () =>
  z.iso.date().refine((text) => text >= "0001-01-01" && text <= "9999-12-31");

const currencies = new Set(Intl.supportedValuesOf("currency"));

const currency = z
  .string()
  .length(3)
  .transform((code) => (/^[A-Za-z]*$/.test(code) ? code.toUpperCase() : code))
  .refine((code) => currencies.has(code), "Invalid currency code")
  .meta({ id: "Currency", description: "ISO 4217, in any case.", enum: [...currencies] });

/** ISO 4217, three letters, returned in upper case. */
export const currencyCode = () => currency;

/** An amount of money: more than 0, at most 9999999999.99, two decimals. */
export const money = () =>
  z
    .number()
    .positive()
    .max(9_999_999_999.99)
    .refine(
      (value) => value <= 0 || (plainNumber(value).split(".")[1] ?? "").length <= 2,
      "Number must have at most 2 decimals",
    )
    .meta({ multipleOf: 0.01 });

const localePattern = "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$";

/** A BCP 47 locale that Intl supports, returned in canonical form. */
export const localeTag = () =>
  z
    .string()
    .max(35)
    .transform((tag, context) => {
      try {
        const [canonical] = Intl.getCanonicalLocales(tag);
        if (canonical && Intl.DateTimeFormat.supportedLocalesOf(canonical).length > 0)
          return canonical;
      } catch {
        // reported below
      }
      context.addIssue({ code: "custom", message: "Invalid locale" });
      return z.NEVER;
    })
    .meta({ description: "A BCP 47 locale.", examples: ["en-GB", "de"], pattern: localePattern });
