/**
 * The site's one stylesheet. Mobile first: everything reflows at 320 px; what can't (tables, pictures) scrolls inside its
 * own region. Dark text on white and one accent; contrast is at least 7:1 for text and 3:1 for lines that carry meaning.
 */
export const stylesheet = `@font-face {
  font-family: 'Source Sans 3'; font-weight: 400; font-display: swap;
  src: local('Source Sans 3'), local('SourceSans3-Regular'), url('typsnitt/SourceSans3_400Regular.ttf') format('truetype');
}
@font-face {
  font-family: 'Source Sans 3'; font-weight: 600; font-display: swap;
  src: local('Source Sans 3 SemiBold'), local('SourceSans3-Semibold'), url('typsnitt/SourceSans3_600SemiBold.ttf') format('truetype');
}

:root {
  --ink: #16212b; --soft: #46535f; --line: #d3dae0; --tint: #f3f6f8; --accent: #00507a; --accent-tint: #e6f0f6;
  --measure: 42rem; --page: 68rem; --gap: 1.25rem;
  color-scheme: light;
}
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 106.25%; scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: #fff; color: var(--ink);
  font-family: 'Source Sans 3', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  line-height: 1.55; overflow-wrap: anywhere; hyphens: manual;
}
.inner { max-width: var(--page); margin-inline: auto; padding-inline: var(--gap); }

/* Text */
h1, h2, h3, h4 { font-weight: 600; overflow-wrap: anywhere; line-height: 1.2; text-wrap: balance; margin: 0; hyphens: auto; }
h1 { font-size: clamp(1.875rem, 1.3rem + 2.6vw, 3rem); letter-spacing: -0.02em; line-height: 1.1; }
h2 { font-size: clamp(1.5rem, 1.3rem + 0.9vw, 1.95rem); letter-spacing: -0.012em; }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.0625rem; }
p, ul, ol, dl { margin: 0; }
p, li, dd { text-wrap: pretty; }
p + p, p + ul, ul + p, p + ol, p + dl { margin-top: 0.75rem; }
ul, ol { padding-left: 1.25rem; }
li + li { margin-top: 0.35rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
strong, th, dt, summary { font-weight: 600; }
.lead { font-size: clamp(1.125rem, 1.05rem + 0.4vw, 1.3125rem); line-height: 1.5; max-width: var(--measure); margin-top: 1rem; }
.text { max-width: var(--measure); }
.soft { color: var(--soft); }
.small { font-size: 0.9375rem; }
.code { color: var(--accent); font-variant-numeric: lining-nums; margin-right: 0.3em; }
.eyebrow { color: var(--soft); font-size: 0.9375rem; margin-bottom: 0.5rem; }
.number { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }

/* Focus: two colours, so that it is seen on any ground */
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; box-shadow: 0 0 0 2px #fff; border-radius: 2px; }
[tabindex='-1']:focus { outline: none; }
.skip { position: absolute; left: 0; top: 0; padding: 0.75rem 1.25rem; background: #fff; transform: translateY(-110%); z-index: 1; }
.skip:focus { transform: none; }

/* Top and bottom */
.notice { background: var(--ink); color: #fff; padding-block: 0.6rem; font-size: 0.9375rem; }
.top { border-bottom: 1px solid var(--line); }
.top .inner { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 2rem; padding-block: 0.75rem; }
.brand { font-weight: 600; font-size: 1.1875rem; letter-spacing: -0.01em; color: var(--ink); text-decoration: none; margin-right: auto; padding-block: 0.4rem; }
.brand:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.menu ul, .crumbs ol, .downloads ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
.menu li + li, .crumbs li + li, .downloads li + li { margin-top: 0; }
.menu ul { column-gap: 0.9rem; font-size: 0.9375rem; }
.menu a { display: inline-block; padding-block: 0.4rem; color: var(--ink); text-decoration: none; text-underline-offset: 0.55em; }
.menu a:hover { text-decoration: underline; }
.menu a[aria-current] { text-decoration: underline 2px; color: var(--accent); }
.crumbs { padding-top: 1.1rem; font-size: 0.9375rem; }
.crumbs ol { gap: 0; }
.crumbs li + li::before { content: '/'; content: '/' / ''; color: var(--soft); padding-inline: 0.5rem; }
.bottom { margin-top: 5rem; border-top: 1px solid var(--line); background: var(--tint); font-size: 0.9375rem; padding-block: 2rem 3rem; }
.bottom .inner { display: grid; gap: 1.5rem 3rem; }
.bottom ul { list-style: none; padding: 0; }

/* Page */
main { padding-bottom: 1rem; }
main > .inner > section, .sections > section { margin-top: 3.5rem; }
main section > h2 { margin-bottom: 1rem; }
main section section { margin-top: 2.5rem; }
main h3 { margin-bottom: 0.5rem; }
.hero { padding-top: 2.25rem; }
.crumbs + .hero { padding-top: 1.5rem; }
.callout { border-left: 4px solid var(--accent); background: var(--accent-tint); padding: 1rem 1.25rem; max-width: calc(var(--measure) + 4rem); margin-top: 2rem; }
.callout h2 { font-size: 1.125rem; letter-spacing: 0; margin-bottom: 0.35rem; }

/* Facts: a list of term and text */
.facts { display: grid; gap: 0; margin-top: 1.75rem; border-top: 1px solid var(--line); }
.facts > div { padding-block: 0.7rem; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); font-weight: 400; font-size: 0.9375rem; }
.facts dd { margin: 0; max-width: var(--measure); }
.cards .facts > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); column-gap: 1rem; align-items: baseline; padding-block: 0.45rem; }
.facts.row { grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); column-gap: 2rem; border-bottom: 1px solid var(--line); padding-block: 0.4rem; }
.facts.row > div { border: 0; padding-block: 0.4rem; }
.terms dt { margin-top: 1.1rem; }
.terms dd { margin: 0.15rem 0 0; max-width: var(--measure); }

/* Ledger: one line per measure with its figure */
.ledger { list-style: none; padding: 0; border-top: 2px solid var(--ink); }
.ledger > li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem 2.5rem; padding-block: 1.35rem; border-bottom: 1px solid var(--line); margin: 0; }
.ledger h3 { font-size: 1.3125rem; margin: 0 0 0.2rem; }
.ledger h3 a { text-decoration: none; color: var(--ink); }
.ledger h3 a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.ledger .about { max-width: var(--measure); }
.ledger .tags { color: var(--soft); font-size: 0.9375rem; }
.figure-value { font-size: 2.25rem; line-height: 1.1; font-weight: 600; letter-spacing: -0.02em; font-variant-numeric: tabular-nums lining-nums; }
.figure-value.word { font-size: 1.3125rem; letter-spacing: 0; line-height: 1.3; }
.figure-label { color: var(--soft); font-size: 0.9375rem; }

/* Cards of units */
.cards { list-style: none; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
.cards > li { margin: 0; border: 1px solid var(--line); border-top: 3px solid var(--accent); padding: 1.1rem 1.25rem 1.25rem; }
.cards h3 { margin-bottom: 0.25rem; }
.cards .facts { margin-top: 0.9rem; }
.cards .facts > div:last-child { border-bottom: 0; padding-bottom: 0; }

/* Tables */
.scroll {
  overflow-x: auto; margin-top: 1rem;
  background: linear-gradient(to left, #fff 1.5rem, #fff0 3rem) right / 3rem 100% no-repeat local, linear-gradient(to left, #16212b26, #16212b00) right / 0.75rem 100% no-repeat scroll;
}
table { border-collapse: collapse; overflow-wrap: normal; font-variant-numeric: tabular-nums lining-nums; font-size: 0.9688rem; }
.wide table, table.wide { width: 100%; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.6rem; text-wrap: balance; }
th, td { text-align: left; vertical-align: baseline; padding: 0.5rem 1.25rem 0.5rem 0; border-bottom: 1px solid var(--line); }
thead th, thead th.num { white-space: normal; border-bottom: 2px solid var(--ink); vertical-align: bottom; line-height: 1.3; }
tbody th { font-weight: 400; min-width: 8rem; }
th:last-child, td:last-child { padding-right: 0.25rem; }
.num { text-align: right; white-space: nowrap; }
.absent { color: var(--soft); font-style: italic; }
td.absent.num { white-space: normal; min-width: 6rem; }
th .soft, td .soft { display: block; font-size: 0.875rem; font-weight: 400; }
.overview { width: 100%; }
.overview tbody th, .overview thead th:first-child { position: sticky; left: 0; background: #fff; }

/* A picture with its sentence, its table and its files. Two pictures are there; one is shown. */
.chart { border-top: 1px solid var(--line); padding-top: 1.5rem; }
main section.chart { margin-top: 2.75rem; }
.finding { max-width: var(--measure); font-size: 1.0625rem; }
.chart figure { margin: 1.25rem 0 0; }
.picture svg { display: block; width: 100%; height: auto; }
.picture.narrow svg { max-width: 24rem; }
.picture.broad svg { max-width: 52rem; }
.picture.broad { display: none; }
.chart figcaption { margin-top: 0.75rem; }
.notes { font-size: 0.9375rem; color: var(--soft); max-width: var(--measure); margin-top: 0.75rem; }
details { margin-top: 1rem; }
summary { cursor: pointer; color: var(--accent); width: fit-content; padding-block: 0.3rem; }
summary:hover { text-decoration: underline; text-underline-offset: 0.18em; }
details.earlier { margin-top: 0; border-bottom: 1px solid var(--line); padding-block: 0.5rem; }
details.earlier[open] { padding-bottom: 1.25rem; }
details.earlier .finding { margin-top: 0.75rem; }
.downloads { margin-top: 0.5rem; font-size: 0.9375rem; color: var(--soft); }
.downloads a { display: inline-block; padding-block: 0.25rem; }
.downloads li:first-child { padding-block: 0.25rem; }

/* Readings: published beside ours */
.reading { display: grid; gap: 0.75rem 2rem; border-top: 1px solid var(--line); padding-block: 1rem 1.1rem; }
.reading dt { color: var(--soft); font-weight: 400; font-size: 0.9375rem; }
.reading dd { margin: 0; }
main section.topic { margin-top: 2rem; }

.facts + p, .scroll + p, .facts + .facts { margin-top: 1rem; }
.prose > p, .prose > ul { max-width: var(--measure); }
.prose h3, .prose h4 { margin-top: 1.5rem; }
ul.plain { list-style: none; padding-left: 0; }
.hash { overflow-wrap: anywhere; }
.meta { margin-top: 1rem; }
.contents ul { list-style: none; padding: 0; columns: 16rem; }
.contents { margin-top: 2.5rem; }
.contents h2 { font-size: 1.125rem; letter-spacing: 0; margin-bottom: 0.6rem; }
.along { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem 2rem; margin-top: 4rem; border-top: 1px solid var(--line); padding-top: 1.25rem; }
.along a { display: inline-block; padding-block: 0.3rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (min-width: 40rem) {
  .menu ul { column-gap: 1.6rem; font-size: 1rem; }
  .picture.broad { display: block; }
  .picture.narrow { display: none; }
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .ledger > li { grid-template-columns: minmax(0, 1fr) 15rem; }
  .facts:not(.row, .cards .facts) > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); column-gap: 1.5rem; align-items: baseline; }
  .reading { grid-template-columns: repeat(3, 1fr); }
  .bottom .inner { grid-template-columns: 1.4fr 1fr; }
}
@media (min-width: 64rem) {
  .opening { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: 4rem; align-items: start; }
  .opening .callout { margin-top: 2.75rem; }
  .with-contents { display: grid; grid-template-columns: minmax(0, 1fr) 14rem; gap: 4rem; }
  .contents { order: 1; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; margin: 0; padding-block: 3.75rem 1rem; font-size: 0.9375rem; }
  .contents ul { columns: auto; border-left: 1px solid var(--line); padding-left: 1rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (prefers-contrast: more) { :root { --soft: #16212b; --line: #5a6773; } }
@media (forced-colors: active) {
  .picture svg { forced-color-adjust: none; background: #fff; padding: 0.5rem; }
  :focus-visible { outline-color: Highlight; }
  .callout { border: 1px solid; border-left-width: 4px; }
}
@media print {
  html { font-size: 10pt; }
  .menu, .skip, .crumbs, .contents, .downloads, .along { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { display: none; }
  .scroll { overflow: visible; }
  .chart figure, .cards > li, .ledger > li, tr { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  main a[href^='http']::after { content: ' (' attr(href) ')'; }
  .notice { border: 2px solid; background: none; color: var(--ink); font-weight: 600; }
  table { font-size: 8pt; }
  th, td { padding-right: 0.6rem; }
  .bottom { background: none; margin-top: 2rem; }
}
`;
