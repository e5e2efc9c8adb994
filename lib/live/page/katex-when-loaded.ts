interface Katex {
  renderToString(formula: string, options: object): string;
}

/** KaTeX, where a formula has asked for it: `assets/live-katex.js` is loaded before the output is drawn. */
export default {
  renderToString: (formula: string, options: object): string =>
    (window as unknown as { katex: Katex }).katex.renderToString(formula, options),
};
