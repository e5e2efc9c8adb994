// Which claims are shown, and in which order: functions of plain values, independent of the page.
(() => {
  // Letters that differ between Russian and Kazakh spellings of one name: Улытау and Ұлытау, Жетысу and Жетісу.
  const folded = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ы: 'и', ё: 'е' };

  // "1 666,6", "1,666.6" and "1666,6" are the same number to a reader who searches; a minus may be a minus sign or a hyphen.
  const plain = (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[әғқңөұүһіыё]/g, (letter) => folded[letter])
      .replace(/[−–‑]/g, '-')
      .replace(/(?<![\d.,])0,(?=\d)/g, '0.')
      .replace(/(\d)[\s,'’](?=\d{3}(?!\d))/g, '$1')
      .replace(/(\d),(?=\d)/g, '$1.')
      .replace(/\s+/g, ' ')
      .trim();

  const matches = (claim, filter) => {
    if (filter.verdicts.length > 0 && !filter.verdicts.includes(claim.verdict)) return false;
    if (filter.section !== '' && !claim.sections.includes(filter.section)) return false;
    if (filter.kind !== '' && claim.kind !== filter.kind) return false;
    if (filter.conclusion && claim.severity !== 'changes-conclusion') return false;
    const text = plain(claim.text);
    return plain(filter.search)
      .split(' ')
      .every((word) => text.includes(word));
  };

  const isEmpty = (filter) =>
    filter.verdicts.length === 0 &&
    filter.section === '' &&
    filter.kind === '' &&
    !filter.conclusion &&
    plain(filter.search) === '';

  const numberIn = (text) => {
    const match = /^[^\d-]{0,2}(-?\d+(?:\.\d+)?)/.exec(plain(text));
    return match ? Number(match[1]) : NaN;
  };

  // Numbers before words; claims that compare equal keep the paper's order.
  const compare = (a, b, key, language) => {
    const words = new Intl.Collator(language, { numeric: true });
    if (key === 'verdict') return a.gravity - b.gravity;
    if (key === 'where') return words.compare(a.where, b.where);
    if (key === 'printed') {
      const [x, y] = [numberIn(a.printed), numberIn(b.printed)];
      if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
      return Number.isNaN(x) ? words.compare(a.printed, b.printed) : x - y;
    }
    return a.place - b.place;
  };

  const sorted = (claims, key, descending, language) =>
    [...claims].sort((a, b) => (descending ? -1 : 1) * compare(a, b, key, language) || a.place - b.place);

  const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  // The same columns as claims.csv
  const csv = (claims) => {
    const names = [
      'id',
      'location',
      'printed',
      'computed',
      'verdict',
      'reason',
      'severity',
      'statement',
      'quotation',
      'unit',
      'kind',
      'basis',
      'source',
    ];
    return [names, ...claims.map((claim) => names.map((name) => cell(claim[name])))]
      .map((line) => line.join(',') + '\n')
      .join('');
  };

  // The selection as the query of an address, and back
  const toQuery = (filter, language) => {
    const query = new URLSearchParams();
    if (language !== 'en') query.set('lang', language);
    if (filter.search.trim() !== '') query.set('q', filter.search.trim());
    for (const name of ['section', 'kind']) if (filter[name] !== '') query.set(name, filter[name]);
    if (filter.conclusion) query.set('conclusion', '1');
    if (filter.verdicts.length > 0) query.set('verdict', filter.verdicts.join(','));
    return query.toString();
  };
  const fromQuery = (text) => {
    const query = new URLSearchParams(text);
    const value = (name) => query.get(name) ?? '';
    return {
      language: value('lang'),
      search: value('q'),
      section: value('section'),
      kind: value('kind'),
      conclusion: value('conclusion') === '1',
      verdicts: value('verdict').split(',').filter(Boolean),
    };
  };

  window.claimList = { plain, matches, isEmpty, sorted, csv, toQuery, fromQuery };
})();
