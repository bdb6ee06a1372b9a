import { foreignKey, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { actorKindEnum, createdAt, identity, indexOfImages, templateTypeEnum } from "./columns";
import { templates } from "./templates";

/** A template as one save left it, by the revision of that save. Only ever inserted. */
export const templateVersions = pgTable(
  "template_versions",
  {
    id: identity(),
    accountId: integer().notNull(),
    templateId: integer().notNull(),
    number: integer().notNull(),
    name: text().notNull(),
    type: templateTypeEnum().notNull(),
    locale: text().notNull(),
    body: text().notNull(),
    /** The version whose content this one has again. */
    restoredFrom: integer(),
    actorKind: actorKindEnum().notNull(),
    actorName: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("template_versions_number_key").on(table.accountId, table.templateId, table.number),
    foreignKey({
      name: "template_versions_template_fkey",
      columns: [table.accountId, table.templateId],
      foreignColumns: [templates.accountId, templates.id],
    }).onDelete("cascade"),
    indexOfImages("template_versions_images_idx", table.body),
  ],
);
