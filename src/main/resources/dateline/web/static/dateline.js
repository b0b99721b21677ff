// What works better with a script; everything works without.
(function () {
  "use strict";

  // light or dark
  var root = document.documentElement;
  function dark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  var theme = document.getElementById("theme");
  if (theme) {
    theme.hidden = false;
    theme.addEventListener("click", function () {
      root.dataset.theme = dark() ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch (none) { /* only for this page then */ }
    });
  }

  // ways to end what is being typed
  var asked = 0;
  function suggest(box) {
    var list = document.getElementById("suggestions");
    var typed = box.value;
    if (!list || typed.trim().length < 2) return;
    var number = ++asked;
    fetch("/v1/suggest?q=" + encodeURIComponent(typed), { headers: { Accept: "application/json" } })
      .then(function (answer) { return answer.ok ? answer.json() : {}; })
      .then(function (said) {
        if (number !== asked) return;
        list.replaceChildren.apply(list, (said.suggestions || []).map(function (one) {
          var option = document.createElement("option");
          option.value = one.query;
          return option;
        }));
      })
      .catch(function () { /* no suggestions */ });
  }
  var pause;
  document.addEventListener("input", function (event) {
    if (event.target.id !== "q") return;
    clearTimeout(pause);
    pause = setTimeout(function () { suggest(event.target); }, 160);
  });

  // days: brush with the pointer, or move the two handles with the arrow keys
  function brush(svg) {
    var form = document.getElementById("range");
    var bars = Array.from(svg.querySelectorAll(".bar"));
    if (!form || bars.length < 2 || svg.dataset.brush) return;
    svg.dataset.brush = "on";
    var moving = false;
    var said = document.getElementById("brushed");
    var height = svg.viewBox.baseVal.height;
    function box(i) { return bars[i].querySelector(".hot"); }
    function left(i) { return +box(i).getAttribute("x"); }
    function right(i) { return left(i) + +box(i).getAttribute("width"); }
    var inside = bars.map(function (bar, i) { return bar.classList.contains("in") ? i : -1; }).filter(function (i) { return i >= 0; });
    var a = inside.length ? inside[0] : 0, b = inside.length ? inside[inside.length - 1] : bars.length - 1;
    function element(name, type) {
      var made = document.createElementNS("http://www.w3.org/2000/svg", name);
      made.setAttribute("class", type);
      return made;
    }
    var area = element("rect", "brush");
    area.setAttribute("y", 0);
    area.setAttribute("height", height);
    svg.setAttribute("role", "group");
    svg.append(area);
    function handle(label, get, set) {
      var made = element("rect", "handle");
      made.setAttribute("width", 4);
      made.setAttribute("height", height);
      made.setAttribute("tabindex", 0);
      made.setAttribute("role", "slider");
      made.setAttribute("aria-label", label);
      made.setAttribute("aria-valuemin", 0);
      made.setAttribute("aria-valuemax", bars.length - 1);
      made.addEventListener("keydown", function (event) {
        var step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7, Home: -1e6, End: 1e6 }[event.key];
        if (step) {
          event.preventDefault();
          set(Math.max(0, Math.min(bars.length - 1, get() + step)));
          draw();
        } else if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          send();
        }
      });
      svg.append(made);
      return made;
    }
    var first = handle("First day; Enter searches", function () { return a; }, function (i) { a = Math.min(i, b); });
    var last = handle("Last day; Enter searches", function () { return b; }, function (i) { b = Math.max(i, a); });
    function draw() {
      area.setAttribute("x", left(a));
      area.setAttribute("width", right(b) - left(a));
      first.setAttribute("x", left(a) - 2);
      last.setAttribute("x", right(b) - 2);
      first.setAttribute("aria-valuenow", a);
      last.setAttribute("aria-valuenow", b);
      first.setAttribute("aria-valuetext", bars[a].dataset.from);
      last.setAttribute("aria-valuetext", bars[b].dataset.to);
      var whole = a === 0 && b === bars.length - 1;
      area.style.display = whole ? "none" : "";
      if (!moving) return; // what was typed may begin or end within a bar
      form.elements.from.value = whole ? "" : bars[a].dataset.from;
      form.elements.to.value = whole ? "" : bars[b].dataset.to;
    }
    function send() { form.requestSubmit(); }
    function at(event) {
      var point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      var i = 0;
      while (i < bars.length - 1 && left(i + 1) <= point.x) i++;
      return i;
    }
    var start = -1, moved = false;
    svg.addEventListener("pointerdown", function (event) {
      if (event.button !== 0) return;
      start = at(event);
      moved = false;
    });
    svg.addEventListener("pointermove", function (event) {
      var i = at(event);
      if (said && start < 0) said.textContent = bars[i].dataset.label;
      if (start < 0) return;
      if (i !== start && !moved) { moved = true; svg.setPointerCapture(event.pointerId); }
      if (!moved) return;
      a = Math.min(start, i);
      b = Math.max(start, i);
      draw();
      if (said) said.textContent = bars[a].dataset.from + " to " + bars[b].dataset.to;
    });
    svg.addEventListener("pointerup", function () {
      var was = moved;
      start = -1;
      if (was) send();
    });
    svg.addEventListener("click", function (event) { if (moved) { event.preventDefault(); event.stopPropagation(); moved = false; } }, true);
    svg.addEventListener("dragstart", function (event) { event.preventDefault(); });
    draw();
    moving = true;
  }

  // an article: what is marked shows its card
  var pop;
  function cards(mark) {
    return (mark.dataset.cards || "").split(" ").map(function (id) { return id && document.getElementById(id); }).filter(Boolean);
  }
  function show(mark) {
    hide();
    var found = cards(mark);
    if (!found.length) return;
    pop = document.createElement("div");
    pop.className = "pop";
    pop.setAttribute("role", "tooltip");
    pop.id = "pop";
    found.slice(0, 4).forEach(function (card) {
      var copy = card.cloneNode(true);
      copy.removeAttribute("id");
      copy.classList.remove("lit");
      copy.querySelectorAll("[id]").forEach(function (inner) { inner.removeAttribute("id"); });
      copy.querySelectorAll("details").forEach(function (inner) { inner.open = true; });
      pop.append(copy);
      card.classList.add("lit");
    });
    document.body.append(pop);
    mark.setAttribute("aria-describedby", "pop");
    var place = mark.getBoundingClientRect();
    var under = place.bottom + scrollY + 6;
    var room = place.bottom + pop.offsetHeight + 12 < innerHeight || place.top < pop.offsetHeight + 12;
    pop.style.top = (room ? under : place.top + scrollY - pop.offsetHeight - 6) + "px";
    pop.style.left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - pop.offsetWidth - 8)) + "px";
  }
  function hide() {
    if (!pop) return;
    pop.remove();
    pop = null;
    document.querySelectorAll(".lit").forEach(function (lit) { lit.classList.remove("lit"); });
    document.querySelectorAll("[aria-describedby=pop]").forEach(function (mark) { mark.removeAttribute("aria-describedby"); });
  }
  ["mouseover", "focusin"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var mark = event.target.closest && event.target.closest(".text [data-cards]");
      if (mark) show(mark); else if (!(event.target.closest && event.target.closest(".pop"))) hide();
    });
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });

  function ready() {
    var days = document.getElementById("days");
    if (days) brush(days);
  }
  ready();
  document.addEventListener("htmx:afterSettle", ready);
})();
