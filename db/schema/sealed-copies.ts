import { foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { bytea, createdAt, identity } from "./columns";
import { offers } from "./offers";
import { signingKeys } from "./signing-keys";

/**
 * The sealed copy of an accepted offer: its letter and the certificate of acceptance, signed. Only
 * ever inserted, once an offer.
 */
export const sealedCopies = pgTable(
  "sealed_copies",
  {
    id: identity(),
    accountId: integer().notNull(),
    offerId: integer().notNull(),
    /** Number of the certificate, as it is printed. */
    number: text().notNull().unique("sealed_copies_number_key"),
    /** Number of the version that was accepted. */
    version: integer().notNull(),
    signingKeyId: integer()
      .notNull()
      .references(() => signingKeys.id),
    /** SHA-256 of the sealed file, in hexadecimal digits. */
    sha256: text().notNull().unique("sealed_copies_sha256_key"),
    /** SHA-256 of the file before it was signed, with which the sealed file begins. */
    unsignedSha256: text().notNull(),
    /** What the hashes of its events were made with, beside the events. */
    eventSalt: text().notNull(),
    data: bytea().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("sealed_copies_offer_key").on(table.accountId, table.offerId),
    foreignKey({
      name: "sealed_copies_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
    index("sealed_copies_unsigned_idx").on(table.unsignedSha256),
    index("sealed_copies_signing_key_idx").on(table.signingKeyId),
  ],
);
