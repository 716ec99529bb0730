// Reloads the page when the site was built anew, and shows mistakes over it.
(() => {
  const place = 'jianbao-scroll:' + location.pathname;
  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    addEventListener('load', () => scrollTo(0, Number(kept)));
  }
  const show = text => {
    let box = document.getElementById('jianbao-mistakes');
    if (!text) {
      if (box) box.remove();
      return;
    }
    if (!box) {
      box = document.createElement('pre');
      box.id = 'jianbao-mistakes';
      box.setAttribute('role', 'alert');
      box.style.cssText =
        'position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem 1.25rem;z-index:9;' +
        'background:#2a1208;color:#ffe9dd;font:14px/1.5 monospace;white-space:pre-wrap;border-top:4px solid #f0a878';
      document.body.append(box);
    }
    box.textContent = text;
  };
  const events = new EventSource('/.jianbao/events');
  events.addEventListener('built', () => {
    sessionStorage.setItem(place, String(scrollY));
    location.reload();
  });
  events.addEventListener('mistakes', e => show(e.data));
  events.addEventListener('fine', () => show(''));
  addEventListener('beforeunload', () => events.close());
})();
