"use strict";
(function () {
  var body = document.body;
  var reports = document.getElementById("reports");
  body.classList.add("live");

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  function show(doc) {
    each(".report.shown", function (report) { report.classList.remove("shown"); });
    var report = document.getElementById("d-" + doc);
    if (!report) { return null; }
    report.classList.add("shown");
    body.classList.add("reading");
    return report;
  }

  function light(claim) {
    each(".lit", function (element) { element.classList.remove("lit"); });
    var first = null;
    each("mark[data-claims]", function (mark) {
      if (mark.dataset.claims.split(" ").indexOf(claim) >= 0) {
        mark.classList.add("lit");
        first = first || mark;
      }
    });
    each('.cite[data-claim="' + claim + '"]', function (cite) { cite.classList.add("lit"); });
    return first;
  }

  function reveal(element) {
    var offset = element.getBoundingClientRect().top - reports.getBoundingClientRect().top;
    reports.scrollTop += offset - reports.clientHeight / 3;
  }

  function open(link) {
    var report = show(link.dataset.doc);
    if (!report) { return false; }
    var target = link.dataset.claim ? light(link.dataset.claim) : report;
    reveal(target || report);
    history.replaceState(null, "", link.getAttribute("href"));
    return true;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-doc]");
    if (link && open(link)) { event.preventDefault(); }
  });

  var wanted = /^#c-([0-9a-f]+)$/.exec(location.hash);
  var link = wanted && document.querySelector('.cite[data-claim="' + wanted[1] + '"]');
  if (link && open(link)) { link.scrollIntoView({ block: "center" }); }
})();
