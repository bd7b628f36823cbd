"use strict";
(() => {
  const { members, ties, types, statuses, confidence, words } = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const SIDE = 1000, HUB = 4;
  const canvas = byId("canvas"), world = byId("world");

  const svg = (name, attributes, parent) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    parent.append(node);
    return node;
  };
  const html = (name, text, parent, className = "") => {
    const node = document.createElement(name);
    node.textContent = text;
    if (className) node.className = className;
    parent.append(node);
    return node;
  };

  // What stands where. Everything is text content or an attribute: no word of a notice becomes markup.
  const crowd = Math.max(0.35, Math.min(1, 9 / Math.sqrt(members.length + 1)));
  const radius = (member) => crowd * (7 + 2.8 * Math.sqrt(member.clients));
  const place = (member) => [member.x * SIDE, member.y * SIDE];
  const short = (label) => (label.length > 20 ? `${label.slice(0, 19)}…` : label);
  const widths = members.map((member) => [...short(member.label)].reduce((sum, c) => sum + (c < "\u2000" ? 0.6 : 1), 0));
  const edges = ties.map((tie) => {
    const [x1, y1] = place(members[tie.from]), [x2, y2] = place(members[tie.to]);
    const bend = 0.06, cx = (x1 + x2) / 2 + (y2 - y1) * bend, cy = (y1 + y2) / 2 - (x2 - x1) * bend;
    const gap = (radius(members[tie.to]) + 2) / (Math.hypot(x2 - cx, y2 - cy) || 1);
    const ex = x2 - (x2 - cx) * gap, ey = y2 - (y2 - cy) * gap, wing = 6 * crowd;
    const angle = Math.atan2(ey - cy, ex - cx);
    const tip = (turn) => `${ex - wing * Math.cos(angle + turn)} ${ey - wing * Math.sin(angle + turn)}`;
    const d = `M${x1} ${y1}Q${cx} ${cy} ${ex} ${ey}M${tip(0.45)}L${ex} ${ey}L${tip(-0.45)}`;
    return svg("path", { d, class: `edge ${tie.type} ${tie.status}` }, world);
  });
  const nodes = members.map((member, index) => {
    const [x, y] = place(member);
    const kind = !member.clients ? "client" : member.providers ? "both" : "provider";
    const node = svg("g", { class: `node ${kind}`, transform: `translate(${x} ${y})`, tabindex: 0, role: "button", "aria-label": member.label }, world);
    svg("circle", { r: radius(member) }, node);
    svg("title", {}, node).textContent = member.label;
    node.addEventListener("click", () => choose(index));
    node.addEventListener("keydown", (event) => { if (event.key === "Enter") choose(index); });
    return node;
  });

  const names = members.map((member) => {
    const [x, y] = place(member);
    const name = svg("text", { class: "name", x, y }, world);
    name.textContent = short(member.label);
    return name;
  });

  // Zoom and move. Names keep their size on the screen; where two would cover each other, the one with more ties is written.
  const all = { x: SIDE / 2, y: SIDE / 2, scale: 1 };
  const view = { ...all };
  const named = [...members.keys()].sort((a, b) => members[b].clients + members[b].providers - members[a].clients - members[a].providers);
  let chosen = null, marked = new Set(), kept = ties.map(() => true), shown = members.map(() => true);
  const draw = () => {
    const { width, height } = canvas.getBoundingClientRect();
    world.setAttribute("transform", `translate(${width / 2} ${height / 2}) scale(${view.scale}) translate(${-view.x} ${-view.y})`);
    const size = 12 / view.scale;
    const covers = (box) => (other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
    const written = [], circles = members.filter((_, index) => shown[index]).map((member) => {
      const [x, y] = place(member), r = radius(member) * 0.8;
      return [x - r, y - r, x + r, y + r];
    });
    for (const index of [...marked, ...named.filter((index) => !marked.has(index))]) {
      const [x, y] = place(members[index]), wide = (widths[index] * size) / 2, top = y + radius(members[index]) + size * 0.15;
      const box = [x - wide, top, x + wide, top + size * 1.2];
      // The name of a hub may cover the circles around it: without names a crowd says nothing.
      const free = !written.some(covers(box)) && (members[index].clients >= HUB || !circles.some(covers(box)));
      const visible = shown[index] && (chosen === index || free);
      if (visible) written.push(box);
      names[index].classList.toggle("hidden", !visible);
      names[index].classList.toggle("near", marked.has(index));
      names[index].setAttribute("font-size", size);
      names[index].setAttribute("stroke-width", size / 4);
      names[index].setAttribute("y", top + size);
    }
  };
  const around = (some) => {
    const { width, height } = canvas.getBoundingClientRect();
    const spots = some.map(place), xs = spots.map(([x]) => x), ys = spots.map(([, y]) => y);
    const [left, right, top, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.max(0.05, Math.min((width - 220) / (right - left || 1), (height - 190) / (low - top || 1)));
    return { x: (left + right) / 2, y: (top + low) / 2, scale };
  };
  const fit = () => {
    if (members.length) Object.assign(all, around(members));
    Object.assign(view, all);
    draw();
  };
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = canvas.getBoundingClientRect();
    const dx = event.clientX - box.left - box.width / 2, dy = event.clientY - box.top - box.height / 2;
    const scale = Math.min(60 * all.scale, Math.max(all.scale / 2, view.scale * Math.exp(-event.deltaY / 400)));
    view.x += dx / view.scale - dx / scale;
    view.y += dy / view.scale - dy / scale;
    view.scale = scale;
    draw();
  }, { passive: false });
  let held = null;
  canvas.addEventListener("pointerdown", (event) => { held = [event.clientX, event.clientY]; });
  window.addEventListener("pointermove", (event) => {
    if (!held) return;
    view.x -= (event.clientX - held[0]) / view.scale;
    view.y -= (event.clientY - held[1]) / view.scale;
    held = [event.clientX, event.clientY];
    draw();
  });
  window.addEventListener("pointerup", () => { held = null; });
  window.addEventListener("resize", fit);
  byId("reset").addEventListener("click", () => { choose(null); fit(); });

  // Filters.
  const box = (code, label, parent, line) => {
    const holder = html("label", "", parent);
    const input = document.createElement("input");
    Object.assign(input, { type: "checkbox", checked: true, value: code });
    holder.append(input);
    if (line) html("i", "", holder, `line ${code}`);
    holder.append(label);
    input.addEventListener("change", filter);
    return input;
  };
  const present = (key) => [...new Set(ties.map((tie) => tie[key]))].sort();
  const typeBoxes = present("type").map((code) => box(code, types[code] ?? code, byId("types"), true));
  const statusBoxes = present("status").map((code) => box(code, statuses[code] ?? code, byId("statuses"), false));
  const slider = byId("clients");
  slider.max = Math.max(1, ...members.map((member) => member.clients));
  slider.addEventListener("input", filter);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());

  function filter() {
    const chosen = (boxes) => new Set(boxes.filter((input) => input.checked).map((input) => input.value));
    const typesOn = chosen(typeBoxes), statusesOn = chosen(statusBoxes), least = Number(slider.value);
    byId("least").textContent = least;
    kept = ties.map((tie) => typesOn.has(tie.type) && statusesOn.has(tie.status) && members[tie.to].clients >= least);
    shown = members.map(() => false);
    ties.forEach((tie, index) => { if (kept[index]) shown[tie.from] = shown[tie.to] = true; });
    edges.forEach((edge, index) => edge.classList.toggle("hidden", !kept[index]));
    nodes.forEach((node, index) => node.classList.toggle("hidden", !shown[index]));
    byId("shown").textContent = shown.filter(Boolean).length;
    byId("ties").textContent = kept.filter(Boolean).length;
    search();
    draw();
  }

  // Search, with width and case folded.
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const folded = members.map((member) => fold(member.label));
  function search() {
    const wanted = fold(byId("search").value), results = byId("results");
    results.replaceChildren();
    if (!wanted) return;
    const found = named.filter((index) => shown[index] && folded[index].includes(wanted)).slice(0, 12);
    found.forEach((index) => html("button", members[index].label, results).addEventListener("click", () => choose(index)));
    if (!found.length) html("p", words.none, results, "hint");
  }
  byId("search").addEventListener("input", search);

  // One organisation: what the notices say, sentence by sentence.
  function choose(index) {
    const detail = byId("detail");
    detail.replaceChildren();
    chosen = index;
    marked = new Set(index === null ? [] : [index]);
    [...nodes, ...edges].forEach((node) => node.classList.remove("near", "chosen"));
    world.classList.toggle("dim", index !== null);
    if (index === null) { html("p", words.hint, detail, "hint"); draw(); return; }
    const mine = ties.map((tie, number) => [tie, number]).filter(([tie, number]) => kept[number] && (tie.from === index || tie.to === index));
    mine.forEach(([tie, number]) => {
      edges[number].classList.add("near");
      [tie.from, tie.to].forEach((end) => { nodes[end].classList.add("near"); marked.add(end); });
    });
    nodes[index].classList.add("near", "chosen");
    html("h2", members[index].label, detail);
    list(words.depends, mine.filter(([tie]) => tie.from === index), "to", detail);
    list(words.needed, mine.filter(([tie]) => tie.to === index), "from", detail);
    const near = around([...marked].map((number) => members[number]));
    Object.assign(view, near, { scale: Math.max(view.scale, Math.min(near.scale, 2.6 * all.scale)) });
    draw();
  }
  function list(title, some, end, parent) {
    if (!some.length) return;
    html("h3", `${title} (${some.length})`, parent);
    for (const [tie] of some) {
      const card = html("div", "", parent, "tie");
      html("button", members[tie[end]].label, card, "other").addEventListener("click", () => choose(tie[end]));
      html("span", types[tie.type] ?? tie.type, card, "tag");
      html("span", statuses[tie.status] ?? tie.status, card, `tag ${tie.status}`);
      for (const said of tie.said) {
        html("blockquote", said.quote, card);
        const parts = [said.published, said.notice, said.service, confidence[said.confidence] ?? said.confidence];
        html("cite", parts.filter(Boolean).join(" · "), card);
      }
    }
  }

  fit();

  // `…html#name` opens the page at an organisation.
  const asked = fold(decodeURIComponent(location.hash.slice(1)));
  const first = asked ? named.find((index) => folded[index].includes(asked)) : undefined;
  if (first !== undefined) choose(first);
})();
