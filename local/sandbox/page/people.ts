import { directory, type Listed } from '../directory.ts';
import type { Fake } from '../endpoint.ts';
import { type Html, html } from './html.ts';

/** Everybody, town by town and village by village; the first town stands open. */
export const peopleList = (fake: Fake, base: string): Html => {
  const towns = grouped(directory(fake.world), (person) => person.town);
  const order = [...towns].sort(([a], [b]) => Number(isOffice(a)) - Number(isOffice(b)));
  return html`<section aria-labelledby="people">
<h2 id="people">选一个人，看看他的钉钉</h2>
${order.map(([town, people], index) => townCard(town, people, base, index === 0))}
</section>`;
};

const townCard = (town: string, people: readonly Listed[], base: string, open: boolean): Html => {
  const body = [...grouped(people, (person) => person.village)].map(([village, members]) =>
    village === ''
      ? html`<ul>${members.map((person) => personRow(person, base))}</ul>`
      : html`<details id="village-${town}-${village}"><summary>${village} <span class="second">${members.length} 人</span></summary>
<ul>${members.map((person) => personRow(person, base))}</ul></details>`,
  );
  const summary = html`<summary>${town} <span class="second">${people.length} 人</span></summary>`;
  return open
    ? html`<details class="card" id="town-${town}" open>${summary}${body}</details>`
    : html`<details class="card" id="town-${town}">${summary}${body}</details>`;
};

const personRow = (
  person: Listed,
  base: string,
): Html => html`<li><a class="person" href="${base}/people/${encodeURIComponent(person.userid)}">
<span class="face" aria-hidden="true">${[...person.name][0]}</span>
<span><strong>${person.name}</strong> <span class="second">${person.age} 岁</span><br>
<span class="second">${person.posts.join('、')}${person.active ? '' : ' · 未激活'}</span></span></a></li>`;

const isOffice = (town: string): boolean => !/(镇|街道|乡)$/.test(town);

const grouped = (
  people: readonly Listed[],
  key: (person: Listed) => string,
): ReadonlyMap<string, Listed[]> => {
  const groups = new Map<string, Listed[]>();
  for (const person of people) groups.set(key(person), [...(groups.get(key(person)) ?? []), person]);
  return groups;
};
