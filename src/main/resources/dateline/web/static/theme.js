// Before anything is drawn: the theme chosen here, if one was.
(function () {
  try {
    var chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (none) { /* no storage: the system's theme */ }
})();
