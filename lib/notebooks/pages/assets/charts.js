// Draws the live charts in place of their pictures: visible ones first, the others when the browser is idle. Charts are redrawn when the
// theme changes; in the dark theme a light copy is kept for printing.
(() => {
  const { vega, vegaLite, vegaTooltip, darkCharts } = window;
  const root = document.documentElement;

  // A chart contains its own data and pictures: nothing is fetched, and it may link only to harmless addresses.
  const safeLink = /^(https?:|mailto:|#)/i;
  const safePicture = /^data:image\/(png|jpeg|gif|webp);base64,/i;
  const refusingLoader = () => {
    const loader = vega.loader();
    const refuse = () => {
      loader.refused = true;
      return Promise.reject(new Error('This chart asks for data or pictures that are not in the page.'));
    };
    loader.load = refuse;
    loader.http = refuse;
    loader.file = refuse;
    loader.sanitize = (address, { context } = {}) => {
      const safe = context === 'href' ? safeLink : safePicture;
      return safe.test(String(address)) ? Promise.resolve({ href: String(address), rel: 'noopener' }) : refuse();
    };
    return loader;
  };

  const token = (name) => window.getComputedStyle(root).getPropertyValue(name).trim();
  const inks = () => ({ ink: token('--ink'), muted: token('--muted'), line: token('--line'), background: token('--page') });

  /** The part of a chart that is drawn to a given width: the chart itself, or everything above its source line. */
  const drawing = (specification) => specification.vconcat?.[0] ?? specification;
  const sideBySide = (view) => ['hconcat', 'vconcat', 'concat', 'repeat', 'facet'].some((key) => key in view);
  const fits = (specification) =>
    specification.usermeta?.narrow === 'fit' &&
    typeof drawing(specification).width === 'number' &&
    !sideBySide(drawing(specification));

  /** Wraps a text into lines of about this many letters, without breaking a number at its narrow spaces. */
  const inLines = (text, letters) => {
    const lines = [''];
    for (const word of [text]
      .flat()
      .join(' ')
      .split(/[ \n]+/)) {
      if (lines.at(-1) !== '' && `${lines.at(-1)} ${word}`.length > letters) lines.push(word);
      else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
    }
    return lines;
  };
  // A letter of these fonts is about 0.55 times as wide as its font size.
  const linesOf = (text, size, width) => inLines(text, Math.floor(width / (0.55 * size)));

  /** Wraps the line below a chart that names its source into as many lines as it needs. */
  const sourceIn = (view, width) => {
    const source = view?.data?.values?.[0]?.source;
    if (typeof source !== 'string') return view;
    const lines = linesOf(source, 10, width);
    return { ...view, data: { values: [{ source: lines.join('\n') }] }, height: 13 * lines.length };
  };

  /** Wraps the title of a chart's horizontal axis into as many lines as it needs; it ends where the axis ends. */
  const titledIn = (view, width) => {
    const { x } = view.encoding ?? {};
    if (typeof x?.title !== 'string' || x.axis === null) return view;
    const axis = { titleAnchor: 'end', ...x.axis };
    return { ...view, encoding: { ...view.encoding, x: { ...x, title: linesOf(x.title, axisTitleSize, width), axis } } };
  };

  const axisTitleSize = 11;
  const narrowestDrawing = 110;
  /** The source line starts at the plot, this far from the left: the labels are to the left of it. */
  const besideDrawing = 110;

  /** Wraps title and subtitle into lines that fit the screen. */
  const wordsIn = (specification, room) => {
    const title = typeof specification.title === 'string' ? { text: specification.title } : (specification.title ?? {});
    if (!title.text) return specification;
    const style = { fontSize: 13, subtitleFontSize: 11, ...specification.config?.title, ...title };
    const wrapped = { ...title, text: linesOf(title.text, style.fontSize, room) };
    if (title.subtitle) wrapped.subtitle = linesOf(title.subtitle, style.subtitleFontSize, room);
    return { ...specification, title: wrapped };
  };

  /**
   * On a screen too narrow for it, a chart that allows this (`usermeta.narrow: 'fit'`) is drawn at the available width: its axes keep
   * their space, its text takes more lines.
   */
  const fitted = (specification, width, room) => {
    // A legend in one row would be wider than the screen.
    const config = { ...specification.config, legend: { ...specification.config?.legend, columns: 2 } };
    const titled = { ...wordsIn(specification, room), config };
    const drawn = drawing(specification);
    const main = titledIn(drawn, room);
    const narrower = { width: Math.max(narrowestDrawing, main.width - (width - room)) };
    if (drawn === specification) return { ...titledIn(titled, room), ...narrower };
    return withBelow({ ...titled, vconcat: [{ ...main, ...narrower }, ...specification.vconcat.slice(1)] }, room);
  };

  /** Wraps the source line below a chart into as many lines as it needs. */
  const withBelow = (specification, room) => {
    const [main, ...below] = specification.vconcat;
    return { ...specification, vconcat: [main, ...below.map((view) => sourceIn(view, room - besideDrawing))] };
  };

  /** A chart that keeps its width on a narrow screen: drawings side by side are stacked, the rest scrolls. */
  const stacked = (specification, room) => {
    const worded = wordsIn(specification, room);
    if (!worded.vconcat) return worded;
    const [{ hconcat, ...main }, ...below] = worded.vconcat;
    return withBelow({ ...worded, vconcat: [hconcat ? { ...main, vconcat: hconcat } : main, ...below] }, room);
  };

  /** Returns the available width for a chart: its own limit if it may extend beyond the column, otherwise its parent's width. */
  const roomFor = (figure) => {
    const limit = parseFloat(window.getComputedStyle(figure).maxWidth);
    const parent = figure.parentElement.clientWidth;
    return window.getComputedStyle(figure).maxWidth.endsWith('px') ? Math.max(limit, parent) : parent;
  };

  const prepared = (chart) => {
    const specification = structuredClone(chart.specification);
    specification.description ??= chart.alt;
    return darkCharts.merge(specification, {
      background: 'transparent',
      config: { background: 'transparent', font: token('--sans') },
    });
  };

  /** Tables are packed as column names and rows of cells; an object whose keys would look like that, as one row (packed-rows.ts). */
  const unpacked = (key, value) => {
    if (!value?.$keys) return value;
    const object = (row) => Object.fromEntries(value.$keys.map((name, place) => [name, row[place]]));
    return value.$row ? object(value.$row) : value.$rows.map(object);
  };

  /** Shortens Vega-Lite's messages, which quote a whole specification. */
  const shortened = (text) => (text.length > 160 ? `${text.slice(0, 160)} …` : text);

  const notice = (title, text) => {
    const made = document.createElement('div');
    made.className = 'notice error';
    made.setAttribute('role', 'note');
    for (const [className, words] of [
      ['notice-title', title],
      ['', text],
    ]) {
      const paragraph = document.createElement('p');
      paragraph.className = className;
      paragraph.textContent = words;
      made.append(paragraph);
    }
    return made;
  };

  const draw = async (chart) => {
    const theme = root.dataset.theme;
    chart.theme = theme;
    const light = prepared(chart);
    const room = roomFor(chart.figure);
    const wide = chart.width > room;
    const narrow = wide && fits(light);
    const sized = narrow ? fitted(light, chart.width, room) : wide ? stacked(light, room) : light;
    const shown = theme === 'dark' ? darkCharts.darkSpecification(sized, inks()) : sized;
    const target = document.createElement('div');
    target.className = 'chart-live';
    target.hidden = true;
    chart.frame.append(target);
    const loader = refusingLoader();
    try {
      const view = new vega.View(vega.parse(vegaLite.compile(shown).spec), { renderer: 'svg', logLevel: vega.Error, loader });
      view.tooltip(new vegaTooltip.Handler({ theme }).call);
      await view.initialize(target).runAsync();
      if (loader.refused) {
        view.finalize();
        throw new Error('It asks for data or pictures that are not in the page.');
      }
      chart.view?.finalize();
      chart.view = view;
      chart.live?.remove();
      chart.live = target;
      chart.paper?.remove();
      chart.paper = theme === 'dark' ? await paperCopy(light) : undefined;
      if (chart.paper) chart.frame.append(chart.paper);
      // A mark without a name tells a screen reader nothing.
      for (const mark of target.querySelectorAll('[role="graphics-symbol"]:not([aria-label])'))
        mark.setAttribute('aria-hidden', 'true');
      target.hidden = false;
      chart.figure.classList.toggle('fitted', narrow || (wide && Boolean(light.vconcat?.[0].hconcat)));
      chart.figure.classList.add('live');
    } catch (error) {
      target.remove();
      chart.figure.classList.add('failed');
      const absent = chart.figure.querySelector('.chart-absent');
      if (absent) absent.replaceWith(notice('This chart cannot be drawn', shortened(error.message)));
      else console.error(`${chart.figure.id}: the chart could not be drawn; its picture is shown instead.`, error);
    }
  };

  const paperCopy = async (light) => {
    const view = new vega.View(vega.parse(vegaLite.compile(light).spec), { renderer: 'none', loader: refusingLoader() });
    const copy = document.createElement('div');
    copy.className = 'chart-paper';
    copy.setAttribute('aria-hidden', 'true');
    copy.innerHTML = await view.toSVG();
    view.finalize();
    return copy;
  };

  const chartIn = (figure) => {
    const image = figure.querySelector('img');
    return {
      figure,
      frame: figure.querySelector('.chart-frame'),
      specification: JSON.parse(figure.querySelector('.chart-specification').textContent, unpacked),
      alt: image?.alt ?? figure.querySelector('.chart-absent')?.textContent ?? '',
      width: Number(image?.getAttribute('width') ?? 0),
    };
  };
  let charts = [];

  const addSave = (chart) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'save-svg';
    button.textContent = 'Save SVG';
    button.addEventListener('click', async () => {
      if (!chart.view) return;
      const page = document.location.pathname.replace(/^.*\/|\.html$/g, '');
      window.pageSettings.save(`${page}-${chart.figure.id}.svg`, await chart.view.toSVG(), 'image/svg+xml');
    });
    chart.figure.querySelector('.chart-tools').append(button);
  };

  const pause = () => new Promise((resolve) => (window.requestIdleCallback ?? window.setTimeout)(resolve));
  const inSight = ({ figure }) => {
    const { top, bottom } = figure.getBoundingClientRect();
    return bottom > -200 && top < window.innerHeight + 400;
  };

  let running = false;
  const drawAll = async () => {
    if (running) return;
    running = true;
    root.dataset.charts = 'drawing';
    for (;;) {
      // Rerunning a cell removes its chart from the page, perhaps before it was drawn.
      const waiting = charts.filter(({ figure, theme }) => figure.isConnected && theme !== root.dataset.theme);
      if (waiting.length === 0) break;
      const next = waiting.find(inSight);
      if (!next) await pause();
      if ((next ?? waiting[0]).figure.isConnected) await draw(next ?? waiting[0]);
    }
    running = false;
    root.dataset.charts = 'drawn';
    document.dispatchEvent(new CustomEvent('chartsready'));
  };
  document.addEventListener('themechange', drawAll);

  // Cells that are rerun replace their charts with new ones.
  window.drawCharts = (within) => {
    for (const { figure, view } of charts) if (!figure.isConnected) view?.finalize();
    const known = new Set(charts.map(({ figure }) => figure));
    const figures = Array.from(within.querySelectorAll('figure.chart'));
    const added = figures.filter((figure) => !known.has(figure)).map(chartIn);
    charts = [...charts.filter(({ figure }) => figure.isConnected), ...added];
    added.forEach(addSave);
    drawAll();
  };
  window.drawCharts(document);
})();
