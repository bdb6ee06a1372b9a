import { z } from "zod";

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

/** Trimmed text of 1 to `max` characters. */
export const line = (max = 200) => z.string().trim().min(1).max(max).meta({ pattern: "\\S" });

/** Optional text of a record: trimmed, empty becomes null, absent stays absent. */
export const optionalLine = (max = 200) =>
  z
    .string()
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === "" ? null : value))
    .optional();

/** An instant in responses: ISO 8601, UTC, with milliseconds. */
export const instant = () => z.iso.datetime({ precision: 3 });

export const tally = () => z.int().min(0);

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
  .transform((code) => code.toUpperCase())
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
      (value) =>
        value <= 0 || (value >= 0.01 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-4),
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
