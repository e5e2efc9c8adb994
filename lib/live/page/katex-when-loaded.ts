interface Katex {
  renderToString(formula: string, options: object): string;
}

/** KaTeX, for outputs with formulas: `assets/live-katex.js` is loaded before such an output is drawn. */
export default {
  renderToString: (formula: string, options: object): string =>
    (window as unknown as { katex: Katex }).katex.renderToString(formula, options),
};
