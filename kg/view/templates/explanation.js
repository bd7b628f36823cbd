"use strict";
(() => {
  const marks = [...document.querySelectorAll("mark")], claims = [...document.querySelectorAll("[data-claim]")];
  const of = (mark) => mark.dataset.claims.split(" ");
  const light = (numbers) => {
    marks.forEach((mark) => mark.classList.toggle("lit", of(mark).some((number) => numbers.includes(number))));
    claims.forEach((claim) => claim.classList.toggle("lit", numbers.includes(claim.dataset.claim)));
  };
  const show = (element) => element && element.scrollIntoView({ block: "nearest", behavior: "smooth" });
  for (const mark of marks) {
    for (const event of ["mouseenter", "focus"]) mark.addEventListener(event, () => light(of(mark)));
    mark.addEventListener("click", () => show(claims[Number(of(mark)[0])]));
  }
  for (const claim of claims) {
    for (const event of ["mouseenter", "focus"]) claim.addEventListener(event, () => light([claim.dataset.claim]));
    claim.addEventListener("click", () => show(marks.find((mark) => of(mark).includes(claim.dataset.claim))));
  }
})();
