// Renews the page every few seconds, turns the clock, and marks a notice as read when it is opened.
const base = document.currentScript.dataset.base;
const live = document.getElementById('live');
const EVERY = 4000;

const renew = async () => {
  const response = await fetch(location.href);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('live');
  // What somebody has opened or closed stays so.
  for (const details of fresh.querySelectorAll('details[id]')) {
    const here = document.getElementById(details.id);
    if (here !== null) details.open = here.open;
  }
  if (fresh.innerHTML === live.innerHTML) return;
  const focused = document.activeElement?.closest('[id]')?.id;
  live.replaceChildren(...fresh.childNodes);
  if (focused) document.getElementById(focused)?.querySelector('summary, a, button')?.focus();
};

const ask = (path, body) =>
  fetch(`${base}/__fake/${path}`, { method: 'POST', keepalive: true, body: body ?? '{}' });

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-post]');
  if (button !== null) {
    button.disabled = true;
    await ask(button.dataset.post, button.dataset.body);
    await renew();
    button.disabled = false;
  }
  const notice = event.target.closest('[data-read]');
  if (notice !== null) ask(notice.dataset.read);
});

setInterval(() => {
  if (!document.hidden) renew().catch(() => undefined);
}, EVERY);
