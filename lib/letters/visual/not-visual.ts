/** Thrown for what has no visual form; what it stands in becomes a raw block. */
export class NotVisual extends Error {
  constructor(
    readonly reason: string,
    readonly at: string,
  ) {
    super(`${reason}: ${at}`);
  }
}
