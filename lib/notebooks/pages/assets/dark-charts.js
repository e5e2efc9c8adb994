// Converts a chart's specification for the dark theme. A chart may itself define which colour becomes which
// (`usermeta: { dark: { colours: { '#light': '#dark' }, config: {…} } }`); the rest is decided here: neutral colours become the theme's,
// data colours stay.
window.darkCharts = (() => {
  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

  const merge = (base, over) => {
    const result = { ...base };
    for (const [key, value] of Object.entries(over)) {
      result[key] = isObject(value) && isObject(result[key]) ? merge(result[key], value) : value;
    }
    return result;
  };

  const rgbOf = (colour) => {
    const name = { black: '#000000', white: '#ffffff', gray: '#808080', grey: '#808080' }[colour] ?? colour;
    const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(name);
    const hex = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : name;
    const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
    return parts?.slice(1).map((part) => parseInt(part, 16) / 255);
  };

  /** Returns a neutral colour's counterpart in the theme; undefined for a colour that encodes data. */
  const counterpart = (colour, inks) => {
    const rgb = rgbOf(colour);
    if (!rgb || Math.max(...rgb) - Math.min(...rgb) > 0.1) return undefined;
    const lightness = (rgb[0] + rgb[1] + rgb[2]) / 3;
    if (lightness < 0.25) return inks.ink;
    if (lightness < 0.6) return inks.muted;
    return lightness < 0.94 ? inks.line : inks.background;
  };

  const colourKey = /^(color|fill|stroke)$|Color$/;

  const recolour = (value, colours, inks, place) => {
    if (typeof value === 'string') {
      if (Object.hasOwn(colours, value)) return colours[value];
      if (!place.neutral) return value;
      const replaced = counterpart(value, inks);
      // White text on a coloured bar stays white.
      return replaced === undefined || (place.text && replaced === inks.background) ? value : replaced;
    }
    if (Array.isArray(value)) return value.map((item) => recolour(item, colours, inks, { ...place, neutral: false }));
    if (!isObject(value)) return value;
    const mark = isObject(value.mark) ? value.mark.type : value.mark;
    const text = mark === undefined ? place.text || value.type === 'text' : mark === 'text';
    const entries = Object.entries(value).map(([key, item]) => {
      if (key === 'data' || key === 'datasets' || key === 'transform' || key === 'usermeta') return [key, item];
      // Colours chosen by a condition or a scale belong together: only the chart itself can define how to change them.
      const together = 'condition' in value || key === 'scale' || key === 'range' || key === 'condition';
      const neutral = !together && (colourKey.test(key) || (key === 'value' && place.channel));
      return [key, recolour(item, colours, inks, { neutral, text, channel: colourKey.test(key) && isObject(item) })];
    });
    return Object.fromEntries(entries);
  };

  const configOf = ({ ink, muted, line }) => ({
    background: 'transparent',
    title: { color: ink, subtitleColor: muted },
    axis: { labelColor: muted, titleColor: muted, domainColor: muted, tickColor: muted, gridColor: line },
    legend: { labelColor: ink, titleColor: muted },
    header: { labelColor: ink, titleColor: muted },
    text: { color: ink },
    rule: { color: muted },
  });

  return {
    merge,
    /** Returns the specification in the dark theme's colours; `inks` has `ink`, `muted`, `line` and `background`. */
    darkSpecification(specification, inks) {
      const own = specification.usermeta?.dark ?? {};
      const colours = own.colours ?? {};
      const recoloured = recolour(specification, colours, inks, { neutral: false, text: false, channel: false });
      const config = merge(merge(configOf(inks), recoloured.config ?? {}), { background: 'transparent', ...own.config });
      return { ...recoloured, background: 'transparent', config };
    },
  };
})();
