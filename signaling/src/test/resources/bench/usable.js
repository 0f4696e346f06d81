// Notes when the document began, and when it has a button named `wanted` that can be pressed, after the frame that paints it.
(() => {
  window.benchBeganAt = performance.now();
  const wanted = '{wanted}';
  const isThere = () =>
    [...document.querySelectorAll('button')].some((button) => button.textContent === wanted && !button.disabled);
  const look = () => {
    if (isThere()) requestAnimationFrame(() => setTimeout(() => (window.benchUsableAt = performance.now())));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
