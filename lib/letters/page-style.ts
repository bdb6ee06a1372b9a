/**
 * Shows a letter as the pages that it is printed on, one below the other and true to scale:
 * `.paper.pages` in a window that is wide enough, otherwise one continuous sheet. Rows of columns
 * are the pages, and a repeated background draws their edges. A browser without rows of columns
 * shows one sheet, at least a page long.
 */
export const pageStyle = `
.a4 { --wide: 210; --high: 297; }
.us_letter { --wide: 215.9; --high: 279.4; }
@media screen {
  .pages { max-width: 46rem; margin: 0 auto; box-shadow: 0 0 0 1px #dcdfe3; }
  @container (min-width: 24rem) {
    .pages { width: calc(100% - 1.5rem); margin-block: 0.75rem; font-size: 0.875rem; }
  }
  @container (min-width: 32rem) {
    .pages {
      --mm: calc(min(100cqi - 1.5rem, var(--wide) * 3.7795px) / var(--wide));
      --page: calc(var(--high) * var(--mm));
      --next: calc(var(--page) + 1rem);
      position: relative;
      width: calc(var(--wide) * var(--mm));
      max-width: none;
      margin: 1rem auto;
      min-height: var(--page);
      padding: calc(22 * var(--mm)) calc(25 * var(--mm));
      font-size: calc(3.88 * var(--mm));
      line-height: 1.5;
    }
    .pages .foot { position: absolute; inset-inline: calc(25 * var(--mm)); bottom: calc(9 * var(--mm)); margin: 0; }
    @supports (column-wrap: wrap) {
      .pages {
        background:
          repeating-linear-gradient(#0000 0 1px, #fff 1px calc(var(--page) - 1px), #0000 calc(var(--page) - 1px) var(--next)) 50% 0 / calc(100% - 2px) 100% no-repeat,
          repeating-linear-gradient(#dcdfe3 0 var(--page), #0001 var(--page), #0000 calc(var(--page) + 6px) var(--next));
        box-shadow: none;
      }
      .pages .flow {
        column-count: 1;
        column-fill: auto;
        column-wrap: wrap;
        column-height: calc((var(--high) - 44) * var(--mm));
        row-gap: calc(44 * var(--mm) + 1rem);
      }
      .pages hr.page-break { margin: 0; border: 0; break-after: column; }
      .pages [style*="page-break-before:always"] { break-before: column; }
      .pages [style*="page-break-after:always"] { break-after: column; }
    }
  }
}
`;

const margins = "22mm 25mm";
const pageNumber = `@bottom-right { content: counter(page) " / " counter(pages); color: #52525b; font: 8.5pt sans-serif; }`;

/** The printed page of each size. */
export const printedPage = {
  a4: `@page { size: A4; margin: ${margins}; ${pageNumber} }`,
  us_letter: `@page { size: letter; margin: ${margins}; ${pageNumber} }`,
};
