import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { isPath, kept, withExtra } from "./attributes";

const span = (name: string) => ({
  default: 1,
  renderHTML: (attributes: Record<string, unknown>) =>
    Number(attributes[name]) > 1 ? { [name]: attributes[name] } : {},
});

const cellAttributes = () =>
  withExtra({
    colspan: span("colspan"),
    rowspan: span("rowspan"),
    colwidth: kept(null, () => true),
  });

/** Lists and tables. Items and rows carry the conditions they stand under. */
export const listsAndTables = [
  BulletList.extend({ addAttributes: () => withExtra() }),
  OrderedList.extend({ addAttributes: () => withExtra({ start: { default: 1 } }) }),
  ListItem.extend({
    content: "block+",
    addAttributes: () => withExtra({ path: kept(null, isPath) }),
  }),
  ListKeymap,
  Table.extend({ addAttributes: () => withExtra({ caption: kept() }) }).configure({
    resizable: false,
  }),
  TableRow.extend({
    addAttributes: () => withExtra({ section: kept("tbody"), path: kept(null, isPath) }),
  }),
  TableCell.extend({ addAttributes: cellAttributes }),
  TableHeader.extend({ addAttributes: cellAttributes }),
];
