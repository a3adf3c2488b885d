/** What the report's pages need beyond the site's stylesheet. */
export const reportStyle = `.report { margin-top: 3rem; }
.report > h2 { margin-bottom: 1rem; }
.report p + p, .report .remark + p, .report p + .remark { margin-top: 0.85rem; }
.remark { max-width: var(--measure); border-left: 3px solid var(--line); padding-left: 0.9rem; color: var(--soft); font-size: 0.9688rem; margin-block: 0.85rem; }
.claim:target { background: var(--accent-tint); outline: 2px solid var(--accent); outline-offset: 2px; }
.report .chart h3, .report > h3 { font-size: 1.125rem; }
.report > h3 { margin-top: 1.25rem; }
.chapters { padding-left: 1.5rem; display: grid; gap: 1.25rem; font-size: 1.1875rem; }
.chapters > li { margin: 0; }
.chapters > li::marker { color: var(--soft); }
.chapters ul { list-style: none; padding-left: 0; font-size: 1rem; margin-top: 0.35rem; }
.captioned caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.claims { min-width: 40rem; }
.claims th[scope='row'] { min-width: 16rem; }
@media (min-width: 40rem) { .chapters { grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 3rem; } }
`;
