// Asks every two seconds for what changes on a page, until there is nothing left to wait for.
(() => {
  const place = document.getElementById("live");
  const look = async () => {
    const waiting = place.querySelector('[data-live="waiting"]');
    if (!waiting) return;
    try {
      const answer = await fetch(location.href, { headers: { "x-part": "live" } });
      if (answer.ok && !answer.redirected) {
        const text = await answer.text();
        if (text.trim() !== place.dataset.last) {
          place.innerHTML = text;
          place.dataset.last = text.trim();
        }
      }
    } catch {
      // the next look will tell
    }
    setTimeout(look, 2000);
  };
  if (place) setTimeout(look, 2000);
})();
