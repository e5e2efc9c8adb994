// Runs before the page is painted, so that a remembered theme does not flash. "theme" is light or dark; by default, the system's.
(() => {
  const root = document.documentElement;
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  // Storage can be switched off, and is blocked for some local files.
  const remembered = (key) => {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      window.localStorage.setItem(key, value);
    } catch {
      // The choice then applies to this page only.
    }
  };
  const apply = (theme) => {
    if (root.dataset.theme === theme) return;
    root.dataset.theme = theme;
    document.dispatchEvent(new CustomEvent('themechange', { detail: theme }));
  };
  const chosen = () => remembered('theme') ?? (system.matches ? 'dark' : 'light');
  root.classList.add('js');
  apply(chosen());
  system.addEventListener('change', () => apply(chosen()));
  /** Returns the part of the address after the #; empty if it is malformed. */
  const addressed = () => {
    try {
      return decodeURIComponent(window.location.hash.slice(1));
    } catch {
      return '';
    }
  };
  window.pageSettings = {
    remembered,
    remember,
    addressed,
    /** Saves a file as a download. */
    save(name, content, type) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([content], { type }));
      link.download = name;
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },
    setTheme(theme) {
      remember('theme', theme);
      apply(theme);
    },
  };
})();
