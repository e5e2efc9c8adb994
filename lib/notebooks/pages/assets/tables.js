// Sorts tables by their column headers, with the mouse and the keyboard.
(() => {
  const blank = /^[\s–—-]*$/;
  // Thin and non-breaking spaces group thousands; a minus may be the minus sign or a hyphen.
  const numberIn = (text) => {
    const match = /^[^\d−+-]*([−+-]?\s?\d[\d\s\u2009\u202f\u00a0,]*(?:\.\d+)?(?:e[−+-]?\d+)?)/i.exec(text.trim());
    return match ? Number(match[1].replace(/[\s\u2009\u202f\u00a0,]/g, '').replace(/−/g, '-')) : NaN;
  };
  const keyOf = (cell) => {
    const text = cell?.dataset.sortValue ?? cell?.textContent ?? '';
    return { text: text.trim(), number: numberIn(text), blank: blank.test(text) };
  };
  const collator = new Intl.Collator(undefined, { numeric: true });

  const sortRows = (table, column, descending) => {
    const sign = descending ? -1 : 1;
    for (const body of table.tBodies) {
      const rows = Array.from(body.rows, (row) => ({ row, key: keyOf(row.cells[column]) }));
      const numeric = rows.every(({ key }) => key.blank || !Number.isNaN(key.number));
      rows.sort((a, b) => {
        if (a.key.blank !== b.key.blank) return a.key.blank ? 1 : -1;
        return sign * (numeric ? a.key.number - b.key.number || 0 : collator.compare(a.key.text, b.key.text));
      });
      body.append(...rows.map(({ row }) => row));
    }
  };

  const makeSortable = (table) => {
    const head = table.tHead?.rows[table.tHead.rows.length - 1];
    // Tables with merged cells cannot be sorted.
    const merged = table.querySelector('tbody [rowspan], tbody [colspan], thead [colspan], thead [rowspan]');
    if (!head || table.tBodies.length === 0 || merged) {
      table.classList.add('unsorted');
      return;
    }
    Array.from(head.cells).forEach((cell, column) => {
      if (cell.textContent.trim() === '') return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...cell.childNodes);
      cell.append(button);
      button.addEventListener('click', () => {
        const descending = cell.getAttribute('aria-sort') === 'ascending';
        for (const other of head.cells) other.removeAttribute('aria-sort');
        cell.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        sortRows(table, column, descending);
      });
    });
  };
  window.prepareTables = (within) => within.querySelectorAll('table.figures').forEach(makeSortable);
  window.prepareTables(document);
})();
