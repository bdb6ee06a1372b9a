import { z } from "zod";

/** Largest PDF that is verified, in bytes. */
export const maxVerified = 20_000_000;

export const VerifyInput = z.object({
  sha256: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, "Must be 64 hexadecimal digits")
    .meta({ description: "SHA-256 of the PDF." }),
});
export type VerifyInput = z.output<typeof VerifyInput>;

export const Verification = z
  .object({
    status: z.enum(["sealed", "changed", "unknown"]).meta({
      description:
        "`sealed`: sealed by this installation, and no byte has changed since. `changed`: sealed by this installation, and altered, added to or cut since. `unknown`: neither. A hash is never `changed`.",
    }),
    sealedAt: z.iso.datetime().nullable(),
    number: z.string().nullable().meta({
      description: "Number of the certificate, for those who sent the file. Null for a hash.",
    }),
    fingerprint: z.string().nullable().meta({
      description: "SHA-256 of the certificate of the installation's key that sealed the file.",
    }),
  })
  .meta({
    id: "Verification",
    description: "Whether a file is a sealed copy of this installation.",
  });
export type Verification = z.output<typeof Verification>;
