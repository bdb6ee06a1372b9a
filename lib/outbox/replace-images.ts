import type { MailPart } from "@/lib/letter-images/find-mail-parts";

/** An image of a letter: its attributes, each quoted, up to its address. Texts have no `<`. */
const image =
  /(<img(?:\s(?!src=)[\w-]+(?:="[^"<>]*")?)*\ssrc=")data:image\/(png|jpeg|gif|webp);base64,([A-Za-z0-9+/]+={0,2})"/g;

/**
 * Returns an email's HTML with references to parts in the place of its embedded images, and those
 * parts. Takes nothing else for an image: an address that an author writes into a description stays
 * there.
 */
export function replaceImages(
  html: string,
  messageId: string,
): { html: string; images: MailPart[] } {
  const images: MailPart[] = [];
  const shown = html.replace(image, (_whole, start: string, type: string, content: string) => {
    const name = `image-${images.length + 1}`;
    const cid = `${name}.${messageId.replace(/[<>]/g, "")}`;
    images.push({
      ...{ cid, filename: `${name}.${type}`, contentType: `image/${type}` },
      ...{ contentDisposition: "inline", content, encoding: "base64" },
    });
    return `${start}cid:${cid}"`;
  });
  return { html: shown, images };
}
