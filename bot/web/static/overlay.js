// Shows what is on air, and nothing that is not known to be on air still.
(() => {
  const air = document.getElementById("air");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const STALE = 45000;
  let heard = Date.now();
  let wait = 2000;

  const read = (html) => {
    const sheet = document.createElement("template");
    sheet.innerHTML = html;
    return sheet.content.querySelector("article");
  };

  // A long text is made smaller until it fits; below that it is cut.
  const fit = (bubble) => {
    const place = () => bubble.scrollHeight > bubble.clientHeight + 1 || bubble.scrollWidth > bubble.clientWidth + 1;
    for (let scale = 1; scale >= 0.4; scale -= 0.05) {
      bubble.style.setProperty("--fit", scale.toFixed(2));
      if (!place()) return;
    }
  };

  const leave = (bubble) => {
    if (!bubble || bubble.classList.contains("leaving")) return;
    if (calm.matches) return bubble.remove();
    bubble.classList.remove("entering");
    bubble.classList.add("leaving");
    bubble.addEventListener("animationend", () => bubble.remove(), { once: true });
    // a source that is not shown animates nothing
    setTimeout(() => bubble.remove(), 2000);
  };

  const show = (html) => {
    const next = read(html);
    const now = air.querySelector("article:not(.leaving)");
    if (next && now && next.dataset.number === now.dataset.number) {
      now.replaceWith(next);
      return fit(next);
    }
    leave(now);
    if (!next) return;
    next.classList.add("entering");
    air.append(next);
    fit(next);
  };

  const alive = () => {
    heard = Date.now();
    wait = 2000;
  };

  const listen = () => {
    const source = new EventSource(air.dataset.live);
    source.onmessage = (event) => (alive(), show(event.data));
    source.addEventListener("beat", alive);
    source.addEventListener("over", () => show(""));
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      show("");
      setTimeout(listen, wait);
      wait = Math.min(wait * 2, 60000);
    };
  };

  setInterval(() => Date.now() - heard > STALE && show(""), 5000);
  addEventListener("resize", () => air.querySelectorAll("article").forEach(fit));
  air.querySelectorAll("article").forEach(fit);
  listen();
})();
