// Reloads the page when the site is rebuilt, while npm start -- --watch runs. It loads a script of the site once a second, never from the
// network, and stops when that script is gone.
(() => {
  const { stamp } = document.currentScript.dataset;
  let missed = 0;
  const look = () => {
    const script = document.createElement('script');
    script.src = `assets/stamp.js?${Date.now()}`;
    script.onload = () => {
      script.remove();
      missed = 0;
      if (window.siteStamp === stamp) setTimeout(look, 1000);
      else window.location.reload();
    };
    script.onerror = () => {
      script.remove();
      missed += 1;
      // It is missing for a moment while the new site replaces the old one.
      if (missed < 10) setTimeout(look, 1000);
    };
    document.head.append(script);
  };
  setTimeout(look, 1000);
})();
