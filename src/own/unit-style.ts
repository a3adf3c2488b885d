import { html } from '../markup.ts';

/** The page's own style: by day and by night, on a phone and on paper, with nothing fetched. */
export const UNIT_STYLE = html`
:root { color-scheme: light dark; --ink: #16212b; --soft: #46535f; --line: #d3dae0; --ground: #fff; --accent: #00507a; --alarm: #7a1020; --alarm-ink: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf1; --soft: #b4c0ca; --line: #3a4651; --ground: #12181e; --accent: #8fcbf0; --alarm: #5e0d1a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; overflow-wrap: anywhere; }
main, header p { max-width: 64rem; margin-inline: auto; padding-inline: 1.25rem; }
main { padding-block: 1.5rem 4rem; }
header p { margin-block: 0; padding-block: .6rem; }
header { background: var(--alarm); color: var(--alarm-ink); }
header .personal { font-weight: 600; }
h1 { font-size: clamp(1.45rem, 1.1rem + 2vw, 2.4rem); line-height: 1.15; margin: 0; hyphens: auto; }
th { hyphens: auto; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; }
p { margin: .5rem 0; }
.lead, .before, .place, .remedy { color: var(--soft); }
.figure { font-size: 1.125rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin-block: .75rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
td.number { text-align: right; padding-right: 0; padding-left: .9rem; }
.scroll { overflow-x: auto; }
@media (max-width: 36rem) { .scroll table { min-width: 34rem; } }
.problems { padding-left: 1.25rem; }
.problems li { margin-block: .5rem; }
.place::before { content: '('; } .place:not(:empty)::after { content: ')'; } .place:empty { display: none; }
details { border-top: 1px solid var(--line); margin-top: .75rem; padding-top: .5rem; }
summary { cursor: pointer; font-weight: 600; color: var(--accent); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media print { :root { --ink: #000; --soft: #333; --ground: #fff; --accent: #000; --alarm: #fff; --alarm-ink: #000; } h2 { break-after: avoid; } tr { break-inside: avoid; } header { border-bottom: 2px solid; } }
`;
