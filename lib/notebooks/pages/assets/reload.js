// While npm start -- --watch runs: the page reloads when the site is rebuilt. It loads a script of the site once a second, never from
// the network, and stops when that script is gone.
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
      // For a moment it is missing while the new site takes the old one's place.
      if (missed < 10) setTimeout(look, 1000);
    };
    document.head.append(script);
  };
  setTimeout(look, 1000);
})();
