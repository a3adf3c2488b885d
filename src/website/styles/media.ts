/** Wider screens, wishes of the reader, night, and paper. */
export const media = `@media (min-width: 40rem) {
  .top .inner { padding-block: 0.75rem; }
  .brand, .menu a { padding-block: 0.4rem; }
  .menu ul { column-gap: 1.6rem; font-size: 1rem; }
  .chapter { font-size: 1rem; }
  main > .inner > section, .sections > section, .tail > section { margin-top: 3rem; }
  .opening .lead { font-size: clamp(1.125rem, 1.05rem + 0.4vw, 1.3125rem); line-height: 1.5; }
  .opening .hero { padding-top: 2.25rem; }
  .opening h1 { font-size: clamp(1.875rem, 1.3rem + 2.6vw, 3rem); }
  main > .inner > .opening + section { margin-top: 3rem; }
  .callout { padding: 1rem 1.25rem; margin-top: 2rem; }
  .picture.broad { display: block; }
  .picture.narrow { display: none; }
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .findings > * { grid-template-columns: minmax(0, 1fr) 13rem; }
  .findings > * > * { grid-column: 1; }
  .findings > * > .range { grid-column: 2; grid-row: 1 / span 3; margin-top: 0.35rem; }
  .facts:not(.row, .cards .facts) > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); column-gap: 1.5rem; align-items: baseline; }
  .reading { grid-template-columns: repeat(3, 1fr); }
  .bottom .inner { grid-template-columns: 1.4fr 1fr; }
}
@media (min-width: 64rem) {
  ul.findings > * { grid-template-columns: 14rem minmax(0, 1fr) 13rem; column-gap: 2rem; }
  ul.findings > * > * { grid-column: 2; }
  ul.findings > * > h3 { grid-column: 1; grid-row: 1 / span 2; hyphens: auto; }
  ul.findings > * > .range { grid-column: 3; }
  .tail { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 4rem; align-items: start; }
  .sides { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: 4rem; align-items: start; }
  .sides .callout { margin-top: 1.25rem; }
  .with-contents { display: grid; grid-template-columns: minmax(0, 1fr) 14rem; gap: 4rem; }
  .contents { order: 1; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; margin: 0; padding-block: 3.75rem 1rem; font-size: 0.9375rem; }
  .contents ul { columns: auto; border-left: 1px solid var(--line); padding-left: 1rem; }
}
/* On a phone the name over an area's start page would say what its heading says. */
@media screen and (width < 40rem) { body:has(.about) .brand { display: none; } }
/* What a phone folds to have its first result on the first screen stands open where there is room. */
@supports selector(::details-content) {
  @media (min-width: 40rem) {
    .about { margin-top: 0; }
    .about > summary { display: none; }
    .about::details-content { content-visibility: visible; block-size: auto; }
  }
}
/* A table that is opened has the whole page's width, and the list of contents doesn't follow over it. */
@media screen and (min-width: 64rem) {
  .with-contents:has(.chart details[open]) .contents { position: static; }
  .with-contents .chart details[open] .scroll { margin-right: -18rem; position: relative; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (prefers-contrast: more) { :root { --soft: #16212b; --line: #5a6773; } }
/* By night. Pictures keep their own ground: their colours are chosen for it, and say which unit is which. */
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #12181e; --ink: #e8edf1; --soft: #b4c0ca; --line: #3a4651; --tint: #1b242c; --accent: #8fcbf0; --accent-tint: #15303f; --nation: #f2b279;
    color-scheme: dark;
  }
  .picture svg { background: #fff; padding: 0.75rem; border-radius: 0.25rem; }
}
@media screen and (prefers-color-scheme: dark) and (prefers-contrast: more) { :root { --soft: #e8edf1; --line: #8a98a5; } }
@media (forced-colors: active) {
  .picture svg { forced-color-adjust: none; background: #fff; padding: 0.5rem; }
  :focus-visible { outline-color: Highlight; }
  .callout { border: 1px solid; border-left-width: 4px; }
}
/* On paper: black on white whatever the screen has, nothing to press, what is folded is open, and each page has its number. */
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) ' (' counter(pages) ')'; font: 8pt 'Source Sans 3', system-ui, sans-serif; } }
@media print {
  html { font-size: 10pt; }
  body { line-height: 1.4; }
  h1 { font-size: 20pt; }
  main h2 { font-size: 14pt; }
  main h3 { font-size: 11.5pt; }
  .lead, .opening .lead { font-size: 11pt; margin-top: 0.6rem; }
  .menu, .skip, .crumbs, .contents, .letters, .links, .along, .bottom ul { display: none; }
  .inner { max-width: none; padding-inline: 0; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { display: none; }
  .scroll { overflow: visible; background: none; }
  .picture, .finding, .cards > li, .findings > *, .reading, .facts > div, .callout, tr { break-inside: avoid; }
  .picture svg { max-height: 17cm; }
  .picture.broad svg { max-width: 16cm; }
  table:not(:has(tr:nth-child(14))) { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  tbody:first-of-type > tr:first-child { break-before: avoid; }
  h1, h2, h3, h4, caption, .finding, .chart > p, .hero > .lead { break-after: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  main > .inner > section, .sections > section, .tail > section, main section.chart { margin-top: 1.25rem; }
  .hero { padding-top: 1.25rem; }
  .chart { padding-top: 0.75rem; }
  .chart figure, .scroll, details { margin-top: 0.6rem; }
  .facts > div { padding-block: 0.35rem; }
  a { color: inherit; text-decoration: none; }
  main a[href^='http']::after { content: ' (' attr(href) ')'; }
  .notice { border: 2px solid; background: none; color: var(--ink); font-weight: 600; }
  table { font-size: 8pt; }
  th, td { padding-block: 0.25rem; padding-right: 0.6rem; }
  .bottom { background: none; margin-top: 1rem; padding-block: 0.6rem 0; break-inside: avoid; font-size: 8pt; }
  .bottom .inner { display: block; }
}
.only-paper { display: none; }
@media print { .only-paper { display: block; } }
`;
