// Regions that can scroll sideways are focusable with the keyboard, but only while they have something to scroll.
(() => {
  const regions = Array.from(document.querySelectorAll('.table-region, .chart-frame, main pre, .katex-display'));
  const measure = () => {
    for (const region of regions) {
      const scrolls = region.scrollWidth > region.clientWidth + 1;
      region.classList.toggle('scrolls', scrolls);
      if (scrolls) region.setAttribute('tabindex', '0');
      else region.removeAttribute('tabindex');
    }
  };
  measure();
  window.addEventListener('resize', measure);
  document.addEventListener('toggle', measure, true);
  document.addEventListener('chartsready', measure);
  document.fonts?.ready.then(measure);
})();
