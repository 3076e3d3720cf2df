/**
 * How a report looks, on a screen and on paper. Severities differ by word and by the kind of their rule
 * (double, solid, dotted); their colours have a contrast of 7 : 1 and more on white and say nothing alone.
 */
export const STYLE = `
:root { color-scheme: light; --ink: #1a1a1a; --rule: #767676; --error: #8f0016; --warning: #6b4100; --info: #123f73; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; color: var(--ink); background: #fff;
  font: 1rem/1.6 "Noto Serif SC", "Source Han Serif SC", SimSun, "Songti SC", serif; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 0 0 .5rem; padding-top: 1.5rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .5rem; }
section { margin-top: 2rem; }
a { color: inherit; }
a:focus-visible, :target { outline: 3px solid #0b57d0; outline-offset: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scroll { overflow-x: auto; padding: 1px; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--rule); padding: .35rem .5rem; text-align: left; vertical-align: middle;
  font-weight: normal; white-space: pre-line; overflow-wrap: anywhere; unicode-bidi: isolate; }
thead th { font-weight: bold; white-space: nowrap; overflow-wrap: normal; }
.contents td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.form th.label { background: #f2f2f2; text-align: center; }
.line { margin: .5rem 0; text-align: center; white-space: pre-line; }
.line.title { font-size: 1.2rem; font-weight: bold; }
.line.note { text-align: left; }
.mark { display: block; margin-top: .25rem; padding-left: .5rem; font-size: .875rem; text-align: left; }
.findings { padding-left: 2rem; }
.findings li { margin: 0 0 .75rem; padding-left: .75rem; }
.findings p { margin: 0; }
.origin { font-size: .8125rem; color: #4a4a4a; overflow-wrap: anywhere; }
.error > strong, a.error, p.error > strong { color: var(--error); }
.warning > strong, a.warning, p.warning > strong { color: var(--warning); }
.info > strong, a.info, p.info > strong { color: var(--info); }
a.mark.error, li.error { border-left: 6px double var(--error); }
a.mark.warning, li.warning { border-left: 3px solid var(--warning); }
a.mark.info, li.info { border-left: 3px dotted var(--info); }
@media print {
  @page { size: A4; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  section.entry { break-before: page; margin-top: 0; }
  h2 { border-top: 0; padding-top: 0; }
  tr, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { text-decoration: none; }
  .scroll { overflow: visible; }
  .back { display: none; }
}
`
