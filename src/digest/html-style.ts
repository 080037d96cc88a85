/** Style of the HTML digest, inlined so that the file stands alone and prints on A4. */
export const digestStyle = `
:root{--ink:#191c21;--ink2:#4b525d;--ink3:#5c6472;--line:#dcdfe4;--accent:#1f4f8f;--serif:"Noto Serif",Georgia,"Noto Naskh Arabic",serif}
*{box-sizing:border-box}
body{margin:0;background:#eceef1;color:var(--ink);font:14px/1.55 Inter,"Noto Sans","Noto Sans Arabic","Noto Sans Hebrew",system-ui,sans-serif}
.page{max-width:920px;margin:24px auto;background:#fff;padding:36px 48px 30px;box-shadow:0 1px 3px rgb(0 0 0/.12)}
header{border-top:4px solid var(--accent);padding-top:12px}
.kick{margin:0;font-size:11.5px;letter-spacing:.04em;text-transform:uppercase;color:var(--ink3);font-weight:600}
h1{font:700 34px/1.15 var(--serif);margin:6px 0 2px;letter-spacing:-.01em}
.dt{margin:0 0 14px;color:var(--ink2)}
.nums{display:grid;grid-template-columns:repeat(6,1fr);margin:0;border-block:1px solid var(--line)}
.nums div{padding:8px 0 8px 14px;border-inline-start:1px solid var(--line)}.nums div:first-child{border:0;padding-inline-start:0}
.nums dt{font-size:11px;color:var(--ink3)}.nums dd{margin:0;font-weight:650;font-size:19px;font-variant-numeric:tabular-nums}
h2{font:700 17px/1.3 var(--serif);margin:26px 0 8px;padding-bottom:4px;border-bottom:1px solid var(--line)}
.glance{background:#f4f7fb;border-inline-start:4px solid var(--accent);padding:2px 20px 12px;margin-top:20px}.glance h2{border:0;margin:12px 0 2px}
.glance ol{margin:0;padding-inline-start:20px;font-size:14.5px}.glance li{margin:5px 0}
.ref{font-size:.85em;font-variant-numeric:tabular-nums}a{color:var(--accent)}.ref a{text-decoration:none}
.st{margin:14px 0 20px;display:grid;grid-template-columns:minmax(0,1fr) 250px;gap:26px;break-inside:avoid}
.st h3{font:650 16px/1.35 var(--serif);margin:0}.no{color:var(--ink3);font-weight:500;margin-inline-end:8px}
.mt{margin:1px 0 5px;font-size:12px;color:var(--ink3)}.st p{margin:0 0 6px;max-width:72ch;overflow-wrap:anywhere}
.srcs{border-inline-start:1px solid var(--line);padding-inline-start:14px}.srcs h4{margin:2px 0 4px;font-size:11px;color:var(--ink3)}
.src{list-style:none;margin:6px 0 0;padding:0;font-size:12px;color:var(--ink2);overflow-wrap:anywhere}.src li{margin:0 0 7px;line-height:1.4}
.fn{color:var(--accent)}.src em{color:#7d4a00;font-style:normal}.src time{color:var(--ink3)}
.lang{font:600 9.5px/1 ui-monospace,monospace;border:1px solid #c6ccd5;border-radius:3px;padding:1px 3px;color:var(--ink3);text-transform:uppercase}
blockquote{margin:8px 0;padding:2px 14px;border-inline-start:3px solid var(--line)}blockquote p[dir=rtl]{font-size:16px;line-height:1.8;text-align:start}cite{display:block;color:var(--ink3);font-size:12px;font-style:normal}
.com{background:#fff8ec;border:1px solid #f0e0c0;border-radius:4px;padding:6px 11px;font-size:13px}.com b{font-size:11px;letter-spacing:.04em;text-transform:uppercase;color:#7d4a00;margin-inline-end:6px}
table{width:100%;border-collapse:collapse;font-size:12.5px}th{text-align:start;font-weight:600;color:var(--ink2)}td,th{padding:4px 10px 4px 0;border-bottom:1px solid var(--line);vertical-align:top}
.bars th{width:11em;border:0;font-weight:400}.bars td{border:0}.bars rect{fill:var(--accent)}.r{text-align:end;font-variant-numeric:tabular-nums}
.method{font-size:12px;color:var(--ink2)}code{font-size:11px;color:var(--ink3)}
@media (max-width:640px){.page{margin:0;padding:18px}.nums{grid-template-columns:repeat(3,1fr)}.st{grid-template-columns:1fr}.srcs{border:0;padding:0}}
@media print{@page{size:A4;margin:12mm 13mm 14mm}body{background:#fff;font-size:9pt}.page{margin:0;padding:0;box-shadow:none;max-width:none}h1{font-size:26pt}}
`.trim();
