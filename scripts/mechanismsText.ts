import type { Mechanism } from '@dingban/shared/catalogue/mechanisms';

/** docs/mechanisms.md: what the institution holds to, the code that enforces it and the test that proves it. */
export const mechanismsText = (mechanisms: readonly Mechanism[]): string => {
  const whole = mechanisms.filter(({ missing }) => missing === undefined).length;
  const rows = mechanisms.map(({ label, says, code, proofs, missing }, index) =>
    [
      String(index + 1),
      `${label.zh}<br>${label.en}`,
      `${says.zh}<br>${says.en}`,
      code.map((path) => `\`${path}\``).join('<br>'),
      proofs.map(({ file, test }) => `\`${file}\` › ${test}`).join('<br>'),
      missing === undefined ? '' : `${missing.zh}<br>${missing.en}`,
    ].join(' | '),
  );
  return `# 运行机制 The ${mechanisms.length} mechanisms

由 \`npm run catalogue\` 从 \`shared/catalogue/mechanisms.ts\` 生成。Made by \`npm run catalogue\`; a test holds that the code and the tests named here exist.

${mechanisms.length} 项机制，其中 ${whole} 项已经完整，其余写明还缺什么。${whole} of ${mechanisms.length} are whole; the others say what is missing.

| # | 机制 | 管住什么 | 代码 | 验证 | 还缺 |
|---|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}
`;
};
