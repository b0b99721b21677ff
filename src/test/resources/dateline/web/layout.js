// What is out of place on a page: a list of words, empty when all is well.
const width = document.documentElement.clientWidth;
const wrong = [];
function name(e) {
  return e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (e.classList.length ? "." + [...e.classList].join(".") : "")
    + " '" + (e.textContent || "").trim().slice(0, 40) + "'";
}
if (document.documentElement.scrollWidth > width + 1) wrong.push("the page is " + document.documentElement.scrollWidth + " wide in a window of " + width);
const top = document.querySelector("header.top"), main = document.querySelector("main"), foot = document.querySelector("footer");
if (!top || !main || !foot) wrong.push("header, main or footer is missing");
else {
  const a = top.getBoundingClientRect(), b = main.getBoundingClientRect(), c = foot.getBoundingClientRect();
  if (a.bottom > b.top + 1 || b.bottom > c.top + 1) wrong.push("header, main and footer do not follow each other");
}
function clipped(e) {
  for (let up = e; up; up = up.parentElement) if (getComputedStyle(up).clipPath !== "none") return true;
  return false;
}
function hidden(e) {
  if (clipped(e)) return true;
  return e.closest(".vh, .vh-box, datalist, details:not([open]) > :not(summary), svg svg, title") || !e.checkVisibility({ visibilityProperty: true });
}
const leaves = [];
for (const e of document.body.querySelectorAll("a, h1, h2, h3, p, span, b, mark, dt, dd, td, th, button, input, label, li, code, strong, summary, legend")) {
  if (hidden(e) || e.closest("svg")) continue;
  const box = e.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) continue;
  const scrolled = e.closest(".beside");
  if (box.right > width + 1 || box.left < -1) wrong.push("sticks out: " + name(e));
  const style = getComputedStyle(e);
  if (style.overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1 && e.tagName !== "INPUT") wrong.push("cut off: " + name(e));
  const text = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  if ((text || e.tagName === "INPUT") && !scrolled) leaves.push([e, e.tagName === "INPUT" || style.display !== "inline" ? [box] : [...e.getClientRects()]]);
}
outer: for (let i = 0; i < leaves.length; i++) {
  for (let j = i + 1; j < Math.min(leaves.length, i + 120); j++) {
    const [a, as] = leaves[i], [b, bs] = leaves[j];
    if (a.contains(b) || b.contains(a)) continue;
    for (const x of as) for (const y of bs) {
      const w = Math.min(x.right, y.right) - Math.max(x.left, y.left), h = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
      if (w > 2 && h > 6 && w * h > 0.3 * Math.min(x.width * x.height, y.width * y.height)) {
        wrong.push("overlap: " + name(a) + " and " + name(b));
        if (wrong.length > 20) break outer;
      }
    }
  }
}
return wrong.slice(0, 20);
