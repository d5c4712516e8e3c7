#include "core/io/report/report_style.h"

#include "core/io/report/report_palette.h"

namespace turnpoint {
namespace {

constexpr std::string_view rules = R"(
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); color-scheme: light dark; }
body { margin: 0; font: 1rem/1.55 "Noto Sans", "Source Sans 3", "Segoe UI", system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 50rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
header { border-bottom: 3px solid var(--mark); padding-bottom: 1.5rem; margin-bottom: 2rem; }
h1 { font-size: 2.1rem; line-height: 1.2; font-weight: 600; margin: 0 0 0.75rem; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 1.45rem; line-height: 1.25; font-weight: 600; margin: 3.5rem 0 1rem; color: var(--mark); }
h3 { font-size: 1.1rem; line-height: 1.3; font-weight: 600; margin: 2rem 0 0.75rem; }
p, ul, dl { margin: 0 0 1rem; max-width: 44rem; }
ul { padding-left: 1.25rem; } li { margin-bottom: 0.35rem; }
.subtitle { font-size: 1.15rem; color: var(--quiet); margin: 0; }
.kind { color: var(--quiet); font-size: 0.9rem; margin: 0 0 0.75rem; }
nav { background: var(--panel); padding: 1.1rem 1.5rem; border-radius: 4px; }
nav h2 { margin: 0 0 0.5rem; font-size: 1rem; color: var(--ink); }
nav ol { margin: 0; padding-left: 1.4rem; columns: 2; column-gap: 2.5rem; } nav li { break-inside: avoid; margin-bottom: 0.25rem; }
a { color: var(--mark); text-underline-offset: 0.15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--mark); outline-offset: 3px; }
.note { background: var(--note); border-left: 4px solid var(--mark); padding: 0.9rem 1.1rem; }
.scroll { overflow-x: auto; margin: 1.25rem 0 2rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.925rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 0.6rem; }
th, td { padding: 0.5rem 0.9rem 0.5rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; color: var(--quiet); border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: right; padding-left: 0.5rem; } td.number { white-space: nowrap; }
table.long { font-size: 0.85rem; table-layout: fixed; } table.long th, table.long td { overflow-wrap: break-word; }
.of-5 th:first-child { width: 23%; } .of-5 th:nth-child(4) { width: 36%; } .of-5 th:nth-child(5) { width: 10%; }
.of-4 th:first-child { width: 25%; } .of-4 th:nth-child(4) { width: 42%; }
.figures { border-top: 3px solid var(--mark); }
.figures td { font-size: 1.55rem; line-height: 1.15; font-weight: 600; text-align: left; width: 24%; }
.figures td.change { font-size: 1rem; font-weight: 400; width: 16%; vertical-align: middle; }
.figures tbody th { font-weight: 600; vertical-align: middle; }
.figures small { display: block; font-size: 0.85rem; font-weight: 400; color: var(--quiet); margin-top: 0.2rem; }
dt { font-weight: 600; margin-top: 0.8rem; } dd { margin: 0; }
pre { background: var(--panel); padding: 0.8rem 1rem; margin: 0 0 0.8rem; border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 0.85rem/1.5 "Noto Sans Mono", Consolas, ui-monospace, monospace; }
figure { margin: 2rem 0 1rem; } figcaption { font-weight: 600; margin-bottom: 0.5rem; }
svg { display: block; width: 100%; height: auto; min-width: 34rem; }
svg text { fill: var(--ink); font-size: 13px; font-family: inherit; } svg .quiet { fill: var(--quiet); }
svg .axis { stroke: var(--rule); stroke-width: 1; fill: none; } svg .range { stroke: var(--ink); stroke-width: 1.5; fill: none; }
svg .old { fill: var(--old); } svg .new { fill: var(--new); }
svg .hatched { stroke: var(--new); stroke-width: 1.5; } svg .stripe { stroke: var(--new); stroke-width: 3; } svg .ground { fill: var(--paper); }
svg .old-line { stroke: var(--old); stroke-width: 2.5; fill: none; } svg .new-line { stroke: var(--new); stroke-width: 2.5; fill: none; stroke-dasharray: 7 4; }
svg .old-band { fill: var(--old); fill-opacity: 0.16; } svg .new-band { fill: var(--new); fill-opacity: 0.16; }
svg .heat-0 { fill: var(--panel); } svg .heat-1 { fill: color-mix(in srgb, var(--mark) 14%, var(--paper)); } svg .heat-2 { fill: color-mix(in srgb, var(--mark) 28%, var(--paper)); }
svg .heat-3 { fill: color-mix(in srgb, var(--mark) 88%, var(--paper)); } svg .heat-4 { fill: var(--mark); } svg text.on-heat { fill: var(--paper); }
svg .dot { fill: var(--mark); } svg .off { fill: var(--rule); } svg .link { stroke: var(--mark); stroke-width: 3; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.9rem; }
@media (max-width: 40rem) {
  h1 { font-size: 1.6rem; } nav ol { columns: 1; } main { padding-top: 1.5rem; }
  .figures td { font-size: 1.2rem; } .figures td.change { font-size: 0.9rem; }
  .scroll > table.long { min-width: 44rem; }
}
@page { size: A4; margin: 18mm 18mm 20mm; }
@media print {
  body { font-size: 10pt; } main { max-width: none; padding: 0; }
  h1 { font-size: 21pt; } h2 { font-size: 14pt; margin-top: 24pt; } h3 { font-size: 11pt; }
  h2, h3, caption, figcaption { break-after: avoid; }
  tr, figure, .note, pre, dt, li { break-inside: avoid; } dt { break-after: avoid; } dd { break-inside: avoid; }
  thead { display: table-header-group; } p { orphans: 3; widows: 3; }
  .scroll { overflow: visible; } svg { min-width: 0; } a { color: inherit; text-decoration: none; }
  .kept, .figures { break-inside: avoid; }
  td:nth-child(2):last-child { overflow-wrap: anywhere; }
  footer { margin-top: 12pt; break-before: avoid; }
  main > header { padding-bottom: 10pt; margin-bottom: 12pt; } nav { font-size: 9pt; padding: 6pt 12pt; } nav + section h2 { margin-top: 14pt; }
  .figures td { font-size: 15pt; } .figures th, .figures td { padding-top: 3pt; padding-bottom: 3pt; } table.long { font-size: 8pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

constexpr std::string_view dense_rules = R"(@media print {
  body { font-size: 9pt; line-height: 1.38; } h2 { margin-top: 14pt; font-size: 13pt; } h3 { margin: 8pt 0 3pt; font-size: 10pt; }
  p, ul, dl, .scroll { margin: 4pt 0; } .note { padding: 3pt 7pt; } td, th { padding: 2pt 4pt; }
}
)";

std::string colours(bool dark) {
  std::string text = ":root {";
  for (const ReportColour& colour : report_palette)
    text += " --" + std::string(colour.name) + ": " + std::string(dark ? colour.dark : colour.light) + ";";
  return text + " }";
}

}  // namespace

std::string report_style(bool dense) {
  return "\n" + colours(false) + "\n@media screen and (prefers-color-scheme: dark) { " + colours(true) +
         " }" + std::string(rules) + std::string(dense ? dense_rules : "");
}

}  // namespace turnpoint
