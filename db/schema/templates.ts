import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { editable, identity, indexOfImages, templateTypeEnum } from "./columns";

/** A letter template: HTML with Liquid variables, rendered for its locale. */
export const templates = pgTable(
  "templates",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text().notNull(),
    type: templateTypeEnum().notNull().default("offer"),
    locale: text().notNull().default("en-US"),
    body: text().notNull(),
    ...editable(),
  },
  (table) => [
    unique("templates_account_id_key").on(table.accountId, table.id),
    index("templates_name_idx").on(table.accountId, table.name, table.id),
    indexOfImages("templates_images_idx", table.body),
  ],
);
