/** What stands on pages: facts, the ledger, cards, tables, pictures, readings and lists of contents. */
export const parts = `/* Page */
main { padding-bottom: 1rem; }
main > .inner > section, .sections > section, .tail > section { margin-top: 2.25rem; }
main section > h2 { margin-bottom: 0.6rem; }
main section section { margin-top: 2.5rem; }
main .findings > section { margin-top: 0; }
main h3 { margin-bottom: 0.5rem; }
.hero { padding-top: 2.25rem; }
.crumbs + .hero { padding-top: 1.5rem; }
.callout { border-left: 4px solid var(--accent); background: var(--accent-tint); padding: 0.75rem 1rem; max-width: calc(var(--measure) + 4rem); margin-top: 1.25rem; }
.opening .hero { padding-top: 1.1rem; }
.opening h1 { font-size: 1.5rem; }
.opening .meta { margin-top: 0.6rem; }
main > .inner > .opening + section { margin-top: 1.1rem; }
.about { margin-top: 0.4rem; }
.about + .meta { margin-top: 0.25rem; }
.chapter { font-size: 0.9375rem; line-height: 1.45; }
.opening .lead { font-size: 1.0625rem; line-height: 1.45; }
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

/* Findings: what each measure says, with a small picture of who lies where */
.findings { list-style: none; padding: 0; margin-top: 0.75rem; border-top: 2px solid var(--ink); }
.findings > * { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.3rem 2rem; padding-block: 0.6rem 0.7rem; border-bottom: 1px solid var(--line); margin: 0; align-items: start; }
.findings h3 { font-size: 1.0625rem; margin: 0; }
.findings .code { color: var(--soft); font-weight: 400; font-size: 0.875rem; }
.findings p { margin: 0; max-width: 40rem; }
.findings p + p { margin-top: 0; }
.result strong { font-size: 1.3125rem; letter-spacing: -0.01em; white-space: nowrap; margin-right: 0.3rem; font-variant-numeric: tabular-nums lining-nums; }
.result strong.word { font-size: 1.0625rem; white-space: normal; }
.hero > .result { margin-top: 1.25rem; max-width: var(--measure); }
.hero > .result strong { font-size: 2rem; }
.beside { color: var(--soft); font-size: 0.9375rem; }
.range { display: block; width: 13rem; max-width: 100%; height: auto; font-size: 12px; fill: var(--soft); overflow: visible; }
.range .axis { fill: none; stroke: var(--soft); stroke-width: 1; }
.range circle { fill: none; stroke: var(--accent); stroke-width: 1.5; }
.range circle.many { fill: var(--ground); }
.range text.many { font-size: 11px; fill: var(--ink); }
.range .nation { fill: var(--nation); stroke: var(--ground); }
.range .own { fill: var(--accent); stroke: var(--ink); stroke-width: 2; }
.short { columns: 18rem; column-gap: 2.5rem; }
.letters ul { list-style: none; padding: 0; margin-top: 1.25rem; display: flex; flex-wrap: wrap; gap: 0 0.25rem; }
.letters li + li { margin-top: 0; }
.letters a { display: inline-block; padding: 0.3rem 0.5rem; }
main p.apart { margin-top: 3rem; }

/* Cards of units */
.cards { list-style: none; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
.cards > li { margin: 0; border: 1px solid var(--line); border-top: 3px solid var(--accent); padding: 1.1rem 1.25rem 1.25rem; }
.cards h2 { font-size: 1.25rem; letter-spacing: 0; margin-bottom: 0.25rem; }
.cards .facts { margin-top: 0.9rem; }
.cards .facts > div:last-child { border-bottom: 0; padding-bottom: 0; }

/* Tables */
.scroll {
  overflow-x: auto; margin-top: 1rem;
  background: linear-gradient(to left, var(--ground) 1.5rem, transparent 3rem) right / 3rem 100% no-repeat local, linear-gradient(to left, #16212b26, #16212b00) right / 0.75rem 100% no-repeat scroll;
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
td.absent.num { white-space: normal; min-width: 5.5rem; }
th .soft, td .soft { display: block; font-size: 0.875rem; font-weight: 400; }
.overview { width: 100%; }
.overview .group { font-weight: 600; padding-top: 1.1rem; }
.overview tbody th, .overview thead th:first-child { position: sticky; left: 0; background: var(--ground); }

/* A picture with its sentence, its table and its files. Two pictures are there; one is shown. */
.chart { border-top: 1px solid var(--line); padding-top: 1.5rem; }
main section.chart { margin-top: 2.75rem; }
.finding { max-width: var(--measure); font-size: 1.0625rem; }
.chart figure { margin: 1.25rem 0 0; }
.picture svg { display: block; width: 100%; height: auto; }
.picture.narrow svg { max-width: 24rem; }
.picture.broad svg { max-width: 52rem; }
.picture.broad { display: none; }
.notes { font-size: 0.9375rem; color: var(--soft); max-width: var(--measure); margin-top: 0.75rem; }
details { margin-top: 1rem; }
summary { cursor: pointer; color: var(--accent); width: fit-content; padding-block: 0.3rem; }
summary:hover { text-decoration: underline; text-underline-offset: 0.18em; }
.links { margin-top: 0.5rem; font-size: 0.9375rem; color: var(--soft); }
.links strong { display: inline-block; padding-block: 0.25rem; color: var(--ink); }
.links a { display: inline-block; padding-block: 0.25rem; }
.links li:first-child { padding-block: 0.25rem; }

/* Readings: published beside ours */
.reading { display: grid; gap: 0.75rem 2rem; border-top: 1px solid var(--line); padding-block: 1rem 1.1rem; }
.reading dt { color: var(--soft); font-weight: 400; font-size: 0.9375rem; }
.reading dd { margin: 0; }
main section.topic { margin-top: 2rem; }

.facts + p, .scroll + p, section + p.small, .facts + .facts { margin-top: 1rem; }
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
`;
