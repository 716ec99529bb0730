// What pages do where there is script. Without it every link works as it stands.
(function () {
  'use strict';

  // The language switch keeps the section: ids are the same in all languages.
  function section() {
    var found = '';
    document.querySelectorAll('main [id]').forEach(function (e) {
      if (/^(H2|H3|SECTION|TR)$/.test(e.tagName) && e.getBoundingClientRect().top < innerHeight / 3) {
        found = e.id;
      }
    });
    var target = location.hash.slice(1);
    var e = target && document.getElementById(target);
    if (e) {
      var top = e.getBoundingClientRect().top;
      if (top >= 0 && top < innerHeight) {
        found = target;
      }
    }
    return scrollY > 0 || target ? found : '';
  }
  document.querySelectorAll('.languages a').forEach(function (a) {
    var address = a.getAttribute('href');
    function keep() {
      var id = section().replace(suffix(), '');
      a.setAttribute('href', id ? address.split('#')[0] + '#' + id : address);
    }
    a.addEventListener('pointerdown', keep);
    a.addEventListener('click', keep);
  });
  // In a parallel edition ids of the second column end in its language.
  function suffix() {
    var t = document.querySelectorAll('template.card-words')[1];
    return t ? new RegExp(t.dataset.suffix + '$') : /$^/;
  }

  // Where there is room, the link to the search is a field.
  var find = document.querySelector('a.find');
  if (find && !document.getElementById('search')) {
    var form = document.createElement('form');
    var field = form.appendChild(document.createElement('input'));
    form.className = 'find-form';
    form.setAttribute('role', 'search');
    form.action = find.href.split('#')[0];
    field.type = 'search';
    field.name = 'q';
    field.maxLength = 100;
    field.placeholder = find.textContent;
    field.setAttribute('aria-label', find.textContent);
    form.addEventListener('submit', function (e) {
      e.preventDefault();
      location.href = form.action + '?q=' + encodeURIComponent(field.value.trim()) + '#search';
    });
    find.parentNode.insertBefore(form, find);
    find.classList.add('scripted');
  }

  // The card of a figure: what its row says, beside the figure.
  var card = null;
  var opener = null;

  function close(back) {
    if (card) {
      card.remove();
      card = null;
      if (back && opener) {
        opener.focus();
      }
      opener = null;
    }
  }

  // The rows stand on a page of their own; a script beside it has them, as pages on a disk can load nothing else.
  var rows = null;
  var documents = {};
  var waiting = [];
  window.jianbaoCards = function (given, titles) {
    rows = given;
    documents = titles;
  };
  function withRows(then) {
    if (rows) {
      then();
      return;
    }
    waiting.push(then);
    if (waiting.length > 1) {
      return;
    }
    var script = document.createElement('script');
    script.src = document.querySelector('[data-rows]').dataset.rows;
    script.onload = script.onerror = function () {
      rows = rows || {};
      waiting.splice(0).forEach(function (wait) { wait(); });
    };
    document.head.appendChild(script);
  }

  function set(name, text) {
    var to = card.querySelector('.card-' + name);
    if (text) {
      to.textContent = text;
    } else {
      to.closest('div').remove();
    }
  }

  function rowOf(id) {
    return Object.prototype.hasOwnProperty.call(rows, id) ? rows[id] : null;
  }

  function open(at, id, address) {
    var row = rowOf(id);
    if (!row) {
      location.href = address;
      return;
    }
    close(false);
    var all = Array.from(document.querySelectorAll('template.card-words'));
    var words = all.filter(function (t, i) { return i && id.endsWith(t.dataset.suffix); })[0] || all[0];
    opener = at;
    card = words.content.firstElementChild.cloneNode(true);
    card.lang = words.lang;
    ['name', 'value'].forEach(function (name, i) {
      card.querySelector('.card-' + name).textContent = row[i];
    });
    ['status', 'period', 'place', 'stated', 'formula'].forEach(function (name, i) {
      set(name, row[i + 2]);
    });
    var link = card.querySelector('.card-trace');
    if (row[7]) {
      link.setAttribute('href', row[7]);
    } else {
      link.remove();
    }
    set('document', documents[row[7].split('#')[0]]);
    card.querySelector('.card-row').setAttribute('href', address);
    card.querySelector('button').addEventListener('click', function () { close(true); });
    card.querySelectorAll('a').forEach(function (a) {
      a.addEventListener('click', function () { setTimeout(close, 0, false); });
    });
    card.addEventListener('keydown', keys);
    card.addEventListener('focusout', function (e) {
      if (card && e.relatedTarget && !card.contains(e.relatedTarget)) {
        close(false);
      }
    });
    document.querySelector('main').appendChild(card);
    put(at);
    card.focus({preventScroll: true});
  }

  // Beside the figure; on a phone the style sheet puts the card at the lower edge.
  function put(at) {
    var box = at.getBoundingClientRect();
    var main = card.offsetParent ? card.offsetParent.getBoundingClientRect() : {left: 0, top: 0};
    var left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8);
    card.style.left = Math.max(8, left) - main.left + 'px';
    var below = box.bottom + 6 + card.offsetHeight < innerHeight || box.top < card.offsetHeight + 12;
    card.style.top = (below ? box.bottom + 6 : box.top - card.offsetHeight - 6) - main.top + 'px';
  }

  function keys(e) {
    if (e.key === 'Escape') {
      e.stopPropagation();
      close(true);
    } else if (e.key === 'Tab') {
      var stops = card.querySelectorAll('a[href], button');
      var first = document.activeElement === card || document.activeElement === stops[0];
      var last = document.activeElement === stops[stops.length - 1];
      if (e.shiftKey ? first : last) {
        // Focus goes on from the figure.
        close(true);
        if (e.shiftKey) {
          e.preventDefault();
        }
      }
    }
  }

  if (document.querySelector('template.card-words')) {
    var figures = 'a[href^="figures"][href*=".html#f-"]';
    document.querySelectorAll(figures).forEach(function (a) {
      a.setAttribute('aria-haspopup', 'dialog');
    });
    document.addEventListener('click', function (e) {
      if (e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || !e.target.closest) {
        return;
      }
      var a = e.target.closest(figures);
      var mark = e.target.closest('g[data-figure]');
      if (a) {
        e.preventDefault();
        withRows(function () { open(a, decodeURIComponent(a.hash.slice(1)), a.getAttribute('href')); });
      } else if (mark) {
        var col = mark.closest('.pair > .col + .col');
        var words = document.querySelectorAll('template.card-words')[col ? 1 : 0];
        var id = 'f-' + mark.dataset.figure + words.dataset.suffix;
        var summary = mark.closest('figure').querySelector('summary');
        withRows(function () {
          open(mark, id, rowAddress(id));
          opener = summary;
        });
      } else if (card && !card.contains(e.target)) {
        close(false);
      }
    });
    document.addEventListener('keydown', function (e) {
      if (e.key === 'Escape' && card) {
        close(true);
      }
    });
    addEventListener('resize', function () { close(false); });
    addEventListener('beforeprint', function () { close(false); });
    document.documentElement.classList.add('cards');
  }

  // The page on which a row stands, and the row.
  function rowAddress(id) {
    return ((rowOf(id) || [])[8] || 'figures.html') + '#' + id;
  }

  // Where a briefing is divided, links to the first page lead on to where the row or chapter stands.
  function lead() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = document.getElementById(id);
    var link = target && target.matches('.contents li') && target.querySelector('a');
    if (link) {
      location.replace(link.href);
    } else if (/^f-/.test(id) && !target && document.querySelector('[data-rows]')) {
      withRows(function () {
        if (rowOf(id)) {
          location.replace(rowAddress(id));
        }
      });
    }
  }
  lead();
  addEventListener('hashchange', lead);

  // ---- tables: sort, filter, copy ----

  var SCALES = {'万': 1e4, '亿': 1e8, '万亿': 1e12, 'thousand': 1e3, 'million': 1e6, 'billion': 1e9};
  var NUMBER = /^(.*?)([−-]?\d[\d,]*(?:\.\d+)?)\s*[余多]?(万亿|亿|万|thousand|million|billion)?[余多]?\s*(.*)$/;

  // A printed number as data: its value, and its unit without the words that bound it.
  function quantity(text) {
    var m = NUMBER.exec(text.replace(/\u00a0/g, ' '));
    if (!m) {
      return null;
    }
    var unit = (/[A-Z]{3}/.exec(m[1]) || [''])[0] + m[4].replace(/(以上|以下|以内|左右)$/, '');
    return {
      value: Number(m[2].replace('−', '-').replace(/,/g, '')) * (SCALES[m[3]] || 1),
      unit: unit.replace(/^person$/, 'people').replace(/s$/, '')
    };
  }

  // What a cell says, without what is there for the eye or leads elsewhere.
  function words(cell) {
    if (!cell.firstElementChild) {
      return cell.textContent.replace(/\s+/g, ' ').trim();
    }
    var own = cell.cloneNode(true);
    own.querySelectorAll('sup, a.compare, .hidden, .none, [aria-hidden]').forEach(function (e) { e.remove(); });
    var inner = own.querySelectorAll('div[lang]');
    return (inner.length ? Array.from(inner) : [own])
      .map(function (e) { return e.textContent.replace(/\s+/g, ' ').trim(); })
      .filter(function (text) { return text; })
      .join(' / ');
  }

  function number(cell) {
    var value = cell.querySelector('.value, a');
    return quantity(words(value || cell));
  }

  // Where the page says that figures are not to be compared, they are not put in order.
  function comparable(table) {
    var verdict = table.closest('section') && table.closest('section').querySelector('.verdict');
    var figure = table.closest('figure');
    return verdict ? verdict.classList.contains('allowed') : !figure || Boolean(figure.querySelector('svg'));
  }

  // Numbers can be put in order, and words; words that have a number in them cannot.
  function sortable(head, rows) {
    var i = head.cellIndex;
    if (head.classList.contains('place')) {
      return false;
    }
    if (head.classList.contains('num')) {
      var seen = 0;
      return comparable(head.closest('table'))
        && rows.some(function (row) { return number(row.cells[i]) && ++seen > 1; });
    }
    return i === 0 || rows.every(function (row) {
      return /^\d|^\D*$/.test(words(row.cells[i]));
    });
  }

  function make(parent, name, text) {
    var e = parent.appendChild(document.createElement(name));
    e.textContent = text || '';
    if (name === 'button') {
      e.type = 'button';
    }
    return e;
  }

  function fill(text, values) {
    return text.replace(/\{(\d)\}/g, function (place, i) { return values[i]; });
  }

  function tools(table) {
    var rows = Array.from(table.tBodies[0].rows);
    var language = table.closest('[lang]').lang;
    var all = Array.from(document.querySelectorAll('template.table-words'));
    var own = all.filter(function (t) { return t.lang === language; })[0] || all[0];
    var said = own.dataset;
    var box = table.closest('.table-box') || table;
    var below = document.createElement('div');
    below.className = 'tools';
    below.lang = own.lang;
    box.parentNode.insertBefore(below, box.nextSibling);
    var status = make(below, 'span');
    status.setAttribute('role', 'status');

    function sort(head) {
      var up = !head.hasAttribute('aria-sort');
      var down = head.getAttribute('aria-sort') === 'ascending';
      Array.from(head.parentNode.cells).forEach(function (c) { c.removeAttribute('aria-sort'); });
      var i = head.cellIndex;
      var order = rows.slice();
      var units = [];
      if (up || down) {
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        var collator = new Intl.Collator(own.lang, {numeric: true});
        var keys = rows.map(function (row, at) {
          var n = head.classList.contains('num') ? number(row.cells[i]) : null;
          if (n && units.indexOf(n.unit) < 0) {
            units.push(n.unit);
          }
          return {row: row, at: at, number: n, unit: n ? units.indexOf(n.unit) : 0, text: n ? '' : words(row.cells[i])};
        });
        keys.sort(function (a, b) {
          // A total stays below its parts, and what is not stated below what is.
          var last = a.row.classList.contains('total') - b.row.classList.contains('total')
            || (a.number || a.text ? 0 : 1) - (b.number || b.text ? 0 : 1) || a.unit - b.unit;
          var by = a.number && b.number ? a.number.value - b.number.value : collator.compare(a.text, b.text);
          return last || (down ? -by : by) || a.at - b.at;
        });
        order = keys.map(function (key) { return key.row; });
      }
      order.forEach(function (row) { table.tBodies[0].appendChild(row); });
      status.textContent = up || down
        ? fill(up ? said.up : said.down, [words(head)]) + (units.length > 1 ? said.units : '')
        : said.printed;
    }

    if (rows.length > 2 && !table.classList.contains('flow')) {
      Array.from(table.tHead.rows[0].cells).forEach(function (head) {
        if (sortable(head, rows)) {
          var button = document.createElement('button');
          button.type = 'button';
          button.className = 'sort';
          button.title = said.sort;
          while (head.firstChild) {
            button.appendChild(head.firstChild);
          }
          head.appendChild(button);
          button.addEventListener('click', function () { sort(head); });
        }
      });
    }

    if (rows.length > 12) {
      var above = document.createElement('div');
      above.className = 'tools above';
      above.lang = own.lang;
      box.parentNode.insertBefore(above, box);
      var label = make(above, 'label', said.filter + ' ');
      var field = make(label, 'input');
      var count = make(above, 'span');
      count.setAttribute('role', 'status');
      field.type = 'search';
      var filter = function (e) {
        // While an input method composes characters, nothing has been asked yet.
        if (e && e.isComposing) {
          return;
        }
        var asked = field.value.trim().toLowerCase().split(/\s+/);
        var shown = 0;
        rows.forEach(function (row) {
          var text = row.textContent.toLowerCase();
          row.hidden = !asked.every(function (word) { return text.indexOf(word) >= 0; });
          shown += row.hidden ? 0 : 1;
        });
        count.textContent = field.value.trim() ? fill(said.rows, [shown, rows.length]) : '';
      };
      field.addEventListener('input', filter);
      field.addEventListener('compositionend', function () { filter(); });
      field.addEventListener('keydown', function (e) {
        if (e.key === 'Escape' && !e.isComposing) {
          field.value = '';
          filter();
        }
      });
      // A link to a row that is left out shows it.
      addEventListener('hashchange', function () {
        var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (target && target.closest('tr[hidden]') && table.contains(target)) {
          field.value = '';
          filter();
          target.scrollIntoView();
        }
      });
    }

    // As RFC 4180 has it: a field with a comma, a quotation mark or a line break stands in quotes.
    function csv() {
      return [table.tHead.rows[0]].concat(Array.from(table.tBodies[0].rows))
        .filter(function (row) { return !row.hidden; })
        .map(function (row) {
          return Array.from(row.cells).map(function (cell) {
            var text = words(cell);
            return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
          }).join(',') + '\r\n';
        });
    }

    var copy = make(below, 'button', said.copy);
    var byHand = null;
    copy.addEventListener('click', function () {
      var lines = csv();
      var done = function () { status.textContent = fill(said.copied, [lines.length - 1]); };
      var otherwise = function () {
        if (!byHand) {
          byHand = make(below, 'textarea');
          byHand.readOnly = true;
          byHand.rows = 6;
          // A text field has other line ends than the text that is set.
          byHand.addEventListener('copy', function (e) {
            if (e.clipboardData && byHand.selectionEnd - byHand.selectionStart === byHand.value.length) {
              e.clipboardData.setData('text/plain', csv().join(''));
              e.preventDefault();
            }
          });
        }
        byHand.value = lines.join('');
        byHand.setAttribute('aria-label', said.copy);
        byHand.focus();
        byHand.select();
        var copied = false;
        try {
          copied = document.execCommand('copy');
        } catch (e) {
          // The reader copies.
        }
        if (copied) {
          byHand.remove();
          byHand = null;
          copy.focus();
          done();
        } else {
          status.textContent = said.copyByHand;
        }
      };
      if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(lines.join('')).then(done, otherwise);
      } else {
        otherwise();
      }
    });
  }

  // A page has dozens of tables: those behind a closed summary wait until it is opened, the others take turns with the reader.
  var turn = [];
  document.querySelectorAll('table.grid, table.figures, table.compared, table.shared, table.data, table.taken').forEach(function (table) {
    var simple = table.tHead && table.tHead.rows.length === 1 && table.tBodies.length === 1
      && !table.querySelector('[rowspan], [colspan]');
    if (simple && table.tBodies[0].rows.length > 2 && document.querySelector('template.table-words')) {
      var folded = table.closest('details:not([open])');
      if (folded) {
        folded.addEventListener('toggle', function () { tools(table); }, {once: true});
      } else {
        turn.push(table);
      }
    }
  });
  (function next() {
    if (turn.length) {
      tools(turn.shift());
      setTimeout(next);
    }
  })();
})();
