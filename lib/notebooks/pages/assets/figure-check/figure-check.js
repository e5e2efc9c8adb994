// The page "Figure check": language, filters, order, opening of rows, links to individual claims.
(() => {
  const { remembered, remember, addressed, save } = window.pageSettings;
  const { matches, isEmpty, sorted, csv, toQuery, fromQuery } = window.claimList;
  const page = document.querySelector('.figure-check');
  const table = page.querySelector('table.claims');
  const find = (selector) => page.querySelector(selector);
  const all = (selector) => Array.from(page.querySelectorAll(selector));
  const dictionary = JSON.parse(document.getElementById('figure-check-words').textContent);
  let language = 'en';
  const word = (key) => dictionary[language][key];

  // The claims as plain values
  const claims = all('tbody.claim-rows').map((body) => ({
    ...body.dataset,
    id: body.id,
    verdict: body.dataset.outcome,
    place: Number(body.dataset.place),
    gravity: Number(body.dataset.gravity),
    body,
    sections: body.dataset.sections.split('|'),
    toggle: body.querySelector('.toggle-row'),
  }));
  // The visible text of a claim, and the names of its regions in all languages
  const readText = () => {
    for (const claim of claims) {
      claim.text = `${claim.body.textContent} ${claim.names}`;
      claim.where = claim.body.querySelector('td.where > div').textContent;
    }
  };

  // Opening
  const isOpen = (claim) => claim.toggle.getAttribute('aria-expanded') === 'true';
  const setOpen = (claim, open) => {
    claim.toggle.setAttribute('aria-expanded', String(open));
    claim.body.classList.toggle('open', open);
  };
  for (const claim of claims) {
    claim.body.rows[0].addEventListener('click', (event) => {
      const onButton = event.target.closest('.toggle-row');
      if (!onButton && (event.target.closest('a') || String(window.getSelection()) !== '')) return;
      setOpen(claim, !isOpen(claim));
    });
  }

  // Filters
  const search = find('[name="search"]');
  const section = find('[name="section"]');
  const kind = find('[name="kind"]');
  const conclusion = find('[name="conclusion"]');
  const boxes = all('[name="verdict"]');
  const filter = () => ({
    verdicts: boxes.filter((box) => box.checked).map((box) => box.value),
    section: section.value,
    kind: kind.value,
    conclusion: conclusion.checked,
    search: search.value,
  });
  const shown = () => claims.filter((claim) => !claim.body.classList.contains('left-out'));
  const count = find('.claim-count');
  const showCount = () => {
    const number = shown().length;
    const text = word('count').replace('{shown}', number).replace('{total}', claims.length);
    count.textContent = number === 0 ? `${text} ${word('count-none')}` : text;
  };
  const applyFilter = () => {
    const wanted = filter();
    for (const claim of claims) claim.body.classList.toggle('left-out', !matches(claim, wanted));
    for (const part of all('.bar-part')) {
      part.classList.toggle('faded', wanted.verdicts.length > 0 && !wanted.verdicts.includes(part.dataset.verdict));
    }
    find('[data-action="filter-reset"]').disabled = isEmpty(wanted);
    showCount();
    showInAddress(wanted);
  };
  // The address contains the selection, so that it can be shared. A page opened from a file may not be allowed to change it.
  const showInAddress = (wanted) => {
    if (page.dataset.embedded !== undefined) return;
    const query = toQuery(wanted, language);
    const address = `${window.location.pathname}${query === '' ? '' : `?${query}`}${window.location.hash}`;
    try {
      window.history.replaceState(null, '', address);
    } catch {
      // The page works without it.
    }
  };
  const reset = () => {
    search.value = section.value = kind.value = '';
    conclusion.checked = false;
    for (const box of boxes) box.checked = false;
    applyFilter();
  };
  for (const control of [section, kind, conclusion, ...boxes]) control.addEventListener('change', applyFilter);
  search.addEventListener('input', applyFilter);

  const download = () => save('claims-shown.csv', `\ufeff${csv(shown())}`, 'text/csv');
  const actions = {
    'filter-reset': () => {
      reset();
      search.focus();
    },
    'open-all': () => shown().forEach((claim) => setOpen(claim, true)),
    'close-all': () => claims.forEach((claim) => setOpen(claim, false)),
    'download-shown': download,
  };
  for (const button of all('[data-action]')) button.addEventListener('click', actions[button.dataset.action]);

  // Order
  let order = { key: 'verdict', descending: false };
  const heads = all('th[data-sort]');
  const applyOrder = () => {
    for (const head of heads) {
      if (head.dataset.sort !== order.key) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', order.descending ? 'descending' : 'ascending');
    }
    table.append(...sorted(claims, order.key, order.descending, language).map((claim) => claim.body));
  };
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      order = { key: head.dataset.sort, descending: order.key === head.dataset.sort && !order.descending };
      applyOrder();
    });
  }

  // Language: the page's title, its sentence, and every element with a `data-word`.
  // Inside another page (Check another paper) the title belongs to that page.
  const embedded = page.dataset.embedded;
  if (embedded === undefined) document.querySelector('h1').dataset.word = 'title';
  const documentTitle = document.title;
  const main = document.getElementById('main');
  const speak = (chosen) => {
    language = chosen;
    page.dataset.language = chosen;
    main.lang = chosen;
    document.documentElement.lang = chosen;
    for (const element of main.querySelectorAll('[data-word]')) {
      element.textContent = word(element.dataset.word).replace('{version}', element.dataset.version);
    }
    for (const link of all('a[data-href]')) link.href = link.dataset.href.replace('{language}', chosen);
    for (const element of all('[data-word-placeholder]')) element.placeholder = word(element.dataset.wordPlaceholder);
    for (const element of all('[data-word-label]')) {
      element.setAttribute('aria-label', word(element.dataset.wordLabel).replace('{id}', element.dataset.id));
    }
    for (const element of all('.english-only')) element.hidden = chosen === 'en';
    for (const button of all('.language-switch button')) {
      button.setAttribute('aria-pressed', String(button.dataset.language === chosen));
    }
    if (embedded === undefined) document.title = documentTitle.replace(dictionary.en.title, word('title'));
    readText();
    applyFilter();
    applyOrder();
  };
  for (const button of all('.language-switch button')) {
    button.addEventListener('click', () => {
      speak(button.dataset.language);
      remember('language', button.dataset.language);
    });
  }

  // A link to a claim shows and opens it, whatever the filters.
  const openTarget = () => {
    const id = addressed();
    const claim = claims.find((each) => each.id === id);
    if (!claim) return;
    if (claim.body.classList.contains('left-out')) reset();
    setOpen(claim, true);
    claim.body.scrollIntoView({ behavior: 'instant' });
  };
  window.addEventListener('hashchange', openTarget);

  const asked = fromQuery(window.location.search);
  const choose = (select, value) => {
    if (Array.from(select.options).some((option) => option.value === value)) select.value = value;
  };
  search.value = asked.search;
  choose(section, asked.section);
  choose(kind, asked.kind);
  conclusion.checked = asked.conclusion;
  for (const box of boxes) box.checked = asked.verdicts.includes(box.value) && !box.disabled;
  const known = [embedded, asked.language, remembered('language')].find((each) => Object.hasOwn(dictionary, each ?? ''));
  speak(known ?? 'en');
  openTarget();
})();
