import { childrenOf, descendantOf, type Element } from "../imported/tree";
import { imageName } from "./image-store";
import type { Part, Place, WordReading } from "./reading";

const emuPerPixel = 9525;

const pixels = (emu: string | undefined) => {
  const width = Math.round(Number(emu) / emuPerPixel);
  return width > 0 && width < 2000 ? width : undefined;
};

/** Width of an old drawing: `width:120pt` in its style. */
function shapeWidth(style = ""): number | undefined {
  const [, number, unit] = /(?:^|;)\s*width:\s*([\d.]+)(pt|in|px)/.exec(style) ?? [];
  const scale = { pt: 96 / 72, in: 96, px: 1 }[unit ?? ""];
  return scale ? Math.round(Number(number) * scale) : undefined;
}

interface Picture {
  id: string | undefined;
  alt: string;
  width: number | undefined;
}

function pictureOf(element: Element): Picture | null {
  const blip = descendantOf(element, "blip");
  if (blip) {
    const { descr, title } = descendantOf(element, "docPr")?.attributes ?? {};
    const width = pixels(descendantOf(element, "extent")?.attributes.cx);
    return { id: blip.attributes.embed, alt: descr || title || "", width };
  }
  const data = descendantOf(element, "imagedata");
  if (!data) return null;
  const shape = descendantOf(element, "shape", "rect")?.attributes ?? {};
  return { id: data.attributes.id, alt: shape.alt ?? "", width: shapeWidth(shape.style) };
}

/** Reads a drawing: its image, its text, or the line that it is; anything else is lost. */
export function readDrawing(element: Element, reading: WordReading, place: Place): Part[] {
  const box = descendantOf(element, "txbxContent");
  if (box) {
    const elements = childrenOf(box, "p", "tbl", "sdt");
    return [{ kind: "blocks", blocks: reading.blocksOf(elements, { ...place, onShade: true }) }];
  }
  if (descendantOf(element, "rect")?.attributes.hr) {
    return [{ kind: "blocks", blocks: [{ kind: "divider", isPageBreak: false }] }];
  }
  const picture = pictureOf(element);
  if (!picture) {
    reading.losses.add("drawing");
    return [];
  }
  const image =
    picture.id === undefined ? undefined : reading.source.image(picture.id, reading.relations);
  const source = image && reading.images.add(image, picture.alt);
  if (!source) {
    reading.losses.add("image", imageName(image?.path ?? "", picture.alt));
    return [];
  }
  const { alt, width } = picture;
  return [{ kind: "image", source, alt, ...(width && { width }) }];
}
