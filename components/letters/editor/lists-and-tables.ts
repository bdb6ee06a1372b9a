import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { kept, withExtra } from "./attributes";

const span = (name: string) => ({
  default: 1,
  renderHTML: (attributes: Record<string, unknown>) =>
    Number(attributes[name]) > 1 ? { [name]: attributes[name] } : {},
});

const cellAttributes = () =>
  withExtra({ colspan: span("colspan"), rowspan: span("rowspan"), colwidth: kept() });

/** Lists and tables. Items and rows carry the conditions they stand under. */
export const listsAndTables = [
  BulletList.extend({ addAttributes: () => withExtra() }),
  OrderedList.extend({ addAttributes: () => withExtra({ start: { default: 1 } }) }),
  ListItem.extend({ content: "block+", addAttributes: () => withExtra({ path: kept() }) }),
  ListKeymap,
  Table.extend({ addAttributes: () => withExtra({ caption: kept() }) }).configure({
    resizable: false,
  }),
  TableRow.extend({
    addAttributes: () => withExtra({ section: kept("tbody"), path: kept() }),
  }),
  TableCell.extend({ addAttributes: cellAttributes }),
  TableHeader.extend({ addAttributes: cellAttributes }),
];
