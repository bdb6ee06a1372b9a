import { customType, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { actorKindEnum, createdAt, instant } from "./columns";

const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/**
 * An image of an account's templates and letters, which name it by its hash. It never changes, and is
 * deleted once nothing refers to it.
 */
export const letterImages = pgTable(
  "letter_images",
  {
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** SHA-256 of its bytes, in hexadecimal digits. */
    hash: text().notNull(),
    /** Media type, such as `image/png`. */
    type: text().notNull(),
    /** Length in bytes. */
    size: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    data: bytes().notNull(),
    actorKind: actorKindEnum().notNull(),
    actorName: text().notNull(),
    createdAt: createdAt(),
    /** When it was last stored, or saved in a text. */
    usedAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ name: "letter_images_pkey", columns: [table.accountId, table.hash] })],
);
