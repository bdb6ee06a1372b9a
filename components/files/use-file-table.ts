import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import type { FileField } from "@/lib/format/files";
import { languageOf } from "@/lib/format/locale";
import type { Encoding } from "./encodings";
import { FileRefusal } from "./file-refusal";
import { findHeads, guessMapping, mappingRefusal } from "./map-columns";
import { type Mapping, mapRow, problemOfRecord } from "./map-rows";
import { columnOrder, type DayOrder } from "./read-days";
import { type FileTable, type ReadOptions, readPasted } from "./read-file";
import { readInWorker } from "./read-in-worker";
import type { FileRecord } from "./read-records";

type Columns = { headsAt: number | null; columns: (string | null)[] };

const noColumns: Columns = { headsAt: null, columns: [] };

/** Fields of columns without names: by what they hold, else in the order of the fields. */
type Order = "by content" | "in order";

function columnsOf(
  { records }: FileTable,
  fields: readonly FileField[],
  unnamed: Order,
  headsAt: number | null,
): Columns {
  const lines = records.map(({ cells }) => cells);
  const heads = headsAt === null ? null : (lines[headsAt] ?? null);
  const rows = headsAt === null ? lines : lines.slice(headsAt + 1);
  const guessed = guessMapping(heads, rows, fields);
  const columns =
    heads === null && unnamed === "in order"
      ? guessed.map((_, column) => fields[column]?.name ?? null)
      : guessed;
  return { headsAt, columns };
}

/** Keeps what a member chose, how it is read, and how its columns map to the fields. */
export function useFileTable(
  fields: readonly FileField[],
  locale: string,
  unnamed: Order = "by content",
) {
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [table, setTable] = useState<FileTable | null>(null);
  const [{ headsAt, columns }, setColumns] = useState(noColumns);
  const [orders, setOrders] = useState<Record<string, DayOrder | null>>({});
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const turn = useRef(new AbortController());
  useUnsavedWork(text !== "" || file !== null);

  useEffect(() => () => turn.current.abort(), []);

  async function load(read: (signal: AbortSignal) => Promise<FileTable>) {
    const { signal } = nextTurn();
    setShare(0);
    setError(null);
    try {
      const next = await read(signal);
      if (signal.aborted) return;
      show(next);
    } catch (problem) {
      if (signal.aborted) return;
      setTable(null);
      setError(
        problem instanceof FileRefusal
          ? problem.message
          : "This file couldn't be read. Choose it again",
      );
    }
    setShare(null);
  }

  function show(next: FileTable) {
    setTable(next);
    setOrders({});
    const found = findHeads(
      next.records.map(({ cells }) => cells),
      fields,
    );
    setColumns(columnsOf(next, fields, unnamed, found));
  }

  /** Ends the reading before, if any. */
  function nextTurn(): AbortController {
    turn.current.abort();
    turn.current = new AbortController();
    return turn.current;
  }

  function openFile(chosen: File, how: Pick<ReadOptions, "encoding" | "sheet"> = {}) {
    setFile(chosen);
    setText("");
    const options = { ...how, language: languageOf(locale), onProgress: setShare };
    return load((signal) => readInWorker(chosen, options, signal));
  }

  function clear() {
    nextTurn();
    setFile(null);
    setText("");
    setTable(null);
    setError(null);
    setShare(null);
  }

  const records = useMemo(
    () => table?.records.slice(headsAt === null ? 0 : headsAt + 1) ?? [],
    [table, headsAt],
  );
  const heads = headsAt === null ? null : (table?.records[headsAt] ?? null);
  const dayColumns = useMemo(
    () =>
      columns.flatMap((name, column) => {
        const field = fields.find((each) => each.name === name);
        if (field?.type !== "day" && field?.type !== "moment") return [];
        const found = columnOrder(records.map(({ cells }) => cells[column] ?? ""));
        return [{ field, ...found }];
      }),
    [columns, fields, records],
  );
  const mapping = useMemo((): Mapping => {
    const decided = dayColumns.map(({ field, order }) => [field.name, orders[field.name] ?? order]);
    return {
      width: heads?.cells.length ?? (unnamed === "in order" ? fields.length : null),
      columns,
      fields,
      orders: Object.fromEntries(decided) as Mapping["orders"],
      locale,
    };
  }, [heads, unnamed, columns, fields, dayColumns, orders, locale]);

  const rowOf = useCallback((record: FileRecord) => mapRow(record, mapping), [mapping]);
  const problems = useMemo(
    () => records.flatMap((record) => problemOfRecord(record, mapping) ?? []),
    [records, mapping],
  );
  const undecided = dayColumns.find(
    ({ field, isAmbiguous }) => isAmbiguous && !mapping.orders[field.name],
  );
  return {
    text,
    file,
    table,
    records,
    heads,
    problems,
    columns,
    dayColumns,
    orders: mapping.orders,
    share,
    error,
    refusal: undecided
      ? `Choose how the dates in "${undecided.field.label}" are written`
      : mappingRefusal(columns, fields),
    rowOf,
    openFile,
    paste(given: string) {
      setFile(null);
      setText(given);
      return load(() => readPasted(given));
    },
    clear,
    setEncoding: (encoding: Encoding) => file && openFile(file, { encoding }),
    setSheet: (sheet: number) => file && openFile(file, { sheet }),
    setHeads(named: boolean) {
      if (!table) return;
      const lines = table.records.map(({ cells }) => cells);
      setColumns(columnsOf(table, fields, unnamed, named ? (findHeads(lines, fields) ?? 0) : null));
    },
    setColumns: (next: (string | null)[]) => setColumns({ headsAt, columns: next }),
    setOrder: (field: string, order: DayOrder) => setOrders({ ...orders, [field]: order }),
  };
}

export type FileTableState = ReturnType<typeof useFileTable>;
