import { z } from "zod";
import { paperSizes } from "@/db/enums";
import { optionalLine, optionalText } from "@/lib/schemas";

/** The largest images of a branding: bytes, and pixels in each direction. */
export const imageLimits = {
  logo: { bytes: 100_000, width: 1200, height: 600 },
  signature: { bytes: 60_000, width: 1000, height: 500 },
} as const;

const imageText = (bytes: number) =>
  z
    .string()
    .max(Math.ceil(bytes / 3) * 4 + 30)
    .nullable();

const lines = (max: number) =>
  optionalText(300).refine((text) => !text || text.split("\n").length <= max, {
    error: `Must be at most ${max} lines`,
  });

const color = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, "Enter a color such as #0f4c5c")
    .meta({ examples: ["#0f4c5c"] });

const paper = () => z.enum(paperSizes).describe("The paper that letters are set on");

/** Absent fields stay as they are; null removes what is there. */
export const UpdateBrandingInput = z.object({
  paper: paper().optional(),
  color: color().nullable().optional(),
  logo: imageText(imageLimits.logo.bytes)
    .optional()
    .describe("A PNG or JPEG as a `data:` address, at most 100 kB and 1200 × 600 pixels"),
  letterhead: lines(8).describe("Text at the top of a letter, beside the logo, of at most 8 lines"),
  footer: lines(3).describe("Text at the end of a letter, of at most 3 lines"),
  signatoryName: optionalLine(),
  signatoryTitle: optionalLine(),
  signature: imageText(imageLimits.signature.bytes)
    .optional()
    .describe("A PNG or JPEG as a `data:` address, at most 60 kB and 1000 × 500 pixels"),
});
export type UpdateBrandingInput = z.output<typeof UpdateBrandingInput>;

/** A change on the dashboard, with the revision that the user saw. */
export const SaveBrandingInput = UpdateBrandingInput.extend({ revision: z.int().min(0) });

export const BrandingDto = z
  .object({
    paper: paper(),
    color: z.string().nullable(),
    logo: z.string().nullable(),
    letterhead: z.string().nullable(),
    footer: z.string().nullable(),
    signatoryName: z.string().nullable(),
    signatoryTitle: z.string().nullable(),
    signature: z.string().nullable(),
    /** 0 before the first save. */
    revision: z.int().min(0),
  })
  .meta({ id: "Branding" });
export type BrandingDto = z.output<typeof BrandingDto>;
