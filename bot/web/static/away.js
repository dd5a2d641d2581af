// Says that the bot cannot be reached, and asks for the page again as soon as it can.
(() => {
  const away = document.getElementById("away");
  const EVERY = 2000;
  let asking = false;

  // What somebody is writing is theirs: the page is not taken from under it.
  const written = () =>
    [...document.querySelectorAll("textarea, input[type=text], input:not([type])")].some(
      (one) => one.value !== one.defaultValue,
    );

  const back = () => {
    asking = false;
    if (written()) away.hidden = true;
    else location.reload();
  };

  const ask = async () => {
    try {
      const answer = await fetch("/healthz", { cache: "no-store" });
      if (answer.status < 500) return back();
    } catch {
      // still away
    }
    away.hidden = false;
    setTimeout(ask, EVERY);
  };

  const look = (wait) => {
    if (asking) return;
    asking = true;
    setTimeout(ask, wait);
  };

  const gone = () => {
    away.hidden = false;
    look(EVERY);
  };

  // The page is no longer its reader's, or the bot went away: see which.
  document.addEventListener("over", () => look(400));
  addEventListener("offline", gone);
  // Nothing came back: what was pressed may be done or not, which the page knows once it is back.
  document.addEventListener("htmx:error", (event) => {
    if (event.detail?.ctx) gone();
  });
  document.addEventListener("htmx:sse:error", (event) => {
    const status = event.detail?.status;
    if (!status || status >= 500) gone();
  });
})();
