// The page's switches (theme, code), the table of contents, links into folded parts, and unfolding for printing.
(() => {
  const { remembered, remember, addressed, setTheme } = window.pageSettings;
  const root = document.documentElement;
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  const themeSwitch = document.querySelector('.theme-switch');
  const showTheme = () => {
    themeSwitch.setAttribute('aria-pressed', String(root.dataset.theme === 'dark'));
  };
  themeSwitch.addEventListener('click', () => setTheme(root.dataset.theme === 'dark' ? 'light' : 'dark'));
  document.addEventListener('themechange', showTheme);
  showTheme();

  const codeSwitch = document.querySelector('.code-switch');
  const showCode = (shown) => {
    codeSwitch.setAttribute('aria-pressed', String(shown));
    for (const cell of all('details.code')) cell.open = shown;
  };
  if (codeSwitch) {
    codeSwitch.addEventListener('click', () => {
      const shown = codeSwitch.getAttribute('aria-pressed') !== 'true';
      // The cell at the top of the window keeps its position while those above it unfold.
      const anchor = all('main h2, main h3, .cell').find((element) => element.getBoundingClientRect().bottom > 0);
      const before = anchor?.getBoundingClientRect().top ?? 0;
      showCode(shown);
      if (anchor && window.scrollY > 0)
        window.scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' });
      remember('code', shown ? 'shown' : 'folded');
    });
    if (remembered('code')) showCode(remembered('code') === 'shown');
  }

  // A link to a cell or claim inside a folded part unfolds it.
  const openTarget = () => {
    const id = addressed();
    const target = id === '' ? null : document.getElementById(id);
    if (!target) return;
    let folded = target.parentElement?.closest('details:not([open])');
    const wasFolded = Boolean(folded);
    for (; folded; folded = folded.parentElement?.closest('details:not([open])')) folded.open = true;
    if (wasFolded) target.scrollIntoView();
  };
  window.addEventListener('hashchange', openTarget);
  openTarget();

  // On paper nothing is folded.
  let foldedBeforePrint = [];
  window.addEventListener('beforeprint', () => {
    foldedBeforePrint = all('main details:not([open])');
    for (const details of foldedBeforePrint) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of foldedBeforePrint) details.open = false;
  });

  const contents = document.querySelector('.contents');
  if (!contents) return;
  const button = contents.querySelector('.contents-button');
  const list = contents.querySelector('#contents-list');
  const unfold = (open) => {
    button.setAttribute('aria-expanded', String(open));
    contents.classList.toggle('open', open);
  };
  button.addEventListener('click', () => unfold(button.getAttribute('aria-expanded') !== 'true'));
  list.addEventListener('click', (event) => {
    if (event.target.closest('a')) unfold(false);
  });

  const links = new Map(all('#contents-list a').map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = all('main h2[id], main h3[id]').filter((heading) => links.has(heading.id));
  let current;
  const follow = () => {
    const line = window.innerHeight * 0.25;
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
    const next = links.get(passed.at(-1)?.id);
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'location');
    current = next;
    if (next && contents.scrollHeight > contents.clientHeight) {
      contents.scrollTop = next.offsetTop - contents.clientHeight / 2;
    }
  };
  let waiting = false;
  window.addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      window.requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    },
    { passive: true },
  );
  follow();
})();
