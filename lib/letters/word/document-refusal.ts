/** Why a document can't be imported, in words for the person who chose it. */
export class DocumentRefusal extends Error {}

const starts: [start: readonly number[], what: string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], "is an old Word document (.doc) or is protected by a password"],
  [[0x25, 0x50, 0x44, 0x46], "is a PDF"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "is a rich text document (.rtf)"],
  [[0x89, 0x50, 0x4e, 0x47], "is an image"],
  [[0xff, 0xd8, 0xff], "is an image"],
];

const archives: [file: RegExp, what: string][] = [
  [/^xl\//, "is an Excel workbook"],
  [/^ppt\//, "is a PowerPoint presentation"],
  [/\.iwa$|^Index\.zip$/, "is a Pages document"],
  [/^content\.xml$/, "is an OpenDocument file, such as one of LibreOffice"],
];

const advice = "Save it as a Word document (.docx), then choose that file.";

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** Throws a `DocumentRefusal` for bytes that aren't an archive, as every .docx is. */
export function refuseOtherFormats(bytes: Uint8Array): void {
  const what = starts.find(([start]) => startsWith(bytes, start))?.[1];
  if (what) throw new DocumentRefusal(`This file ${what}. ${advice}`);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  throw new DocumentRefusal(`This file isn't a Word document. ${advice}`);
}

/** Returns why an archive with these files isn't a Word document. */
export function archiveRefusal(names: readonly string[]): DocumentRefusal {
  const what = archives.find(([file]) => names.some((name) => file.test(name)))?.[1];
  return new DocumentRefusal(
    what
      ? `This file ${what}. ${advice}`
      : "This Word document is damaged. Open it in Word, save it again, then choose that file.",
  );
}
