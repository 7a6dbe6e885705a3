"use strict";
(function () {
  var body = document.body;
  var reports = document.getElementById("reports");
  var bar = reports.querySelector(".bar");
  var at = bar.querySelector(".at");
  var report = null;
  var passages = [];
  var place = -1;
  body.classList.add("live");

  function each(root, selector, act) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), act);
  }

  function marksOf(claim) {
    return Array.prototype.filter.call(report.querySelectorAll("mark"), function (mark) {
      return mark.dataset.claims.split(" ").indexOf(claim) >= 0;
    });
  }

  function show(article) {
    if (report) { report.classList.remove("shown"); }
    report = article;
    report.classList.add("shown");
    body.classList.add("reading");
    bar.hidden = false;
    passages = Array.prototype.map.call(report.querySelectorAll(".anchor"), function (anchor) {
      return anchor.id.slice(2);
    });
    place = -1;
    tell();
  }

  function tell() {
    var where = place < 0 ? passages.length + (passages.length === 1 ? " passage" : " passages")
      : "passage " + (place + 1) + " of " + passages.length;
    at.textContent = "Report " + report.dataset.number + ", " + where;
  }

  function light(claim) {
    each(document, ".lit", function (element) { element.classList.remove("lit"); });
    place = passages.indexOf(claim);
    var marks = marksOf(claim);
    marks.forEach(function (mark) { mark.classList.add("lit"); });
    each(document, '[href="#c-' + claim + '"]', function (link) { link.classList.add("lit"); });
    tell();
    return marks[0] || report;
  }

  function reveal(element) {
    var offset = element.getBoundingClientRect().top - reports.getBoundingClientRect().top;
    reports.scrollTop += offset - reports.clientHeight / 3;
  }

  function openClaim(claim) {
    var anchor = document.getElementById("c-" + claim);
    if (!anchor) { return false; }
    show(anchor.closest(".report"));
    reveal(light(claim));
    return true;
  }

  function openReport(id) {
    var article = document.getElementById("d-" + id);
    if (!article) { return false; }
    show(article);
    reports.scrollTop = 0;
    return true;
  }

  function close() {
    if (!report) { return; }
    report.classList.remove("shown");
    report = null;
    body.classList.remove("reading");
    bar.hidden = true;
    each(document, ".lit", function (element) { element.classList.remove("lit"); });
  }

  function go(step) {
    if (!report || !passages.length) { return; }
    reveal(light(passages[(place + step + passages.length) % passages.length]));
  }

  function unfold(element) {
    for (var up = element; up; up = up.parentElement) {
      if (up.tagName === "DETAILS") { up.open = true; }
    }
  }

  function follow(hash) {
    var found = /^#([cd])-([0-9a-f]+)$/.exec(hash);
    if (found) { return found[1] === "c" ? openClaim(found[2]) : openReport(found[2]); }
    var target = hash.length > 1 && document.getElementById(hash.slice(1));
    if (target) { unfold(target); }
    return false;
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-go]");
    if (button) {
      if (button.dataset.go === "0") { close(); } else { go(Number(button.dataset.go)); }
      return;
    }
    var link = event.target.closest('a[href^="#"]');
    if (!link) { return; }
    var hash = link.getAttribute("href");
    if (follow(hash)) {
      event.preventDefault();
      history.replaceState(null, "", hash);
    }
  });

  document.addEventListener("mouseover", function (event) {
    var link = event.target.closest("a.cite:not([title])");
    var anchor = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!anchor) { return; }
    var claim = anchor.id.slice(2);
    var words = "";
    each(anchor.closest(".report"), "mark", function (mark) {
      if (mark.dataset.claims.split(" ").indexOf(claim) >= 0) { words += mark.textContent; }
    });
    link.title = words;
  });

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "Escape") { close(); }
    if (event.key === "n") { go(1); }
    if (event.key === "p") { go(-1); }
  });

  window.addEventListener("hashchange", function () { follow(location.hash); });
  var first = /^#c-[0-9a-f]+$/.test(location.hash)
    && document.querySelector('main [href="' + location.hash + '"]');
  if (first) { unfold(first); first.scrollIntoView({ block: "center" }); }
  follow(location.hash);
})();
