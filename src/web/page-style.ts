import { inScripts } from './script-languages.ts'

/**
 * The style of all pages. It is inline, so that a page is complete in itself, and uses system fonts, so that it
 * displays immediately.
 */
export const PAGE_STYLE = `
:root{
  color-scheme:light dark;
  --paper:#fdfcf9;--ink:#1d1b19;--quiet:#6a645d;--rule:#dcd6cc;--accent:#9b2d1f;--tint:#f5f1e9;
  --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4","Noto Serif",Georgia,"Noto Naskh Arabic","Geeza Pro","Traditional Arabic",serif;
  --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif
}
@media(prefers-color-scheme:dark){:root{
  --paper:#171614;--ink:#e6e1d9;--quiet:#a39b90;--rule:#38342f;--accent:#ef9a86;--tint:#211f1c
}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 1.25rem 4rem;max-width:40rem;background:var(--paper);color:var(--ink);
  font:1.125rem/1.65 var(--serif);overflow-wrap:break-word;hanging-punctuation:first allow-end}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;margin:2.2em 0 .6em}
.masthead,.facts,.kicker,.feeds,.end,figcaption,table,.translation-note{font-family:var(--sans)}
.masthead{padding:1.1rem 0 .9rem;border-bottom:3px double var(--rule);font-size:.9375rem;font-weight:600}
.masthead a{text-decoration:none;display:inline-flex;align-items:center;gap:.6em}
.masthead img{width:1.25em;height:1.25em}
main{display:block}
.kicker{margin:3rem 0 -2.2rem;color:var(--accent);font-size:.8125rem;font-weight:600;letter-spacing:.02em}
h1{margin:3rem 0 1rem;font-size:clamp(1.625rem,1.35rem + 1.4vw,2.125rem);line-height:1.2;letter-spacing:-.012em;font-weight:700}
.standfirst{margin:0 0 1.25rem;color:var(--quiet);font-size:1.1875rem;line-height:1.5}
.facts{margin:.35rem 0;color:var(--quiet);font-size:.875rem;line-height:1.6}
.facts>span:not(:last-child)::after,.kicker>span:not(:last-child)::after{content:" · ";color:var(--quiet)}
.facts>span{unicode-bidi:isolate}
.facts .p-author{color:var(--ink);font-weight:600}
article>header{margin-bottom:2.25rem}
.e-content{hyphens:auto;text-wrap:pretty}
.e-content p{margin:0 0 1.1em}
img,video{max-width:100%;max-height:85vh;height:auto;object-fit:contain;object-position:0;border-radius:3px}
:dir(rtl)>img{object-position:100%}
audio{width:100%}
figure{margin:2rem 0}
figcaption{margin-top:.6rem;color:var(--quiet);font-size:.875rem;line-height:1.5;hyphens:manual}
figcaption:only-child{margin:0;padding-inline-start:1rem;border-inline-start:3px solid var(--rule)}
figcaption .credit{display:block;font-size:inherit}
.translation-note{color:var(--quiet);font-size:.875rem}
blockquote{margin:1.75rem 0;padding-inline-start:1.25rem;border-inline-start:3px solid var(--accent);font-style:italic}
blockquote cite{font-style:normal}
pre{overflow-x:auto;padding:1rem;background:var(--tint);border-radius:4px;font-size:.875rem;line-height:1.5}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em}
pre code{font-size:inherit}
table{display:block;margin:1.75rem 0;overflow-x:auto;border-collapse:collapse;font-size:.9375rem;line-height:1.45}
th,td{padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
[data-align=left]{text-align:left}[data-align=center]{text-align:center}[data-align=right]{text-align:right}
.attachments h2{font:600 1.0625rem/1.5 var(--sans)}
.attachments p{margin:.3rem 0 1.25rem;font-size:1rem}
hr{border:0;border-top:1px solid var(--rule);margin:2.5rem 0}
.end{margin-top:3.5rem;padding-top:1rem;border-top:1px solid var(--rule);color:var(--quiet);font-size:.875rem}
.end p{margin:.3rem 0}
.front{padding:3.5rem 0 2rem;border-bottom:3px double var(--rule);text-align:center}
.front img{width:2.75rem;height:2.75rem}
.front h1{margin:1rem 0 .5rem;font-size:clamp(2.1rem,1.5rem + 4vw,3.5rem)}
.front p{margin:0 auto;max-width:30rem;color:var(--quiet);text-wrap:balance}
.label{margin:2.75rem 0 0;color:var(--accent);font:600 .8125rem/1.5 var(--sans);letter-spacing:.02em}
.teaser{padding:1.5rem 0;border-bottom:1px solid var(--rule)}
.teaser:last-of-type{border-bottom:0}
.teaser h3{margin:0 0 .35rem;font-size:1.3125rem}
.teaser h3 a{text-decoration:none}
.teaser p{margin:.35rem 0 0}
.teaser .p-summary{line-height:1.55}
.feeds{margin:2.5rem 0 0;padding:1.25rem 1.4rem 1.35rem;background:var(--tint);border-radius:6px;font-size:.9375rem;line-height:1.5}
.feeds h2{margin:0 0 .35rem;font-size:1.0625rem}
.feeds p{margin:0 0 1rem;color:var(--quiet)}
.feeds .slices{margin:.9rem 0 0}
.feeds dl{display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1.25rem;margin:0;align-items:baseline}
.feeds dt{font-weight:600}
.feeds dd{margin:0;min-width:0;overflow-wrap:anywhere}
.feeds code{user-select:all;-webkit-user-select:all}
@media(max-width:30rem){.feeds dl{display:block}.feeds dd{margin-bottom:.7rem}}
${inScripts('arabic')}{line-height:1.85;letter-spacing:0}
${inScripts('eastAsian')}{letter-spacing:0}
blockquote${inScripts('arabic', 'eastAsian')}{font-style:normal}
:is(h1,h3)${inScripts('arabic')}{line-height:1.45}
@media print{
  :root{--paper:#fff;--ink:#000;--quiet:#444;--rule:#bbb;--accent:#000}
  body{max-width:none;padding:0;font-size:11pt}
  .end .follow,.feeds p{display:none}
  h1,h2,h3{break-after:avoid}
  figure,blockquote,pre,tr{break-inside:avoid}
  p{orphans:3;widows:3}
}
`.replaceAll(/\s*\n\s*/g, '')
