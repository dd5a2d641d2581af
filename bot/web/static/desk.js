// The desk's keys, its clocks, and its way out: everything here has a button that needs no script.
(() => {
  // Where one is goes by name: a card that is swapped is another element, without a mark at first.
  let seat = null;
  const SEAT = `seat ${location.pathname}`;
  const cards = () => [...document.querySelectorAll("[data-card]")];
  const here = () => (seat && document.getElementById(seat)?.closest("[data-card]")) || null;

  const typing = (place) =>
    place.matches("textarea, select, [contenteditable]") ||
    (place.matches("input") && !["checkbox", "radio", "button", "submit"].includes(place.type));

  const mark = () => {
    const card = here();
    for (const one of document.querySelectorAll(".here")) if (one !== card) one.classList.remove("here");
    card?.classList.add("here");
  };

  const sit = (card) => {
    seat = card?.id ?? null;
    sessionStorage.setItem(SEAT, seat ?? "");
    mark();
    if (!card) return;
    card.focus({ preventScroll: true });
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    card.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
  };

  // Whoever goes by Tab or by pointing is where they point.
  document.addEventListener("focusin", (event) => {
    const card = event.target.closest("[data-card]");
    if (!card || card.id === seat) return;
    seat = card.id;
    sessionStorage.setItem(SEAT, seat);
    mark();
  });

  const move = (by) => {
    const all = cards();
    const place = all.indexOf(here());
    sit(all[place < 0 ? 0 : Math.min(Math.max(place + by, 0), all.length - 1)]);
  };

  const press = (key) => {
    const card = here() ?? (cards().length === 1 ? cards()[0] : null);
    const button = card?.querySelector(`[data-key="${key}"]`);
    if (!button || button.disabled) return false;
    button.click();
    return true;
  };

  const press_any = (selector) => {
    const button = document.querySelector(selector);
    button?.click();
    return Boolean(button);
  };

  const help = () => {
    const sheet = document.getElementById("keys");
    if (!sheet) return false;
    if (sheet.open) sheet.close();
    else sheet.showModal();
    return true;
  };

  const calm = (on) => {
    document.documentElement.classList.toggle("zen", on);
    for (const one of document.querySelectorAll('[data-do="zen"]')) one.setAttribute("aria-pressed", on);
    if (on && cards().length && !here()) move(0);
  };

  // Kept while this tab is open: who settles a case on its own page comes back to the same calm.
  const zen = () => {
    const on = !document.documentElement.classList.contains("zen");
    sessionStorage.setItem("zen", on ? "on" : "");
    calm(on);
    if (here()) sit(here());
    return true;
  };

  const search = () => {
    const field = document.querySelector("input[type=search]");
    if (!field) return press_any("[data-search]");
    field.focus();
    return true;
  };

  // On the docket from card to card, on a case from case to case.
  const go = (by, key) => {
    if (document.querySelector("[data-docket]")) return move(by), true;
    return press_any(`.keybar [data-key="${key}"]`);
  };

  const KEYS = {
    j: () => go(1, "j"),
    k: () => go(-1, "k"),
    o: () => press("open"),
    c: () => press("c"),
    f: () => press("f"),
    d: () => press("d"),
    w: () => press("2"),
    b: () => press("9"),
    u: () => press("u") || press_any("[data-last]"),
    v: () => press("unveil"),
    q: () => press("q"),
    s: () => press("s"),
    n: () => press_any('[data-key="n"]'),
    z: zen,
    "/": search,
    "?": help,
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target) || event.repeat) return;
    if (document.getElementById("keys")?.open && event.key !== "?") return;
    const digit = /^[1-9]$/.test(event.key) ? () => press(event.key) : null;
    const act = digit ?? KEYS[event.key];
    if (act?.()) event.preventDefault();
  });

  // What grows or shrinks above the buttons of a case never moves them: the page scrolls under it.
  const deeds = () => document.querySelector("[data-still]")?.getBoundingClientRect().top ?? null;
  let still = null;
  const hold = () => {
    const by = still === null ? 0 : deeds() - still;
    if (Math.abs(by) < 1) return;
    const above = document.getElementById("stands");
    if (by < 0) above.style.minHeight = `${above.offsetHeight - by}px`;
    else scrollBy({ top: by, behavior: "instant" });
  };

  // A case that was settled elsewhere is not settled again from a page that has not seen it.
  const settle = () => {
    const moved = Boolean(document.querySelector("[data-moved]"));
    for (const one of document.querySelectorAll("[data-deeds] button")) one.disabled = moved;
    const claim = document.querySelector("[data-claim]");
    if (claim && !moved) claim.disabled = Boolean(document.querySelector("[data-taken]"));
  };

  // A card that was swapped is still where its reader is; two swaps may overlap, and nothing scrolls.
  document.addEventListener("htmx:before:swap", () => {
    still = deeds();
  });
  document.addEventListener("htmx:after:swap", () => {
    mark();
    if (document.activeElement === document.body) here()?.focus({ preventScroll: true });
    if (document.querySelector("[data-deeds]")) settle();
    hold();
    ready();
  });

  // What was asked for within the page was refused: the page itself says why.
  document.addEventListener("htmx:response:error", () => location.reload());
  document.addEventListener("htmx:sse:error", (event) => {
    if ([401, 403, 404].includes(event.detail?.status)) location.reload();
  });

  const NAMES = { seconds: "second", minutes: "minute" };
  const spoken = (seconds) => {
    const say = (count, unit) =>
      new Intl.NumberFormat(document.documentElement.lang, {
        style: "unit",
        unit,
        unitDisplay: "long",
      }).format(count);
    const minutes = Math.floor(seconds / 60);
    return minutes ? `${say(minutes, NAMES.minutes)} ${say(seconds % 60, NAMES.seconds)}` : say(seconds, NAMES.seconds);
  };

  const begun = new WeakMap();
  const since = (place, left) => {
    const known = begun.get(place);
    if (known?.left === left) return known.at;
    begun.set(place, { left, at: performance.now() });
    return performance.now();
  };

  const tick = () => {
    for (const place of document.querySelectorAll("[data-left]")) {
      const left = Number(place.dataset.left);
      const now = Math.max(0, Math.round(left - (performance.now() - since(place, left)) / 1000));
      const text = place.querySelector("[data-text]");
      text.dataset.form ??= text.textContent.replace(/\d.*\d\s*\p{L}+|\d+\s*\p{L}+/u, "%");
      text.textContent = text.dataset.form.replace("%", spoken(now));
      const fuse = place.querySelector("progress");
      if (!fuse) continue;
      fuse.value = now;
      place.classList.toggle("urgent", now <= 30);
    }
  };

  const ready = () => {
    for (const one of document.querySelectorAll("[data-do]")) one.hidden = false;
    tick();
  };

  document.addEventListener("click", (event) => {
    const what = event.target.closest?.("[data-do]")?.dataset.do;
    if (what === "help") help();
    if (what === "zen") zen();
    if (what === "next") move(1);
    if (what === "previous") move(-1);
  });

  // On a phone the row of rooms is longer than the screen: the room one is in stands in view.
  document.querySelector(".rooms [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" });

  // A page that is loaded again is where it was.
  const [way] = performance.getEntriesByType("navigation");
  if (["reload", "back_forward"].includes(way?.type)) seat = sessionStorage.getItem(SEAT) || null;
  mark();

  ready();
  if (document.getElementById("keys") && sessionStorage.getItem("zen")) calm(true);
  setInterval(tick, 1000);
})();
