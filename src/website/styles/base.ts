/** The fonts, the colours, text, the ring of focus, and the top and bottom of each page. */
export const base = `@font-face {
  font-family: 'Source Sans 3'; font-weight: 400; font-display: swap;
  src: local('Source Sans 3'), local('SourceSans3-Regular'), url('typsnitt/SourceSans3_400Regular.ttf') format('truetype');
}
@font-face {
  font-family: 'Source Sans 3'; font-weight: 600; font-display: swap;
  src: local('Source Sans 3 SemiBold'), local('SourceSans3-Semibold'), url('typsnitt/SourceSans3_600SemiBold.ttf') format('truetype');
}

:root {
  --ground: #fff; --ink: #16212b; --soft: #46535f; --line: #d3dae0; --tint: #f3f6f8; --accent: #00507a; --accent-tint: #e6f0f6; --nation: #8a4a12;
  --measure: 42rem; --page: 68rem; --gap: 1.25rem;
  color-scheme: light;
}
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 106.25%; scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
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
.code { color: var(--accent); font-variant-numeric: lining-nums; margin-right: 0.1em; }
.eyebrow { color: var(--soft); font-size: 0.9375rem; margin-bottom: 0.5rem; }
.number { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }

/* Focus: two colours, so that it is seen on any ground */
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; box-shadow: 0 0 0 2px var(--ground); border-radius: 2px; }
[tabindex='-1']:focus { outline: none; }
.skip { position: absolute; left: 0; top: 0; padding: 0.75rem 1.25rem; background: var(--ground); transform: translateY(-110%); z-index: 1; }
.skip:focus { transform: none; }

/* Top and bottom */
.notice { background: var(--ink); color: var(--ground); padding-block: 0.45rem; font-size: 0.9375rem; line-height: 1.4; }
.top { border-bottom: 1px solid var(--line); }
.top .inner { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 2rem; padding-block: 0.4rem; }
.brand { font-weight: 600; font-size: 1.1875rem; letter-spacing: -0.01em; color: var(--ink); text-decoration: none; margin-right: auto; padding-block: 0.25rem; }
.brand:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.menu ul, .crumbs ol, .links ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
.menu li + li, .crumbs li + li, .links li + li { margin-top: 0; }
.menu ul { column-gap: 0.9rem; font-size: 0.9375rem; }
.menu a { display: inline-block; padding-block: 0.25rem; color: var(--ink); text-decoration: none; text-underline-offset: 0.55em; }
.menu a:hover { text-decoration: underline; }
.menu a[aria-current] { text-decoration: underline 2px; color: var(--accent); }
.crumbs { padding-top: 1.1rem; font-size: 0.9375rem; }
.crumbs ol { gap: 0; }
.crumbs li + li::before { content: '/'; content: '/' / ''; color: var(--soft); padding-inline: 0.5rem; }
.bottom { margin-top: 5rem; border-top: 1px solid var(--line); background: var(--tint); font-size: 0.9375rem; padding-block: 2rem 3rem; }
.bottom .inner { display: grid; gap: 1.5rem 3rem; }
.bottom ul { list-style: none; padding: 0; }
`;
