// Searching the site without a server, also from a disk: the index comes as scripts, when something
// is asked. Written for browsers of 2017 and later; without script the page says where else to look.
(function () {
  'use strict';

  // ---- terms: the same as in Terms.java ----

  const LETTERS = 'a-z\\u00df-\\u02af\\u0370-\\u1fff';
  const HAN = '\\u3005\\u3007\\u3040-\\u30ff\\u3400-\\u7683\\u7685-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
  const RUN = '([' + HAN + ']+)|([0-9]+(?:[.,][0-9]+)*)|([' + LETTERS + ']+(?:[\'’-][' + LETTERS + ']+)*)';
  const STOP = ('a an and are as at be by for from in is it of on or that the to was were with').split(' ');
  const IRREGULAR = new Map([['children', 'child'], ['women', 'woman'], ['men', 'man'],
    ['enrollment', 'enrolment'], ['center', 'centre'], ['program', 'programme'], ['labor', 'labour']]);

  function fold(text) {
    return text.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(/[\u00c0-\u024f]/g, c => c.normalize('NFD').charAt(0))
      .replace(/[^]/g, c => (c.toLowerCase().length === 1 ? c.toLowerCase() : c));
  }

  function single(word) {
    if (word.length < 4 || IRREGULAR.has(word)) {
      return word;
    }
    if (/..ies$/.test(word)) {
      return word.slice(0, -3) + 'y';
    }
    if (/(?:ss|x|ch|sh|[^aeo]us)es$/.test(word)) {
      return word.slice(0, -2);
    }
    return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
  }

  function stem(word) {
    const one = single(word);
    const regular = IRREGULAR.get(one) || one;
    return regular.length > 6 ? regular.replace(/iz(e|ed|ing|ation)$/, 'is$1') : regular;
  }

  // What a text consists of: {kind, text, start} for Chinese, numbers and words.
  function runs(text) {
    const found = [];
    const pattern = new RegExp(RUN, 'gu');
    const folded = fold(text);
    for (let m = pattern.exec(folded); m; m = pattern.exec(folded)) {
      found.push({kind: m[1] ? 'han' : m[2] ? 'number' : 'word', text: m[0], start: m.index});
    }
    return found;
  }

  // The parts of a run: [term, start, end].
  function parts(run) {
    const found = [];
    let at = run.start;
    if (run.kind === 'han') {
      const signs = Array.from(run.text);
      signs.forEach((sign, i) => {
        const term = sign + (signs[i + 1] || '');
        found.push([term, at, at + term.length]);
        at += sign.length;
      });
    } else if (run.kind === 'number') {
      const thousands = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(run.text);
      (thousands ? [run.text] : run.text.split(',')).forEach(part => {
        found.push([part.replace(/,/g, ''), at, at + part.length]);
        at += part.length + 1;
      });
    } else {
      run.text.split(/['’-]/).forEach(part => {
        if ((at === run.start || part !== 's') && STOP.indexOf(part) < 0) {
          found.push([stem(part), at, at + part.length]);
        }
        at += part.length + 1;
      });
    }
    return found;
  }

  // The terms of a text: [term, start, end]. A word with hyphens is there as one word, too.
  function terms(text) {
    const found = [];
    runs(text).forEach(run => {
      parts(run).forEach(part => found.push(part));
      if (run.kind === 'word') {
        const all = run.text.split(/['’-]/);
        const whole = all.filter((part, i) => i === 0 || part !== 's').join('');
        if (whole.length > all[0].length) {
          found.push([stem(whole), run.start, run.start + run.text.length]);
        }
      }
    });
    return found;
  }

  function shard(term, shards) {
    const key = term.charCodeAt(0) >= 0x3000 ? String.fromCodePoint(term.codePointAt(0)) : term.slice(0, 2);
    let hash = 0;
    for (let i = 0; i < key.length; i++) {
      hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
    }
    return (hash >>> 0) % shards;
  }

  // ---- files of the index ----

  const files = new Map();

  // Every file of the index calls this with its name and what it holds.
  window.jianbaoSearch = function (name, value) {
    if (files.has(name)) {
      files.get(name).done(value);
    }
  };
  window.jianbaoSearch.terms = text => terms(text).map(t => t.join(' '));

  // So long is the hash of a file, which its name ends in.
  const HASH = 10;

  const hash = (hashes, n) => hashes.slice(n * HASH, (n + 1) * HASH);

  function load(name, address) {
    if (!files.has(name)) {
      const file = {};
      file.promise = new Promise((done, fail) => {
        file.done = done;
        const script = document.createElement('script');
        script.src = address;
        script.onerror = () => {
          files.delete(name);
          fail(new Error(address));
        };
        document.head.appendChild(script);
      });
      files.set(name, file);
    }
    return files.get(name).promise;
  }

  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const WEIGHTS = [1, 2, 4];

  // Calls back with each unit of a list of postings, and how much it counts that it is there.
  function each(postings, use) {
    let unit = -1;
    let value = 0;
    let bits = 0;
    for (let i = 0; i < postings.length; i++) {
      const digit = DIGITS.indexOf(postings.charAt(i));
      value += (digit & 31) * Math.pow(2, bits);
      bits += 5;
      if (digit < 32) {
        unit += Math.floor(value / 3) + 1;
        use(unit, WEIGHTS[value % 3]);
        value = 0;
        bits = 0;
      }
    }
  }

  // ---- questions ----

  // A question as a list of parts that must all be found. The last word may be only begun.
  function question(text) {
    const all = [];
    runs(text).forEach(run => {
      const found = parts(run);
      if (run.kind === 'han') {
        all.push({signs: Array.from(run.text), pairs: found.map(p => p[0]).slice(0, -1)});
      } else {
        found.forEach(p => all.push({
          term: p[0],
          begun: run.kind === 'word' && p[0].length > 2 && p[2] === text.length
        }));
      }
    });
    return all;
  }

  function needed(part) {
    return part.signs || [part.term];
  }

  // Some files of terms, seen as one.
  function Terms(tables) {
    this.tables = tables;
  }
  Terms.prototype.postings = function (term) {
    const table = this.tables.find(t => Object.prototype.hasOwnProperty.call(t, term));
    return table ? table[term] : '';
  };
  Terms.prototype.beginning = function (text) {
    const found = [];
    this.tables.forEach(table => Object.keys(table).forEach(term => {
      if (term.lastIndexOf(text, 0) === 0) {
        found.push(table[term]);
      }
    }));
    return found;
  };

  // The units that have a part of the question → [whether whole, how much that counts].
  function matches(part, table) {
    const found = new Map();
    const raise = (map, unit, weight) => map.set(unit, Math.max(weight, map.get(unit) || 0));
    if (part.term) {
      each(table.postings(part.term), (unit, weight) => raise(found, unit, weight));
      if (part.begun) {
        table.beginning(part.term).forEach(p => each(p, unit => raise(found, unit, 1)));
      }
      return whole(found);
    }
    const having = part.signs.map(sign => {
      const units = new Map();
      // Of two characters the pair is enough.
      if (part.signs.length !== 2) {
        table.beginning(sign).forEach(p => each(p, (unit, weight) => raise(units, unit, weight)));
      }
      return units;
    });
    if (part.signs.length === 1) {
      return whole(having[0]);
    }
    const sums = new Map();
    part.pairs.forEach(pair => each(table.postings(pair), (unit, weight) => {
      const sum = sums.get(unit) || [0, 0];
      sums.set(unit, [sum[0] + 1, sum[1] + weight]);
    }));
    // 公办园 finds 公办幼儿园: all characters, and at least half of the pairs.
    sums.forEach((sum, unit) => {
      const all = sum[0] === part.pairs.length;
      if (all || (2 * sum[0] >= part.pairs.length && having.every(units => units.has(unit)))) {
        found.set(unit, [all ? 1 : 0, sum[1] / part.pairs.length]);
      }
    });
    return found;
  }

  function whole(weights) {
    const found = new Map();
    weights.forEach((weight, unit) => found.set(unit, [1, weight]));
    return found;
  }

  // The units that have all parts, the best first: that have more parts as they are asked for; whose
  // weakest place is better; that are better in sum; the rest as they stand, the newest first.
  function rank(asked, table) {
    let all = null;
    asked.forEach(part => {
      const own = matches(part, table);
      const both = new Map();
      own.forEach((score, unit) => {
        const before = all ? all.get(unit) : [0, Infinity, 0];
        if (before) {
          both.set(unit, [before[0] + score[0], Math.min(before[1], score[1]), before[2] + score[1]]);
        }
      });
      all = both;
    });
    return Array.from(all || [])
      .sort((a, b) => b[1][0] - a[1][0] || b[1][1] - a[1][1] || b[1][2] - a[1][2] || a[0] - b[0])
      .map(hit => hit[0]);
  }

  // ---- the page ----

  const section = document.getElementById('search');
  if (!section) {
    return;
  }
  const form = section.querySelector('form');
  const field = form.querySelector('input');
  const status = section.querySelector('[role=status]');
  const list = section.querySelector('ol');
  const more = section.querySelector('button[type=button]');
  const root = section.dataset.root;
  const PAGE = 10;

  const start = () => load('start', root + section.dataset.index);

  async function named(name, hash) {
    const index = await start();
    return load(name, root + index.folder + name + '-' + hash + '.js');
  }

  async function tables(prefix, hashes, asked) {
    const names = new Set();
    asked.forEach(part => needed(part).forEach(term => names.add(shard(term, hashes.length / HASH))));
    return Promise.all(Array.from(names).map(n => named(prefix + n, hash(hashes, n))));
  }

  // The numbers of the volumes in which there may be something.
  async function volumes(asked) {
    const index = await start();
    const all = index.volumes.map((volume, i) => i);
    if (!index.dictionary) {
      return all;
    }
    const table = new Terms(await tables('d', index.dictionary, asked));
    const sets = [];
    asked.forEach(part => needed(part).forEach(term => {
      const set = new Set();
      const lists = part.signs || part.begun ? table.beginning(term) : [table.postings(term)];
      lists.forEach(p => each(p, volume => set.add(volume)));
      sets.push(set);
    }));
    return all.filter(volume => sets.every(set => set.has(volume)));
  }

  // Looks through volumes until there is enough to show.
  function Search(text) {
    this.text = text;
    this.asked = question(text.trim());
    this.hits = [];
    this.open = null;
    this.shown = 0;
  }
  Search.prototype.look = async function (enough) {
    const index = await start();
    if (!this.open) {
      this.open = this.asked.length ? await volumes(this.asked) : [];
    }
    while (this.hits.length < enough && this.open.length) {
      const number = this.open.shift();
      const volume = index.volumes[number];
      const table = new Terms(await tables(number + '/t', volume[0], this.asked));
      rank(this.asked, table).forEach(unit => {
        let file = 0;
        let row = unit;
        while (row >= volume[2][file]) {
          row -= volume[2][file];
          file++;
        }
        this.hits.push({name: number + '/r' + file, hash: hash(volume[1], file), row: row});
      });
    }
  };
  Search.prototype.next = async function () {
    await this.look(this.shown + PAGE);
    const hits = this.hits.slice(this.shown, this.shown + PAGE);
    const rows = await Promise.all(hits.map(hit => named(hit.name, hit.hash).then(file => file[hit.row])));
    this.shown += hits.length;
    return rows;
  };

  // Places of the text that the question names: [start, end].
  function places(text, asked) {
    const pairs = new Set();
    const exact = new Set();
    const begun = asked.filter(part => part.begun).map(part => part.term);
    asked.forEach(part => {
      if (part.term) {
        exact.add(part.term);
      } else if (part.signs.length === 1) {
        pairs.add(part.signs[0]);
      } else {
        part.pairs.forEach(pair => pairs.add(pair));
      }
    });
    const found = [];
    terms(text).forEach(t => {
      const sign = String.fromCodePoint(t[0].codePointAt(0));
      if (exact.has(t[0]) || pairs.has(t[0]) || begun.some(b => t[0].lastIndexOf(b, 0) === 0)) {
        found.push([t[1], t[2]]);
      } else if (pairs.has(sign)) {
        found.push([t[1], t[1] + sign.length]);
      }
    });
    return found.sort((a, b) => a[0] - b[0]);
  }

  // Puts a text into an element, with what was asked for marked.
  function put(to, text, asked, from, until) {
    let at = from;
    places(text, asked).forEach(place => {
      const begin = Math.max(place[0], at);
      const end = Math.min(place[1], until);
      if (begin < end) {
        to.appendChild(document.createTextNode(text.slice(at, begin)));
        const mark = to.lastElementChild;
        if (begin === at && mark && !to.lastChild.textContent) {
          mark.textContent += text.slice(begin, end);
        } else {
          to.appendChild(document.createElement('mark')).textContent = text.slice(begin, end);
        }
        at = end;
      }
    });
    to.appendChild(document.createTextNode(text.slice(at, until)));
    to.normalize();
    return to;
  }

  // The part of a text in which most of what was asked for stands together.
  function excerpt(to, text, asked) {
    const length = /[\u3400-\u9fff]/.test(text) ? 90 : 180;
    const found = places(text, asked);
    let best = 0;
    let most = 0;
    found.forEach((place, i) => {
      const count = found.filter((other, j) => j >= i && other[1] <= place[0] + length * 0.75).length;
      if (count > most) {
        most = count;
        best = place[0];
      }
    });
    let from = Math.max(0, best - Math.floor(length / 4));
    const gap = text.slice(from, best).search(/[\s，。；：、]/);
    from = from && gap >= 0 ? from + gap + 1 : from;
    let until = Math.min(text.length, from + length);
    const blank = text.slice(until).search(/[\s，。；：、]/);
    until = until < text.length && blank >= 0 && blank < 12 ? until + blank : until;
    to.appendChild(document.createTextNode(from ? '…' : ''));
    put(to, text, asked, from, until);
    to.appendChild(document.createTextNode(until < text.length ? '…' : ''));
  }

  function add(to, name, kind, text) {
    const e = to.appendChild(document.createElement(name));
    if (kind) {
      e.className = kind;
    }
    e.textContent = text || '';
    return e;
  }

  function result(row, asked) {
    const field = i => row[i] || '';
    const item = document.createElement('li');
    const link = add(item, 'a', 'found');
    link.href = root + field(1);
    put(link, field(0), asked, 0, field(0).length);
    const line = add(item, 'p', 'meta');
    if (field(4)) {
      put(add(line, 'span', 'value'), field(4), asked, 0, field(4).length);
      line.appendChild(document.createTextNode(' '));
      add(line, 'span', 'status', field(5));
      line.appendChild(document.createTextNode(' '));
    }
    const where = field(2) ? section.dataset.where.replace('{0}', field(2)).replace('{1}', field(3)) : section.dataset.entry;
    put(add(line, 'span', 'where'), where, asked, 0, where.length);
    if (field(6)) {
      excerpt(add(item, 'p', 'excerpt'), field(6), asked);
    }
    return item;
  }

  let search = null;

  function say(key, values) {
    status.textContent = section.dataset[key].replace(/\{(\d)\}/g, (place, i) => values[i]);
  }

  // Shows what comes next; focus goes to it if the reader asked for more.
  async function show(own, again) {
    list.setAttribute('aria-busy', 'true');
    try {
      const rows = await own.next();
      if (own !== search) {
        return;
      }
      if (!again) {
        list.textContent = '';
      }
      const items = rows.map(row => list.appendChild(result(row, own.asked)));
      const rest = own.open.length > 0;
      if (!own.hits.length) {
        say('none', [own.text]);
      } else if (own.shown === own.hits.length && !rest) {
        say(own.shown === 1 ? 'one' : 'all', [own.shown]);
      } else {
        say(rest ? 'part' : 'some', [own.shown, own.hits.length]);
      }
      list.hidden = !own.hits.length;
      more.hidden = own.shown === own.hits.length && !rest;
      if (again && items[0]) {
        items[0].querySelector('a').focus();
      }
    } catch (e) {
      if (own === search) {
        say('failed', []);
        // The same question may be asked again.
        last = '';
      }
    }
    list.removeAttribute('aria-busy');
  }

  function clear() {
    search = null;
    list.textContent = '';
    list.hidden = true;
    more.hidden = true;
    status.textContent = '';
  }

  // The question stands in the address, so that its results can be shared.
  function note(text) {
    try {
      history.replaceState(null, '', (text ? '?q=' + encodeURIComponent(text) : location.pathname) + location.hash);
    } catch (e) {
      // Some browsers do not let a page on a disk change its address; results are there all the same.
    }
  }

  let last = '';
  let timer = 0;

  function ask() {
    clearTimeout(timer);
    const text = field.value.trim();
    if (text === last) {
      return;
    }
    last = text;
    note(text);
    if (text) {
      search = new Search(text);
      show(search, false);
    } else {
      clear();
    }
  }

  // While an input method composes characters, nothing has been asked yet.
  const soon = e => {
    clearTimeout(timer);
    if (!e.isComposing) {
      timer = setTimeout(ask, 300);
    }
  };
  field.addEventListener('input', soon);
  field.addEventListener('compositionend', () => soon({}));
  field.addEventListener('keydown', e => {
    if (e.key === 'Escape' && !e.isComposing) {
      field.value = '';
      ask();
      e.preventDefault();
    }
  });
  form.addEventListener('submit', e => {
    e.preventDefault();
    ask();
  });
  more.addEventListener('click', () => show(search, true));

  form.hidden = false;
  section.classList.add('ready');
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    field.value = asked;
    ask();
  } else if (location.hash === '#search') {
    field.focus();
  }
})();
