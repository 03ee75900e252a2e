import { type Html, safe } from './html.ts';

/** For screen and paper alike; the colours of the app. */
export const STYLE: Html =
  safe(`body{font:16px/1.6 -apple-system,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;color:#17211c;margin:0 auto;max-width:760px;padding:16px}
h1{font-size:26px;margin:0 0 4px}h2{font-size:20px;margin:28px 0 8px;border-left:5px solid #0b6e4f;padding-left:10px}h3{font-size:17px;margin:20px 0 6px}
p{margin:6px 0}table{border-collapse:collapse;width:100%;font-size:15px}th,td{border:1px solid #7c8b83;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#e5f3ec}
.second{color:#55635b;font-size:14px}.blank{width:46%}svg{display:block;max-width:680px;margin:8px auto}
li{margin:10px 0}a{color:#0b6e4f;display:inline-block;min-height:44px;line-height:44px}
@media print{@page{size:A4;margin:14mm}body{padding:0;font-size:12pt}.sheet{break-before:page}h2,h3{break-after:avoid}tr,svg{break-inside:avoid}}`);
