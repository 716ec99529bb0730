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
      a.setAttribute('href', id && address.indexOf('#') < 0 ? address + '#' + id : address);
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

  function part(td, index) {
    var cells = td.querySelectorAll(':scope > .cell');
    return cells[index] || td;
  }

  function copy(from, to) {
    if (!from || !from.textContent.trim()) {
      to.closest('div').remove();
      return;
    }
    Array.from(from.childNodes).forEach(function (n) {
      var m = n.cloneNode(true);
      if (m.removeAttribute) {
        m.removeAttribute('id');
      }
      to.appendChild(m);
    });
  }

  function open(at, id) {
    var target = document.getElementById(id);
    var row = target && target.closest('table.figures tr');
    if (!row) {
      return false;
    }
    close(false);
    var names = Array.from(row.cells[0].querySelectorAll(':scope > .cell'));
    var index = Math.max(0, names.indexOf(target));
    var words = document.querySelectorAll('template.card-words')[index];
    if (!words) {
      return false;
    }
    opener = at;
    card = words.content.firstElementChild.cloneNode(true);
    card.lang = words.lang;
    var name = part(row.cells[0], index).cloneNode(true);
    name.querySelectorAll('a.compare').forEach(function (a) { a.remove(); });
    card.querySelector('.card-name').textContent = name.textContent.trim();
    var value = part(row.cells[1], index).cloneNode(true);
    card.querySelector('.card-value').textContent = value.querySelector('.value').textContent;
    copy(value.querySelector('.status'), card.querySelector('.card-status'));
    copy(value.querySelector('.period'), card.querySelector('.card-period'));
    var place = part(row.cells[2], index);
    var trace = place.querySelector('a.where');
    copy(place.querySelector('.where'), card.querySelector('.card-place'));
    copy(place.querySelector('.stated'), card.querySelector('.card-stated'));
    copy(place.querySelector('.formula'), card.querySelector('.card-formula'));
    var title = null;
    document.querySelectorAll('#sources a[href]').forEach(function (a) {
      title = trace && a.pathname === trace.pathname ? a : title;
    });
    copy(title && title.parentNode, card.querySelector('.card-document'));
    card.querySelector('.card-row').setAttribute('href', '#' + id);
    var link = card.querySelector('.card-trace');
    if (trace) {
      link.setAttribute('href', trace.getAttribute('href'));
    } else {
      link.remove();
    }
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
    return true;
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
    var figures = 'a.fig, a.kf-number, .body a.value, table.data td a[href^="#f-"]';
    document.querySelectorAll(figures).forEach(function (a) {
      a.setAttribute('aria-haspopup', 'dialog');
    });
    document.addEventListener('click', function (e) {
      if (e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || !e.target.closest) {
        return;
      }
      var a = e.target.closest(figures);
      var mark = e.target.closest('g[data-figure]');
      if (a && a.hash) {
        if (open(a, decodeURIComponent(a.hash.slice(1)))) {
          e.preventDefault();
        }
      } else if (mark) {
        var col = mark.closest('.pair > .col + .col');
        var words = document.querySelectorAll('template.card-words')[col ? 1 : 0];
        var id = 'f-' + mark.dataset.figure + words.dataset.suffix;
        var summary = mark.closest('figure').querySelector('summary');
        if (open(mark, id)) {
          opener = summary;
        }
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
})();
