import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytea, createdAt, identity, instant } from "./columns";

/**
 * A key with which the installation seals documents. A retired one stays, so that what it sealed can
 * be verified; only its private key is forgotten.
 */
export const signingKeys = pgTable(
  "signing_keys",
  {
    id: identity(),
    /** SHA-256 of the certificate, in hexadecimal digits. */
    fingerprint: text().notNull().unique("signing_keys_fingerprint_key"),
    /** The self-signed X.509 certificate, in DER. */
    certificate: bytea().notNull(),
    /** The private key as PKCS #8 in base64, encrypted with APP_SECRET; null once it is retired. */
    privateKey: text(),
    createdAt: createdAt(),
    retiredAt: instant(),
  },
  (table) => [
    uniqueIndex("signing_keys_active_key")
      .on(sql`(${table.retiredAt} is null)`)
      .where(sql`${table.retiredAt} is null`),
  ],
);
